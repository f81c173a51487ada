// Owns the lints: each a function that walks over the events or intervals and adds what it finds.
#include "engine/trace/lints.h"

#include <algorithm>
#include <utility>

#include "engine/trace/narration.h"
#include "engine/trace/pools.h"

namespace interleave::trace {

namespace {

constexpr Duration kComputes = 5 * kMillisecond;   // a thread that ran as long as this computes
constexpr Duration kStarves = 100 * kMillisecond;  // ready for as long as this without a turn
constexpr std::int64_t kLargeMessage = 1'000'000;  // bytes of one pickle that are worth a word
constexpr std::int64_t kNoticeablePart = 5;        // 1/5 of the run

std::size_t index(ActorState state) { return static_cast<std::size_t>(state); }

// What the lints share: the run, and how things in it are called.
struct Run {
  const Trace& trace;
  const Intervals& intervals;
  const Metrics& metrics;
  std::vector<Finding>& out;

  Duration in(ActorId id, ActorState state) const {
    return metrics.actors[id].in_state[index(state)];
  }
  std::string name(ActorId id) const {
    std::string text = actor_text(trace, id);
    if (id == kNobody || trace.actor(id).kind == ActorKind::kResource) return text;
    const std::string& label = trace.actor(id).label;
    return text.find(label) != std::string::npos ? text : text + " (" + label + ")";
  }
  std::string at_line(std::uint16_t line) const {
    return line == 0 ? std::string() : " (line " + std::to_string(line) + ")";
  }
  void add(LintKind kind, std::uint32_t event, ActorId actor, const char* title,
           std::string text) const {
    out.push_back({kind, event, actor, trace.event(event).line, title, std::move(text)});
  }
};

// 1.02 as "1.02x".
std::string ratio(Duration a, Duration b) {
  const std::int64_t hundredths = b == 0 ? 0 : (a * 100 + b / 2) / b;
  const std::string digits = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + "." + (digits.size() < 2 ? "0" : "") + digits + "x";
}

// Where a task kept its loop busy: a line it blocked in. LoopBlocked itself comes after the step.
std::uint16_t blocking_line(const Trace& trace, std::uint32_t blocked) {
  const Event& last = trace.event(blocked);
  for (std::uint32_t i = blocked; i-- > 0;) {
    const Event& event = trace.event(i);
    if (event.actor == last.actor &&
        (event.kind == EventKind::kTaskStarts || event.kind == EventKind::kTaskResumes))
      break;
    const bool waits =
        event.state == ActorState::kWaitingIo || event.state == ActorState::kWaitingSync;
    if (event.actor == last.other && waits && event.line != 0) return event.line;
  }
  return 0;
}

// The longest one of each line; how often it happened there.
void blocked_loop(const Run& run) {
  struct Place {
    std::uint16_t line;
    std::uint32_t event;
    Duration longest;
    int times;
  };
  std::vector<Place> places;
  for (std::uint32_t i = 0; i < run.trace.size(); ++i) {
    const Event& event = run.trace.event(i);
    if (event.kind != EventKind::kLoopBlocked) continue;
    const Duration span = run.trace.number(event.value);
    const std::uint16_t line = blocking_line(run.trace, i);
    const auto same = std::find_if(places.begin(), places.end(), [&](const Place& p) {
      return p.line == line && run.trace.actor(run.trace.event(p.event).actor).label ==
                                   run.trace.actor(event.actor).label;
    });
    if (same == places.end()) {
      places.push_back({line, i, span, 1});
      continue;
    }
    ++same->times;
    if (span > same->longest) {
      same->longest = span;
      same->event = i;
    }
  }
  for (const Place& place : places) {
    const Event& event = run.trace.event(place.event);
    std::string text = run.name(event.actor) + " kept its event loop busy for " +
                       format_duration(place.longest) + run.at_line(place.line);
    if (place.times > 1) text += ", and " + std::to_string(place.times - 1) + " more like it";
    run.add(LintKind::kBlockedLoop, place.event, event.actor, "Blocked event loop",
            text +
                ": no other task could run. Await something that does not block, or move the "
                "work to asyncio.to_thread().");
    run.out.back().line = place.line;
  }
}

// Every circle; without one, where the first waiting began that nobody can end, or the run ended.
void deadlock(const Run& run) {
  bool told = false;
  for (std::uint32_t i = 0; i < run.trace.size(); ++i) {
    const Event& event = run.trace.event(i);
    const bool ends = event.kind == EventKind::kWaitLost || event.kind == EventKind::kDeadlock;
    if (event.kind != EventKind::kWaitCircle && !(ends && !told)) continue;
    const std::string who(run.trace.text(event.value));
    told = true;
    const bool alone = who.find("which it holds itself") != std::string::npos;
    const bool locks =
        who.find(", held by ") != std::string::npos || who.find(" holds, ") != std::string::npos;
    if (event.kind == EventKind::kWaitCircle)
      run.add(
          LintKind::kDeadlock, i, event.actor, "Deadlock: a circle of waiting",
          who + (alone ? ". Only an RLock can be taken again by the thread that holds it."
                 : locks
                     ? ". None of them can go on by itself: take locks in the same order "
                       "everywhere, or wait with a timeout."
                     : ". None of them can go on by itself: wait with a timeout, or not at all, "
                       "for somebody who waits for you."));
    else
      run.add(LintKind::kDeadlock, i, event.actor, "Deadlock",
              who + ". Nobody who could still run can end that.");
  }
}

void by_kind(const Run& run) {
  for (std::uint32_t i = 0; i < run.trace.size(); ++i) {
    const Event& event = run.trace.event(i);
    if (event.kind == EventKind::kNeverAwaited) {
      run.add(LintKind::kNeverAwaited, i, event.actor, "Coroutine never awaited",
              "The coroutine " + std::string(run.trace.text(event.value)) + " was made" +
                  run.at_line(event.line) +
                  " but never awaited: its body did not run. Put await before it, or make it a "
                  "task.");
    } else if (event.kind == EventKind::kGatherKeeps) {
      run.add(LintKind::kSwallowedError, i, event.actor, "Error hidden by gather()",
              run.name(event.actor) + " failed with " + std::string(run.trace.text(event.value)) +
                  ", and gather(return_exceptions=True) returned that as a result: nobody sees it "
                  "unless the results are checked.");
    } else if (event.kind == EventKind::kGatherDrops) {
      run.add(LintKind::kSwallowedError, i, event.actor, "Error lost in gather()",
              run.name(event.actor) + " failed with " + std::string(run.trace.text(event.value)) +
                  ", but its gather() had already raised another exception: this one is lost.");
    } else if (event.kind == EventKind::kErrorOutput &&
               run.trace.text(event.value)
                       .find(
                           "before the\n        current process has finished its bootstrapping") !=
                   std::string_view::npos) {
      run.add(
          LintKind::kMissingGuard, i, event.actor, "Missing main guard",
          "A spawned process imports the program again, and the program starts processes at its "
          "top level. Put that code below: if __name__ == \"__main__\":");
    }
  }
}

// Who holds what, and which lock was ever wanted while holding another.
void lock_order(const Run& run) {
  struct Edge {
    ActorId held, wanted, thread;
    std::uint32_t event;
    std::uint16_t line;
  };
  std::vector<Edge> edges;
  std::vector<std::vector<ActorId>> held(run.trace.actor_count());  // by thread
  std::vector<ActorId> holder(run.trace.actor_count(), kNobody);    // by lock
  std::vector<bool> handed_on(run.trace.actor_count());  // taken by one, released by another
  for (std::uint32_t i = 0; i < run.trace.size(); ++i) {
    const Event& event = run.trace.event(i);
    const bool wants = event.kind == EventKind::kLockWait ||
                       event.kind == EventKind::kLockWaitHeld ||
                       event.kind == EventKind::kLockTaken;
    const bool gets = event.kind == EventKind::kLockTaken || event.kind == EventKind::kLockGot;
    if (wants) {
      for (const ActorId mine : held[event.actor]) {
        const auto same = [&](const Edge& e) {
          return e.held == mine && e.wanted == event.other && e.thread == event.actor;
        };
        if (mine != event.other && std::none_of(edges.begin(), edges.end(), same))
          edges.push_back({mine, event.other, event.actor, i, event.line});
      }
    }
    // Who takes a permit keeps nobody out, and often it only counts.
    if (gets && run.trace.actor(event.other).label != "Semaphore") {
      held[event.actor].push_back(event.other);
      holder[event.other] = event.actor;
    }
    const bool lets_go =
        event.kind == EventKind::kLockReleased || event.kind == EventKind::kLockPassed ||
        event.kind == EventKind::kLockPassing || event.kind == EventKind::kLockOpened;
    if (lets_go && holder[event.other] != kNobody) {
      if (holder[event.other] != event.actor) handed_on[event.other] = true;
      std::erase(held[std::exchange(holder[event.other], kNobody)], event.other);
    }
  }
  std::vector<std::pair<ActorId, ActorId>> told;
  for (const Edge& b : edges) {
    for (const Edge& a : edges) {
      if (&a == &b) break;
      if (a.held != b.wanted || a.wanted != b.held || a.thread == b.thread) continue;
      // Such a lock is a signal, and belongs to no thread: who waits for it waits for an event.
      if (handed_on[a.held] || handed_on[a.wanted]) continue;
      const auto pair = std::minmax(a.held, a.wanted);
      if (std::find(told.begin(), told.end(), std::pair<ActorId, ActorId>(pair)) != told.end())
        continue;
      told.push_back(pair);
      run.add(LintKind::kLockOrder, b.event, b.thread, "Lock order inversion",
              run.name(a.thread) + " takes " + run.name(a.wanted) + run.at_line(a.line) +
                  " while it holds " + run.name(a.held) + "; " + run.name(b.thread) + " takes " +
                  run.name(b.wanted) + run.at_line(b.line) + " while it holds " + run.name(b.held) +
                  ". With an unlucky switch each waits for the other forever: take them in one "
                  "order everywhere.");
    }
  }
}

// When a process has had two threads for the first time; kNever if it never did.
VirtualTime second_thread(const Run& run, ActorId process) {
  VirtualTime first = kNever, second = kNever;
  for (ActorId id = 0; id < run.trace.actor_count(); ++id) {
    if (run.trace.actor(id).kind != ActorKind::kThread || run.trace.actor(id).parent != process ||
        run.intervals.of(id).empty())
      continue;
    const VirtualTime start = run.intervals.of(id).front().start;
    second = std::min(second, std::max(first, start));
    first = std::min(first, start);
  }
  return second;
}

// Threads of one process that compute at the same time and take turns with the GIL.
void gil_bound(const Run& run) {
  if (!run.trace.has_gil()) return;
  for (ActorId process = 0; process < run.trace.actor_count(); ++process) {
    if (run.trace.actor(process).kind != ActorKind::kProcess) continue;
    const VirtualTime begin = second_thread(run, process);
    Duration running = 0, waiting = 0, longest = 0;
    VirtualTime first = kNever, last = 0;
    std::uint32_t proof = 0;
    int threads = 0;
    for (ActorId id = 0; id < run.trace.actor_count(); ++id) {
      if (run.trace.actor(id).kind != ActorKind::kThread || run.trace.actor(id).parent != process)
        continue;
      Duration mine = 0;
      for (const Interval& interval : run.intervals.of(id))
        if (interval.state == ActorState::kRunning && interval.end > begin)
          mine += interval.end - std::max(interval.start, begin);
      const Duration lost = run.in(id, ActorState::kWaitingGil);
      if (mine < kComputes || lost < mine / 4) continue;
      ++threads;
      running += mine;
      waiting += lost;
      for (const Interval& interval : run.intervals.of(id)) {
        first = std::min(first, std::max(interval.start, begin));
        last = std::max(last, interval.end);
        if (interval.state == ActorState::kWaitingGil && interval.end - interval.start > longest) {
          longest = interval.end - interval.start;
          proof = interval.first_event;
        }
      }
    }
    if (threads < 2 || last <= first || running * 10 > (last - first) * 15) continue;
    if (running * 2 < last - first) continue;  // mostly they waited for something else
    run.add(LintKind::kGilBound, proof, run.trace.event(proof).actor, "Threads bound by the GIL",
            std::to_string(threads) + " threads computed for " + format_duration(running) + " in " +
                format_duration(last - first) + ": " + ratio(running, last - first) +
                " of one thread's speed. They waited " + format_duration(waiting) +
                " for the GIL; processes, or an interpreter without a GIL, would run at once.");
  }
}

// Workers without whom the jobs would have been done as early. Where workers are replaced by new
// ones their number says nothing.
void idle_workers(const Run& run) {
  for (const Pool& pool : find_pools(run.trace)) {
    const std::vector<PoolWorker>& workers = pool.workers;
    VirtualTime first_end = kNever, last_start = 0;
    for (const PoolWorker& worker : workers) {
      first_end = std::min(first_end, worker.ended);
      last_start = std::max(last_start, worker.started);
    }
    if (workers.size() < 2 || last_start > first_end) continue;
    const auto less = [](const PoolWorker& a, const PoolWorker& b) { return a.busy < b.busy; };
    if (std::max_element(workers.begin(), workers.end(), less)->busy < kMillisecond) continue;
    const std::size_t enough = enough_workers(pool), idle = workers.size() - enough;
    if (idle == 0) continue;
    const ActorId one = std::min_element(workers.begin(), workers.end(), less)->actor;
    run.add(
        LintKind::kIdleWorkers, run.trace.actor(one).first_event, one, "Pool larger than useful",
        std::to_string(idle) + " of " + std::to_string(workers.size()) + " workers of the pool " +
            (idle == 1 ? "was" : "were") + " not needed: " + std::to_string(enough) +
            " would have been enough for all jobs to be done as early, or nearly so.");
  }
}

// Threads of different processes that could run, but had no core.
void crowded_cores(const Run& run) {
  Duration waited = 0, longest = 0;
  std::uint32_t proof = 0;
  int processes = 0;
  for (ActorId id = 0; id < run.trace.actor_count(); ++id) {
    const Actor& actor = run.trace.actor(id);
    if (actor.kind != ActorKind::kThread || run.in(id, ActorState::kRunning) < kComputes) continue;
    ++processes;
    for (const Interval& interval : run.intervals.of(id)) {
      if (interval.state != ActorState::kReady) continue;
      waited += interval.end - interval.start;
      if (interval.end - interval.start <= longest) continue;
      longest = interval.end - interval.start;
      proof = interval.first_event;
    }
  }
  const auto cores = static_cast<int>(run.metrics.cpu_busy.size());
  if (processes <= cores || waited < run.metrics.elapsed / 2 || waited < kComputes) return;
  run.add(LintKind::kCrowdedCores, proof, run.trace.event(proof).actor, "More workers than cores",
          std::to_string(processes) + " of them compute on " + std::to_string(cores) +
              (cores == 1 ? " core" : " cores") + ": together they waited " +
              format_duration(waited) + " for a core, without getting done any sooner.");
}

void costly_pickling(const Run& run) {
  Duration pickling = 0;
  for (ActorId id = 0; id < run.trace.actor_count(); ++id)
    if (run.trace.actor(id).kind == ActorKind::kThread)
      pickling += run.in(id, ActorState::kPickling);
  std::int64_t largest = 0;
  std::uint32_t proof = 0;
  for (std::uint32_t i = 0; i < run.trace.size(); ++i) {
    const Event& event = run.trace.event(i);
    if (event.kind != EventKind::kPickles || run.trace.number(event.value) <= largest) continue;
    largest = run.trace.number(event.value);
    proof = i;
  }
  const bool slow = pickling > kMillisecond && pickling > run.metrics.elapsed / kNoticeablePart;
  if (largest == 0 || (largest < kLargeMessage && !slow)) return;
  run.add(LintKind::kCostlyPickling, proof, run.trace.event(proof).actor, "Costly messages",
          "Pickling took " + format_duration(pickling) + " for " +
              format_bytes(run.metrics.pickled_bytes) + "; the largest object had " +
              format_bytes(largest) + run.at_line(run.trace.event(proof).line) +
              ". Send less, send it in larger chunks, or use shared_memory.");
}

// Whether a blocked loop has been found in this time: that says it better.
bool told(const Run& run, const Interval& interval) {
  return std::any_of(run.out.begin(), run.out.end(), [&](const Finding& finding) {
    const VirtualTime time = run.trace.event(finding.event).time;
    return finding.kind == LintKind::kBlockedLoop && time > interval.start &&
           time <= interval.end + kMillisecond;
  });
}

// The longest time somebody was ready to run, or wanted the GIL, and others ran instead.
void starvation(const Run& run) {
  Duration longest = kStarves;
  const Interval* worst = nullptr;
  ActorId who = kNobody;
  for (ActorId id = 0; id < run.trace.actor_count(); ++id) {
    const ActorKind kind = run.trace.actor(id).kind;
    if (kind != ActorKind::kThread && kind != ActorKind::kTask) continue;
    for (const Interval& interval : run.intervals.of(id)) {
      const bool ready =
          interval.state == ActorState::kReady || interval.state == ActorState::kWaitingGil;
      if (!ready || interval.end - interval.start <= longest) continue;
      if (kind == ActorKind::kTask && told(run, interval)) continue;
      longest = interval.end - interval.start;
      worst = &interval;
      who = id;
    }
  }
  if (worst == nullptr) return;
  const bool gil = worst->state == ActorState::kWaitingGil;
  const bool task = run.trace.actor(who).kind == ActorKind::kTask;
  run.add(LintKind::kStarvation, worst->first_event, who, "Starvation",
          run.name(who) + " was ready to run but had to wait " + format_duration(longest) +
              (gil    ? " for the GIL: others got it again and again."
               : task ? " for its turn in the event loop."
                      : " for a core."));
}

}  // namespace

std::vector<Finding> find_lints(const Trace& trace, const Intervals& intervals,
                                const Metrics& metrics) {
  std::vector<Finding> out;
  const Run run{trace, intervals, metrics, out};
  for (const auto lint : {deadlock, blocked_loop, by_kind, lock_order, gil_bound, idle_workers,
                          crowded_cores, costly_pickling, starvation})
    lint(run);
  std::stable_sort(out.begin(), out.end(),
                   [](const Finding& a, const Finding& b) { return a.event < b.event; });
  return out;
}

}  // namespace interleave::trace

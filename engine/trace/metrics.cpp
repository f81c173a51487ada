// Owns what a run is measured by: counts from the events, times from the intervals.
#include "engine/trace/metrics.h"

#include <span>

namespace interleave::trace {

namespace {

// Remembers who had something last, for each core or process, and counts the changes.
class Handovers {
 public:
  explicit Handovers(std::uint32_t actors) : last_(actors, kNobody) {}

  std::int64_t count() const { return count_; }
  void give(ActorId thing, ActorId to) {
    if (thing >= last_.size()) return;
    if (last_[thing] != kNobody && last_[thing] != to) ++count_;
    last_[thing] = to;
  }

 private:
  std::vector<ActorId> last_;
  std::int64_t count_ = 0;
};

void count_events(const Trace& trace, Metrics& metrics) {
  Handovers cores(trace.actor_count());
  Handovers gils(trace.actor_count());
  for (const Event& event : trace.events()) {
    switch (event.kind) {
      case EventKind::kCoreRuns:
        cores.give(event.actor, event.other);
        break;
      case EventKind::kGilTaken:
      case EventKind::kGilTakenAfterWait:
        if (event.actor < trace.actor_count())
          gils.give(trace.process_of(event.actor), event.actor);
        break;
      case EventKind::kPickles:
        metrics.pickled_bytes += trace.number(event.value);
        metrics.actors[event.actor].pickled_bytes += trace.number(event.value);
        break;
      default:
        break;
    }
  }
  metrics.context_switches = cores.count();
  metrics.gil_handoffs = gils.count();
}

// How often an actor entered kRunning from another state.
std::int64_t turns(std::span<const Interval> intervals) {
  std::int64_t count = 0;
  ActorState before = ActorState::kNone;
  for (const Interval& interval : intervals) {
    const bool runs = interval.state == ActorState::kRunning;
    if (runs && before != ActorState::kRunning && before != ActorState::kPickling) ++count;
    before = interval.state;
  }
  return count;
}

// What the threads of a process did is what the process did; its own start stays.
void add_up_processes(const Trace& trace, Metrics& metrics) {
  for (ActorId id = 0; id < trace.actor_count(); ++id) {
    if (trace.actor(id).kind != ActorKind::kThread) continue;
    const ActorMetrics& thread = metrics.actors[id];
    metrics.gil_wait += thread.in_state[static_cast<std::size_t>(ActorState::kWaitingGil)];
    metrics.startup += thread.in_state[static_cast<std::size_t>(ActorState::kStarting)];
    ActorMetrics& process = metrics.actors[trace.process_of(id)];
    process.switches += thread.switches;
    process.pickled_bytes += thread.pickled_bytes;
    for (std::size_t s = 0; s < process.in_state.size(); ++s)
      process.in_state[s] += thread.in_state[s];
  }
}

}  // namespace

Metrics compute_metrics(const Trace& trace, const Intervals& intervals) {
  Metrics metrics;
  metrics.elapsed = intervals.end_time();
  metrics.actors.resize(trace.actor_count());
  count_events(trace, metrics);
  for (ActorId id = 0; id < trace.actor_count(); ++id) {
    auto& in_state = metrics.actors[id].in_state;
    for (const Interval& interval : intervals.of(id)) {
      in_state[static_cast<std::size_t>(interval.state)] += interval.end - interval.start;
    }
    metrics.actors[id].switches = turns(intervals.of(id));
    switch (trace.actor(id).kind) {
      case ActorKind::kCore:
        metrics.cpu_busy.push_back(in_state[static_cast<std::size_t>(ActorState::kRunning)]);
        break;
      case ActorKind::kProcess:
        ++metrics.processes;
        metrics.startup += in_state[static_cast<std::size_t>(ActorState::kStarting)];
        // Its threads tell the rest; only starting up it may have waited for a core itself.
        for (std::size_t s = 0; s < in_state.size(); ++s)
          if (s != static_cast<std::size_t>(ActorState::kReady)) in_state[s] = 0;
        metrics.actors[id].switches = 0;
        break;
      case ActorKind::kThread:
        ++metrics.threads;
        break;
      case ActorKind::kTask:
        ++metrics.tasks;
        break;
      case ActorKind::kResource:
        break;
    }
  }
  add_up_processes(trace, metrics);
  return metrics;
}

}  // namespace interleave::trace

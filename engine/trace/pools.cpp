// Owns how pools are recognised and what of a worker's time is a job. The library tells by what it
// calls its queues: a worker takes jobs out of one and, if it is a process, puts results into
// another.
#include "engine/trace/pools.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <unordered_map>

namespace interleave::trace {

namespace {

constexpr Duration kNearlyPart = 20;  // one part in so many later is nearly as early

bool is_job_pipe(const std::string& name) {
  return name.find("call queue of a ProcessPool") != std::string::npos ||
         name.find("task queue of the Pool") != std::string::npos;
}

bool is_result_pipe(const std::string& name) {
  return name.find("result queue of a ProcessPool") != std::string::npos ||
         name.find("result queue of the Pool") != std::string::npos;
}

// Collects the workers of each source of jobs, in one pass over the events.
class Collector {
 public:
  explicit Collector(const Trace& trace)
      : trace_(trace),
        source_(trace.actor_count(), kNobody),
        lock_(trace.actor_count(), kNobody),
        taken_(trace.actor_count(), kNever),
        ended_(trace.actor_count(), kNever),
        jobs_(trace.actor_count()) {}

  std::vector<Pool> collect() && {
    for (const Event& event : trace_.events()) look(event);
    for (ActorId id = 0; id < taken_.size(); ++id)
      if (taken_[id] != kNever) give(id, last_);  // the run ended before the job
    pair_up_locks();
    return pools();
  }

 private:
  void look(const Event& event) {
    last_ = std::max(last_, event.time);
    switch (event.kind) {
      case EventKind::kPipeReceives:
      case EventKind::kPipeEmpty:
        if (const ActorId worker = reader(event); worker != kNobody) {
          source_[worker] = event.other;
          if (event.kind == EventKind::kPipeReceives) taken_[worker] = event.time;
        }
        break;
      case EventKind::kLockWait:
      case EventKind::kLockWaitHeld:
        if (const ActorId worker = reader(event); worker != kNobody) lock_[worker] = event.other;
        break;
      case EventKind::kPipeSends:
      case EventKind::kPipeSendsUnlocked:
      case EventKind::kPipeFull:
        if (is_result_pipe(trace_.actor(event.other).name))
          give(trace_.process_of(event.actor), event.time);
        break;
      case EventKind::kQueueGot:
      case EventKind::kThreadWaits:
        if (!is_thread_of(event.actor, event.other)) break;
        source_[event.actor] = event.other;
        give(event.actor, event.time);
        if (event.kind == EventKind::kQueueGot) taken_[event.actor] = event.time;
        break;
      case EventKind::kProcessExits:
      case EventKind::kProcessFails:
        ended_[event.actor] = event.time;
        told_to_end(event.actor);
        break;
      case EventKind::kProcessKilled:
        ended_[event.actor] = event.time;
        give(event.actor, event.time);
        break;
      case EventKind::kThreadEnds:
        told_to_end(event.actor);
        break;
      default:
        break;
    }
  }

  // The process that reads jobs, or wants the lock for that, with this event. Whoever made the pool
  // may read them, too, when it puts an end to it: that process is older than the pipe.
  ActorId reader(const Event& event) const {
    if (event.other >= trace_.actor_count() || !is_job_pipe(trace_.actor(event.other).name))
      return kNobody;
    const ActorId process = trace_.process_of(event.actor);
    if (process == kNobody) return kNobody;
    return trace_.actor(process).first_event < trace_.actor(event.other).first_event ? kNobody
                                                                                     : process;
  }

  // "the queue of NAME" is what NAME_0, NAME_1 ... take their jobs from.
  bool is_thread_of(ActorId thread, ActorId queue) const {
    constexpr std::string_view kQueue = "the queue of ";
    if (queue >= trace_.actor_count() || thread >= trace_.actor_count()) return false;
    const std::string_view name = trace_.actor(queue).name, worker = trace_.actor(thread).name;
    if (trace_.actor(thread).kind != ActorKind::kThread || !name.starts_with(kQueue)) return false;
    const std::string_view prefix = name.substr(kQueue.size());
    return worker.size() > prefix.size() && worker.starts_with(prefix) &&
           worker[prefix.size()] == '_';
  }

  void give(ActorId worker, VirtualTime time) {
    if (worker == kNobody || taken_[worker] == kNever) return;
    jobs_[worker].push_back({taken_[worker], time});
    taken_[worker] = kNever;
  }

  // What it took last was no job but told it to end; a ProcessPoolExecutor's answers to that.
  void told_to_end(ActorId worker) {
    if (source_[worker] == kNobody) return;
    if (taken_[worker] == kNever && !jobs_[worker].empty() &&
        trace_.actor(source_[worker]).name.find("ProcessPool") != std::string::npos)
      jobs_[worker].pop_back();
    taken_[worker] = kNever;
  }

  // A worker that never had a turn has the lock in common with the others.
  void pair_up_locks() {
    std::unordered_map<ActorId, ActorId> source_of_lock;
    for (ActorId id = 0; id < source_.size(); ++id)
      if (source_[id] != kNobody && lock_[id] != kNobody) source_of_lock[lock_[id]] = source_[id];
    for (ActorId id = 0; id < source_.size(); ++id) {
      if (source_[id] != kNobody || lock_[id] == kNobody) continue;
      const auto at = source_of_lock.find(lock_[id]);
      if (at != source_of_lock.end()) source_[id] = at->second;
    }
  }

  std::vector<Pool> pools() const {
    std::vector<Pool> out;
    std::unordered_map<ActorId, std::size_t> number;
    for (ActorId id = 0; id < source_.size(); ++id) {
      if (source_[id] == kNobody) continue;
      const auto [at, is_new] = number.try_emplace(source_[id], out.size());
      if (is_new) out.emplace_back();
      Pool& pool = out[at->second];
      PoolWorker worker{id, trace_.event(trace_.actor(id).first_event).time, ended_[id], 0};
      for (const Job& job : jobs_[id]) worker.busy += job.end - job.start;
      pool.workers.push_back(worker);
      pool.jobs.insert(pool.jobs.end(), jobs_[id].begin(), jobs_[id].end());
    }
    for (Pool& pool : out)
      std::stable_sort(pool.jobs.begin(), pool.jobs.end(),
                       [](const Job& a, const Job& b) { return a.start < b.start; });
    return out;
  }

  const Trace& trace_;
  std::vector<ActorId> source_, lock_;  // of a worker: where its jobs come from
  std::vector<VirtualTime> taken_;      // when it took the job it is in; kNever: it is in none
  std::vector<VirtualTime> ended_;
  std::vector<std::vector<Job>> jobs_;
  VirtualTime last_ = 0;
};

// By how much the last job would have been later with so many workers.
Duration later_with(const std::vector<Job>& jobs, std::size_t workers) {
  struct Done {
    VirtualTime was;  // when it was done in the run
    Duration later;   // and how much later it would have been
  };
  const auto after = [](const Done& a, const Done& b) { return a.was > b.was; };
  std::priority_queue<Done, std::vector<Done>, decltype(after)> under_way(after);
  std::priority_queue<VirtualTime, std::vector<VirtualTime>, std::greater<>> free;
  for (std::size_t i = 0; i < workers; ++i) free.push(0);
  Duration delay = 0;
  VirtualTime last = 0, last_was = 0;
  for (const Job& job : jobs) {
    for (; !under_way.empty() && under_way.top().was <= job.start; under_way.pop())
      delay = std::max(delay, under_way.top().later);
    const VirtualTime start = std::max(job.start + delay, free.top());
    const VirtualTime end = start + (job.end - job.start);
    free.pop();
    free.push(end);
    under_way.push({job.end, end - job.end});
    last = std::max(last, end);
    last_was = std::max(last_was, job.end);
  }
  return last - last_was;
}

}  // namespace

std::vector<Pool> find_pools(const Trace& trace) { return Collector(trace).collect(); }

std::size_t enough_workers(const Pool& pool) {
  if (pool.jobs.empty()) return 0;
  VirtualTime last = 0;
  for (const Job& job : pool.jobs) last = std::max(last, job.end);
  const Duration nearly = (last - pool.jobs.front().start) / kNearlyPart;
  std::size_t enough = pool.workers.size();
  while (enough > 1 && later_with(pool.jobs, enough - 1) <= nearly) --enough;
  return enough;
}

}  // namespace interleave::trace

// Owns what a run is measured by: counts from the events, times from the intervals.
#include "engine/trace/metrics.h"

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
        break;
      default:
        break;
    }
  }
  metrics.context_switches = cores.count();
  metrics.gil_handoffs = gils.count();
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
    switch (trace.actor(id).kind) {
      case ActorKind::kCore:
        metrics.cpu_busy.push_back(in_state[static_cast<std::size_t>(ActorState::kRunning)]);
        break;
      case ActorKind::kProcess:
        ++metrics.processes;
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
  return metrics;
}

}  // namespace interleave::trace

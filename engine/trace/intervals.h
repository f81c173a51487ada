// Intervals: the trace folded into what a timeline draws: for each actor, when it was in which
// state.
#pragma once

#include <span>
#include <vector>

#include "engine/trace/trace.h"

namespace interleave::trace {

struct Interval {
  VirtualTime start, end;     // end of the last, open one: the end of the trace
  std::uint32_t first_event;  // index of the event that began it (its reason)
  ActorId other;              // that event's other party (a core's lane: the thread it runs)
  ActorState state;
};

// One list an actor, each sorted by time, without gaps from its first state on, ended by kDone or
// kFailed (an actor that is done has no interval afterwards). A core has kRunning intervals only,
// its idle time is gaps. A state left at the moment it was entered has no interval; entering the
// same state with the same other party goes on with the one there is.
// A task that blocks its thread waits with it: while the thread of a running task sleeps or waits
// for a lock or the GIL, the task's lane shows that state, too (the thread's event is its reason).
// Incremental: update() folds in the events added since the last call. Spans stay valid until then.
class Intervals {
 public:
  void update(const Trace& trace);
  std::span<const Interval> of(ActorId actor) const;
  VirtualTime end_time() const { return end_time_; }

 private:
  enum class LaneState : std::uint8_t { kClosed, kOpen, kEnded };
  struct Lane {
    std::vector<Interval> intervals;
    LaneState state = LaneState::kClosed;  // kOpen: the last interval is still going on
  };
  void fold(const Trace& trace, std::uint32_t index);
  void fold_task(const Trace& trace, std::uint32_t index);
  static void enter(Lane& lane, const Event& event, std::uint32_t index);
  static void leave(Lane& lane, VirtualTime time);

  std::vector<Lane> lanes_;       // indexed by ActorId
  std::vector<ActorId> task_of_;  // the task that a thread is running, by the thread's ActorId
  std::uint32_t seen_ = 0;        // events folded in
  VirtualTime end_time_ = 0;
};

// Who woke whom: an arrow from one lane to another, for drawing.
struct Arrow {
  VirtualTime time;
  ActorId from, to;
  std::uint32_t event;
};
std::vector<Arrow> arrows(const Trace& trace);
// True for the kinds in which `other` makes `actor` exist, go on or end: what arrows() collects.
bool is_caused_by_other(EventKind kind);

}  // namespace interleave::trace

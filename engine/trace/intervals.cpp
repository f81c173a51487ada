// Owns the folding of events into intervals and arrows: one pass over the trace, each event looked
// at once, whatever a timeline asks for afterwards.
#include "engine/trace/intervals.h"

#include <algorithm>

namespace interleave::trace {

void Intervals::update(const Trace& trace) {
  if (lanes_.size() < trace.actor_count()) {
    lanes_.resize(trace.actor_count());
    task_of_.resize(trace.actor_count(), kNobody);
  }
  for (; seen_ < trace.size(); ++seen_) fold(trace, seen_);
  for (Lane& lane : lanes_) {
    if (lane.state == LaneState::kOpen) lane.intervals.back().end = end_time_;
  }
}

std::span<const Interval> Intervals::of(ActorId actor) const {
  if (actor >= lanes_.size()) return {};
  return lanes_[actor].intervals;
}

void Intervals::fold(const Trace& trace, std::uint32_t index) {
  const Event& event = trace.event(index);
  end_time_ = std::max(end_time_, event.time);
  if (event.actor >= lanes_.size()) return;
  Lane& lane = lanes_[event.actor];
  if (lane.state == LaneState::kEnded) return;
  if (event.kind == EventKind::kCoreIdle) {
    leave(lane, event.time);
  } else if (event.state == ActorState::kDone || event.state == ActorState::kFailed) {
    leave(lane, event.time);
    lane.state = LaneState::kEnded;
  } else if (event.state != ActorState::kNone) {
    enter(lane, event, index);
  }
  fold_task(trace, index);
}

void Intervals::fold_task(const Trace& trace, std::uint32_t index) {
  const Event& event = trace.event(index);
  if (event.state == ActorState::kNone) return;
  const Actor& actor = trace.actor(event.actor);
  if (actor.kind == ActorKind::kTask && actor.parent < task_of_.size()) {
    ActorId& current = task_of_[actor.parent];
    const bool runs = event.state == ActorState::kRunning || event.state == ActorState::kPickling;
    if (runs)
      current = event.actor;
    else if (current == event.actor)
      current = kNobody;
  } else if (actor.kind == ActorKind::kThread && task_of_[event.actor] != kNobody) {
    Lane& lane = lanes_[task_of_[event.actor]];
    if (lane.state == LaneState::kOpen) enter(lane, event, index);
  }
}

void Intervals::enter(Lane& lane, const Event& event, std::uint32_t index) {
  if (lane.state == LaneState::kOpen) {
    const Interval& current = lane.intervals.back();
    if (current.state == event.state && current.other == event.other) return;
    leave(lane, event.time);
  }
  lane.intervals.push_back({event.time, event.time, index, event.other, event.state});
  lane.state = LaneState::kOpen;
}

void Intervals::leave(Lane& lane, VirtualTime time) {
  if (lane.state != LaneState::kOpen) return;
  lane.state = LaneState::kClosed;
  Interval& current = lane.intervals.back();
  current.end = time;
  if (current.end <= current.start) lane.intervals.pop_back();
}

bool is_caused_by_other(EventKind kind) {
  switch (kind) {
    case EventKind::kProcessForked:
    case EventKind::kProcessExecs:
    case EventKind::kProcessSpawned:
    case EventKind::kProcessForkserver:
    case EventKind::kInterpreterCreated:
    case EventKind::kProcessKilled:
    case EventKind::kThreadCreated:
    case EventKind::kThreadJoined:
    case EventKind::kThreadWoken:
    case EventKind::kThreadStarted:
    case EventKind::kTaskCreated:
    case EventKind::kTaskCreatedFor:
    case EventKind::kTaskWoken:
    case EventKind::kTaskCancelRequested:
    case EventKind::kTaskCancelAsked:
      return true;
    default:
      return false;
  }
}

std::vector<Arrow> arrows(const Trace& trace) {
  std::vector<Arrow> found;
  for (std::uint32_t index = 0; index < trace.size(); ++index) {
    const Event& event = trace.event(index);
    if (!is_caused_by_other(event.kind) || event.other == event.actor) continue;
    if (event.actor == kNobody || event.other == kNobody) continue;
    found.push_back({event.time, event.other, event.actor, index});
  }
  return found;
}

}  // namespace interleave::trace

#include "ui/model/slices.h"

#include <algorithm>

#include "engine/trace/narration.h"

namespace interleave::ui {
namespace {

using trace::ActorState;
using trace::EventKind;
using trace::Interval;

bool drawn(ActorState state) {
  return state != ActorState::kNone && state != ActorState::kDone && state != ActorState::kFailed;
}

// Which state a folded block shows: what matters most to a reader.
int weight(ActorState state) {
  switch (state) {
    case ActorState::kRunning:
      return 5;
    case ActorState::kPickling:
      return 4;
    case ActorState::kWaitingGil:
      return 3;
    case ActorState::kReady:
      return 2;
    case ActorState::kStarting:
      return 2;
    default:
      return 1;
  }
}

std::size_t scrambled(std::uint64_t value) {
  value *= 0x9E3779B97F4A7C15u;
  value ^= value >> 29;
  value *= 0xBF58476D1CE4E5B9u;
  return static_cast<std::size_t>(value >> 33);
}

// Of a few, the one that matters most; of many, one taken blindly, so that next to each other the
// blocks show how often each occurs.
std::size_t representative(std::span<const Interval> lane, std::size_t first, std::size_t end) {
  if (end - first >= 8) return first + scrambled(first) % (end - first);
  std::size_t best = first;
  for (std::size_t j = first; j < end; ++j)
    if (weight(lane[j].state) > weight(lane[best].state) && drawn(lane[j].state)) best = j;
  return best;
}

std::size_t first_ending_after(std::span<const Interval> lane, VirtualTime time, std::size_t from) {
  const auto at = std::upper_bound(
      lane.begin() + static_cast<std::ptrdiff_t>(from), lane.end(), time,
      [](VirtualTime value, const Interval& interval) { return value < interval.end; });
  return static_cast<std::size_t>(at - lane.begin());
}

std::string name_of(const trace::Trace& trace, trace::ActorId id) {
  return id < trace.actor_count() ? trace.actor(id).name : std::string();
}

SliceLabel waiting_label(const trace::Trace& trace, const trace::Event& event) {
  const std::string other = name_of(trace, event.other);
  switch (event.kind) {
    case EventKind::kTaskSleeps:
    case EventKind::kThreadSleeps: {
      const Duration span = trace.number(event.value);
      const char* what = event.kind == EventKind::kTaskSleeps ? "timer" : "sleep";
      return {std::string(what) + ", due at " + trace::format_duration(event.time + span), what};
    }
    case EventKind::kLoopSleeps:
      return {"select(), until its next timer", "select()"};
    case EventKind::kLoopWaits:
      return {"select(), until something outside happens", "select()"};
    case EventKind::kTaskAwaits:
    case EventKind::kTaskAwaitsTurn:
      return {"awaiting " + other, "await"};
    case EventKind::kTaskAwaitsFuture:
    case EventKind::kTaskAwaitsIo:
      return {"awaiting " + std::string(trace.text(event.value)), "await"};
    case EventKind::kThreadJoins:
      return {"join: waits for " + other, "join"};
    case EventKind::kThreadWaits:
    case EventKind::kThreadWaitTimed:
    case EventKind::kEventWait:
    case EventKind::kConditionWait:
    case EventKind::kBarrierWait:
    case EventKind::kLockWait:
    case EventKind::kLockWaitHeld:
    case EventKind::kSemaphoreWait:
      return {"waits for " + other, "waits"};
    case EventKind::kThreadBlocksIo:
    case EventKind::kThreadBlocksIoTimed:
    case EventKind::kThreadCallsFree:
      return {"blocked in " + std::string(trace.text(event.value)), "blocked"};
    case EventKind::kThreadWaitsAny:
      return {"waits for " + std::string(trace.text(event.value)), "waits"};
    case EventKind::kGilWait:
      return {"waits for the GIL, held by " + other, "GIL"};
    case EventKind::kGilRequest:
      return {"asked " + other + " for the GIL", "GIL"};
    case EventKind::kPipeFull:
      return {other + " is full", "full"};
    case EventKind::kPipeListens:
      return {"waits at " + other, "waits"};
    case EventKind::kPipeEmpty:
      return {other + " is empty", "empty"};
    default:
      return {"", ""};
  }
}

}  // namespace

void cull_lane(std::span<const Interval> lane, const TimeScale& scale, const TimeView& view,
               std::vector<Slice>* out) {
  const VirtualTime last = scale.to_time(view.end);
  std::size_t i = first_ending_after(lane, scale.to_time(std::max(0.0, view.begin)), 0);
  while (i < lane.size() && lane[i].start <= last) {
    const Interval& interval = lane[i];
    const float x0 = view.x_of_unit(scale.to_unit(interval.start));
    const float x1 = view.x_of_unit(scale.to_unit(interval.end));
    if (x1 - x0 >= kFoldBelow || i + 1 == lane.size()) {
      if (drawn(interval.state))
        out->push_back({x0, std::max(x1, x0 + kShortest), static_cast<std::uint32_t>(i), 1,
                        interval.state, interval.other});
      ++i;
      continue;
    }
    // Too narrow: one block for everything that starts within the next few pixels and is narrow
    // too.
    const VirtualTime block_end = scale.to_time(view.unit_at(x0 + kFoldedWidth));
    std::size_t next = std::max(first_ending_after(lane, block_end, i), i + 1);
    const std::size_t best = representative(lane, i, next);
    const float end = view.x_of_unit(scale.to_unit(lane[next - 1].end));
    if (drawn(lane[best].state))
      out->push_back({x0, std::max(end, x0 + kShortest), static_cast<std::uint32_t>(best),
                      static_cast<std::uint32_t>(next - i), lane[best].state, lane[best].other});
    i = next;
  }
}

int interval_at(std::span<const Interval> lane, VirtualTime time) {
  const std::size_t i = first_ending_after(lane, time, 0);
  if (i < lane.size() && lane[i].start <= time) return static_cast<int>(i);
  if (!lane.empty() && time >= lane.back().start) return static_cast<int>(lane.size() - 1);
  return -1;
}

SliceLabel slice_label(const trace::Trace& trace, const Interval& interval) {
  const trace::Event& event = trace.event(interval.first_event);
  switch (interval.state) {
    case ActorState::kRunning: {
      const std::string& label =
          event.actor < trace.actor_count() ? trace.actor(event.actor).label : std::string();
      return label.empty() ? SliceLabel{"running", ""} : SliceLabel{label, ""};
    }
    case ActorState::kReady:
      return {"ready", ""};
    case ActorState::kStarting:
      return {"starting, " + trace::format_duration(interval.end - interval.start), "starting"};
    case ActorState::kPickling:
      return {"pickling", ""};
    case ActorState::kWaitingGil:
    case ActorState::kWaitingSync:
    case ActorState::kWaitingIo: {
      SliceLabel label = waiting_label(trace, event);
      if (label.full.empty()) label.full = trace::state_name(interval.state);
      return label;
    }
    default:
      return {"", ""};
  }
}

std::vector<trace::Arrow> visible_arrows(std::span<const trace::Arrow> arrows,
                                         const TimeScale& scale, const TimeView& view,
                                         std::size_t limit) {
  const auto before = [](const trace::Arrow& arrow, VirtualTime time) { return arrow.time < time; };
  const auto first = std::lower_bound(arrows.begin(), arrows.end(),
                                      scale.to_time(std::max(0.0, view.begin)), before);
  const auto last = std::lower_bound(first, arrows.end(), scale.to_time(view.end) + 1, before);
  if (static_cast<std::size_t>(last - first) > limit) return {};
  return {first, last};
}

}  // namespace interleave::ui

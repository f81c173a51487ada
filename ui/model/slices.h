// A lane's intervals as draw records: what is out of view is skipped, what is narrower than a pixel
// or two is folded into one block, so a lane costs as much as it has pixels, not as it has events.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/trace/intervals.h"
#include "engine/trace/trace.h"
#include "ui/model/time_axis.h"

namespace interleave::ui {

struct Slice {
  float x0, x1;
  std::uint32_t interval;  // index into the lane
  std::uint32_t folded;    // how many intervals it stands for; 1: itself
  trace::ActorState state;
  trace::ActorId other;
};

inline constexpr float kFoldBelow = 2.0f;    // narrower slices are folded together …
inline constexpr float kFoldedWidth = 3.0f;  // … into blocks of this width
inline constexpr float kShortest = 2.0f;     // a lone slice is never drawn narrower

void cull_lane(std::span<const trace::Interval> lane, const TimeScale& scale, const TimeView& view,
               std::vector<Slice>* out);

// The interval at this moment, or -1.
int interval_at(std::span<const trace::Interval> lane, VirtualTime time);

// What to write into a slice if it fits, longest first: "timer, due at 98.0 ms", "timer".
struct SliceLabel {
  std::string full, brief;
};
SliceLabel slice_label(const trace::Trace& trace, const trace::Interval& interval);

// Arrows in view, thinned out: never more than `limit`.
std::vector<trace::Arrow> visible_arrows(std::span<const trace::Arrow> arrows,
                                         const TimeScale& scale, const TimeView& view,
                                         std::size_t limit);

}  // namespace interleave::ui

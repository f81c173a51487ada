// The parts of the timeline panel, drawn one over the other. Shared by its view only.
#pragma once

#include "ui/context.h"
#include "ui/widgets/draw.h"

namespace interleave::ui {

struct TimelineAreas {
  ImRect overview;  // the strip
  ImRect axis;      // tick labels
  ImRect labels;    // names of the lanes
  ImRect canvas;    // slices
};
TimelineAreas timeline_areas(const Ui& ui, const ImRect& box);

// Geometry the parts share.
inline constexpr float kEdge = 12;  // room at the right
float row_y(const Ui& ui, const TimelineAreas& areas, const Row& row);
ImRect slice_box(const Ui& ui, const TimelineAreas& areas, const Row& row, float x0, float x1);
const Row* row_at(const Ui& ui, const TimelineAreas& areas, float y);  // null: no row there
float playhead_x(const Ui& ui);
ImRect playhead_pill(const Ui& ui, const TimelineAreas& areas);  // the time above the playhead

// In the order they are drawn.

void draw_overview(const Ui& ui, const ImRect& box);
void handle_canvas(const Ui& ui, const TimelineAreas& areas);  // zoom, pan, measure, select
void draw_axis(const Ui& ui, const TimelineAreas& areas);
void draw_lanes(const Ui& ui, const TimelineAreas& areas);
// What has not happened yet is veiled; headings are drawn over the veil.
void draw_veil(const Ui& ui, const TimelineAreas& areas);
void draw_headings(const Ui& ui, const TimelineAreas& areas);
void draw_arrows(const Ui& ui, const TimelineAreas& areas);
void draw_playhead(const Ui& ui, const TimelineAreas& areas);
void draw_measure(const Ui& ui, const TimelineAreas& areas);
void draw_lane_hover(const Ui& ui, const TimelineAreas& areas);

// One slice in its state's colour and pattern over a line in its actor's hue, with its label if it
// fits.
struct SliceLook {
  Rgba hue;
  trace::ActorState state;
  bool folded, selected, hovered;
  float edge = 3;  // height of the line
};
void draw_slice(const Ui& ui, ImDrawList* list, const ImRect& box, const SliceLook& look,
                std::string_view full, std::string_view brief);

}  // namespace interleave::ui

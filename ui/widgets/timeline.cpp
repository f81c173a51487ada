// Where the parts of the timeline are, and the strip above it.
#include "ui/widgets/timeline.h"

#include <algorithm>
#include <cmath>

#include "engine/trace/narration.h"
#include "ui/model/overview.h"
#include "ui/model/slices.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kOverviewHeight = 36, kAxisHeight = 28;

}  // namespace

float row_y(const Ui& ui, const TimelineAreas& areas, const Row& row) {
  return areas.canvas.Min.y + row.y - ui.state.timeline.scroll;
}

ImRect slice_box(const Ui& ui, const TimelineAreas& areas, const Row& row, float x0, float x1) {
  const float y = std::floor(row_y(ui, areas, row) + (row.height - kSliceHeight) / 2);
  return {{x0, y}, {x1, y + kSliceHeight}};
}

float playhead_x(const Ui& ui) {
  return std::floor(ui.state.timeline.view.x_of_unit(ui.run.scale().to_unit(ui.shown_time)));
}

// The time above the playhead, kept inside the axis.
ImRect playhead_pill(const Ui& ui, const TimelineAreas& areas) {
  const float width = text_width(ui.fonts.code_small, trace::format_duration(ui.shown_time)) + 14;
  const float most = std::max(areas.canvas.Min.x, areas.canvas.Max.x - width);
  return rect(std::floor(std::clamp(playhead_x(ui) - width / 2, areas.canvas.Min.x, most)),
              areas.axis.Min.y + 3, width, 20);
}

const Row* row_at(const Ui& ui, const TimelineAreas& areas, float y) {
  const Lanes& lanes = ui.run.lanes();
  const float inside = y - areas.canvas.Min.y + ui.state.timeline.scroll;
  const std::size_t index = lanes.first_at(inside);
  if (index >= lanes.rows.size() || inside < lanes.rows[index].y) return nullptr;
  return &lanes.rows[index];
}

TimelineAreas timeline_areas(const Ui& ui, const ImRect& box) {
  const float width = box.GetWidth();
  const float labels = ui.narrow ? 92.0f : std::clamp(width * 0.2f, 120.0f, 200.0f);
  const float left = box.Min.x + labels, right = box.Max.x - kEdge;
  const float overview = box.GetHeight() > 150 && !ui.narrow ? kOverviewHeight : 0;
  TimelineAreas areas;
  areas.overview = {{left, box.Min.y + 8}, {right, box.Min.y + 8 + std::max(0.0f, overview - 8)}};
  areas.axis = {{left, box.Min.y + overview}, {right, box.Min.y + overview + kAxisHeight}};
  areas.canvas = {{left, areas.axis.Max.y}, {right, box.Max.y}};
  areas.labels = {{box.Min.x, areas.axis.Max.y}, {left, box.Max.y}};
  return areas;
}

void draw_overview(const Ui& ui, const ImRect& box) {
  if (box.GetHeight() < 12) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  TimeView& view = ui.state.timeline.view;
  TimeView whole;
  whole.fit();
  whole.left = box.Min.x;
  whole.right = box.Max.x;
  fill(list, box, ui.colors.raised, 4);
  std::vector<OverviewBar>& bars = ui.caches.overview;
  bars = build_overview(ui.run, box.Min.x, box.Max.x);
  const float cores = static_cast<float>(std::max<std::size_t>(1, ui.run.state().cores.size()));
  const float step = std::min(6.0f, (box.GetHeight() - 8) / cores);
  for (const OverviewBar& bar : bars) {
    const float y = box.Min.y + 5 + static_cast<float>(bar.core) * step;
    fill(list, {{bar.x0, y}, {bar.x1, y + std::max(1.0f, step - 2)}}, ui.hue(bar.actor));
  }
  const float x0 = std::max(box.Min.x, whole.x_of_unit(view.begin)),
              x1 = std::min(box.Max.x, whole.x_of_unit(view.end));
  if (!view.fitted()) {
    fill(list, {box.Min, {x0, box.Max.y}}, with_alpha(ui.colors.window, 0.6f), 4);
    fill(list, {{x1, box.Min.y}, box.Max}, with_alpha(ui.colors.window, 0.6f), 4);
  }
  outline(list, {{x0, box.Min.y}, {x1, box.Max.y}}, with_alpha(ui.colors.accent, 0.55f), 4);
  const float now = whole.x_of_unit(ui.run.scale().to_unit(ui.shown_time));
  fill(list, {{now - 1, box.Min.y}, {now + 1, box.Max.y}}, ui.colors.accent);
  const Hit hit = hit_area("overview", box);
  if (hit.held) {
    const double unit = whole.unit_at(ImGui::GetIO().MousePos.x);
    if (view.fitted())
      ui.send(CommandKind::kGoToTime, ui.run.scale().to_time(std::clamp(unit, 0.0, 1.0)));
    else
      view.pan(unit - (view.begin + view.end) / 2);
  }
}

}  // namespace interleave::ui

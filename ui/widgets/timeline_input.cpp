// The mouse on the timeline: zoom, pan, measure, select, explain.
#include "ui/widgets/timeline.h"

#include <algorithm>
#include <cmath>

#include "engine/trace/narration.h"
#include "ui/model/slices.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {

void handle_canvas(const Ui& ui, const TimelineAreas& areas) {
  TimelineState& state = ui.state.timeline;
  const ImGuiIO& io = ImGui::GetIO();
  const ImRect whole = {{areas.canvas.Min.x, areas.axis.Min.y}, areas.canvas.Max};
  ImGui::SetNextItemAllowOverlap();
  const Hit hit = hit_area("canvas", whole);
  state.lanes_height = areas.canvas.GetHeight();
  const float most = std::max(0.0f, ui.run.lanes().height + 12 - areas.canvas.GetHeight());
  const bool over_labels = areas.labels.Contains(io.MousePos) && ImGui::IsWindowHovered();
  if (hit.hovered || over_labels) {
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    if (over_labels || io.KeyAlt)
      state.scroll -= io.MouseWheel * 40;
    else if (io.MouseWheel != 0)
      state.view.zoom(io.MousePos.x, std::pow(0.85, static_cast<double>(io.MouseWheel)));
    if (io.MouseWheelH != 0)
      state.view.pan(static_cast<double>(-io.MouseWheelH) * 0.05 *
                     (state.view.end - state.view.begin));
  }
  const double unit = state.view.unit_at(io.MousePos.x);
  if (ImGui::IsItemActivated()) {
    state.measuring = io.KeyShift;
    state.measure_from = state.measure_to = unit;
  }
  const bool on_axis = io.MouseClickedPos[0].y < areas.axis.Max.y;
  if (hit.held && on_axis && !state.measuring) {
    ui.send(CommandKind::kGoToTime, ui.run.scale().to_time(std::clamp(unit, 0.0, 1.0)));
  } else if (hit.held && state.measuring) {
    state.measure_to = unit;
  } else if (hit.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3)) {
    const double width = static_cast<double>(areas.canvas.GetWidth());
    state.view.pan(-static_cast<double>(io.MouseDelta.x) / width *
                   (state.view.end - state.view.begin));
    state.scroll -= io.MouseDelta.y;
  }
  state.scroll = std::clamp(state.scroll, 0.0f, most);
  if (!hit.clicked || on_axis || state.measuring || io.MouseDragMaxDistanceSqr[0] > 9) return;
  const Row* row = row_at(ui, areas, io.MousePos.y);
  if (!row || row->actor == trace::kNobody) return ui.select(trace::kNobody);
  const int index = interval_at(lane_of(ui, *row), ui.run.scale().to_time(unit));
  const bool core = row->kind == RowKind::kCore;
  const auto slices = lane_of(ui, *row);
  ui.select(core && index >= 0 ? slices[static_cast<std::size_t>(index)].other : row->actor);
  state.measuring = false;
  if (io.MouseClickedCount[0] >= 2 || io.MouseClickedLastCount[0] >= 2)
    ui.send(CommandKind::kGoToTime, ui.run.scale().to_time(std::clamp(unit, 0.0, 1.0)));
}

void draw_lane_hover(const Ui& ui, const TimelineAreas& areas) {
  ui.state.timeline.hovered = trace::kNobody;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (!areas.canvas.Contains(mouse) ||
      !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) ||
      ImGui::IsMouseDown(0))
    return;
  const Row* row = row_at(ui, areas, mouse.y);
  if (!row || row->actor == trace::kNobody || row->kind == RowKind::kProcess) return;
  const auto lane = lane_of(ui, *row);
  const int index =
      interval_at(lane, ui.run.scale().to_time(ui.state.timeline.view.unit_at(mouse.x)));
  if (index < 0) return;
  const trace::Interval& interval = lane[static_cast<std::size_t>(index)];
  ui.state.timeline.hovered = row->actor;
  const trace::ActorId who = row->kind == RowKind::kCore ? interval.other : row->actor;
  if (row->kind == RowKind::kCore &&
      ui.run.scale().to_time(ui.state.timeline.view.unit_at(mouse.x)) >= interval.end)
    return;
  std::string more =
      trace::format_duration(interval.start) + " – " + trace::format_duration(interval.end) + " (" +
      trace::format_duration(interval.end - interval.start) + ")\n" +
      trace::narrate_text(ui.run.trace(), ui.run.trace().event(interval.first_event));
  state_tooltip(ui, who, interval.state, more);
}

}  // namespace interleave::ui

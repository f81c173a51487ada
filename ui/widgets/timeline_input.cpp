// The mouse on the timeline: zoom, pan, measure, select, explain.
#include "ui/widgets/timeline.h"

#include <algorithm>
#include <cmath>

#include "engine/trace/narration.h"
#include "ui/model/slices.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {

namespace {

double visible(const TimeView& view) { return view.end - view.begin; }

// Over the lanes the wheel zooms at the pointer; over their names, or with Alt, it scrolls.
void handle_wheel(const Ui& ui, bool scrolls) {
  TimelineState& state = ui.state.timeline;
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
  if (scrolls || io.KeyAlt)
    state.scroll -= io.MouseWheel * 40;
  else if (io.MouseWheel != 0)
    state.view.zoom(io.MousePos.x, std::pow(0.85, static_cast<double>(io.MouseWheel)));
  if (io.MouseWheelH != 0)
    state.view.pan(static_cast<double>(-io.MouseWheelH) * 0.05 * visible(state.view));
}

// On the axis a drag moves the cursor, with Shift it measures, elsewhere it pans.
void handle_drag(const Ui& ui, const TimelineAreas& areas, double unit, bool on_axis) {
  TimelineState& state = ui.state.timeline;
  const ImGuiIO& io = ImGui::GetIO();
  if (state.measuring) {
    state.measure_to = unit;
  } else if (on_axis) {
    ui.send(CommandKind::kGoToTime, ui.run.scale().to_time(std::clamp(unit, 0.0, 1.0)));
  } else if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3)) {
    state.view.pan(-static_cast<double>(io.MouseDelta.x / areas.canvas.GetWidth()) *
                   visible(state.view));
    state.scroll -= io.MouseDelta.y;
  }
}

// A click selects whose lane it is (on a core: who runs there); a second one goes to that moment.
void handle_click(const Ui& ui, const TimelineAreas& areas, double unit) {
  const ImGuiIO& io = ImGui::GetIO();
  ui.state.timeline.measuring = false;
  const Row* row = row_at(ui, areas, io.MousePos.y);
  if (!row || row->actor == trace::kNobody) return ui.select(trace::kNobody);
  const VirtualTime time = ui.run.scale().to_time(std::clamp(unit, 0.0, 1.0));
  const std::span<const trace::Interval> lane = ui.run.lane(row->actor);
  const int index = interval_at(lane, time);
  const bool core = row->kind == RowKind::kCore && index >= 0;
  ui.select_at(core ? lane[static_cast<std::size_t>(index)].other : row->actor, time);
  if (io.MouseClickedLastCount[0] >= 2) ui.send(CommandKind::kGoToTime, time);
}

}  // namespace

void handle_canvas(const Ui& ui, const TimelineAreas& areas) {
  TimelineState& state = ui.state.timeline;
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetNextItemAllowOverlap();
  const Hit hit = hit_area("canvas", {{areas.canvas.Min.x, areas.axis.Min.y}, areas.canvas.Max});
  const bool over_labels = areas.labels.Contains(io.MousePos) && ImGui::IsWindowHovered();
  if (hit.hovered || over_labels) handle_wheel(ui, over_labels);
  const double unit = state.view.unit_at(io.MousePos.x);
  if (ImGui::IsItemActivated()) {
    state.measuring = io.KeyShift;
    state.measure_from = state.measure_to = unit;
  }
  const bool on_axis = io.MouseClickedPos[0].y < areas.axis.Max.y;
  if (hit.held) handle_drag(ui, areas, unit, on_axis);
  const float most = std::max(0.0f, ui.run.lanes().height + 12 - areas.canvas.GetHeight());
  state.scroll = std::clamp(state.scroll, 0.0f, most);
  const bool dragged = io.MouseDragMaxDistanceSqr[0] > 9;
  if (hit.clicked && !on_axis && !state.measuring && !dragged) handle_click(ui, areas, unit);
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
  const auto lane = ui.run.lane(row->actor);
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

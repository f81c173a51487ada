// What is drawn over the lanes: the veil on the future, who woke whom, the playhead, a measurement.
#include "ui/widgets/timeline.h"

#include <algorithm>
#include <cmath>

#include "engine/trace/narration.h"
#include "ui/model/slices.h"

namespace interleave::ui {

void draw_veil(const Ui& ui, const TimelineAreas& areas) {
  const float from = std::max(areas.canvas.Min.x, playhead_x(ui));
  if (from >= areas.canvas.Max.x) return;
  fill(ImGui::GetWindowDrawList(),
       {{from, areas.canvas.Min.y}, {areas.canvas.Max.x + kEdge, areas.canvas.Max.y}},
       with_alpha(ui.colors.panel, 0.6f));
}

void draw_arrows(const Ui& ui, const TimelineAreas& areas) {
  constexpr std::size_t kMost = 160;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Lanes& lanes = ui.run.lanes();
  list->PushClipRect(areas.canvas.Min, areas.canvas.Max, true);
  std::uint32_t now = 0;
  const bool any = ui.told_event(&now);
  for (const trace::Arrow& arrow :
       visible_arrows(ui.run.arrows(), ui.run.scale(), ui.state.timeline.view, kMost)) {
    const int from = arrow.from < lanes.row_of.size() ? lanes.row_of[arrow.from] : -1;
    const int to = arrow.to < lanes.row_of.size() ? lanes.row_of[arrow.to] : -1;
    if (from < 0 || to < 0 || from == to) continue;
    const bool current = any && arrow.event == now;
    const bool touches = arrow.from == ui.state.selected || arrow.to == ui.state.selected;
    if (any && arrow.event > now) continue;
    const Row& a = lanes.rows[static_cast<std::size_t>(from)];
    const Row& b = lanes.rows[static_cast<std::size_t>(to)];
    const bool down = b.y > a.y;
    const float x = ui.state.timeline.view.x_of_unit(ui.run.scale().to_unit(arrow.time));
    const float y0 = row_y(ui, areas, a) + a.height / 2,
                y1 = row_y(ui, areas, b) + (down ? 2 : b.height - 2);
    const Rgba color =
        current ? ui.colors.accent : with_alpha(ui.colors.text, touches ? 0.7f : 0.3f);
    const float tip = down ? -5.0f : 5.0f;
    list->AddCircleFilled({x, y0}, 2.5f, u32(color));
    list->AddLine({x, y0}, {x, y1 + tip}, u32(color), current ? 2.0f : 1.2f);
    list->AddTriangleFilled({x, y1}, {x - 3.5f, y1 + tip}, {x + 3.5f, y1 + tip}, u32(color));
  }
  list->PopClipRect();
}

void draw_playhead(const Ui& ui, const TimelineAreas& areas) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float x = playhead_x(ui);
  if (x < areas.canvas.Min.x - 1 || x > areas.canvas.Max.x + 1) return;
  fill(list, {{x - 1, areas.axis.Max.y - 6}, {x + 1, areas.canvas.Max.y}}, ui.colors.accent);
  const ImRect pill = playhead_pill(ui, areas);
  fill(list, pill, ui.colors.accent, 5);
  draw_text_centered(list, ui.fonts.code_small, pill, ui.colors.on_accent,
                     trace::format_duration(ui.shown_time));
}

void draw_measure(const Ui& ui, const TimelineAreas& areas) {
  const TimelineState& state = ui.state.timeline;
  if (!state.measuring || state.measure_from == state.measure_to) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const double from = std::min(state.measure_from, state.measure_to),
               to = std::max(state.measure_from, state.measure_to);
  const float x0 = state.view.x_of_unit(from), x1 = state.view.x_of_unit(to);
  list->PushClipRect({areas.canvas.Min.x, areas.axis.Min.y}, areas.canvas.Max, true);
  fill(list, {{x0, areas.canvas.Min.y}, {x1, areas.canvas.Max.y}},
       with_alpha(ui.colors.accent, 0.14f));
  vertical_line(list, x0, areas.canvas.Min.y, areas.canvas.Max.y, ui.colors.accent);
  vertical_line(list, x1, areas.canvas.Min.y, areas.canvas.Max.y, ui.colors.accent);
  const std::string text =
      trace::format_duration(ui.run.scale().to_time(to) - ui.run.scale().to_time(from));
  const float width = text_width(ui.fonts.code_small, text) + 14;
  const ImRect pill = rect((x0 + x1 - width) / 2, areas.canvas.Min.y + 4, width, 20);
  fill(list, pill, ui.colors.raised, 5);
  outline(list, pill, ui.colors.accent, 5);
  draw_text_centered(list, ui.fonts.code_small, pill, ui.colors.text, text);
  list->PopClipRect();
}

}  // namespace interleave::ui

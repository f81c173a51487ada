// The axis and the lanes: names on the left, slices on the right.
#include "ui/widgets/timeline.h"

#include <algorithm>
#include <cmath>

#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/model/slices.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

void draw_row_label(const Ui& ui, const TimelineAreas& areas, const Row& row) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = row_y(ui, areas, row);
  const float x = areas.labels.Min.x + 12 + static_cast<float>(row.depth) * 12;
  const float right = areas.labels.Max.x - 8;
  const bool selected = ui.state.selected == row.actor;
  const bool ended = row.died != kNever && row.died <= ui.shown_time;
  const bool unborn = row.born > ui.shown_time;
  const Rgba name_color = unborn || ended ? ui.colors.faint : ui.colors.text;
  const TextStyle& style = selected ? ui.fonts.small_strong : ui.fonts.small;
  fill(list, rect(x, y + 6, 6, row.height - 12),
       with_alpha(ui.hue(row.actor), unborn ? 0.4f : 1.0f), 2);
  const float text_x = x + 14;
  const std::string name = fitted(style, row.name, right - text_x);
  const float end =
      draw_text(list, style, {text_x, y + (row.height - style.size) / 2}, name_color, name);
  if (!row.detail.empty() && right - end > 30)
    draw_text_in(list, ui.fonts.small, {{end + 8, y}, {right, y + row.height}}, ui.colors.faint,
                 row.detail);
}

void draw_heading_row(const Ui& ui, const TimelineAreas& areas, const Row& row) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = row_y(ui, areas, row);
  float x = areas.labels.Min.x + 12;
  const float middle = std::floor(y + row.height / 2);
  if (row.kind == RowKind::kProcess) {
    const ImRect box = rect(areas.labels.Min.x, y, areas.labels.GetWidth(), row.height);
    ImGui::PushID(static_cast<int>(row.actor));
    ImGui::SetNextItemAllowOverlap();
    const Hit hit = hit_area("fold", box);
    ImGui::PopID();
    if (hit.clicked) ui.send(CommandKind::kFold, row.actor);
    if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_icon(list, {ui.fonts.icon.font, 14}, {x + 5, middle}, ui.colors.muted,
              row.folded ? icon::kChevronRight : icon::kChevronDown);
    x += 16;
  }
  const bool unborn = row.actor != trace::kNobody && row.born > ui.shown_time;
  std::string name = row.name;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  float end = draw_text(list, ui.fonts.small_strong, {x, middle - ui.fonts.small.size / 2},
                        unborn ? ui.colors.faint : ui.colors.muted, name);
  if (!row.detail.empty())
    end = draw_text(list, ui.fonts.small, {end + 8, middle - ui.fonts.small.size / 2},
                    ui.colors.faint, row.detail);
  horizontal_line(list, end + 10, areas.canvas.Max.x, middle, ui.colors.grid);
}

void draw_row_slices(const Ui& ui, const TimelineAreas& areas, const Row& row) {
  std::vector<Slice>& slices = ui.caches.slices;
  slices.clear();
  const std::span<const trace::Interval> lane = ui.run.lane(row.actor);
  cull_lane(lane, ui.run.scale(), ui.state.timeline.view, &slices);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool hovered_row = ui.state.timeline.hovered == row.actor;
  for (const Slice& slice : slices) {
    const trace::ActorId who = row.kind == RowKind::kCore ? slice.other : row.actor;
    const ImRect box = slice_box(ui, areas, row, slice.x0, slice.x1);
    SliceLook look{ui.hue(who), slice.state, slice.folded > 1, false, false};
    if (row.kind == RowKind::kCore) look.edge = 15;  // there, who it is matters more
    look.selected = ui.state.selected == row.actor &&
                    ui.state.selected_interval == static_cast<int>(slice.interval) &&
                    slice.folded == 1;
    look.hovered = hovered_row && mouse.x >= slice.x0 && mouse.x < slice.x1;
    SliceLabel label;
    if (slice.x1 - slice.x0 > 36 && slice.folded == 1) {
      if (row.kind == RowKind::kCore)
        label = {ui.name(who), ""};
      else
        label = slice_label(ui.run.trace(), lane[slice.interval]);
    }
    draw_slice(ui, list, box, look, label.full, label.brief);
  }
  if (row.died == kNever || row.kind == RowKind::kCore) return;
  const bool failed = row.failed;
  const float x = ui.state.timeline.view.x_of_unit(ui.run.scale().to_unit(row.died));
  const ImVec2 at = {x + 12, row_y(ui, areas, row) + row.height / 2};
  draw_glyph(list, at, 4, failed ? Glyph::kCross : Glyph::kCheck,
             failed ? ui.colors.error : ui.colors.faint);
  if (areas.canvas.Max.x - at.x > 60)
    draw_text(list, ui.fonts.small, {at.x + 10, at.y - ui.fonts.small.size / 2},
              failed ? ui.colors.error : ui.colors.faint, failed ? "failed" : "done");
}

}  // namespace

void draw_axis(const Ui& ui, const TimelineAreas& areas) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PushClipRect({areas.axis.Min.x, areas.axis.Min.y},
                     {areas.axis.Max.x + kEdge, areas.canvas.Max.y}, true);
  float free_from = 0;
  const ImRect pill = playhead_pill(ui, areas);
  for (const Tick& tick :
       axis_ticks(ui.run.scale(), ui.state.timeline.view, ui.narrow ? 80.0f : 110.0f)) {
    vertical_line(list, tick.x, areas.axis.Min.y + 6, areas.canvas.Max.y, ui.colors.grid);
    const float x = tick.x + 5;
    const float width = text_width(ui.fonts.code_small, tick.label);
    if (x < free_from || x + width > areas.axis.Max.x + kEdge) continue;
    if (x < pill.Max.x + 4 && x + width > pill.Min.x - 4) continue;
    draw_text_in(list, ui.fonts.code_small,
                 {{x, areas.axis.Min.y}, {x + width + 1, areas.axis.Max.y - 4}}, ui.colors.muted,
                 tick.label);
    free_from = x + width + 8;
  }
  list->PopClipRect();
}

void draw_lanes(const Ui& ui, const TimelineAreas& areas) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Lanes& lanes = ui.run.lanes();
  const std::size_t first = lanes.first_at(ui.state.timeline.scroll);
  const float bottom = ui.state.timeline.scroll + areas.canvas.GetHeight();
  list->PushClipRect({areas.labels.Min.x, areas.canvas.Min.y},
                     {areas.canvas.Max.x + kEdge, areas.canvas.Max.y}, true);
  for (std::size_t i = first; i < lanes.rows.size() && lanes.rows[i].y < bottom; ++i) {
    const Row& row = lanes.rows[i];
    if (row.kind == RowKind::kHeading || row.kind == RowKind::kProcess) continue;
    if (ui.state.selected == row.actor)
      fill(list,
           rect(areas.labels.Min.x, row_y(ui, areas, row), areas.canvas.Max.x - areas.labels.Min.x,
                row.height),
           with_alpha(ui.colors.selected, 0.7f));
    draw_row_label(ui, areas, row);
    ImGui::PushID(static_cast<int>(row.actor));
    ImGui::SetNextItemAllowOverlap();
    const Hit hit = hit_area("label", rect(areas.labels.Min.x, row_y(ui, areas, row),
                                           areas.labels.GetWidth(), row.height));
    ImGui::PopID();
    if (hit.clicked) ui.select(row.actor);
    if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    list->PushClipRect({areas.canvas.Min.x, areas.canvas.Min.y},
                       {areas.canvas.Max.x + kEdge, areas.canvas.Max.y}, true);
    draw_row_slices(ui, areas, row);
    list->PopClipRect();
  }
  list->PopClipRect();
}

void draw_headings(const Ui& ui, const TimelineAreas& areas) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Lanes& lanes = ui.run.lanes();
  const float bottom = ui.state.timeline.scroll + areas.canvas.GetHeight();
  list->PushClipRect({areas.labels.Min.x, areas.canvas.Min.y},
                     {areas.canvas.Max.x, areas.canvas.Max.y}, true);
  for (std::size_t i = lanes.first_at(ui.state.timeline.scroll);
       i < lanes.rows.size() && lanes.rows[i].y < bottom; ++i)
    if (lanes.rows[i].kind == RowKind::kHeading || lanes.rows[i].kind == RowKind::kProcess)
      draw_heading_row(ui, areas, lanes.rows[i]);
  list->PopClipRect();
}

}  // namespace interleave::ui

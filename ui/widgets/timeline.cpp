#include "ui/widgets/timeline.h"

#include <algorithm>
#include <cmath>

#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/model/overview.h"
#include "ui/model/slices.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kOverviewHeight = 36, kAxisHeight = 28, kEdge = 12;

float row_y(const Ui& ui, const TimelineAreas& areas, const Row& row) {
  return areas.canvas.Min.y + row.y - ui.state.timeline.scroll;
}

ImRect slice_box(const Ui& ui, const TimelineAreas& areas, const Row& row, float x0, float x1) {
  const float y = std::floor(row_y(ui, areas, row) + (row.height - kSliceHeight) / 2);
  return {{x0, y}, {x1, y + kSliceHeight}};
}

std::span<const trace::Interval> lane_of(const Ui& ui, const Row& row) {
  return row.kind == RowKind::kCore ? ui.run.core_lane(row.actor) : ui.run.session().intervals().of(row.actor);
}

float playhead_x(const Ui& ui) {
  return std::floor(ui.state.timeline.view.x_of_unit(ui.run.scale().to_unit(ui.shown_time)));
}

// The time above the playhead, kept inside the axis.
ImRect playhead_pill(const Ui& ui, const TimelineAreas& areas) {
  const float width = text_width(ui.fonts.code_small, trace::format_duration(ui.shown_time)) + 14;
  const float most = std::max(areas.canvas.Min.x, areas.canvas.Max.x - width);
  return rect(std::floor(std::clamp(playhead_x(ui) - width / 2, areas.canvas.Min.x, most)), areas.axis.Min.y + 3, width, 20);
}

const Row* row_at(const Ui& ui, const TimelineAreas& areas, float y) {
  const Lanes& lanes = ui.run.lanes();
  const float inside = y - areas.canvas.Min.y + ui.state.timeline.scroll;
  const std::size_t index = lanes.first_at(inside);
  if (index >= lanes.rows.size() || inside < lanes.rows[index].y) return nullptr;
  return &lanes.rows[index];
}

}  // namespace

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

// --- the strip

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
  const float x0 = std::max(box.Min.x, whole.x_of_unit(view.begin)), x1 = std::min(box.Max.x, whole.x_of_unit(view.end));
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
    if (view.fitted()) ui.send(CommandKind::kGoToTime, ui.run.scale().to_time(std::clamp(unit, 0.0, 1.0)));
    else view.pan(unit - (view.begin + view.end) / 2);
  }
}

// --- input

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
    if (over_labels || io.KeyAlt) state.scroll -= io.MouseWheel * 40;
    else if (io.MouseWheel != 0) state.view.zoom(io.MousePos.x, std::pow(0.85, static_cast<double>(io.MouseWheel)));
    if (io.MouseWheelH != 0) state.view.pan(static_cast<double>(-io.MouseWheelH) * 0.05 * (state.view.end - state.view.begin));
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
    state.view.pan(-static_cast<double>(io.MouseDelta.x) / width * (state.view.end - state.view.begin));
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

// --- axis and lanes

void draw_axis(const Ui& ui, const TimelineAreas& areas) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PushClipRect({areas.axis.Min.x, areas.axis.Min.y}, {areas.axis.Max.x + kEdge, areas.canvas.Max.y}, true);
  float free_from = 0;
  const ImRect pill = playhead_pill(ui, areas);
  for (const Tick& tick : axis_ticks(ui.run.scale(), ui.state.timeline.view, ui.narrow ? 80.0f : 110.0f)) {
    vertical_line(list, tick.x, areas.axis.Min.y + 6, areas.canvas.Max.y, ui.colors.grid);
    const float x = tick.x + 5;
    const float width = text_width(ui.fonts.code_small, tick.label);
    if (x < free_from || x + width > areas.axis.Max.x + kEdge) continue;
    if (x < pill.Max.x + 4 && x + width > pill.Min.x - 4) continue;
    draw_text_in(list, ui.fonts.code_small, {{x, areas.axis.Min.y}, {x + width + 1, areas.axis.Max.y - 4}}, ui.colors.muted, tick.label);
    free_from = x + width + 8;
  }
  list->PopClipRect();
}

static void draw_row_label(const Ui& ui, const TimelineAreas& areas, const Row& row) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = row_y(ui, areas, row);
  const float x = areas.labels.Min.x + 12 + static_cast<float>(row.depth) * 12;
  const float right = areas.labels.Max.x - 8;
  const bool selected = ui.state.selected == row.actor;
  const bool ended = row.died != kNever && row.died <= ui.shown_time;
  const bool unborn = row.born > ui.shown_time;
  const Rgba name_color = unborn || ended ? ui.colors.faint : ui.colors.text;
  const TextStyle& style = selected ? ui.fonts.small_strong : ui.fonts.small;
  fill(list, rect(x, y + 6, 6, row.height - 12), with_alpha(ui.hue(row.actor), unborn ? 0.4f : 1.0f), 2);
  const float text_x = x + 14;
  const std::string name = fitted(style, row.name, right - text_x);
  const float end = draw_text(list, style, {text_x, y + (row.height - style.size) / 2}, name_color, name);
  if (!row.detail.empty() && right - end > 30)
    draw_text_in(list, ui.fonts.small, {{end + 8, y}, {right, y + row.height}}, ui.colors.faint, row.detail);
}

static void draw_heading_row(const Ui& ui, const TimelineAreas& areas, const Row& row) {
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
    draw_icon(list, {ui.fonts.icon.font, 14}, {x + 5, middle}, ui.colors.muted, row.folded ? icon::kChevronRight : icon::kChevronDown);
    x += 16;
  }
  const bool unborn = row.actor != trace::kNobody && row.born > ui.shown_time;
  std::string name = row.name;
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  float end = draw_text(list, ui.fonts.small_strong, {x, middle - ui.fonts.small.size / 2}, unborn ? ui.colors.faint : ui.colors.muted, name);
  if (!row.detail.empty()) end = draw_text(list, ui.fonts.small, {end + 8, middle - ui.fonts.small.size / 2}, ui.colors.faint, row.detail);
  horizontal_line(list, end + 10, areas.canvas.Max.x, middle, ui.colors.grid);
}

static void draw_row_slices(const Ui& ui, const TimelineAreas& areas, const Row& row) {
  std::vector<Slice>& slices = ui.caches.slices;
  slices.clear();
  const std::span<const trace::Interval> lane = lane_of(ui, row);
  cull_lane(lane, ui.run.scale(), ui.state.timeline.view, &slices);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool hovered_row = ui.state.timeline.hovered == row.actor;
  for (const Slice& slice : slices) {
    const trace::ActorId who = row.kind == RowKind::kCore ? slice.other : row.actor;
    const ImRect box = slice_box(ui, areas, row, slice.x0, slice.x1);
    SliceLook look{ui.hue(who), slice.state, slice.folded > 1, false, false};
    look.selected = ui.state.selected == row.actor && ui.state.selected_interval == static_cast<int>(slice.interval) && slice.folded == 1;
    look.hovered = hovered_row && mouse.x >= slice.x0 && mouse.x < slice.x1;
    SliceLabel label;
    if (slice.x1 - slice.x0 > 36 && slice.folded == 1) {
      if (row.kind == RowKind::kCore) label = {ui.name(who), ""};
      else label = slice_label(ui.run.trace(), lane[slice.interval]);
    }
    draw_slice(ui, list, box, look, label.full, label.brief);
  }
  if (row.died == kNever || row.kind == RowKind::kCore) return;
  const bool failed = row.failed;
  const float x = ui.state.timeline.view.x_of_unit(ui.run.scale().to_unit(row.died));
  const ImVec2 at = {x + 12, row_y(ui, areas, row) + row.height / 2};
  draw_glyph(list, at, 4, failed ? Glyph::kCross : Glyph::kCheck, failed ? ui.colors.error : ui.colors.faint);
  if (areas.canvas.Max.x - at.x > 60)
    draw_text(list, ui.fonts.small, {at.x + 10, at.y - ui.fonts.small.size / 2}, failed ? ui.colors.error : ui.colors.faint, failed ? "failed" : "done");
}

void draw_lanes(const Ui& ui, const TimelineAreas& areas) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Lanes& lanes = ui.run.lanes();
  const std::size_t first = lanes.first_at(ui.state.timeline.scroll);
  const float bottom = ui.state.timeline.scroll + areas.canvas.GetHeight();
  list->PushClipRect({areas.labels.Min.x, areas.canvas.Min.y}, {areas.canvas.Max.x + kEdge, areas.canvas.Max.y}, true);
  for (std::size_t i = first; i < lanes.rows.size() && lanes.rows[i].y < bottom; ++i) {
    const Row& row = lanes.rows[i];
    if (row.kind == RowKind::kHeading || row.kind == RowKind::kProcess) continue;
    if (ui.state.selected == row.actor)
      fill(list, rect(areas.labels.Min.x, row_y(ui, areas, row), areas.canvas.Max.x - areas.labels.Min.x, row.height), with_alpha(ui.colors.selected, 0.7f));
    draw_row_label(ui, areas, row);
    ImGui::PushID(static_cast<int>(row.actor));
    ImGui::SetNextItemAllowOverlap();
    const Hit hit = hit_area("label", rect(areas.labels.Min.x, row_y(ui, areas, row), areas.labels.GetWidth(), row.height));
    ImGui::PopID();
    if (hit.clicked) ui.select(row.actor);
    if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    list->PushClipRect({areas.canvas.Min.x, areas.canvas.Min.y}, {areas.canvas.Max.x + kEdge, areas.canvas.Max.y}, true);
    draw_row_slices(ui, areas, row);
    list->PopClipRect();
  }
  list->PopClipRect();
}

// --- over the lanes

void draw_veil(const Ui& ui, const TimelineAreas& areas) {
  const float from = std::max(areas.canvas.Min.x, playhead_x(ui));
  if (from >= areas.canvas.Max.x) return;
  fill(ImGui::GetWindowDrawList(), {{from, areas.canvas.Min.y}, {areas.canvas.Max.x + kEdge, areas.canvas.Max.y}},
       with_alpha(ui.colors.panel, 0.6f));
}

void draw_headings(const Ui& ui, const TimelineAreas& areas) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Lanes& lanes = ui.run.lanes();
  const float bottom = ui.state.timeline.scroll + areas.canvas.GetHeight();
  list->PushClipRect({areas.labels.Min.x, areas.canvas.Min.y}, {areas.canvas.Max.x, areas.canvas.Max.y}, true);
  for (std::size_t i = lanes.first_at(ui.state.timeline.scroll); i < lanes.rows.size() && lanes.rows[i].y < bottom; ++i)
    if (lanes.rows[i].kind == RowKind::kHeading || lanes.rows[i].kind == RowKind::kProcess) draw_heading_row(ui, areas, lanes.rows[i]);
  list->PopClipRect();
}

void draw_arrows(const Ui& ui, const TimelineAreas& areas) {
  constexpr std::size_t kMost = 160;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Lanes& lanes = ui.run.lanes();
  list->PushClipRect(areas.canvas.Min, areas.canvas.Max, true);
  std::uint32_t now = 0;
  const bool any = ui.run.current_event(&now);
  for (const trace::Arrow& arrow : visible_arrows(ui.run.arrows(), ui.run.scale(), ui.state.timeline.view, kMost)) {
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
    const float y0 = row_y(ui, areas, a) + (down ? a.height - 3 : 3), y1 = row_y(ui, areas, b) + (down ? 3 : b.height - 3);
    const Rgba color = current ? ui.colors.accent : with_alpha(ui.colors.text, touches ? 0.8f : 0.42f);
    const float bend = 7;
    list->AddBezierCubic({x, y0}, {x - bend, y0 + (y1 - y0) * 0.35f}, {x - bend, y0 + (y1 - y0) * 0.65f}, {x, y1}, u32(color), current ? 2.0f : 1.2f);
    const float tip = down ? -5.0f : 5.0f;
    list->AddTriangleFilled({x, y1}, {x - 4, y1 + tip}, {x + 2, y1 + tip}, u32(color));
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
  draw_text_centered(list, ui.fonts.code_small, pill, ui.colors.on_accent, trace::format_duration(ui.shown_time));
}

void draw_measure(const Ui& ui, const TimelineAreas& areas) {
  const TimelineState& state = ui.state.timeline;
  if (!state.measuring || state.measure_from == state.measure_to) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const double from = std::min(state.measure_from, state.measure_to), to = std::max(state.measure_from, state.measure_to);
  const float x0 = state.view.x_of_unit(from), x1 = state.view.x_of_unit(to);
  list->PushClipRect({areas.canvas.Min.x, areas.axis.Min.y}, areas.canvas.Max, true);
  fill(list, {{x0, areas.canvas.Min.y}, {x1, areas.canvas.Max.y}}, with_alpha(ui.colors.accent, 0.14f));
  vertical_line(list, x0, areas.canvas.Min.y, areas.canvas.Max.y, ui.colors.accent);
  vertical_line(list, x1, areas.canvas.Min.y, areas.canvas.Max.y, ui.colors.accent);
  const std::string text = trace::format_duration(ui.run.scale().to_time(to) - ui.run.scale().to_time(from));
  const float width = text_width(ui.fonts.code_small, text) + 14;
  const ImRect pill = rect((x0 + x1 - width) / 2, areas.canvas.Min.y + 4, width, 20);
  fill(list, pill, ui.colors.raised, 5);
  outline(list, pill, ui.colors.accent, 5);
  draw_text_centered(list, ui.fonts.code_small, pill, ui.colors.text, text);
  list->PopClipRect();
}

void draw_lane_hover(const Ui& ui, const TimelineAreas& areas) {
  ui.state.timeline.hovered = trace::kNobody;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (!areas.canvas.Contains(mouse) || !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) || ImGui::IsMouseDown(0)) return;
  const Row* row = row_at(ui, areas, mouse.y);
  if (!row || row->actor == trace::kNobody || row->kind == RowKind::kProcess) return;
  const auto lane = lane_of(ui, *row);
  const int index = interval_at(lane, ui.run.scale().to_time(ui.state.timeline.view.unit_at(mouse.x)));
  if (index < 0) return;
  const trace::Interval& interval = lane[static_cast<std::size_t>(index)];
  ui.state.timeline.hovered = row->actor;
  const trace::ActorId who = row->kind == RowKind::kCore ? interval.other : row->actor;
  if (row->kind == RowKind::kCore && ui.run.scale().to_time(ui.state.timeline.view.unit_at(mouse.x)) >= interval.end) return;
  std::string more = trace::format_duration(interval.start) + " – " + trace::format_duration(interval.end) + " (" +
                     trace::format_duration(interval.end - interval.start) + ")\n" +
                     trace::narrate_text(ui.run.trace(), ui.run.trace().event(interval.first_event));
  state_tooltip(ui, who, interval.state, more);
}

}  // namespace interleave::ui

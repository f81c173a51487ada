// The steps: what happened and why, a line a decision, the current one highlighted. A run may have
// a hundred thousand, so only a window of them around the current one is laid out.
#include <algorithm>

#include "engine/trace/narration.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rich_text.h"

namespace interleave::ui {
namespace {

constexpr int kBefore = 120, kAfter = 120;
constexpr float kTextLine = 21, kPad = 8;

constexpr float kTimes = 106;  // their column, with the glyph of the state that is entered

void layout(const Ui& ui, StepList& list, int first, int last, float width) {
  list.rows.clear();
  float y = 0;
  const TextStyle& style = ui.fonts.body;
  for (int step = first; step <= last; ++step) {
    const trace::Event& event = ui.run.trace().event(ui.run.step_event(step));
    StepRow row{step, y, 0,
                narration_runs(ui, trace::narrate(ui.run.trace(), event), style, ui.colors.muted)};
    row.height = rich_text(nullptr, row.runs, {}, width, kTextLine) + 2 * kPad;
    y += row.height;
    list.rows.push_back(std::move(row));
  }
  list.first = first;
  list.last = last;
  list.width = width;
  list.height = y;
  list.generation = ui.run.generation();
  list.dark = ui.colors.dark;
}

void keep_up(const Ui& ui, StepList& list, float width) {
  const int now = std::max(1, ui.run.step()), count = ui.run.step_count();
  const bool inside = now >= list.first + 20 && now <= list.last - 20;
  const bool edge_ok =
      (list.first <= 1 || now >= list.first + 20) && (list.last >= count || now <= list.last - 20);
  const bool same =
      list.generation == ui.run.generation() && list.width == width && list.dark == ui.colors.dark;
  if (same && (inside || edge_ok) && now <= std::max(1, list.last)) return;
  layout(ui, list, std::max(1, now - kBefore), std::min(count, now + kAfter), width);
  list.scrolled_for = 0;
}

void draw_row(const Ui& ui, const StepRow& row, ImVec2 origin, const ImRect& box) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImRect area = {{box.Min.x, origin.y + row.y}, {box.Max.x, origin.y + row.y + row.height}};
  ImGui::PushID(row.step);
  const Hit hit = hit_area("step", area);
  ImGui::PopID();
  if (hit.clicked) ui.send(CommandKind::kGoToStep, row.step);
  const bool now = row.step == ui.run.step(), future = row.step > ui.run.step();
  if (now) {
    fill(list, area, ui.colors.selected);
    list->AddRectFilled(area.Min, {area.Min.x + 3, area.Max.y}, u32(ui.colors.accent));
  } else if (hit.hovered) {
    fill(list, area, with_alpha(ui.colors.hover, 0.6f));
  }
  horizontal_line(list, area.Min.x, area.Max.x, area.Max.y - 1, ui.colors.border);
  const StateLook look = ui.look(ui.run.trace().event(ui.run.step_event(row.step)).state);
  draw_glyph(list, {area.Min.x + kTimes - 16, area.Min.y + kPad + kTextLine / 2}, 4.5f, look.glyph,
             with_alpha(look.color, future ? 0.45f : 1.0f));
  const std::string time = trace::format_duration(ui.run.step_time(row.step));
  draw_text_in(list, ui.fonts.code_small,
               {{area.Min.x + 14, area.Min.y + kPad},
                {area.Min.x + kTimes - 24, area.Min.y + kPad + kTextLine}},
               ui.colors.faint, time);
  std::vector<RichRun> runs = row.runs;
  for (RichRun& run : runs) {
    if (now && run.color == ui.colors.muted) run.color = ui.colors.text;
    if (future) run.color = with_alpha(run.color, 0.45f);
  }
  rich_text(list, runs, {area.Min.x + kTimes, area.Min.y + kPad}, box.GetWidth() - kTimes - 20,
            kTextLine);
}

void follow(const Ui& ui, StepList& list, float height) {
  if (list.scrolled_for == ui.run.moves() + 1) return;
  list.scrolled_for = ui.run.moves() + 1;
  for (const StepRow& row : list.rows) {
    if (row.step != std::max(1, ui.run.step())) continue;
    const float scroll = ImGui::GetScrollY();
    if (row.y < scroll + 40 || row.y + row.height > scroll + height - 60)
      ImGui::SetScrollY(std::max(0.0f, row.y - height * 0.55f));
  }
}

std::string all_text(const Ui& ui) {
  std::string text;
  for (int step = 1; step <= ui.run.step_count(); ++step) {
    const trace::Event& event = ui.run.trace().event(ui.run.step_event(step));
    text += trace::format_duration(event.time) + "\t" + trace::narrate_text(ui.run.trace(), event) +
            "\n";
  }
  return text;
}

}  // namespace

void draw_steps(const Ui& ui, const ImRect& box) {
  StepList& list = ui.caches.steps;
  if (!begin_scroll("steps", box)) return;
  keep_up(ui, list, box.GetWidth() - kTimes - 20);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  follow(ui, list, box.GetHeight());
  for (const StepRow& row : list.rows)
    if (origin.y + row.y < box.Max.y && origin.y + row.y + row.height > box.Min.y)
      draw_row(ui, row, origin, box);
  if (list.rows.empty())
    draw_text(ImGui::GetWindowDrawList(), ui.fonts.body, {origin.x + 14, origin.y + 12},
              ui.colors.muted, "Nothing has run yet.");
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({1, list.height + 8});
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Right) && ImGui::IsWindowHovered())
    list.copied = all_text(ui);
  copy_menu(ui, "copy", "all steps", list.copied);
  end_scroll();
}

}  // namespace interleave::ui

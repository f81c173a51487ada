// The output: what the program printed, by whom; a click goes to the step that printed it. Lines
// the cursor has not reached are faint.
#include <algorithm>

#include "ui/model/markers.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kRow = 24, kText = 48;

void draw_line(const Ui& ui, const OutputLine& line, const ImRect& row) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  ImGui::PushID(static_cast<int>(line.start_key));
  const Hit hit = hit_area("line", row);
  ImGui::PopID();
  if (hit.clicked) ui.send(CommandKind::kGoToEvent, line.event);
  const std::uint32_t events = ui.run.session().position().events;
  const bool future = line.event >= events, now = line.event + 1 == events;
  if (now)
    fill(list, row, ui.colors.selected);
  else if (hit.hovered)
    fill(list, row, with_alpha(ui.colors.hover, 0.6f));
  if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const float alpha = future ? 0.4f : 1.0f;
  const Rgba hue = ui.hue(line.actor);
  const ImRect badge = rect(row.Min.x + 14, row.Min.y + 3, 24, 18);
  fill(list, badge, with_alpha(hue, alpha), 5);
  draw_text_centered(list, ui.fonts.small_strong, badge,
                     with_alpha(ink_on(hue), future ? 0.7f : 1.0f),
                     badge_text(ui.name(line.actor)));
  const Rgba color = line.is_error ? ui.colors.error : ui.colors.text;
  draw_text(list, ui.fonts.code_small,
            {row.Min.x + kText, row.Min.y + (kRow - ui.fonts.code_small.size) / 2},
            with_alpha(color, alpha), line.text);
  if (hit.hovered && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip))
    tooltip(ui, ui.name(line.actor), "Click: go to the moment this was printed");
}

}  // namespace

void draw_output(const Ui& ui, const ImRect& whole) {
  ImRect box = whole;
  box.Max.y -= draw_input(ui, whole, false);
  if (box.Max.y < whole.Max.y) draw_input(ui, {{box.Min.x, box.Max.y}, whole.Max}, true);
  OutputList& output = ui.caches.output;
  if (output.generation != ui.run.generation()) {
    output.generation = ui.run.generation();
    output.lines = output_lines(ui.run.output());
    output.widest = 0;
    for (const OutputLine& line : output.lines)
      output.widest = std::max(output.widest, text_width(ui.fonts.code_small, line.text));
  }
  const std::vector<OutputLine>& lines = output.lines;
  if (!begin_scroll("output", box, true)) return;
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float width = std::max(box.GetWidth(), kText + output.widest + 20);
  const int first = std::max(0, static_cast<int>((box.Min.y - origin.y) / kRow) - 1);
  const int last =
      std::min(static_cast<int>(lines.size()), static_cast<int>((box.Max.y - origin.y) / kRow) + 2);
  for (int i = first; i < last; ++i)
    draw_line(ui, lines[static_cast<std::size_t>(i)],
              rect(origin.x, origin.y + 6 + static_cast<float>(i) * kRow, width, kRow));
  if (lines.empty())
    draw_text(ImGui::GetWindowDrawList(), ui.fonts.body, {origin.x + 14, origin.y + 12},
              ui.colors.muted, "The program has printed nothing.");
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({width - 12, static_cast<float>(lines.size()) * kRow + 12});
  copy_menu(ui, "copy", "output", ui.run.session().stdout_text());
  end_scroll();
}

}  // namespace interleave::ui

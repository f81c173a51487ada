// The findings: what is probably not meant so in this run. A click goes to the step that proves it.
#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rich_text.h"

namespace interleave::ui {
namespace {

constexpr float kLine = 21, kPad = 10, kText = 40;

float draw_finding(const Ui& ui, const trace::Finding& finding, const ImRect& box) {
  const trace::Event& event = ui.run.trace().event(finding.event);
  std::string place = "at " + trace::format_duration(event.time);
  if (finding.line != 0) place += ", line " + std::to_string(finding.line);
  const std::vector<RichRun> title = {{finding.title, ui.fonts.strong, ui.colors.text}};
  const std::vector<RichRun> text = {{finding.text, ui.fonts.body, ui.colors.muted}};
  const float width = box.GetWidth() - kText - 20;
  const float title_height = rich_text(nullptr, title, {}, width, kLine);
  const float text_height = rich_text(nullptr, text, {}, width, kLine);
  const float height = title_height + text_height + kLine + 2 * kPad;
  const ImRect area = {box.Min, {box.Max.x, box.Min.y + height}};
  const Hit hit = hit_area("finding", area);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (hit.hovered) fill(list, area, with_alpha(ui.colors.hover, 0.6f));
  horizontal_line(list, area.Min.x, area.Max.x, area.Max.y - 1, ui.colors.border);
  draw_icon(list, ui.fonts.icon, {area.Min.x + 22, area.Min.y + kPad + kLine / 2}, ui.colors.accent,
            icon::kTriangleAlert);
  const float x = area.Min.x + kText;
  rich_text(list, title, {x, area.Min.y + kPad}, width, kLine);
  const float text_y = area.Min.y + kPad + title_height;
  rich_text(list, text, {x, text_y}, width, kLine);
  draw_text(list, ui.fonts.code_small, {x, text_y + text_height + 2}, ui.colors.faint, place);
  if (hit.clicked) {
    ui.send(CommandKind::kPause);
    ui.send(CommandKind::kGoToEvent, finding.event);
    if (finding.actor != trace::kNobody) ui.select_at(finding.actor, event.time);
  }
  return height;
}

}  // namespace

void draw_findings(const Ui& ui, const ImRect& box) {
  if (!begin_scroll("findings", box)) return;
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  float y = origin.y;
  int number = 0;
  for (const trace::Finding& finding : ui.run.findings()) {
    ImGui::PushID(number++);
    y += draw_finding(ui, finding, {{box.Min.x, y}, {box.Max.x, y}});
    ImGui::PopID();
  }
  if (number == 0)
    draw_text(ImGui::GetWindowDrawList(), ui.fonts.body, {origin.x + 14, origin.y + 12},
              ui.colors.muted,
              ui.running ? "Told when the run has ended." : "Nothing that looks like a mistake.");
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({1, y - origin.y + 8});
  end_scroll();
}

}  // namespace interleave::ui

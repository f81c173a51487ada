// Steps, variables, output, findings (and on a phone the machine) behind tabs.
#include <array>
#include <string>

#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {

void draw_side(const Ui& ui, const ImRect& box, bool with_machine) {
  const std::size_t found = ui.run.findings().size();
  const std::string findings = found == 0 ? "FINDINGS" : "FINDINGS " + std::to_string(found);
  const std::array<std::string_view, 5> tabs = {"STEPS", "VARIABLES", "OUTPUT", findings,
                                                "MACHINE"};
  ImGui::PushID("side");
  const ImRect bar = {box.Min, {box.Max.x, box.Min.y + kHeadingBar}};
  if (!with_machine && ui.state.tab == SideTab::kMachine) ui.state.tab = SideTab::kSteps;
  const std::span<const std::string_view> names(tabs.data(), with_machine ? 5u : 4u);
  const int chosen = panel_tabs(ui, bar, names, static_cast<int>(ui.state.tab));
  if (chosen >= 0) ui.state.tab = static_cast<SideTab>(chosen);
  ImRect rest = {{box.Min.x, bar.Max.y}, box.Max};
  if (with_machine) {  // a narrow window has no other place for the answer
    const ImRect room = {{box.Min.x + 12, rest.Min.y + 8}, {box.Max.x - 12, box.Max.y}};
    if (const float height = draw_why(ui, room, false); height > 0) {
      draw_why(ui, {room.Min, {room.Max.x, room.Min.y + height}}, true);
      rest.Min.y += height + 16;
    }
  }
  switch (ui.state.tab) {
    case SideTab::kSteps:
      draw_steps(ui, rest);
      break;
    case SideTab::kVariables:
      draw_variables(ui, rest);
      break;
    case SideTab::kOutput:
      draw_output(ui, rest);
      break;
    case SideTab::kFindings:
      draw_findings(ui, rest);
      break;
    case SideTab::kMachine:
      draw_machine(ui, rest);
      break;
  }
  ImGui::PopID();
}

}  // namespace interleave::ui

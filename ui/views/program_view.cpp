// The left column: the program, and below it what just happened and why something isn't running.
#include "assets/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

void draw_program_heading(const Ui& ui, const ImRect& bar) {
  const bool editing = ui.state.editor.open;
  panel_heading(ui, bar, editing ? "YOUR CODE" : "PROGRAM");
  const float y = bar.Min.y + 3;
  if (editing) {
    const ButtonLook run{.icon = icon::kPlay,
                         .text = "Run",
                         .tip = "Run the program",
                         .keys = "Ctrl+Enter",
                         .primary = true};
    const float width = button_width(ui, run);
    if (button(ui, "run", rect(bar.Max.x - width - 8, y, width, 26), run))
      ui.send(CommandKind::kRunEdited);
    const ButtonLook close{.text = "Cancel",
                           .tip = "Back to the program that ran; your text is kept",
                           .keys = "Esc",
                           .quiet = true};
    const float close_width = button_width(ui, close);
    if (button(ui, "close", rect(bar.Max.x - width - close_width - 12, y, close_width, 26), close))
      ui.send(CommandKind::kStopEditing);
    return;
  }
  const ButtonLook edit{.icon = icon::kPencil,
                        .text = "edit",
                        .tip = "Change this program, or paste your own",
                        .keys = "E",
                        .quiet = true};
  const float width = button_width(ui, edit);
  if (button(ui, "edit", rect(bar.Max.x - width - 4, y, width, 26), edit))
    ui.send(CommandKind::kEdit);
  const ButtonLook copy{.icon = icon::kCopy, .tip = "Copy the program", .quiet = true};
  if (button(ui, "copy", rect(bar.Max.x - width - 40, y, 32, 26), copy))
    ui.send_text(CommandKind::kCopy, ui.run.session().source());
}

}  // namespace

void draw_program(const Ui& ui, const ImRect& box) {
  ImGui::PushID("program");
  const ImRect bar = {box.Min, {box.Max.x, box.Min.y + kHeadingBar}};
  draw_program_heading(ui, bar);
  ImRect rest = {{box.Min.x, bar.Max.y}, box.Max};
  if (ui.state.editor.open) {
    draw_editor(ui, rest);
    ImGui::PopID();
    return;
  }
  // The cards take what they need from the bottom; what somebody asked goes before what happened.
  if (!ui.narrow && rest.GetHeight() > 200) {
    constexpr float kLeastCode = 120;
    const ImRect room = {{rest.Min.x + 12, 0}, {rest.Max.x - 12, 0}};
    const auto place = [&](auto card) {
      const float height = card(ui, room, false), top = rest.Max.y - 12 - height;
      if (height == 0 || top < rest.Min.y + kLeastCode) return;
      card(ui, ImRect{{room.Min.x, top}, {room.Max.x, rest.Max.y - 12}}, true);
      rest.Max.y = top + 4;
    };
    place(draw_why);
    place(draw_story);
    if (rest.Max.y < box.Max.y) rest.Max.y -= 12;
  }
  draw_code(ui, rest);
  ImGui::PopID();
}

}  // namespace interleave::ui

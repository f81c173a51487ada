// Below the output of a program that reads: the text it reads. A pause in typing runs it again.
#include <algorithm>

#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kHeading = 28, kPadding = 6, kEdge = 10;
constexpr int kMostLines = 6;

int on_typing(ImGuiInputTextCallbackData* data) {
  InputState* input = static_cast<InputState*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    resize_with(data, input->text);
  } else if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit) {
    input->typed = true;
  }
  return 0;
}

void draw_field(const Ui& ui, const ImRect& field) {
  InputState& input = ui.state.input;
  const TextStyle& style = ui.fonts.code_small;
  ImGui::SetCursorScreenPos(field.Min);
  ImGui::PushFont(style.font, style.size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(10, kPadding));
  if (input.focus) take_keyboard("##input");
  input.focus = false;
  const ImGuiInputTextFlags flags =
      ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackEdit;
  const std::string before = input.text;
  ImGui::InputTextMultiline("##input", input.text.data(), input.text.capacity() + 1,
                            field.GetSize(), flags, on_typing, &input);
  const bool active = ImGui::IsItemActive();
  if (ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Escape)) {
    input.text = before;  // Esc leaves the field; what was typed stays
    input.typed = true;
  } else if (ImGui::IsItemDeactivated() && input.run_at > 0) {
    input.run_at = ui.now;  // Ctrl+Enter, or a click elsewhere: there is nothing to wait for
  }
  ImGui::PopStyleVar();
  ImGui::PopFont();
  outline(ImGui::GetWindowDrawList(), field, active ? ui.colors.accent : ui.colors.border, 6);
  if (input.text.empty())
    draw_text(ImGui::GetWindowDrawList(), style, {field.Min.x + 10, field.Min.y + kPadding},
              ui.colors.faint, "a line for each input()");
}

// "2 of 3 lines read", at the cursor.
std::string progress(const Ui& ui) {
  const std::string& text = ui.config.standard_input;
  const auto lines =
      std::count(text.begin(), text.end(), '\n') + (!text.empty() && text.back() != '\n' ? 1 : 0);
  if (lines == 0) return "";
  const std::vector<std::uint32_t>& reads = ui.run.lines_read();
  const auto read =
      std::lower_bound(reads.begin(), reads.end(), ui.run.session().position().events) -
      reads.begin();
  return std::to_string(read) + " of " + std::to_string(lines) +
         (lines == 1 ? " line read" : " lines read");
}

}  // namespace

float draw_input(const Ui& ui, const ImRect& box, bool draw) {
  const InputState& input = ui.state.input;
  if (!ui.run.reads_input() && input.text.empty()) return 0;
  const auto lines = 1 + std::count(input.text.begin(), input.text.end(), '\n');
  const float wanted = static_cast<float>(std::clamp<std::ptrdiff_t>(lines, 1, kMostLines)) *
                           ui.fonts.code_small.size +
                       2 * kPadding;
  const float least = ui.fonts.code_small.size + 2 * kPadding;
  if (!draw)
    return kHeading + kEdge +
           std::max(least, std::min(wanted, box.GetHeight() * 0.5f - kHeading - kEdge));
  ImDrawList* list = ImGui::GetWindowDrawList();
  horizontal_line(list, box.Min.x, box.Max.x, box.Min.y, ui.colors.border);
  const ImRect heading = rect(box.Min.x + 14, box.Min.y, box.GetWidth() - 28, kHeading);
  draw_text_in(list, ui.fonts.small_strong, heading, ui.colors.muted, "INPUT");
  draw_text_right(list, ui.fonts.small, heading, ui.colors.muted, progress(ui));
  draw_field(ui,
             {{box.Min.x + kEdge, box.Min.y + kHeading}, {box.Max.x - kEdge, box.Max.y - kEdge}});
  return box.GetHeight();
}

}  // namespace interleave::ui

// Search: names and steps that contain what is typed; Enter goes to the next one.
#include <algorithm>
#include <cctype>

#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr int kMostLooked = 20000;  // steps read for one press of Enter

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

// The first step after the cursor, going round, whose sentence contains the text; 0 if none.
int next_match(const Ui& ui, const std::string& wanted) {
  const int count = ui.run.step_count();
  for (int i = 1; i <= std::min(count, kMostLooked); ++i) {
    const int step = (ui.run.step() - 1 + i + count) % count + 1;
    const trace::Event& event = ui.run.trace().event(ui.run.step_event(step));
    if (lower(trace::narrate_text(ui.run.trace(), event)).find(wanted) != std::string::npos)
      return step;
  }
  return 0;
}

void find(const Ui& ui) {
  const std::string wanted = lower(ui.state.search);
  if (wanted.empty() || ui.run.step_count() == 0) return;
  for (trace::ActorId id = 0; id < ui.run.trace().actor_count(); ++id)
    if (lower(ui.name(id)) == wanted) ui.select(id);
  const int step = next_match(ui, wanted);
  if (step > 0) ui.send(CommandKind::kGoToStep, step);
}

int on_resize(ImGuiInputTextCallbackData* data) {
  std::string* text = static_cast<std::string*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) resize_with(data, *text);
  return 0;
}

}  // namespace

void draw_search(const Ui& ui, const ImRect& over) {
  if (!ui.state.search_open) return;
  const float width = std::min(340.0f, over.GetWidth() - 24);
  const ImRect box = rect(over.Max.x - width - 12, over.Min.y + 40, width, 38);
  ImGui::SetNextWindowPos(box.Min);
  ImGui::SetNextWindowSize(box.GetSize());
  ImGui::Begin("##search", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground);
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, box, ui.colors.raised, 8);
  outline(list, box, ui.colors.accent, 8);
  draw_icon(list, ui.fonts.icon, {box.Min.x + 20, box.GetCenter().y}, ui.colors.muted,
            icon::kSearch);
  ImGui::SetCursorScreenPos({box.Min.x + 34, box.Min.y + 6});
  ImGui::SetNextItemWidth(width - 76);
  if (ui.state.search_focus) take_keyboard("##what");
  ui.state.search_focus = false;
  const ImGuiInputTextFlags flags =
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackResize;
  if (ImGui::InputTextWithHint("##what", "find a step or a name", ui.state.search.data(),
                               ui.state.search.capacity() + 1, flags, on_resize,
                               &ui.state.search)) {
    find(ui);
    ui.state.search_focus = true;
  }
  if (button(ui, "close", rect(box.Max.x - 36, box.Min.y + 5, 28, 28),
             {.icon = icon::kX, .quiet = true}))
    ui.send(CommandKind::kCancel);
  ImGui::End();
}

void draw_toast(const Ui& ui) {
  if (ui.state.toast.empty() || ui.now > ui.state.toast_until) return;
  ImDrawList* list = ImGui::GetForegroundDrawList();
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float width = text_width(ui.fonts.body, ui.state.toast) + 32;
  const ImRect box = rect((screen.x - width) / 2, screen.y - 110, width, 36);
  fill(list, box, ui.colors.text, 8);
  draw_text_centered(list, ui.fonts.body, box, ui.colors.window, ui.state.toast);
}

}  // namespace interleave::ui

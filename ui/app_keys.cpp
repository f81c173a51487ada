// Keys. While somebody types into a text field, only Ctrl+Enter and Esc are ours.
#include <imgui.h>

#include "engine/trace/narration.h"
#include "ui/app_impl.h"

namespace interleave::ui {
namespace {

bool pressed(ImGuiKey key, bool repeat = false) { return ImGui::IsKeyPressed(key, repeat); }

void transport_keys(std::vector<Command>& out, bool shift) {
  const int size = shift ? static_cast<int>(Granularity::kDecision) : -1;
  if (pressed(ImGuiKey_Space)) out.push_back({CommandKind::kToggle});
  if (pressed(ImGuiKey_RightArrow, true)) out.push_back({CommandKind::kMove, 1, 0, {}, size});
  if (pressed(ImGuiKey_LeftArrow, true)) out.push_back({CommandKind::kMove, -1, 0, {}, size});
  if (pressed(ImGuiKey_Home)) out.push_back({CommandKind::kStart});
  if (pressed(ImGuiKey_End)) out.push_back({CommandKind::kEnd});
}

void timeline_keys(std::vector<Command>& out) {
  if (pressed(ImGuiKey_W, true)) out.push_back({CommandKind::kZoom, 0, 0.8});
  if (pressed(ImGuiKey_S, true)) out.push_back({CommandKind::kZoom, 0, 1.25});
  if (pressed(ImGuiKey_A, true)) out.push_back({CommandKind::kPan, 0, -0.1});
  if (pressed(ImGuiKey_D, true)) out.push_back({CommandKind::kPan, 0, 0.1});
  if (pressed(ImGuiKey_F)) out.push_back({CommandKind::kFitSelection});
  if (pressed(ImGuiKey_Period, true)) out.push_back({CommandKind::kNextSlice});
  if (pressed(ImGuiKey_Comma, true)) out.push_back({CommandKind::kPreviousSlice});
}

// Typed characters, so that they are found on every keyboard layout.
void typed_keys(std::vector<Command>& out, double speed) {
  for (const ImWchar c : ImGui::GetIO().InputQueueCharacters) {
    if (c == '?') out.push_back({CommandKind::kHelp});
    if (c == '/') out.push_back({CommandKind::kSearch});
    if (c == '+') out.push_back({CommandKind::kSpeed, 0, speed * 2});
    if (c == '-') out.push_back({CommandKind::kSpeed, 0, speed / 2});
    if (c == 'e') out.push_back({CommandKind::kEdit});
  }
}

}  // namespace

// Ctrl+C copies what the open tab shows.
std::string App::Impl::copied_by_key() const {
  if (state.tab == SideTab::kOutput) return run.session().stdout_text();
  std::uint32_t event = 0;
  if (run.told_event(&event, state.granularity == Granularity::kEvent))
    return trace::narrate_text(run.trace(), run.trace().event(event));
  return run.session().source();
}

void App::Impl::handle_keys() {
  const ImGuiIO& io = ImGui::GetIO();
  if (pressed(ImGuiKey_Escape)) commands.push_back({CommandKind::kCancel});
  const bool command_key = io.KeyCtrl || io.KeySuper;
  if (state.editor.open && command_key && pressed(ImGuiKey_Enter))
    commands.push_back({CommandKind::kRunEdited});
  if (io.WantTextInput || state.editor.open) return;
  if (command_key) {
    if (pressed(ImGuiKey_C)) commands.push_back({CommandKind::kCopy, 0, 0, copied_by_key()});
    return;
  }
  transport_keys(commands, io.KeyShift);
  timeline_keys(commands);
  typed_keys(commands, playback.speed());
}

}  // namespace interleave::ui

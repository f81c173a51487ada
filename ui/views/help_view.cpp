// Help over everything: keys, mouse, and what every colour and pattern means.
#include <array>

#include "engine/trace/narration.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rich_text.h"
#include "ui/widgets/timeline.h"

namespace interleave::ui {
namespace {

struct Key {
  std::string_view keys, text;
};
constexpr std::array<Key, 15> kKeys = {{
    {"Space", "play, pause"},
    {"→  ←", "one step on, back"},
    {"Shift + →  ←", "by decision"},
    {"Home  End", "to the start, the end"},
    {"W  S", "zoom the timeline in, out"},
    {"A  D", "move the timeline"},
    {"F", "fit: the selected slice, or everything"},
    {".  ,", "next, previous slice of the selected lane"},
    {"/", "search names and steps"},
    {"E", "edit the program"},
    {"Ctrl + Enter", "run what you wrote"},
    {"+  −", "faster, slower"},
    {"Wheel", "zoom at the pointer (over names: scroll)"},
    {"Drag", "move; with Shift: measure"},
    {"Esc", "close, select nothing"},
}};

float draw_keys(const Ui& ui, ImVec2 at, float width) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_text(list, ui.fonts.strong, at, ui.colors.text, "Keys and mouse");
  float y = at.y + 28;
  for (const Key& key : kKeys) {
    const float key_width = text_width(ui.fonts.code_small, key.keys) + 12;
    const ImRect cap = rect(at.x, y, key_width, 22);
    fill(list, cap, ui.colors.hover, 4);
    draw_text_centered(list, ui.fonts.code_small, cap, ui.colors.text, key.keys);
    draw_text_in(list, ui.fonts.body, rect(at.x + 126, y, width - 126, 22), ui.colors.muted,
                 key.text);
    y += 27;
  }
  return y - at.y;
}

float draw_states(const Ui& ui, ImVec2 at, float width) {
  using trace::ActorState;
  static constexpr std::array<ActorState, 9> kStates = {
      ActorState::kRunning,     ActorState::kReady,     ActorState::kWaitingGil,
      ActorState::kWaitingSync, ActorState::kWaitingIo, ActorState::kStarting,
      ActorState::kPickling,    ActorState::kDone,      ActorState::kFailed};
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_text(list, ui.fonts.strong, at, ui.colors.text,
            "What somebody is doing: the fill. Who it is: the edge");
  float y = at.y + 30;
  for (const ActorState state : kStates) {
    const StateLook look = ui.look(state);
    const ImRect sample = rect(at.x, y + 2, 46, kSliceHeight);
    const bool drawn = state != ActorState::kDone && state != ActorState::kFailed;
    if (drawn)
      draw_slice(ui, list, sample, {hue_color(0, ui.colors), state, false, false, false}, "", "");
    draw_glyph(list, {at.x + 62, y + 11}, 5, look.glyph, look.color);
    draw_text(list, ui.fonts.strong, {at.x + 78, y + 2}, ui.colors.text, trace::state_name(state));
    const std::vector<RichRun> text = {
        {std::string(trace::state_explanation(state)), ui.fonts.small, ui.colors.muted}};
    y += 22 + rich_text(list, text, {at.x + 78, y + 22}, width - 78, 18) + 8;
  }
  return y - at.y;
}

}  // namespace

void draw_help(const Ui& ui) {
  if (!ui.state.help_open) return;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const bool wide = screen.x > 900;
  const float width = std::min(screen.x - 24, wide ? 920.0f : 480.0f);
  const float height = wide ? 656.0f : 1040.0f;
  const ImRect box = begin_overlay(ui, "##help", width, height);
  if (begin_scroll("content", {{box.Min.x, box.Min.y + 8}, {box.Max.x, box.Max.y - 8}})) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const ImVec2 at = {origin.x + 24, origin.y + 16};
    const float column = wide ? (width - 72) / 2 : width - 48;
    const float keys = draw_keys(ui, at, column);
    const float states = wide ? draw_states(ui, {at.x + column + 24, at.y}, column)
                              : draw_states(ui, {at.x, at.y + keys + 16}, column);
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy({1, wide ? std::max(keys, states) + 24 : keys + states + 48});
    end_scroll();
  }
  end_overlay(ui, box);
}

}  // namespace interleave::ui

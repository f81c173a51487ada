// Input widgets: what can be clicked, dragged or chosen. All are placed absolutely; the caller owns
// the layout.
#pragma once

#include <span>
#include <string_view>

#include "ui/context.h"
#include "ui/widgets/draw.h"

namespace interleave::ui {

struct Hit {
  bool hovered = false, held = false, clicked = false, double_clicked = false;
};
// An area that reacts to the mouse. Ids are relative to the current ImGui id stack.
Hit hit_area(const char* id, const ImRect& box);

struct ButtonLook {
  const char* icon = nullptr;
  std::string_view text;
  std::string_view tip;   // explained on hover
  std::string_view keys;  // "Space", shown after the tip
  bool primary = false, quiet = false, chosen = false, enabled = true;
  bool menu = false;  // a small arrow: opens something
};
bool button(const Ui& ui, const char* id, const ImRect& box, const ButtonLook& look);
float button_width(const Ui& ui, const ButtonLook& look);

struct Choice {
  std::string_view text, detail;
  bool chosen = false;
};
// A button that opens a list. Returns the index chosen in this frame, or -1.
int dropdown(const Ui& ui, const char* id, const ImRect& box, std::string_view text,
             std::span<const Choice> choices, std::string_view tip, float list_width = 0);

// Two or more buttons in one frame, one of which is on. Returns the index clicked, or -1.
int segmented(const Ui& ui, const char* id, const ImRect& box,
              std::span<const std::string_view> names, int chosen);

// A horizontal track with a knob. `value` 0 to 1. True while it is being changed.
bool slider(const Ui& ui, const char* id, const ImRect& box, float* value, float knob);

// A draggable border; `vertical` drags left and right. Changes *share by the movement / `extent`.
void splitter(const Ui& ui, const char* id, const ImRect& box, bool vertical, float extent,
              float* share, float least, float most);

// What chips and markers lie on: an edge in the actor's hue (who), filled in the state's colour
// with its glyph (what it is doing). Returns the colour for text on it.
Rgba actor_box(const Ui& ui, ImDrawList* list, const ImRect& box, trace::ActorId actor,
               trace::ActorState state, bool hovered);
// A name on such a box; click selects. Returns its width.
float chip(const Ui& ui, const char* id, ImVec2 at, trace::ActorId actor, trace::ActorState state,
           float most_width);
inline constexpr float kChipHeight = 22;

// "PROGRAM", underlined, with room for more to the right; returns the x after it.
float panel_heading(const Ui& ui, const ImRect& bar, std::string_view title);
int panel_tabs(const Ui& ui, const ImRect& bar, std::span<const std::string_view> names,
               int chosen);
inline constexpr float kHeadingBar = 32;

// Scrollable area with our look. Between begin_scroll and end_scroll the draw list is the child's.
bool begin_scroll(const char* id, const ImRect& box, bool horizontal = false);
void end_scroll();

// A sheet over everything, the window behind it darkened; Esc, its cross or a click outside close
// it (CommandKind::kCancel). Returns the sheet's box; the draw list is its window's until
// end_overlay.
ImRect begin_overlay(const Ui& ui, const char* id, float width, float height);
void end_overlay(const Ui& ui, const ImRect& box);

// Gives the keyboard to a text field of the current window in the next frame. (SetKeyboardFocusHere
// would need ImGui's keyboard navigation, which is off: the keys are ours.)
void take_keyboard(const char* id);

// In the callback of a text field with ImGuiInputTextFlags_CallbackResize: `text` grows with it.
void resize_with(ImGuiInputTextCallbackData* data, std::string& text);

void tooltip(const Ui& ui, std::string_view title, std::string_view text);
// Explains a state: its name, its pattern, one sentence.
void state_tooltip(const Ui& ui, trace::ActorId actor, trace::ActorState state,
                   std::string_view more);
// Right-click menu with one entry that copies `text`.
void copy_menu(const Ui& ui, const char* id, std::string_view what, std::string_view text);

}  // namespace interleave::ui

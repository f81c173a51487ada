#include "ui/widgets/timeline.h"

namespace interleave::ui {
namespace {

constexpr float kThinEdge = 4;  // a label goes on whichever is larger

// Where the label goes: inside the visible part of the slice.
void draw_label(const Ui& ui, ImDrawList* list, const ImRect& box, const SliceLook& look,
                std::string_view full, std::string_view brief) {
  const float left = std::max(box.Min.x, list->GetClipRectMin().x) + 6;
  const float room = std::min(box.Max.x, list->GetClipRectMax().x) - left - 4;
  const TextStyle& style = ui.fonts.small;
  std::string_view text = full;
  float width = text_width(style, text);
  if (width > room) {
    text = brief;
    width = text_width(style, text);
  }
  if (text.empty() || width > room) return;
  const ImRect line = {{left, box.Min.y}, {left + width, box.Max.y}};
  const Rgba color = look.edge > kThinEdge ? look.hue : ui.look(look.state).color;
  if (look.state == trace::ActorState::kRunning)
    return draw_text_in(list, style, line, ink_on(color), text);
  // A plate under the words: a pattern must not cross letters.
  fill(list, {{left - 4, box.Min.y + 1}, {left + width + 4, box.Max.y - 1}},
       mix(ui.colors.panel, color, 0.08f), 2);
  draw_text_in(list, style, line, ui.colors.text, text);
}

}  // namespace

void draw_slice(const Ui& ui, ImDrawList* list, const ImRect& box, const SliceLook& look,
                std::string_view full, std::string_view brief) {
  const StateLook state = ui.look(look.state);
  const float rounding = box.GetWidth() > 6 ? 2.0f : 0.0f;
  // The body says what it is doing, the line under it who it is.
  const ImRect body = {box.Min, {box.Max.x, box.Max.y - look.edge - 1}};
  const ImRect line = {{box.Min.x, box.Max.y - look.edge}, box.Max};
  fill(list, line, look.hue, 1);
  if (look.state == trace::ActorState::kRunning) {
    fill(list, body, look.folded ? with_alpha(state.color, 0.7f) : state.color, rounding);
  } else {
    fill(list, body, mix(ui.colors.panel, state.color, ui.colors.dark ? 0.22f : 0.18f), rounding);
    if (box.GetWidth() > 5)
      draw_pattern(list, {{body.Min.x + 1, body.Min.y + 1}, {body.Max.x - 1, body.Max.y - 1}},
                   state.pattern, state.color);
    else
      fill(list, body, with_alpha(state.color, 0.6f));
  }
  if (box.GetWidth() > 30)
    draw_label(ui, list, look.edge > kThinEdge ? line : body, look, full, brief);
  if (look.hovered) outline(list, box, with_alpha(ui.colors.text, 0.6f), rounding);
  if (look.selected)
    outline(list, {{box.Min.x - 1.5f, box.Min.y - 1.5f}, {box.Max.x + 1.5f, box.Max.y + 1.5f}},
            ui.colors.accent, 3, 2);
}

}  // namespace interleave::ui

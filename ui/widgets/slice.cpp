#include "ui/widgets/timeline.h"

namespace interleave::ui {
namespace {

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
  if (look.state == trace::ActorState::kRunning) {
    draw_text_in(list, style, line, ink_on(look.hue), text);
    return;
  }
  // A plate under the words: a pattern must not cross letters.
  fill(list, {{left - 4, box.Min.y + 1}, {left + width + 4, box.Max.y - 1}},
       mix(ui.colors.panel, look.hue, 0.08f), 2);
  draw_text_in(list, style, line, ui.colors.text, text);
}

}  // namespace

void draw_slice(const Ui& ui, ImDrawList* list, const ImRect& box, const SliceLook& look,
                std::string_view full, std::string_view brief) {
  const StateLook state = ui.look(look.state);
  const float rounding = box.GetWidth() > 6 ? 2.0f : 0.0f;
  if (look.state == trace::ActorState::kRunning) {
    fill(list, box, look.folded ? with_alpha(look.hue, 0.7f) : look.hue, rounding);
  } else {
    fill(list, box, mix(ui.colors.panel, look.hue, ui.colors.dark ? 0.20f : 0.16f), rounding);
    if (box.GetWidth() > 5)
      draw_pattern(list, {{box.Min.x + 1, box.Min.y + 1}, {box.Max.x - 1, box.Max.y - 1}},
                   state.pattern, state.color);
    else
      fill(list, box, with_alpha(state.color, 0.6f));
  }
  if (box.GetWidth() > 30) draw_label(ui, list, box, look, full, brief);
  if (look.hovered) outline(list, box, with_alpha(ui.colors.text, 0.6f), rounding);
  if (look.selected)
    outline(list, {{box.Min.x - 1.5f, box.Min.y - 1.5f}, {box.Max.x + 1.5f, box.Max.y + 1.5f}},
            ui.colors.accent, 3, 2);
}

}  // namespace interleave::ui

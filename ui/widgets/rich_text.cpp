#include "ui/widgets/rich_text.h"

#include <algorithm>

namespace interleave::ui {
namespace {

// Length of the next piece that may not be broken: blanks, or a word.
std::size_t piece_length(std::string_view text) {
  const bool blank = text[0] == ' ';
  std::size_t end = 1;
  while (end < text.size() && text[end] != '\n' && (text[end] == ' ') == blank) ++end;
  return end;
}

// Identity hues are made for fills; as text on the panel they may need more contrast.
Rgba readable(Rgba hue, const Palette& colors) {
  Rgba color = hue;
  for (int i = 0; i < 6 && contrast(color, colors.panel) < 4.5f; ++i) color = mix(color, colors.text, 0.2f);
  return color;
}

// "2.000 100 s" stays on one line.
std::string unbroken(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == ' ' ? std::string("\u00A0") : std::string(1, c);
  return result;
}

}  // namespace

float rich_text(ImDrawList* list, const std::vector<RichRun>& runs, ImVec2 at, float width, float line_height) {
  float x = 0, y = 0;
  for (const RichRun& run : runs) {
    std::string_view rest = run.text;
    while (!rest.empty()) {
      if (rest[0] == '\n') {
        x = 0;
        y += line_height;
        rest.remove_prefix(1);
        continue;
      }
      const std::string_view piece = rest.substr(0, piece_length(rest));
      rest.remove_prefix(piece.size());
      const float piece_width = text_width(run.style, piece);
      const bool blank = piece[0] == ' ';
      if (x > 0 && x + piece_width > width) {
        x = 0;
        y += line_height;
        if (blank) continue;
      }
      if (blank && x == 0) continue;
      if (list) draw_text(list, run.style, {at.x + x, at.y + y + (line_height - run.style.size) / 2}, run.color, piece);
      x += piece_width;
    }
  }
  return y + line_height;
}

std::vector<RichRun> narration_runs(const Ui& ui, const std::vector<trace::Span>& spans, const TextStyle& plain,
                                    Rgba color) {
  std::vector<RichRun> runs;
  for (const trace::Span& span : spans) {
    switch (span.style) {
      case trace::SpanStyle::kPlain: runs.push_back({span.text, plain, color}); break;
      case trace::SpanStyle::kActor: {
        const TextStyle style{ui.fonts.strong.font, plain.size};
        const bool neutral = ui.run.hue(span.actor) == kNeutralHue;
        runs.push_back({span.text, style, neutral ? ui.colors.text : readable(ui.hue(span.actor), ui.colors)});
        break;
      }
      case trace::SpanStyle::kCode: runs.push_back({span.text, {ui.fonts.code.font, plain.size}, ui.colors.text}); break;
      case trace::SpanStyle::kTime: runs.push_back({unbroken(span.text), plain, ui.colors.text}); break;
    }
  }
  return runs;
}

std::string plain_text(const std::vector<trace::Span>& spans) {
  std::string text;
  for (const trace::Span& span : spans) text += span.text;
  return text;
}

}  // namespace interleave::ui

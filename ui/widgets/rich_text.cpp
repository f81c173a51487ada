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

struct Piece {
  const RichRun* run;
  std::string_view text;
  float width;
  bool breaks() const { return text[0] == ' ' || text[0] == '\n'; }
};

// A word may run over several styles: `sleep()` and the full stop after it stay together.
float word_width(const std::vector<Piece>& pieces, std::size_t first) {
  float width = 0;
  for (std::size_t i = first; i < pieces.size() && !pieces[i].breaks(); ++i)
    width += pieces[i].width;
  return width;
}

// Identity hues are made for fills; as text on the panel they may need more contrast.
Rgba readable(Rgba hue, const Palette& colors) {
  Rgba color = hue;
  for (int i = 0; i < 6 && contrast(color, colors.panel) < 4.5f; ++i)
    color = mix(color, colors.text, 0.2f);
  return color;
}

// "2.000 100 s" stays on one line.
std::string unbroken(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == ' ' ? std::string("\u00A0") : std::string(1, c);
  return result;
}

}  // namespace

// Everything drawn, in pieces that may not be broken; newlines are pieces of their own.
static std::vector<Piece> pieces_of(const std::vector<RichRun>& runs) {
  std::vector<Piece> pieces;
  for (const RichRun& run : runs) {
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const std::string_view text = rest.substr(0, rest[0] == '\n' ? 1 : piece_length(rest));
      rest.remove_prefix(text.size());
      pieces.push_back({&run, text, text[0] == '\n' ? 0 : text_width(run.style, text)});
    }
  }
  return pieces;
}

float rich_text(ImDrawList* list, const std::vector<RichRun>& runs, ImVec2 at, float width,
                float line_height) {
  const std::vector<Piece> pieces = pieces_of(runs);
  float x = 0, y = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.text[0] == '\n') {
      x = 0;
      y += line_height;
      continue;
    }
    const bool starts_word = i == 0 || pieces[i - 1].breaks();
    if (!piece.breaks() && starts_word && x > 0 && x + word_width(pieces, i) > width) {
      x = 0;
      y += line_height;
    }
    if (piece.breaks() && x == 0 && i > 0 && pieces[i - 1].text[0] != '\n') continue;
    const float drop = (line_height - piece.run->style.size) / 2;
    if (list && !piece.breaks())
      draw_text(list, piece.run->style, {at.x + x, at.y + y + drop}, piece.run->color, piece.text);
    x += piece.width;
  }
  return y + line_height;
}

std::vector<RichRun> narration_runs(const Ui& ui, const std::vector<trace::Span>& spans,
                                    const TextStyle& plain, Rgba color) {
  std::vector<RichRun> runs;
  for (const trace::Span& span : spans) {
    switch (span.style) {
      case trace::SpanStyle::kPlain:
        runs.push_back({span.text, plain, color});
        break;
      case trace::SpanStyle::kActor: {
        const TextStyle style{ui.fonts.strong.font, plain.size};
        const bool neutral = ui.run.hue(span.actor) == kNeutralHue;
        runs.push_back(
            {span.text, style, neutral ? ui.colors.text : readable(ui.hue(span.actor), ui.colors)});
        break;
      }
      case trace::SpanStyle::kCode:
        runs.push_back({span.text, {ui.fonts.code.font, plain.size}, ui.colors.text});
        break;
      case trace::SpanStyle::kTime:
        runs.push_back({unbroken(span.text), plain, ui.colors.text});
        break;
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

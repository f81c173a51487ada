// Colours. Two vocabularies that never mix:
//   identity  who: every process, thread and task has one hue everywhere (Okabe–Ito, eight hues)
//   state     what it does: a colour AND a pattern AND a glyph, so that colour never stands alone.
// Running is the exception that ties both: it is drawn solid, in the actor's own hue.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/trace/trace.h"

namespace interleave::ui {

struct Rgba {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  friend bool operator==(const Rgba&, const Rgba&) = default;
};
constexpr Rgba rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex), 255};
}
constexpr Rgba with_alpha(Rgba color, float alpha) {
  color.a = static_cast<std::uint8_t>(static_cast<float>(color.a) * alpha + 0.5f);
  return color;
}
// `amount` 0: a, 1: b.
Rgba mix(Rgba a, Rgba b, float amount);
// Ratio after WCAG 2, from 1 to 21.
float contrast(Rgba a, Rgba b);

struct Palette {
  bool dark;
  Rgba window, panel, raised, border, grid, hover;
  Rgba text, muted, faint;
  Rgba accent, on_accent, selected, selected_strong;
  Rgba keyword, name, string, number, comment, decorator;  // code
  Rgba error, error_back, good;
  Rgba neutral;  // identity of cores and of the main thread
  std::span<const Rgba> hues;
};
const Palette& palette(bool dark);

// How a slice, chip or marker in a state is filled.
enum class Pattern : std::uint8_t { kSolid, kHatch, kStripes, kDots, kRings, kCross, kEmpty };

// The shape that stands for a state where there is no room for a pattern; drawn by widgets/glyphs.
enum class Glyph : std::uint8_t {
  kNone,
  kPlay,
  kDiamond,
  kSquare,
  kDisc,
  kRing,
  kTriangle,
  kBox,
  kCheck,
  kCross
};

struct StateLook {
  Rgba color;
  Pattern pattern;
  Glyph glyph;
};
StateLook state_look(trace::ActorState state, const Palette& colors);

// The hue of an actor: an index into Palette::hues, or kNeutralHue.
inline constexpr int kNeutralHue = -1;
std::vector<int> assign_hues(const trace::Trace& trace);
Rgba hue_color(int hue, const Palette& colors);
// Text that can be read on a fill of this colour.
Rgba ink_on(Rgba fill);

}  // namespace interleave::ui

#include "ui/model/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interleave::ui {
namespace {

using trace::ActorState;

// Okabe and Ito's colours; on white darkened until text-sized marks keep a contrast of 3.
constexpr std::array<Rgba, 8> kDarkHues = {rgb(0x56B4E9), rgb(0xE69F00), rgb(0x12B886),
                                           rgb(0xCC79A7), rgb(0xF0E442), rgb(0xE8743B),
                                           rgb(0x8C9EFF), rgb(0xB5CF6B)};
constexpr std::array<Rgba, 8> kLightHues = {rgb(0x0072B2), rgb(0xB86E00), rgb(0x00794F),
                                            rgb(0xA8487F), rgb(0x8A7B00), rgb(0xC04A12),
                                            rgb(0x4B57C9), rgb(0x5E7A12)};

constexpr Palette kDark = {.dark = true,
                           .window = rgb(0x1A1D23),
                           .panel = rgb(0x1A1D23),
                           .raised = rgb(0x20242B),
                           .border = rgb(0x2B3038),
                           .grid = rgb(0x252A31),
                           .hover = rgb(0x2A3038),
                           .text = rgb(0xE6E8EB),
                           .muted = rgb(0x9AA3AD),
                           .faint = rgb(0x6B7480),
                           .accent = rgb(0x7CC4FF),
                           .on_accent = rgb(0x0C1620),
                           .selected = rgb(0x20303D),
                           .selected_strong = rgb(0x24405A),
                           .keyword = rgb(0xC99CF2),
                           .name = rgb(0x7CC4FF),
                           .string = rgb(0x8FD18A),
                           .number = rgb(0xFFB27A),
                           .comment = rgb(0x7D8794),
                           .decorator = rgb(0xD7BA7D),
                           .error = rgb(0xFF7B72),
                           .error_back = rgb(0x3A2226),
                           .good = rgb(0x12B886),
                           .neutral = rgb(0x8A95A3),
                           .hues = kDarkHues};

constexpr Palette kLight = {.dark = false,
                            .window = rgb(0xFFFFFF),
                            .panel = rgb(0xFFFFFF),
                            .raised = rgb(0xF7F8FA),
                            .border = rgb(0xDDE1E6),
                            .grid = rgb(0xEAECF0),
                            .hover = rgb(0xEAEDF1),
                            .text = rgb(0x1B1F24),
                            .muted = rgb(0x57606A),
                            .faint = rgb(0x848D97),
                            .accent = rgb(0x0969DA),
                            .on_accent = rgb(0xFFFFFF),
                            .selected = rgb(0xE8F2FC),
                            .selected_strong = rgb(0xCFE4FA),
                            .keyword = rgb(0x8250DF),
                            .name = rgb(0x0B5CAD),
                            .string = rgb(0x1A6B35),
                            .number = rgb(0xB04A00),
                            .comment = rgb(0x6E7781),
                            .decorator = rgb(0x7A5B00),
                            .error = rgb(0xC62B33),
                            .error_back = rgb(0xFDECEC),
                            .good = rgb(0x00794F),
                            .neutral = rgb(0x5F6B78),
                            .hues = kLightHues};

float linear(std::uint8_t channel) {
  const float value = static_cast<float>(channel) / 255.0f;
  return value <= 0.03928f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

float luminance(Rgba color) {
  return 0.2126f * linear(color.r) + 0.7152f * linear(color.g) + 0.0722f * linear(color.b);
}

}  // namespace

const Palette& palette(bool dark) { return dark ? kDark : kLight; }

Rgba mix(Rgba a, Rgba b, float amount) {
  const auto channel = [&](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(static_cast<float>(from) +
                                     (static_cast<float>(to) - static_cast<float>(from)) * amount +
                                     0.5f);
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

float contrast(Rgba a, Rgba b) {
  const float la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

StateLook state_look(ActorState state, const Palette& colors) {
  const bool dark = colors.dark;
  switch (state) {
    case ActorState::kNone:
      return {colors.faint, Pattern::kEmpty, Glyph::kNone};
    case ActorState::kRunning:
      return {dark ? rgb(0x12B886) : rgb(0x00794F), Pattern::kSolid, Glyph::kPlay};
    case ActorState::kReady:
      return {dark ? rgb(0xF0E442) : rgb(0x8A7B00), Pattern::kHatch, Glyph::kDiamond};
    case ActorState::kWaitingGil:
      return {dark ? rgb(0xE8743B) : rgb(0xC04A12), Pattern::kStripes, Glyph::kSquare};
    case ActorState::kWaitingSync:
      return {dark ? rgb(0xCC79A7) : rgb(0xA8487F), Pattern::kRings, Glyph::kDisc};
    case ActorState::kWaitingIo:
      return {dark ? rgb(0x7FA8C9) : rgb(0x3F7299), Pattern::kDots, Glyph::kRing};
    case ActorState::kStarting:
      return {colors.neutral, Pattern::kHatch, Glyph::kTriangle};
    case ActorState::kPickling:
      return {dark ? rgb(0x8C9EFF) : rgb(0x4B57C9), Pattern::kCross, Glyph::kBox};
    case ActorState::kDone:
      return {colors.faint, Pattern::kEmpty, Glyph::kCheck};
    case ActorState::kFailed:
      return {colors.error, Pattern::kEmpty, Glyph::kCross};
  }
  return {colors.faint, Pattern::kEmpty, Glyph::kNone};
}

std::vector<int> assign_hues(const trace::Trace& trace) {
  using trace::ActorKind;
  std::vector<int> hues(trace.actor_count(), kNeutralHue);
  std::vector<bool> has_main_thread(trace.actor_count(), false);
  int next = 0;
  bool first_process = true;
  const int count = static_cast<int>(kDarkHues.size());
  for (trace::ActorId id = 0; id < trace.actor_count(); ++id) {
    const trace::Actor& actor = trace.actor(id);
    const bool known_parent = actor.parent < id;
    switch (actor.kind) {
      case ActorKind::kCore:
      case ActorKind::kResource:
        break;
      case ActorKind::kProcess:  // the first process and its main thread stay neutral
        if (!first_process) hues[id] = next++ % count;
        first_process = false;
        break;
      case ActorKind::kThread:  // a process's main thread looks like the process
        if (known_parent && !has_main_thread[actor.parent]) {
          hues[id] = hues[actor.parent];
          has_main_thread[actor.parent] = true;
        } else {
          hues[id] = next++ % count;
        }
        break;
      case ActorKind::kTask:
        hues[id] = next++ % count;
        break;
    }
  }
  return hues;
}

Rgba hue_color(int hue, const Palette& colors) {
  if (hue < 0) return colors.neutral;
  return colors.hues[static_cast<std::size_t>(hue) % colors.hues.size()];
}

Rgba ink_on(Rgba fill) {
  const Rgba black = rgb(0x10141A), white = rgb(0xFFFFFF);
  // White reads well on saturated fills a little before the numbers say so.
  return contrast(fill, white) >= 3.9f ? white : black;
}

}  // namespace interleave::ui

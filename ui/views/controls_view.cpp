// The transport: to the start, back, play, on, to the end; how far a step goes; how fast it plays;
// where it is.
#include <array>
#include <cmath>
#include <cstdio>

#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kButton = 34;

float draw_transport(const Ui& ui, float x, float y) {
  const auto place = [&](const char* id, const ButtonLook& look, float width) {
    const bool clicked = button(ui, id, rect(x, y, width, kButton), look);
    x += width + 8;
    return clicked;
  };
  if (place("start", {.icon = icon::kSkipBack, .tip = "To the start", .keys = "Home"}, kButton))
    ui.send(CommandKind::kStart);
  if (place("back", {.icon = icon::kStepBack, .tip = "One step back", .keys = "←"}, kButton))
    ui.send(CommandKind::kMove, -1);
  const bool playing = ui.playback.playing();
  if (place("play",
            {.icon = playing ? icon::kPause : icon::kPlay,
             .tip = playing ? "Pause" : "Play",
             .keys = "Space",
             .primary = true},
            46))
    ui.send(CommandKind::kToggle);
  if (place("step", {.icon = icon::kStepForward, .tip = "One step on", .keys = "→"}, kButton))
    ui.send(CommandKind::kMove, 1);
  if (place("end", {.icon = icon::kSkipForward, .tip = "To the end", .keys = "End"}, kButton))
    ui.send(CommandKind::kEnd);
  return x;
}

float draw_granularity(const Ui& ui, float x, float y, float width) {
  static constexpr std::array<Granularity, 4> kSizes = {
      Granularity::kDecision, Granularity::kEvent, Granularity::kLine, Granularity::kInstruction};
  static constexpr std::array<std::string_view, 4> kNames = {"by decision", "by event", "by line",
                                                             "by instruction"};
  static constexpr std::array<std::string_view, 4> kDetails = {
      "The next scheduling decision.", "Every event of the trace, bookkeeping too.",
      "To where anybody reaches another line.", "One bytecode instruction."};
  std::array<Choice, 4> choices;
  std::size_t current = 0;
  for (std::size_t i = 0; i < kSizes.size(); ++i) {
    choices[i] = {kNames[i], kDetails[i], ui.state.granularity == kSizes[i]};
    if (choices[i].chosen) current = i;
  }
  const int chosen = dropdown(ui, "granularity", rect(x, y, width, kButton), kNames[current],
                              choices, "How far one step goes", 300);
  if (chosen >= 0) ui.state.granularity = kSizes[static_cast<std::size_t>(chosen)];
  return x + width + 16;
}

// The slider is logarithmic: 0.25 at the left, 64 at the right, 1 a quarter of the way.
float draw_speed(const Ui& ui, float x, float y, float width) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  float value = static_cast<float>(std::log2(ui.playback.speed() * 4) / 8);
  draw_text_in(list, ui.fonts.body, rect(x, y, 44, kButton), ui.colors.muted, "speed");
  if (slider(ui, "speed", rect(x + 46, y, width - 92, kButton), &value, 6))
    ui.send_real(CommandKind::kSpeed,
                 std::pow(2.0, std::round(static_cast<double>(value) * 16) / 2) / 4);
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip))
    tooltip(ui, "", "How fast it plays; + and - change it, too");
  std::array<char, 16> text;
  std::snprintf(text.data(), text.size(), "%.3g×", ui.playback.speed());
  draw_text_in(list, ui.fonts.code_small, rect(x + width - 42, y, 42, kButton), ui.colors.muted,
               text.data());
  return x + width + 16;
}

void draw_scrubber(const Ui& ui, const ImRect& box) {
  const auto most = static_cast<float>(std::max(1, ui.run.step_count() - 1));
  float value =
      (static_cast<float>(ui.run.step() - 1) + static_cast<float>(ui.playback.fraction())) / most;
  value = std::clamp(value, 0.0f, 1.0f);
  if (slider(ui, "scrub", box, &value, 7))
    ui.send(CommandKind::kGoToStep, std::lround(value * most) + 1);
}

void draw_position(const Ui& ui, const ImRect& box) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::string step =
      "step " + std::to_string(ui.run.step()) + " of " + std::to_string(ui.run.step_count());
  draw_text_right(list, ui.fonts.body, box, ui.colors.muted, step);
  const float left = box.Max.x - text_width(ui.fonts.body, step) - 14;
  draw_text_right(list, ui.fonts.code, {box.Min, {left, box.Max.y}}, ui.colors.text,
                  trace::format_time(ui.shown_time));
}

void draw_running(const Ui& ui, const ImRect& box) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::string text = "running: " + trace::format_duration(ui.run.end_time()) + " so far";
  if (button(ui, "stop", rect(box.Max.x - 76, box.Min.y, 76, kButton),
             {.icon = icon::kSquare, .text = "Stop", .tip = "End the run here"}))
    ui.send(CommandKind::kStopRun);
  draw_text_right(list, ui.fonts.body, {box.Min, {box.Max.x - 86, box.Max.y}}, ui.colors.muted,
                  text);
}

float position_width(const Ui& ui) {
  return text_width(ui.fonts.body, "step 0000 of " + std::to_string(ui.run.step_count())) +
         text_width(ui.fonts.code, trace::format_time(ui.run.end_time())) + 22;
}

void draw_wide(const Ui& ui, const ImRect& box) {
  const float y = box.Min.y + (box.GetHeight() - kButton) / 2;
  float x = draw_transport(ui, box.Min.x + 16, y) + 4;
  x = draw_granularity(ui, x, y, 142);
  if (box.GetWidth() > 1000) x = draw_speed(ui, x, y, 190);
  const float right = box.Max.x - 16;
  const float width = ui.running ? 300 : position_width(ui);
  if (ui.running)
    draw_running(ui, {{right - width, y}, {right, y + kButton}});
  else
    draw_position(ui, {{right - width, y}, {right, y + kButton}});
  draw_scrubber(ui, {{x, y}, {right - width - 16, y + kButton}});
}

void draw_narrow(const Ui& ui, const ImRect& box) {
  const float x = draw_transport(ui, box.Min.x + 12, box.Min.y + 8);
  if (box.Max.x - x > 130)
    draw_granularity(ui, x, box.Min.y + 8, std::min(150.0f, box.Max.x - x - 12));
  const float y = box.Min.y + 8 + kButton + 4;
  if (ui.running) return draw_running(ui, {{box.Min.x + 12, y}, {box.Max.x - 12, y + kButton}});
  const std::string count = std::to_string(ui.run.step_count());
  const float width = text_width(ui.fonts.body, count + " of " + count);
  draw_scrubber(ui, {{box.Min.x + 8, y}, {box.Max.x - width - 20, y + kButton}});
  draw_text_right(ImGui::GetWindowDrawList(), ui.fonts.body,
                  {{box.Min.x, y}, {box.Max.x - 12, y + kButton}}, ui.colors.muted,
                  std::to_string(ui.run.step()) + " of " + count);
}

}  // namespace

void draw_controls(const Ui& ui, const ImRect& box) {
  ImGui::PushID("controls");
  fill(ImGui::GetWindowDrawList(), box, ui.colors.raised);
  horizontal_line(ImGui::GetWindowDrawList(), box.Min.x, box.Max.x, box.Min.y, ui.colors.border);
  if (ui.narrow)
    draw_narrow(ui, box);
  else
    draw_wide(ui, box);
  ImGui::PopID();
}

}  // namespace interleave::ui

// The window: where every panel is. Wide: program | timeline over machine | steps, controls below.
// Narrow: one column, the rest behind tabs.
#include <algorithm>
#include <cmath>

#include "ui/app_impl.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kTop = 48, kBottom = 56, kBottomNarrow = 88;

float snap(float value) { return std::floor(value); }

void draw_wide(const Ui& ui, const ImRect& box) {
  UiState& state = ui.state;
  const float width = box.GetWidth(), height = box.GetHeight();
  const float split_x = snap(box.Min.x + std::clamp(width * state.code_share, 260.0f, width - 420));
  const float split_y =
      snap(box.Max.y - std::clamp(height * state.lower_share, 120.0f, height - 160));
  const float lower_width = box.Max.x - split_x;
  const float split_side =
      snap(box.Max.x - std::clamp(lower_width * state.side_share, 240.0f, lower_width - 240));
  // Panels keep clear of the splitters: what lies under a scrolling child cannot be grabbed.
  constexpr float kClear = 3;
  draw_program(ui, {box.Min, {split_x - kClear, box.Max.y}});
  draw_timeline(ui, {{split_x + kClear, box.Min.y}, {box.Max.x, split_y - kClear}});
  draw_machine(ui, {{split_x + kClear, split_y + kClear}, {split_side - kClear, box.Max.y}});
  draw_side(ui, {{split_side + kClear, split_y + kClear}, box.Max}, false);
  splitter(ui, "split_x", {{split_x, box.Min.y}, {split_x + 1, box.Max.y}}, true, width,
           &state.code_share, 0.15f, 0.7f);
  splitter(ui, "split_y", {{split_x + 1, split_y}, {box.Max.x, split_y + 1}}, false, height,
           &state.lower_share, 0.15f, 0.8f);
  float inverse = 1 - state.side_share;
  splitter(ui, "split_side", {{split_side, split_y + 1}, {split_side + 1, box.Max.y}}, true,
           lower_width, &inverse, 0.3f, 0.8f);
  state.side_share = 1 - inverse;
}

void draw_narrow(const Ui& ui, const ImRect& box, float controls) {
  const float height = box.GetHeight() - controls;
  const float code_end = snap(box.Min.y + height * (ui.state.editor.open ? 0.6f : 0.33f));
  const float timeline_end = snap(code_end + height * (ui.state.editor.open ? 0.2f : 0.37f));
  draw_program(ui, {box.Min, {box.Max.x, code_end}});
  horizontal_line(ImGui::GetWindowDrawList(), box.Min.x, box.Max.x, code_end, ui.colors.border);
  draw_timeline(ui, {{box.Min.x, code_end + 1}, {box.Max.x, timeline_end}});
  draw_controls(ui, {{box.Min.x, timeline_end}, {box.Max.x, timeline_end + controls}});
  draw_side(ui, {{box.Min.x, timeline_end + controls}, box.Max}, true);
}

}  // namespace

void draw_window(const Ui& ui) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  const ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin("##interleave", nullptr, flags);
  fill(ImGui::GetWindowDrawList(), {{0, 0}, size}, ui.colors.window);
  draw_top_bar(ui, {{0, 0}, {size.x, kTop}});
  const float banner = draw_banner(ui, {{0, kTop}, {size.x, size.y}});
  const ImRect body = {{0, kTop + banner}, size};
  if (ui.narrow) {
    draw_narrow(ui, body, kBottomNarrow);
  } else {
    draw_wide(ui, {body.Min, {size.x, size.y - kBottom}});
    draw_controls(ui, {{0, size.y - kBottom}, size});
  }
  ImGui::End();
  draw_search(ui, body);
  draw_help(ui);
  draw_settings(ui);
  draw_toast(ui);
}

}  // namespace interleave::ui

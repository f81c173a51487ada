// The timeline: an overview strip, an axis, and lanes of cores, processes, threads and tasks. What
// is after the cursor is veiled: it has not happened yet. Mouse: wheel zooms at the pointer, drag
// pans, Shift-drag measures, click selects, double click goes to that moment.
#include "ui/widgets/timeline.h"

#include <algorithm>
#include <cmath>

#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

std::string heading_text(const Ui& ui) {
  std::string text = trace::format_duration(ui.run.end_time()) + " · " +
                     std::to_string(ui.run.step_count()) + " steps";
  if (ui.running) text += " · still running";
  return text;
}

void draw_heading(const Ui& ui, const ImRect& bar, float height) {
  panel_heading(ui, bar, "TIMELINE");
  float right = bar.Max.x - 8;
  const bool even = !ui.run.scale().linear();
  const ButtonLook axis{
      .icon = icon::kArrowLeftRight,
      .text = even ? "even steps" : "true time",
      .tip = even ? "Every step gets room, so distances are not to scale. Click for true time."
                  : "Distances are to scale. Click to give every step the same room.",
      .quiet = true};
  const float axis_width = button_width(ui, axis);
  if (button(ui, "axis", rect(right - axis_width, bar.Min.y + 3, axis_width, 26), axis))
    ui.send(CommandKind::kAxis,
            static_cast<int>(even ? AxisChoice::kTrueTime : AxisChoice::kEvenSteps));
  right -= axis_width + 4;
  const ButtonLook fit{.text = "fit",
                       .tip = "Show the whole run, or the selected slice",
                       .keys = "F",
                       .quiet = true};
  const float fit_width = button_width(ui, fit);
  if (!ui.state.timeline.view.fitted()) {
    if (button(ui, "fit", rect(right - fit_width, bar.Min.y + 3, fit_width, 26), fit))
      ui.send(CommandKind::kFit);
    right -= fit_width + 4;
  }
  if (ui.host.is_page()) {
    if (button(ui, "picture", rect(right - 32, bar.Min.y + 3, 32, 26),
               {.icon = icon::kDownload, .tip = "Save the timeline as a picture", .quiet = true}))
      ui.host.save_picture(bar.Min.x, bar.Max.y, bar.GetWidth(), height);
    right -= 40;
  }
  const std::string text = heading_text(ui);
  if (right - text_width(ui.fonts.small, text) > bar.Min.x + 100)
    draw_text_right(ImGui::GetWindowDrawList(), ui.fonts.small,
                    {{bar.Min.x, bar.Min.y}, {right, bar.Max.y}}, ui.colors.muted, text);
}

}  // namespace

void draw_timeline(const Ui& ui, const ImRect& box) {
  ImGui::PushID("timeline");
  draw_heading(ui, {box.Min, {box.Max.x, box.Min.y + kHeadingBar}}, box.GetHeight() - kHeadingBar);
  const TimelineAreas areas = timeline_areas(ui, {{box.Min.x, box.Min.y + kHeadingBar}, box.Max});
  TimeView& view = ui.state.timeline.view;
  view.left = areas.canvas.Min.x;
  view.right = areas.canvas.Max.x;
  if (ui.run.trace().size() == 0) {
    draw_text_centered(ImGui::GetWindowDrawList(), ui.fonts.body, box, ui.colors.muted,
                       "Nothing has run yet");
  } else if (areas.canvas.GetWidth() > 40 && areas.canvas.GetHeight() > 20) {
    draw_overview(ui, areas.overview);
    handle_canvas(ui, areas);
    draw_axis(ui, areas);
    draw_lanes(ui, areas);
    draw_veil(ui, areas);
    draw_headings(ui, areas);
    draw_arrows(ui, areas);
    draw_playhead(ui, areas);
    draw_measure(ui, areas);
    draw_lane_hover(ui, areas);
  }
  ImGui::PopID();
}

}  // namespace interleave::ui

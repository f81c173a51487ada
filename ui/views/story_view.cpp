// Two cards: what just happened and why, and "why isn't this running?" for whoever is selected.
#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rich_text.h"

namespace interleave::ui {
namespace {

constexpr float kPadding = 14, kTextLine = 22;

void card(const Ui& ui, const ImRect& box, Rgba edge) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, box, ui.colors.raised, 8);
  outline(list, box, edge, 8);
}

std::vector<RichRun> story_runs(const Ui& ui) {
  std::uint32_t event = 0;
  if (ui.told_event(&event))
    return narration_runs(ui, trace::narrate(ui.run.trace(), ui.run.trace().event(event)),
                          ui.fonts.body, ui.colors.muted);
  return {};
}

std::string why_text(const Ui& ui, const WhyView& why) {
  std::string text = why.detail.empty() ? "It " + why.headline + "." : why.detail;
  if (why.until != kNever && why.until > ui.shown_time)
    text += " Time left: " + trace::format_duration(why.until - ui.shown_time) + ".";
  else if (why.since > 0 && why.since < ui.shown_time)
    text += " For " + trace::format_duration(ui.shown_time - why.since) + " so far.";
  return text;
}

}  // namespace

float draw_story(const Ui& ui, const ImRect& box, bool draw) {
  const std::vector<RichRun> runs = story_runs(ui);
  if (runs.empty()) return 0;
  const float width = box.GetWidth() - 2 * kPadding;
  const float height = rich_text(nullptr, runs, {}, width, kTextLine) + 24 + 2 * 12;
  if (!draw) return height;
  card(ui, box, ui.colors.border);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at = {box.Min.x + kPadding, box.Min.y + 12};
  draw_text_in(list, ui.fonts.strong, rect(at.x, at.y - 2, width, 20), ui.colors.text,
               "What just happened");
  draw_text_right(list, ui.fonts.code_small, rect(at.x, at.y - 2, width, 20), ui.colors.muted,
                  trace::format_duration(ui.run.time()));
  rich_text(list, runs, {at.x, at.y + 24}, width, kTextLine);
  return height;
}

float draw_why(const Ui& ui, const ImRect& box, bool draw) {
  const trace::ActorId actor = ui.state.selected;
  if (actor >= ui.run.trace().actor_count() || !ui.run.session().loaded()) return 0;
  const trace::ActorKind kind = ui.run.trace().actor(actor).kind;
  if (kind == trace::ActorKind::kCore || kind == trace::ActorKind::kResource) return 0;
  const trace::ActorState state = ui.run.state_of(actor);
  const WhyView why = ui.run.session().why(actor);
  const bool runs_now = state == trace::ActorState::kRunning;
  std::vector<RichRun> title = {
      {runs_now ? "Why is " : "Why isn't ", ui.fonts.strong, ui.colors.text},
      {ui.name(actor), ui.fonts.strong, ui.hue(actor)},
      {" running?", ui.fonts.strong, ui.colors.text}};
  const std::string text = why_text(ui, why);
  const std::vector<RichRun> body = {{text, ui.fonts.body, ui.colors.muted}};
  const float width = box.GetWidth() - 2 * kPadding;
  const float title_height = rich_text(nullptr, title, {}, width - 28, kTextLine);
  const float height = title_height + 4 + rich_text(nullptr, body, {}, width, kTextLine) + 2 * 12;
  if (!draw) return height;
  card(ui, box, mix(ui.colors.border, ui.hue(actor), 0.6f));
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at = {box.Min.x + kPadding, box.Min.y + 12};
  rich_text(list, title, at, width - 28, kTextLine);
  rich_text(list, body, {at.x, at.y + title_height + 4}, width, kTextLine);
  if (button(ui, "why_close", rect(box.Max.x - 36, box.Min.y + 8, 28, 26),
             {.icon = icon::kX, .tip = "Select nothing", .keys = "Esc", .quiet = true}))
    ui.send(CommandKind::kSelect, trace::kNobody);
  return height;
}

}  // namespace interleave::ui

#include "ui/widgets/controls.h"

#include <algorithm>
#include <array>

#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/model/markers.h"
#include "ui/widgets/rich_text.h"

namespace interleave::ui {

Hit hit_area(const char* id, const ImRect& box) {
  if (box.GetWidth() <= 0 || box.GetHeight() <= 0) return {};
  ImGui::SetCursorScreenPos(box.Min);
  const bool clicked = ImGui::InvisibleButton(id, box.GetSize());
  const bool hovered = ImGui::IsItemHovered();
  return {hovered, ImGui::IsItemActive(), clicked,
          hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)};
}

// --- buttons

float button_width(const Ui& ui, const ButtonLook& look) {
  float width = 20;
  if (look.icon) width += 16;
  if (!look.text.empty()) width += text_width(ui.fonts.body, look.text);
  if (look.icon && !look.text.empty()) width += 6;
  if (look.menu) width += 18;
  return std::max(width, 32.0f);
}

static void draw_button(const Ui& ui, const ImRect& box, const ButtonLook& look, const Hit& hit) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Palette& c = ui.colors;
  const bool lit = look.enabled && (hit.hovered || hit.held);
  Rgba ink = look.enabled ? c.text : c.faint;
  if (look.primary) {
    fill(list, box, look.enabled ? mix(c.accent, c.text, lit ? 0.15f : 0.0f) : c.border, 6);
    ink = c.on_accent;
  } else if (look.chosen) {
    fill(list, box, c.selected_strong, 6);
  } else if (!look.quiet) {
    fill(list, box, lit ? c.hover : c.raised, 6);
    outline(list, box, c.border, 6);
  } else if (lit) {
    fill(list, box, c.hover, 6);
  }
  const float content = button_width(ui, look) - 20;
  float x = box.Min.x + (look.menu ? 10 : (box.GetWidth() - content) / 2);
  const float middle = (box.Min.y + box.Max.y) / 2;
  if (look.icon) {
    draw_icon(list, ui.fonts.icon, {x + 8, middle}, ink, look.icon);
    x += 16 + (look.text.empty() ? 0.0f : 6.0f);
  }
  const float right = look.menu ? box.Max.x - 24 : box.Max.x;
  if (!look.text.empty())
    draw_text_in(list, ui.fonts.body, {{x, box.Min.y}, {right, box.Max.y}}, ink, look.text);
  if (look.menu)
    draw_icon(list, {ui.fonts.icon.font, 14}, {box.Max.x - 14, middle}, c.muted,
              icon::kChevronDown);
}

bool button(const Ui& ui, const char* id, const ImRect& box, const ButtonLook& look) {
  const Hit hit = hit_area(id, box);
  if (look.enabled && hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_button(ui, box, look, hit);
  if (!look.tip.empty() && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip))
    tooltip(ui, look.keys, look.tip);
  return look.enabled && hit.clicked;
}

// --- lists to choose from

static int choice_list(const Ui& ui, std::span<const Choice> choices, float width) {
  int result = -1;
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    ImGui::PushID(static_cast<int>(i));
    std::vector<RichRun> detail;
    if (!choice.detail.empty())
      detail.push_back({std::string(choice.detail), ui.fonts.small, ui.colors.muted});
    const float detail_height = detail.empty() ? 0 : rich_text(nullptr, detail, {}, width - 52, 18);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImRect box = rect(at.x, at.y, width, 32 + (detail_height > 0 ? detail_height + 4 : 0));
    const Hit hit = hit_area("choice", box);
    if (hit.hovered)
      fill(list, {{box.Min.x + 4, box.Min.y + 1}, {box.Max.x - 4, box.Max.y - 1}}, ui.colors.hover,
           4);
    if (choice.chosen)
      draw_icon(list, {ui.fonts.icon.font, 14}, {at.x + 20, at.y + 16}, ui.colors.accent,
                icon::kCheck);
    draw_text_in(list, choice.chosen ? ui.fonts.strong : ui.fonts.body,
                 {{at.x + 36, at.y}, {box.Max.x - 12, at.y + 32}}, ui.colors.text, choice.text);
    if (!detail.empty()) rich_text(list, detail, {at.x + 36, at.y + 28}, width - 52, 18);
    if (hit.clicked) {
      result = static_cast<int>(i);
      ImGui::CloseCurrentPopup();
    }
    ImGui::SetCursorScreenPos({at.x, box.Max.y});
    ImGui::PopID();
  }
  return result;
}

int dropdown(const Ui& ui, const char* id, const ImRect& box, std::string_view text,
             std::span<const Choice> choices, std::string_view tip, float list_width) {
  ImGui::PushID(id);
  int result = -1;
  if (button(ui, "open", box, {.text = text, .tip = tip, .menu = true})) ImGui::OpenPopup("list");
  float width = std::max(list_width, box.GetWidth());
  if (list_width == 0)
    for (const Choice& choice : choices)
      width = std::max(width, text_width(ui.fonts.strong, choice.text) + 60);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  width = std::min(width, screen.x - 16);
  ImGui::SetNextWindowPos(
      {std::clamp(box.Min.x, 8.0f, std::max(8.0f, screen.x - width - 8)), box.Max.y + 4});
  ImGui::SetNextWindowSizeConstraints({width, 0},
                                      {width, std::max(120.0f, screen.y - box.Max.y - 16)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 6));
  if (ImGui::BeginPopup("list", ImGuiWindowFlags_NoMove)) {
    result = choice_list(ui, choices, width);
    ImGui::Dummy({0, 0});
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
  ImGui::PopID();
  return result;
}

int segmented(const Ui& ui, const char* id, const ImRect& box,
              std::span<const std::string_view> names, int chosen) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  ImGui::PushID(id);
  fill(list, box, ui.colors.raised, 6);
  int result = -1;
  const float width = box.GetWidth() / static_cast<float>(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const ImRect part =
        rect(box.Min.x + width * static_cast<float>(i), box.Min.y, width, box.GetHeight());
    const Hit hit = hit_area("part", part);
    const bool on = static_cast<int>(i) == chosen;
    if (on)
      fill(list, part, ui.colors.selected_strong, 6);
    else if (hit.hovered)
      fill(list, part, ui.colors.hover, 6);
    if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_text_centered(list, on ? ui.fonts.strong : ui.fonts.body, part,
                       on ? ui.colors.text : ui.colors.muted, names[i]);
    if (hit.clicked) result = static_cast<int>(i);
    ImGui::PopID();
  }
  outline(list, box, ui.colors.border, 6);
  ImGui::PopID();
  return result;
}

// --- dragging

bool slider(const Ui& ui, const char* id, const ImRect& box, float* value, float knob) {
  const Hit hit = hit_area(id, box);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float left = box.Min.x + knob, right = box.Max.x - knob, y = (box.Min.y + box.Max.y) / 2;
  bool changed = false;
  if (hit.held) {
    const float mouse = (ImGui::GetIO().MousePos.x - left) / std::max(1.0f, right - left);
    *value = std::clamp(mouse, 0.0f, 1.0f);
    changed = true;
  }
  const float x = left + *value * (right - left);
  list->AddRectFilled({left, y - 2}, {right, y + 2}, u32(ui.colors.border), 2);
  list->AddRectFilled({left, y - 2}, {x, y + 2}, u32(ui.colors.accent), 2);
  const bool lit = hit.hovered || hit.held;
  if (lit) list->AddCircleFilled({x, y}, knob + 4, u32(ui.colors.accent, 0.2f));
  list->AddCircleFilled({x, y}, knob, u32(ui.colors.accent));
  if (lit) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return changed;
}

void splitter(const Ui& ui, const char* id, const ImRect& box, bool vertical, float extent,
              float* share, float least, float most) {
  ImRect grip = box;
  if (vertical)
    grip.Expand({2, 0});
  else
    grip.Expand({0, 2});
  const Hit hit = hit_area(id, grip);
  if (hit.hovered || hit.held)
    ImGui::SetMouseCursor(vertical ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
  if (hit.held) {
    const ImVec2 delta = ImGui::GetIO().MouseDelta;
    *share =
        std::clamp(*share + (vertical ? delta.x : -delta.y) / std::max(extent, 1.0f), least, most);
  }
  fill(ImGui::GetWindowDrawList(), box,
       hit.hovered || hit.held ? ui.colors.accent : ui.colors.border);
}

// --- names of actors

Rgba actor_box(const Ui& ui, ImDrawList* list, const ImRect& box, trace::ActorId actor,
               trace::ActorState state, bool hovered) {
  const StateLook look = ui.look(state);
  const bool runs = state == trace::ActorState::kRunning;
  Rgba color = runs ? look.color : mix(ui.colors.panel, look.color, ui.colors.dark ? 0.26f : 0.2f);
  if (hovered) color = mix(color, ui.colors.text, 0.12f);
  fill(list, box, ui.hue(actor), 5);
  list->AddRectFilled({box.Min.x + 5, box.Min.y}, box.Max, u32(color), 5,
                      ImDrawFlags_RoundCornersRight);
  const Rgba ink = runs ? ink_on(color) : ui.colors.text;
  draw_glyph(list, {box.Min.x + 14, (box.Min.y + box.Max.y) / 2}, 4, look.glyph,
             runs ? ink : look.color);
  if (ui.state.selected == actor)
    outline(list, {{box.Min.x - 2, box.Min.y - 2}, {box.Max.x + 2, box.Max.y + 2}},
            ui.colors.accent, 6, 1.5f);
  return ink;
}

float chip(const Ui& ui, const char* id, ImVec2 at, trace::ActorId actor, trace::ActorState state,
           float most_width) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::string name =
      fitted(ui.fonts.small_strong, ui.name(actor), std::max(16.0f, most_width - 34));
  const float width = text_width(ui.fonts.small_strong, name) + 34;
  const ImRect box = rect(at.x, at.y, width, kChipHeight);
  ImGui::PushID(id);
  ImGui::PushID(static_cast<int>(actor));
  const Hit hit = hit_area("chip", box);
  if (hit.clicked) ui.select(actor);
  const Rgba ink = actor_box(ui, list, box, actor, state, hit.hovered);
  draw_text_in(list, ui.fonts.small_strong, {{at.x + 24, at.y}, {box.Max.x, box.Max.y}}, ink, name);
  if (hit.hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) state_tooltip(ui, actor, state, "");
  }
  ImGui::PopID();
  ImGui::PopID();
  return width;
}

// --- panels

float panel_heading(const Ui& ui, const ImRect& bar, std::string_view title) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  horizontal_line(list, bar.Min.x, bar.Max.x, bar.Max.y - 1, ui.colors.border);
  const float x = bar.Min.x + 12;
  const float end = draw_text(list, ui.fonts.heading,
                              {x, bar.Min.y + (bar.GetHeight() - ui.fonts.heading.size) / 2},
                              ui.colors.text, title);
  list->AddRectFilled({x, bar.Max.y - 2}, {end, bar.Max.y}, u32(ui.colors.accent));
  return end;
}

int panel_tabs(const Ui& ui, const ImRect& bar, std::span<const std::string_view> names,
               int chosen) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  horizontal_line(list, bar.Min.x, bar.Max.x, bar.Max.y - 1, ui.colors.border);
  float names_width = 0;
  for (const std::string_view name : names) names_width += text_width(ui.fonts.heading, name);
  const float gaps = static_cast<float>(std::max<std::size_t>(names.size(), 2) - 1);
  const float gap = std::clamp(std::floor((bar.GetWidth() - 24 - names_width) / gaps), 8.0f, 24.0f);
  float x = bar.Min.x + 12;
  int result = -1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const float width = text_width(ui.fonts.heading, names[i]);
    const Hit hit = hit_area("tab", rect(x - gap / 2, bar.Min.y, width + gap, bar.GetHeight()));
    const bool on = static_cast<int>(i) == chosen;
    const Rgba ink = on || hit.hovered ? ui.colors.text : ui.colors.muted;
    draw_text(list, ui.fonts.heading,
              {x, bar.Min.y + (bar.GetHeight() - ui.fonts.heading.size) / 2}, ink, names[i]);
    if (on) list->AddRectFilled({x, bar.Max.y - 2}, {x + width, bar.Max.y}, u32(ui.colors.accent));
    if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (hit.clicked) result = static_cast<int>(i);
    x += width + gap;
    ImGui::PopID();
  }
  return result;
}

bool begin_scroll(const char* id, const ImRect& box, bool horizontal) {
  if (box.GetWidth() < 1 || box.GetHeight() < 1) return false;
  ImGui::SetCursorScreenPos(box.Min);
  const ImGuiWindowFlags flags =
      horizontal ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None;
  ImGui::BeginChild(id, box.GetSize(), ImGuiChildFlags_None, flags);
  return true;
}

void end_scroll() { ImGui::EndChild(); }

void resize_with(ImGuiInputTextCallbackData* data, std::string& text) {
  text.resize(static_cast<std::size_t>(data->BufTextLen));
  data->Buf = text.data();
}

void take_keyboard(const char* id) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImGui::FocusWindow(ImGui::GetCurrentWindow());
  context.NavNextActivateId = ImGui::GetID(id);
  context.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

// --- explanations

void tooltip(const Ui& ui, std::string_view title, std::string_view text) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 8));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  if (ImGui::BeginTooltip()) {
    std::vector<RichRun> runs;
    if (!title.empty())
      runs.push_back(
          {std::string(title) + (text.empty() ? "" : "\n"), ui.fonts.small_strong, ui.colors.text});
    runs.push_back({std::string(text), ui.fonts.small, ui.colors.text});
    float width = 0;
    for (const RichRun& run : runs) width = std::max(width, text_width(run.style, run.text) + 1);
    width = std::min(width, 300.0f);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = rich_text(ImGui::GetWindowDrawList(), runs, at, width, 20);
    ImGui::Dummy({width, height});
    ImGui::EndTooltip();
  }
  ImGui::PopStyleVar(3);
}

void state_tooltip(const Ui& ui, trace::ActorId actor, trace::ActorState state,
                   std::string_view more) {
  std::string title = ui.name(actor);
  if (state != trace::ActorState::kNone) title += ": " + std::string(trace::state_name(state));
  std::string text(more);
  if (state != trace::ActorState::kNone) {
    if (!text.empty()) text += "\n";
    text += trace::state_explanation(state);
  }
  tooltip(ui, title, text);
}

void copy_menu(const Ui& ui, const char* id, std::string_view what, std::string_view text) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 6));
  if (ImGui::BeginPopupContextWindow(id)) {
    const std::string label = "Copy " + std::string(what);
    const std::array<Choice, 1> choices = {{{label, "", false}}};
    if (choice_list(ui, choices, 200) == 0) ui.send_text(CommandKind::kCopy, text);
    ImGui::Dummy({0, 0});
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

ImRect begin_overlay(const Ui& ui, const char* id, float width, float height) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  width = std::min(screen.x - 24, width);
  height = std::min(screen.y - 24, height);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(screen);
  ImGui::PushStyleColor(ImGuiCol_WindowBg,
                        ui.colors.dark ? IM_COL32(0, 0, 0, 140) : IM_COL32(27, 31, 36, 90));
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();
  const ImRect box =
      rect(std::floor((screen.x - width) / 2), std::floor((screen.y - height) / 2), width, height);
  fill(ImGui::GetWindowDrawList(), box, ui.colors.raised, 12);
  outline(ImGui::GetWindowDrawList(), box, ui.colors.border, 12);
  return box;
}

void end_overlay(const Ui& ui, const ImRect& box) {
  const bool close = button(ui, "close", rect(box.Max.x - 44, box.Min.y + 12, 32, 30),
                            {.icon = icon::kX, .tip = "Close", .keys = "Esc", .quiet = true});
  const bool outside = ImGui::IsMouseClicked(0) && !box.Contains(ImGui::GetIO().MousePos) &&
                       !ImGui::IsWindowAppearing();
  if (close || outside) ui.send(CommandKind::kCancel);
  ImGui::End();
  ImGui::PopStyleColor();
}

}  // namespace interleave::ui

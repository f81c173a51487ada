// The top bar: which program, on what machine, in which light.
#include <array>
#include <string>

#include "assets/icons.h"
#include "engine/gallery/gallery.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kButton = 30;

float draw_brand(const Ui& ui, const ImRect& box) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float middle = (box.Min.y + box.Max.y) / 2;
  draw_logo(list, {box.Min.x + 16, middle - 10}, 20, ui.colors);
  if (ui.narrow) return box.Min.x + 48;
  const TextStyle style{ui.fonts.strong.font, 19};
  return draw_text(list, style, {box.Min.x + 46, middle - style.size / 2}, ui.colors.text,
                   "interleave") +
         16;
}

void draw_example_picker(const Ui& ui, const ImRect& box) {
  std::vector<Choice> choices;
  for (const Example& example : gallery())
    choices.push_back({example.title, example.lesson, ui.state.example_id == example.id});
  if (ui.state.has_own)
    choices.push_back({"Your code", "What you wrote last.",
                       ui.state.example_id.empty() && ui.state.title.empty()});
  const std::string text = ui.state.title.empty() ? "Your code" : ui.state.title;
  const int chosen = dropdown(ui, "examples", box, text, choices, "Pick an example program",
                              ui.narrow ? 360.0f : 460.0f);
  if (chosen >= 0) {
    const auto index = static_cast<std::size_t>(chosen);
    ui.send_text(CommandKind::kLoadExample, index < gallery().size() ? gallery()[index].id : "-");
  }
}

// The right-hand controls are placed from right to left; each function returns the new right edge.
float draw_theme_button(const Ui& ui, float right, float y) {
  const ThemeChoice next = ui.colors.dark ? ThemeChoice::kLight : ThemeChoice::kDark;
  const ImRect box = rect(right - 32, y, 32, kButton);
  if (button(ui, "theme", box,
             {.icon = ui.colors.dark ? icon::kSun : icon::kMoon,
              .tip = ui.colors.dark ? "Light theme" : "Dark theme",
              .quiet = true}))
    ui.send(CommandKind::kTheme, static_cast<int>(next));
  return box.Min.x - 4;
}

float draw_help_button(const Ui& ui, float right, float y) {
  const ImRect box = rect(right - 32, y, 32, kButton);
  if (button(ui, "help", box,
             {.icon = icon::kCircleQuestionMark,
              .tip = "Keys and colours",
              .keys = "?",
              .quiet = true}))
    ui.send(CommandKind::kHelp);
  return box.Min.x - 4;
}

float draw_settings_button(const Ui& ui, float right, float y) {
  const ImRect box = rect(right - 32, y, 32, kButton);
  if (button(ui, "costs", box,
             {.icon = icon::kSettings,
              .tip = "The machine: presets, and what everything costs",
              .quiet = true}))
    ui.send(CommandKind::kSettings);
  return box.Min.x - 4;
}

float draw_share_button(const Ui& ui, float right, float y) {
  const ImRect box = rect(right - 32, y, 32, kButton);
  if (button(ui, "share", box,
             {.icon = icon::kLink, .tip = "Copy a link to exactly this moment", .quiet = true}))
    ui.send(CommandKind::kShare);
  return box.Min.x - 4;
}

float draw_start_method(const Ui& ui, float right, float y) {
  static constexpr std::array<std::string_view, 3> kNames = {"fork", "spawn", "forkserver"};
  const int current = static_cast<int>(ui.config.start_method);
  const std::array<Choice, 3> choices = {
      {{"fork", "The child is a copy of the parent's memory. Default on Linux up to Python 3.13.",
        current == 0},
       {"spawn", "A new interpreter imports the program again. Default on macOS and Windows.",
        current == 1},
       {"forkserver", "A clean helper process is forked. Default on Linux from Python 3.14.",
        current == 2}}};
  const ImRect box = rect(right - 110, y, 110, kButton);
  const int chosen = dropdown(ui, "start", box, kNames[static_cast<std::size_t>(current)], choices,
                              "How multiprocessing starts a process", 320);
  if (chosen >= 0) ui.send(CommandKind::kStartMethod, chosen);
  return box.Min.x - 8;
}

float draw_gil(const Ui& ui, float right, float y) {
  const std::array<Choice, 2> choices = {
      {{"GIL on", "One thread of a process runs Python at a time.", ui.config.gil},
       {"GIL off", "The free-threaded build: threads run in parallel.", !ui.config.gil}}};
  const ImRect box = rect(right - 92, y, 92, kButton);
  const int chosen = dropdown(ui, "gil", box, ui.config.gil ? "GIL on" : "GIL off", choices,
                              "The global interpreter lock", 300);
  if (chosen >= 0) ui.send(CommandKind::kGil, chosen == 0);
  return box.Min.x - 8;
}

float draw_cores(const Ui& ui, float right, float y) {
  static constexpr std::array<int, 5> kCounts = {1, 2, 4, 8, 16};
  std::array<std::string, 5> names;
  std::array<Choice, 5> choices;
  for (std::size_t i = 0; i < kCounts.size(); ++i) {
    names[i] = std::to_string(kCounts[i]) + (kCounts[i] == 1 ? " core" : " cores");
    choices[i] = {names[i], "", ui.config.cores == kCounts[i]};
  }
  const std::string text =
      std::to_string(ui.config.cores) + (ui.config.cores == 1 ? " core" : " cores");
  const ImRect box = rect(right - 96, y, 96, kButton);
  const int chosen =
      dropdown(ui, "cores", box, text, choices, "How many processor cores the machine has");
  if (chosen >= 0) ui.send(CommandKind::kCores, kCounts[static_cast<std::size_t>(chosen)]);
  return box.Min.x - 8;
}

// On a phone the three machine settings share one list.
float draw_compact_settings(const Ui& ui, float right, float y) {
  struct Entry {
    CommandKind kind;
    int number;
  };
  static constexpr std::array<Entry, 9> kEntries = {{{CommandKind::kCores, 1},
                                                     {CommandKind::kCores, 2},
                                                     {CommandKind::kCores, 4},
                                                     {CommandKind::kCores, 8},
                                                     {CommandKind::kGil, 1},
                                                     {CommandKind::kGil, 0},
                                                     {CommandKind::kStartMethod, 0},
                                                     {CommandKind::kStartMethod, 1},
                                                     {CommandKind::kStartMethod, 2}}};
  static constexpr std::array<std::string_view, 9> kNames = {"1 core",  "2 cores", "4 cores",
                                                             "8 cores", "GIL on",  "GIL off",
                                                             "fork",    "spawn",   "forkserver"};
  std::array<Choice, 9> choices;
  for (std::size_t i = 0; i < kEntries.size(); ++i) {
    const Entry& entry = kEntries[i];
    const bool on = entry.kind == CommandKind::kCores ? ui.config.cores == entry.number
                    : entry.kind == CommandKind::kGil
                        ? ui.config.gil == (entry.number == 1)
                        : static_cast<int>(ui.config.start_method) == entry.number;
    choices[i] = {kNames[i], "", on};
  }
  const ImRect box = rect(right - 60, y, 60, kButton);
  const std::string text = std::to_string(ui.config.cores) + "×";
  const int chosen =
      dropdown(ui, "settings", box, text, choices, "The machine: cores, GIL, start method", 200);
  if (chosen >= 0)
    ui.send(kEntries[static_cast<std::size_t>(chosen)].kind,
            kEntries[static_cast<std::size_t>(chosen)].number);
  return box.Min.x - 8;
}

void draw_modes(const Ui& ui, const ImRect& box) {
  static constexpr std::array<std::string_view, 2> kModes = {"Watch", "Edit"};
  const bool editing = ui.state.editor.open;
  const int mode = segmented(ui, "mode", box, kModes, editing ? 1 : 0);
  if (mode == 0 && editing)
    ui.send(ui.state.editor.changed ? CommandKind::kRunEdited : CommandKind::kStopEditing);
  if (mode == 1 && !editing) ui.send(CommandKind::kEdit);
}

}  // namespace

void draw_top_bar(const Ui& ui, const ImRect& box) {
  ImGui::PushID("top");
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, box, ui.colors.raised);
  horizontal_line(list, box.Min.x, box.Max.x, box.Max.y - 1, ui.colors.border);
  const float y = box.Min.y + (box.GetHeight() - kButton) / 2;
  const float left = draw_brand(ui, box);
  float right = box.Max.x - 12;
  right = draw_help_button(ui, right, y);
  right = draw_theme_button(ui, right, y);
  right = draw_settings_button(ui, right, y);
  if (ui.host.is_page()) right = draw_share_button(ui, right, y);
  right -= 4;
  if (ui.narrow) {
    right = draw_compact_settings(ui, right, y);
    draw_example_picker(ui, {{left, y}, {right, y + kButton}});
  } else {
    right = draw_start_method(ui, right, y);
    right = draw_gil(ui, right, y);
    right = draw_cores(ui, right, y);
    const bool modes = right - left > 400;  // else the program's own heading has the edit button
    const float picker = std::min(320.0f, right - left - (modes ? 168.0f : 8.0f));
    draw_example_picker(ui, rect(left, y, picker, kButton));
    if (modes) draw_modes(ui, rect(left + picker + 12, y, 144, kButton));
  }
  ImGui::PopID();
}

}  // namespace interleave::ui

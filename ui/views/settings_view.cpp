// The machine: presets, where threads may be switched, and every figure of the cost model with its
// unit and source. Changing one runs the program again.
#include <array>

#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kRow = 28, kName = 190, kValue = 110, kUnit = 64;

void draw_presets(const Ui& ui, ImVec2 at) {
  const auto presets = machine::presets();
  std::vector<Choice> choices;
  for (const machine::PresetInfo& preset : presets) choices.push_back({preset.title, "", false});
  const int chosen = dropdown(ui, "presets", rect(at.x, at.y, 150, 30), "Presets", choices,
                              "Cores, start method and all figures of a machine");
  if (chosen >= 0) ui.send(CommandKind::kPreset, chosen);
  static constexpr std::array<std::string_view, 2> kPolicies = {"GIL as in 3.13", "as in 3.9"};
  const int policy = segmented(ui, "policy", rect(at.x + 166, at.y, 240, 30), kPolicies,
                               static_cast<int>(ui.config.switch_policy));
  if (policy >= 0) ui.send(CommandKind::kSwitchPolicy, policy);
}

void draw_figure(const Ui& ui, std::size_t index, const ImRect& row) {
  const machine::CostInfo& info = machine::cost_infos()[index];
  ImDrawList* list = ImGui::GetWindowDrawList();
  const std::int64_t before = ui.config.costs.values[index];
  const bool changed = before != info.default_value;
  float x = row.Min.x;
  draw_text_in(list, changed ? ui.fonts.strong : ui.fonts.body, rect(x, row.Min.y, kName, kRow),
               ui.colors.text, info.name);
  x += kName;
  outline(list, rect(x - 8, row.Min.y + 2, kValue - 16, kRow - 4), ui.colors.border, 6);
  ImGui::SetCursorScreenPos({x, row.Min.y + 2});
  ImGui::SetNextItemWidth(kValue - 30);
  std::int64_t value = before;
  ImGui::PushID(static_cast<int>(index));
  ImGui::InputScalar("##value", ImGuiDataType_S64, &value);
  if (ImGui::IsItemDeactivatedAfterEdit() && value != before)
    ui.commands.push_back(
        {CommandKind::kCost, static_cast<std::int64_t>(index), static_cast<double>(value), {}, -1});
  x += kValue;
  draw_text_in(list, ui.fonts.small, rect(x, row.Min.y, kUnit, kRow), ui.colors.muted, info.unit);
  x += kUnit;
  const ImRect source = {{x, row.Min.y}, row.Max};
  draw_text_in(list, ui.fonts.small, source, ui.colors.faint, info.source);
  if (hit_area("source", source).hovered) tooltip(ui, info.name, info.source);
  ImGui::PopID();
}

}  // namespace

void draw_settings(const Ui& ui) {
  if (!ui.state.settings_open) return;
  const ImRect box = begin_overlay(ui, "##settings", 920, 640);
  ImDrawList* list = ImGui::GetWindowDrawList();
  draw_text(list, ui.fonts.strong, {box.Min.x + 24, box.Min.y + 18}, ui.colors.text,
            "The machine, and what everything costs in virtual time");
  draw_presets(ui, {box.Min.x + 24, box.Min.y + 50});
  const ImRect legend = {{box.Min.x + 446, box.Min.y + 50}, {box.Max.x - 24, box.Min.y + 80}};
  if (legend.GetWidth() > 100)
    draw_text_in(list, ui.fonts.small, legend, ui.colors.faint, machine::kSeeds);
  if (begin_scroll("figures", {{box.Min.x, box.Min.y + 92}, {box.Max.x, box.Max.y - 8}})) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const std::size_t count = machine::cost_infos().size();
    for (std::size_t i = 0; i < count; ++i) {
      const float y = origin.y + static_cast<float>(i) * kRow;
      if (y < box.Max.y && y + kRow > box.Min.y)
        draw_figure(ui, i, {{origin.x + 24, y}, {box.Max.x - 24, y + kRow}});
    }
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy({1, static_cast<float>(count) * kRow + 12});
    end_scroll();
  }
  end_overlay(ui, box);
}

}  // namespace interleave::ui

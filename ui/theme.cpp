#include "ui/theme.h"

#include <imgui.h>

#include "ui/widgets/draw.h"

namespace interleave::ui {
namespace {

void apply_sizes(ImGuiStyle& style) {
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.ChildBorderSize = 0;
  style.ChildRounding = 0;
  style.FramePadding = {8, 4};
  style.FrameRounding = 6;
  style.FrameBorderSize = 0;
  style.ItemSpacing = {0, 0};
  style.ItemInnerSpacing = {4, 4};
  style.PopupRounding = 8;
  style.PopupBorderSize = 1;
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.HoverDelayNormal = 0.35f;
  style.HoverStationaryDelay = 0.1f;
  style.AntiAliasedLinesUseTex = true;
}

}  // namespace

void apply_theme(const Palette& colors, const Fonts& fonts) {
  ImGuiStyle& style = ImGui::GetStyle();
  apply_sizes(style);
  style.FontSizeBase = fonts.body.size;
  ImGui::GetIO().FontDefault = fonts.body.font;
  const auto set = [&style](ImGuiCol index, Rgba color) { style.Colors[index] = vec4(color); };
  const Rgba clear = with_alpha(colors.text, 0);
  set(ImGuiCol_Text, colors.text);
  set(ImGuiCol_TextDisabled, colors.muted);
  set(ImGuiCol_WindowBg, colors.window);
  set(ImGuiCol_ChildBg, clear);
  set(ImGuiCol_PopupBg, colors.raised);
  set(ImGuiCol_Border, colors.border);
  set(ImGuiCol_FrameBg, clear);
  set(ImGuiCol_FrameBgHovered, clear);
  set(ImGuiCol_FrameBgActive, clear);
  set(ImGuiCol_ScrollbarBg, clear);
  set(ImGuiCol_ScrollbarGrab, with_alpha(colors.muted, 0.28f));
  set(ImGuiCol_ScrollbarGrabHovered, with_alpha(colors.muted, 0.5f));
  set(ImGuiCol_ScrollbarGrabActive, with_alpha(colors.muted, 0.65f));
  set(ImGuiCol_TextSelectedBg, with_alpha(colors.accent, 0.3f));
  set(ImGuiCol_InputTextCursor, colors.accent);
  set(ImGuiCol_NavCursor, clear);
  set(ImGuiCol_ModalWindowDimBg, with_alpha(rgb(0x000000), 0.45f));
}

}  // namespace interleave::ui

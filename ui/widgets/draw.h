// Drawing primitives: text in a style, fills, patterns, glyphs, icons. No state, no input.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <string>
#include <string_view>

#include "ui/fonts.h"
#include "ui/model/palette.h"

namespace interleave::ui {

inline ImU32 u32(Rgba color) { return IM_COL32(color.r, color.g, color.b, color.a); }
inline ImU32 u32(Rgba color, float alpha) { return u32(with_alpha(color, alpha)); }
inline ImVec4 vec4(Rgba color) { return ImGui::ColorConvertU32ToFloat4(u32(color)); }

inline ImRect rect(float x, float y, float width, float height) {
  return {x, y, x + width, y + height};
}

float text_width(const TextStyle& style, std::string_view text);
// Draws at the top left of the line; returns the x after it.
float draw_text(ImDrawList* list, const TextStyle& style, ImVec2 at, Rgba color,
                std::string_view text);
// Vertically centred in the box, cut with an ellipsis where it does not fit.
void draw_text_in(ImDrawList* list, const TextStyle& style, const ImRect& box, Rgba color,
                  std::string_view text);
void draw_text_right(ImDrawList* list, const TextStyle& style, const ImRect& box, Rgba color,
                     std::string_view text);
void draw_text_centered(ImDrawList* list, const TextStyle& style, const ImRect& box, Rgba color,
                        std::string_view text);
// What of `text` fits into `width`, with "…" at the end if it had to be cut.
std::string fitted(const TextStyle& style, std::string_view text, float width);

void fill(ImDrawList* list, const ImRect& box, Rgba color, float rounding = 0);
void outline(ImDrawList* list, const ImRect& box, Rgba color, float rounding = 0,
             float thickness = 1);
void outline_dashed(ImDrawList* list, const ImRect& box, Rgba color);
void horizontal_line(ImDrawList* list, float x0, float x1, float y, Rgba color);
void vertical_line(ImDrawList* list, float x, float y0, float y1, Rgba color);

// Fills a box with a pattern; `color` is the pattern's ink. kSolid and kEmpty draw nothing.
void draw_pattern(ImDrawList* list, const ImRect& box, Pattern pattern, Rgba color);
void draw_glyph(ImDrawList* list, ImVec2 center, float radius, Glyph glyph, Rgba color);
void draw_icon(ImDrawList* list, const TextStyle& style, ImVec2 center, Rgba color,
               const char* icon);
void draw_logo(ImDrawList* list, ImVec2 at, float size, const Palette& colors);

}  // namespace interleave::ui

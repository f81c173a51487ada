#include "ui/widgets/draw.h"

#include <algorithm>
#include <cmath>

namespace interleave::ui {
namespace {

float line_height(const TextStyle& style) { return style.size; }

ImVec2 snapped(ImVec2 at) { return {std::floor(at.x + 0.5f), std::floor(at.y + 0.5f)}; }

// Diagonal lines over a box, clipped to it by arithmetic: no clip rectangle a slice.
void diagonals(ImDrawList* list, const ImRect& box, float distance, float thickness, ImU32 color) {
  const float height = box.GetHeight();
  const float clip_left = list->GetClipRectMin().x - height,
              clip_right = list->GetClipRectMax().x + height;
  const float first = std::floor(std::max(box.Min.x - height, clip_left) / distance) * distance;
  const float last = std::min(box.Max.x, clip_right);
  for (float x = first; x < last; x += distance) {
    float x0 = x, y0 = box.Max.y, x1 = x + height, y1 = box.Min.y;
    if (x0 < box.Min.x) {
      y0 -= box.Min.x - x0;
      x0 = box.Min.x;
    }
    if (x1 > box.Max.x) {
      y1 += x1 - box.Max.x;
      x1 = box.Max.x;
    }
    if (x1 > x0) list->AddLine({x0, y0}, {x1, y1}, color, thickness);
  }
}

void dots(ImDrawList* list, const ImRect& box, float distance, float size, ImU32 color) {
  const float left = std::max(box.Min.x, list->GetClipRectMin().x),
              right = std::min(box.Max.x, list->GetClipRectMax().x);
  const float middle = std::floor((box.Min.y + box.Max.y) / 2);
  for (int row = 0; row < 2; ++row) {
    const float y = middle + (row == 0 ? -3.0f : 3.0f);
    const float shift = row == 0 ? 0 : distance / 2;
    for (float x = std::ceil((left - shift) / distance) * distance + shift; x + size <= right;
         x += distance)
      list->AddRectFilled({x, y}, {x + size, y + size}, color);
  }
}

void rings(ImDrawList* list, const ImRect& box, float distance, ImU32 color) {
  const float left = std::max(box.Min.x, list->GetClipRectMin().x),
              right = std::min(box.Max.x, list->GetClipRectMax().x);
  const float y = std::floor((box.Min.y + box.Max.y) / 2) + 0.5f;
  for (float x = std::ceil(left / distance) * distance; x + 7 <= right; x += distance)
    list->AddLine({x, y}, {x + 6, y}, color, 2);
}

}  // namespace

float text_width(const TextStyle& style, std::string_view text) {
  if (text.empty()) return 0;
  return style.font->CalcTextSizeA(style.size, FLT_MAX, 0, text.data(), text.data() + text.size())
      .x;
}

float draw_text(ImDrawList* list, const TextStyle& style, ImVec2 at, Rgba color,
                std::string_view text) {
  if (text.empty()) return at.x;
  list->AddText(style.font, style.size, snapped(at), u32(color), text.data(),
                text.data() + text.size());
  return at.x + text_width(style, text);
}

std::string fitted(const TextStyle& style, std::string_view text, float width) {
  if (text_width(style, text) <= width) return std::string(text);
  const float room = width - text_width(style, "…");
  std::size_t end = 0;
  float used = 0;
  while (end < text.size()) {
    std::size_t next = end + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    const float step = text_width(style, text.substr(end, next - end));
    if (used + step > room) break;
    used += step;
    end = next;
  }
  return end == 0 ? std::string() : std::string(text.substr(0, end)) + "…";
}

void draw_text_in(ImDrawList* list, const TextStyle& style, const ImRect& box, Rgba color,
                  std::string_view text) {
  const float y = (box.Min.y + box.Max.y - line_height(style)) / 2;
  draw_text(list, style, {box.Min.x, y}, color, fitted(style, text, box.GetWidth() + 0.5f));
}

void draw_text_right(ImDrawList* list, const TextStyle& style, const ImRect& box, Rgba color,
                     std::string_view text) {
  const float y = (box.Min.y + box.Max.y - line_height(style)) / 2;
  draw_text(list, style, {box.Max.x - text_width(style, text), y}, color, text);
}

void draw_text_centered(ImDrawList* list, const TextStyle& style, const ImRect& box, Rgba color,
                        std::string_view text) {
  const std::string shown = fitted(style, text, box.GetWidth() + 0.5f);
  const float x = (box.Min.x + box.Max.x - text_width(style, shown)) / 2;
  draw_text(list, style, {x, (box.Min.y + box.Max.y - line_height(style)) / 2}, color, shown);
}

void fill(ImDrawList* list, const ImRect& box, Rgba color, float rounding) {
  list->AddRectFilled(box.Min, box.Max, u32(color), rounding);
}

void outline(ImDrawList* list, const ImRect& box, Rgba color, float rounding, float thickness) {
  list->AddRect(box.Min, box.Max, u32(color), rounding, 0, thickness);
}

void outline_dashed(ImDrawList* list, const ImRect& box, Rgba color) {
  for (float x = box.Min.x; x < box.Max.x; x += 6) {
    const float end = std::min(x + 3, box.Max.x);
    list->AddRectFilled({x, box.Min.y}, {end, box.Min.y + 1}, u32(color));
    list->AddRectFilled({x, box.Max.y - 1}, {end, box.Max.y}, u32(color));
  }
  for (float y = box.Min.y; y < box.Max.y; y += 6) {
    const float end = std::min(y + 3, box.Max.y);
    list->AddRectFilled({box.Min.x, y}, {box.Min.x + 1, end}, u32(color));
    list->AddRectFilled({box.Max.x - 1, y}, {box.Max.x, end}, u32(color));
  }
}

void horizontal_line(ImDrawList* list, float x0, float x1, float y, Rgba color) {
  list->AddRectFilled({x0, std::floor(y)}, {x1, std::floor(y) + 1}, u32(color));
}

void vertical_line(ImDrawList* list, float x, float y0, float y1, Rgba color) {
  list->AddRectFilled({std::floor(x), y0}, {std::floor(x) + 1, y1}, u32(color));
}

void draw_pattern(ImDrawList* list, const ImRect& box, Pattern pattern, Rgba color) {
  switch (pattern) {
    case Pattern::kSolid:
    case Pattern::kEmpty:
      return;
    case Pattern::kHatch:
      return diagonals(list, box, 8, 2, u32(color, 0.75f));
    case Pattern::kStripes:
      return diagonals(list, box, 5, 1.5f, u32(color, 0.95f));
    case Pattern::kDots:
      return dots(list, box, 8, 2, u32(color, 0.75f));
    case Pattern::kRings:
      return rings(list, box, 12, u32(color, 0.75f));
    case Pattern::kCross:
      diagonals(list, box, 6, 1, u32(color, 0.9f));
      return dots(list, box, 6, 2, u32(color));
  }
}

void draw_glyph(ImDrawList* list, ImVec2 center, float radius, Glyph glyph, Rgba color) {
  const ImU32 ink = u32(color);
  const float x = center.x, y = center.y, r = radius;
  switch (glyph) {
    case Glyph::kNone:
      return;
    case Glyph::kPlay:
      return list->AddTriangleFilled({x - r * 0.75f, y - r}, {x + r, y}, {x - r * 0.75f, y + r},
                                     ink);
    case Glyph::kDiamond:
      return list->AddQuadFilled({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, ink);
    case Glyph::kSquare:
      return list->AddRectFilled({x - r * 0.8f, y - r * 0.8f}, {x + r * 0.8f, y + r * 0.8f}, ink,
                                 1);
    case Glyph::kDisc:
      return list->AddCircleFilled(center, r * 0.85f, ink);
    case Glyph::kRing:
      return list->AddCircle(center, r * 0.75f, ink, 0, 1.6f);
    case Glyph::kTriangle:
      return list->AddTriangle({x, y - r}, {x + r, y + r * 0.8f}, {x - r, y + r * 0.8f}, ink, 1.5f);
    case Glyph::kBox:
      list->AddRect({x - r, y - r}, {x + r, y + r}, ink, 1);
      return list->AddRectFilled({x - r * 0.4f, y - r * 0.4f}, {x + r * 0.4f, y + r * 0.4f}, ink);
    case Glyph::kCheck:
      list->AddLine({x - r, y}, {x - r * 0.25f, y + r * 0.75f}, ink, 1.6f);
      return list->AddLine({x - r * 0.25f, y + r * 0.75f}, {x + r, y - r * 0.7f}, ink, 1.6f);
    case Glyph::kCross:
      list->AddLine({x - r * 0.8f, y - r * 0.8f}, {x + r * 0.8f, y + r * 0.8f}, ink, 1.8f);
      return list->AddLine({x - r * 0.8f, y + r * 0.8f}, {x + r * 0.8f, y - r * 0.8f}, ink, 1.8f);
  }
}

void draw_icon(ImDrawList* list, const TextStyle& style, ImVec2 center, Rgba color,
               const char* icon) {
  const ImVec2 size = style.font->CalcTextSizeA(style.size, FLT_MAX, 0, icon);
  draw_text(list, style, {center.x - size.x / 2, center.y - style.size / 2}, color, icon);
}

void draw_logo(ImDrawList* list, ImVec2 at, float size, const Palette& colors) {
  const float unit = size / 20;
  const auto bar = [&](float x, float y, float width, Rgba color) {
    list->AddRectFilled({at.x + x * unit, at.y + y * unit},
                        {at.x + (x + width) * unit, at.y + (y + 4) * unit}, u32(color), 2 * unit);
  };
  bar(0, 2, 9, hue_color(0, colors));
  bar(10.5f, 2, 4, with_alpha(hue_color(0, colors), 0.45f));
  bar(4, 8, 4, with_alpha(hue_color(1, colors), 0.45f));
  bar(9, 8, 11, hue_color(1, colors));
  bar(2, 14, 12, hue_color(2, colors));
}

}  // namespace interleave::ui

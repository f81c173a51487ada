// Fonts: Inter for text, JetBrains Mono for code, Lucide for icons, from inside the binary. Dear
// ImGui rasterises them at the size and pixel density they are drawn in, so they are always crisp.
#pragma once

struct ImFont;

namespace interleave::ui {

struct TextStyle {
  ImFont* font = nullptr;
  float size = 17;  // line height in pixels
};

struct Fonts {
  TextStyle body, small, strong, small_strong, heading, large;
  TextStyle code, code_small;
  TextStyle icon;
};

// Adds the fonts to the current ImGui context.
Fonts load_fonts();

}  // namespace interleave::ui

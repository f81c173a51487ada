// Theme: ImGui's style made from the palette. What ImGui itself draws (popups, scrollbars, the text
// editor) must not look like ImGui.
#pragma once

#include "ui/fonts.h"
#include "ui/model/palette.h"

namespace interleave::ui {

enum class ThemeChoice : unsigned char { kSystem, kLight, kDark };

void apply_theme(const Palette& colors, const Fonts& fonts);

}  // namespace interleave::ui

// The fonts of the interface, inside the binary: subsets made by tools/fonts.sh, licences beside
// them in assets/fonts/. Generated at build time by cmake/embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace interleave {

struct FontFile {
  std::string_view name;  // file name without extension: "inter", "jetbrains_mono", "icons"
  std::span<const unsigned char> data;
};

std::span<const FontFile> font_files();

// Empty when there is no such font.
inline std::span<const unsigned char> font_file(std::string_view name) {
  for (const FontFile& font : font_files())
    if (font.name == name) return font.data;
  return {};
}

}  // namespace interleave

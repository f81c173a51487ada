#include "ui/fonts.h"

#include <imgui.h>

#include "assets/fonts.h"

namespace interleave::ui {
namespace {

ImFont* add_font(const char* name, float size) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;  // the bytes are part of the program
  config.PixelSnapH = false;
  const std::span<const unsigned char> data = font_file(name);
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  if (data.empty()) return atlas->AddFontDefault();
  return atlas->AddFontFromMemoryTTF(const_cast<unsigned char*>(data.data()),
                                     static_cast<int>(data.size()), size, &config);
}

}  // namespace

Fonts load_fonts() {
  ImFont* text = add_font("inter", 17);
  ImFont* bold = add_font("inter_semibold", 17);
  ImFont* mono = add_font("jetbrains_mono", 18);
  ImFont* icons = add_font("icons", 16);
  // ImGui's sizes are line heights; these give Inter 14 and 13 px, JetBrains Mono 13.5 and 13 px an
  // em.
  return {.body = {text, 17},
          .small = {text, 16},
          .strong = {bold, 17},
          .small_strong = {bold, 16},
          .heading = {bold, 16},
          .large = {bold, 22},
          .code = {mono, 18},
          .code_small = {mono, 17},
          .icon = {icons, 16}};
}

}  // namespace interleave::ui

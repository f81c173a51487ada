// A piece of text in one style: what rich text is made of.
#pragma once

#include <string>

#include "ui/fonts.h"
#include "ui/model/palette.h"

namespace interleave::ui {

struct RichRun {
  std::string text;
  TextStyle style;
  Rgba color;
};

}  // namespace interleave::ui

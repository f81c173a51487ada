// The two generated parts of frozen.h's modules. The rest is empty in the page.
#pragma once

#include "engine/stdlib/frozen.h"

namespace interleave {

std::span<const FrozenModule> first_frozen_modules();
std::span<const FrozenModule> rest_frozen_modules();
std::string_view unicode_text();

}  // namespace interleave

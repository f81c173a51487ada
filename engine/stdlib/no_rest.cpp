// The page's second part: nothing yet.
#include "engine/stdlib/frozen_parts.h"

namespace interleave {

std::span<const FrozenModule> rest_frozen_modules() { return {}; }
std::string_view unicode_text() { return {}; }

}  // namespace interleave

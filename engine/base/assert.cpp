#include "engine/base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace interleave {

void assertion_failed(const char* expression, const char* file, int line) {
  std::fprintf(stderr, "interleave: internal error: %s (%s:%d)\n", expression, file, line);
  std::abort();
}

}  // namespace interleave

#include "engine/base/time.h"

#include <cmath>

namespace interleave {

Duration duration_from_seconds(double seconds) {
  if (!(seconds == seconds)) return 0;
  const double ns = std::ceil(seconds * 1e9 - 1e-6);  // absorb the error of decimal fractions
  if (ns >= 9.2e18) return kNever;
  if (ns <= -9.2e18) return std::numeric_limits<Duration>::min();
  return static_cast<Duration>(ns);
}

}  // namespace interleave

// Decimal digits of floats. One place, because CPython promises exact ones: repr() is the shortest
// text that reads back as the same number (Python/dtoa.c mode 0), %e and round() start from the
// exact binary value (modes 2 and 3).
#pragma once

#include <string>

namespace interleave {

// 0.d1d2d3… × 10**point, without sign. Zero is the single digit 0 with point 1.
struct Decimal {
  std::string digits;
  int point = 1;
};

// The fewest digits that read back as `value`, the nearest to it among those. Finite; the sign is
// ignored.
Decimal shortest_decimal(double value);

// Exactly `digits` (at least 1) significant digits, rounded half to even from the exact value.
// Finite.
Decimal rounded_decimal(double value, int digits);

// The exact value with `places` (at least 0) digits after the point, as C's %.*f: "-0.50". Finite.
std::string fixed_text(double value, int places);

// float.__repr__: "0.1", "1e+16", "-0.0", "inf", "nan".
std::string float_repr(double value);

}  // namespace interleave

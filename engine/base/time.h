// Virtual time: signed 64-bit nanoseconds since the program started. Never a double, never the
// wall clock: a run must be the same on every machine.
#pragma once

#include <cstdint>
#include <limits>

namespace interleave {

using VirtualTime = std::int64_t;  // a moment, ns since program start
using Duration = std::int64_t;     // a span, ns

inline constexpr Duration kNanosecond = 1;
inline constexpr Duration kMicrosecond = 1'000;
inline constexpr Duration kMillisecond = 1'000'000;
inline constexpr Duration kSecond = 1'000'000'000;
inline constexpr VirtualTime kNever = std::numeric_limits<VirtualTime>::max();

// Seconds (as Python programs give them) to a span, rounded up to the next nanosecond like
// CPython's _PyTime_ROUND_TIMEOUT, saturating instead of overflowing. NaN gives 0.
Duration duration_from_seconds(double seconds);

inline double seconds_from_duration(Duration span) { return static_cast<double>(span) / 1e9; }

}  // namespace interleave

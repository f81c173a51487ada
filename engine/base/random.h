// The simulator's own seeded random numbers (choosers, jitter). Python's `random` module has its
// own Mersenne Twister; this one only ever decides what an operating system would have decided.
#pragma once

#include <cstdint>

namespace interleave {

// SplitMix64: one 64-bit word of state, a value like everything in the world.
struct Random {
  std::uint64_t state = 0;

  std::uint64_t next() {
    state += 0x9E3779B97F4A7C15ull;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  // Uniform in [0, bound); bound > 0.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(
        (static_cast<std::uint64_t>(static_cast<std::uint32_t>(next())) * bound) >> 32);
  }
};

}  // namespace interleave

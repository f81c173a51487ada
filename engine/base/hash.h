// State hashes: 64 bits over bytes, the same on gcc, clang and wasm. Not for security.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace interleave {

std::uint64_t hash_bytes(const void* data, std::size_t size, std::uint64_t seed = 0);

inline std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0) {
  return hash_bytes(text.data(), text.size(), seed);
}

// Folds one number into a running hash; order matters.
inline std::uint64_t hash_combine(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15ull + (hash << 6) + (hash >> 2);
  hash *= 0xFF51AFD7ED558CCDull;
  return hash ^ (hash >> 33);
}

}  // namespace interleave

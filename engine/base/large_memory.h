// Memory in large pieces. How the operating system had best keep them the engine does not know:
// whoever runs it on one may say (native/huge_pages.h). A page fault for each 4 KiB of a trace
// takes a tenth of the time of the events in it.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

#include "engine/base/assert.h"

namespace interleave {

inline constexpr std::size_t kLargePiece = std::size_t{2} << 20;  // bytes, and their alignment

// Told of each piece before it is used. Set at the start, before there is a second thread.
inline void (*large_memory_advice)(void* piece, std::size_t bytes) = nullptr;

struct FreeLarge {
  void operator()(void* piece) const { std::free(piece); }
};
template <class T>
using LargeArray = std::unique_ptr<T[], FreeLarge>;

// As many T as fit into a piece, not initialised.
template <class T>
inline constexpr std::size_t kInLargePiece = kLargePiece / sizeof(T);

template <class T>
LargeArray<T> make_large_array() {
  void* piece = large_memory_advice == nullptr ? std::malloc(kLargePiece)
                                               : std::aligned_alloc(kLargePiece, kLargePiece);
  if (piece == nullptr) assertion_failed("out of memory", __FILE__, __LINE__);
  if (large_memory_advice != nullptr) large_memory_advice(piece, kLargePiece);
  return LargeArray<T>(static_cast<T*>(piece));
}

}  // namespace interleave

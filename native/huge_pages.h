// Linux keeps memory in pages of 2 MiB if it is asked to (madvise(2) MADV_HUGEPAGE).
#pragma once

#include <sys/mman.h>

#include "engine/base/large_memory.h"

namespace interleave {

inline void use_huge_pages() {
#ifdef MADV_HUGEPAGE
  large_memory_advice = [](void* piece, std::size_t bytes) {
    (void)madvise(piece, bytes, MADV_HUGEPAGE);  // if not, pages are small
  };
#endif
}

}  // namespace interleave

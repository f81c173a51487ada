// Heap: one process's memory, a contiguous arena. It is a value: copying it copies the process's
// whole Python state. Objects never move inside it, but the arena itself does when it grows, so no
// pointer into it survives an allocation: keep Refs, call get() again.
//
// Allocation never collects and never fails for small blocks; the virtual machine collects and
// enforces the memory limit at its safe points (Vm::safe_point), where all roots are known.
// Large requests must ask can_allocate() first.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/assert.h"
#include "engine/vm/objects.h"
#include "engine/vm/type_ids.h"

namespace interleave::vm {

// At the start of the arena: the allocator's state and the roots.
struct ArenaHeader {
  std::uint32_t top;            // bytes in use, free blocks included
  std::uint32_t live_bytes;     // allocated and not freed
  std::uint32_t collect_at;     // live_bytes at which the next collection is due
  std::uint32_t next_version;   // of types
  std::uint32_t identity_seed;  // default hashes
  std::uint32_t peak_bytes;     // most live_bytes at any collection so far
  std::uint32_t collections;
  // Memory that CPython would have for what is alive here, in bytes: at the last collection, and
  // the most at any. What is beyond that was touched for the first time: `fresh`, until somebody
  // counts it as time (take_fresh).
  std::uint32_t size, resident, fresh;
  std::uint32_t size_live;        // live_bytes when `size` was taken
  std::uint32_t recursion_limit;  // frames (sys.setrecursionlimit)
  std::uint32_t nans;             // made by float('nan'), each an object of its own
  std::uint32_t int_digits;   // an int may have as text (sys.set_int_max_str_digits); 0: no limit
  std::uint64_t free_bitmap;  // which of the next lists are not empty
  Ref free_lists[64];  // free blocks: one list a size up to 512 bytes, then one a power of two
  Ref intern_table;    // Set of interned str
  Ref builtins;        // Dict
  Ref modules;         // Dict: sys.modules
  Ref helpers;         // Dict: Python helpers of the virtual machine
  Ref threads;         // list of Thread
  Ref code_objects;    // List: CodeObject by lang::CodeId, None if not made yet
  Ref main_globals;    // Dict of __main__
  Ref method_cache;    // Buffer of MethodCacheEntry
  Ref slot_cache;      // Buffer of SlotCacheEntry
  // List of what wants to know that it was dropped: objects with __del__, generators suspended in a
  // try or with. It keeps nothing alive. The last `dropped` of them are out of reach and wait for
  // the helper that tells them. 0: none.
  Ref finalizable;
  std::uint32_t dropped;
  std::uint32_t drop_checks;  // collections because one of them may have been dropped
  // While tracemalloc wants to know (sites.cpp): Buffer with a number for each granule, that of the
  // place where the block there was allocated, 0: before that. 0: nobody wants to know.
  Ref sites;
  std::uint32_t site;         // the place the program is at: file << 20 | line
  std::uint32_t traced_peak;  // most bytes seen alive since then
  Ref types[static_cast<int>(TypeId::kCount)];
  Ref names[static_cast<int>(Name::kCount)];  // interned str
  Ref characters[128];                        // one-character ASCII strings
  Value roots[16];                            // free for models (HostRoot)
  std::uint32_t coroutines;                   // kSomeMade, kSomeLost
  Ref unawaited[8];  // interned names of coroutines that died without having been awaited
};

// Of ArenaHeader::coroutines: there has been one; one that was never awaited was in a frame that an
// exception has left since the last one was dealt with.
inline constexpr std::uint32_t kSomeMade = 1, kSomeLost = 2;

inline constexpr std::uint32_t kFirstObject = (sizeof(ArenaHeader) + 15) & ~15u;

struct MethodCacheEntry {
  std::uint32_t version;
  Ref name;
  Value value;
};

struct SlotCacheEntry {
  Ref shape;  // 0: empty
  Ref name;
  std::int32_t slot;  // -1: the shape has no such attribute
};
inline constexpr std::uint32_t kSlotCacheSize = 256;

// Where the first object is; each ends where the next begins.
inline constexpr std::uint32_t kHeaderBytes = (sizeof(ArenaHeader) + 15) & ~15u;

class Heap {
 public:
  Heap();  // empty: header only
  ~Heap();
  Heap(const Heap& other);
  Heap& operator=(const Heap& other);
  Heap(Heap&& other) noexcept;
  Heap& operator=(Heap&& other) noexcept;

  ArenaHeader& header() { return *reinterpret_cast<ArenaHeader*>(base_); }
  const ArenaHeader& header() const { return *reinterpret_cast<const ArenaHeader*>(base_); }

  char* base() const { return base_; }
  template <class T = Object>
  T* get(Ref ref) const {
    return reinterpret_cast<T*>(base_ + ref);
  }
  template <class T = Object>
  T* get(Value value) const {
    return reinterpret_cast<T*>(base_ + value.as_ref());
  }

  // A zeroed block of at least `bytes` (the Object header included).
  Ref allocate(Layout layout, Ref type, std::uint32_t bytes);
  Ref allocate_buffer(std::uint32_t bytes) {
    return allocate(Layout::kBuffer, 0, bytes + sizeof(Object));
  }
  void free_block(Ref ref);  // give back a block nobody refers to (a buffer after growing)
  // A buffer of at least `bytes` with the old contents; frees the old one.
  Ref grow_buffer(Ref old, std::uint32_t bytes);

  bool can_allocate(std::uint64_t bytes) const {
    return bytes <= kMaxBlock && header().live_bytes + bytes <= limit_;
  }
  std::uint64_t limit() const { return limit_; }
  void set_limit(std::uint64_t bytes) { limit_ = bytes; }
  // After a MemoryError: some room for those who handle it, a few times.
  void grant_reserve() {
    const std::uint64_t used = limit_ > live_bytes() ? limit_ : live_bytes();
    if (used < kMaxLimit + (48u << 20)) limit_ = used + (8u << 20);
  }
  bool over_limit() const { return header().live_bytes > limit_; }
  bool wants_collection() const {
#ifdef IL_STRESS
    static unsigned asked = 0;
    if (collects_every != 0 && ++asked % collects_every == 0) return true;
#endif
    return header().live_bytes >= header().collect_at;
  }
  std::uint32_t live_bytes() const { return header().live_bytes; }
  std::uint32_t peak_bytes() const {
    return header().peak_bytes > live_bytes() ? header().peak_bytes : live_bytes();
  }
  std::uint32_t used_bytes() const { return header().top; }

  std::string_view bytes() const { return {base_, used_bytes()}; }
  // Becomes the heap whose bytes() and limit() these were. False: they are not those of a heap.
  bool restore(std::string_view bytes, std::uint64_t limit);

  template <class Visit>
  void for_each(Visit visit) const {  // (Ref, const Object*); free blocks are among them
    for (Ref at = kFirstObject; at < header().top; at += get(at)->size_bytes()) visit(at, get(at));
  }
  // Bytes alive, but for the list of places.
  std::uint32_t level() const {
    return live_bytes() - (header().sites == 0 ? 0 : get(header().sites)->size_bytes());
  }
  // Bytes that were touched for the first time since the last call, as known at collections.
  std::uint32_t take_fresh();
  // fork(2): pages have two owners from now on, parent and child, and each has to copy those it
  // goes on to use. `size` should be up to date (knows_size).
  void begin_copy();
  bool knows_size() const { return header().live_bytes < header().size_live + (64u << 10); }
  void find_unawaited();  // enters those that are still there into `unawaited`
  void collect();         // gc.cpp: mark from the roots, sweep
  std::uint64_t hash() const;

  // For tests in sanitized builds (IL_STRESS): the arena moves at every so manieth allocation (0:
  // only when it has to), so that the address sanitizer finds whoever kept a pointer into it; and
  // every so manieth checkpoint collects, so that whatever is still needed but out of the
  // collector's sight is gone. Elsewhere nothing looks at these.
  static inline unsigned moves_every = 0;
  static inline unsigned collects_every = 0;

  // 24 bits of 16-byte granules. Heap limits stay well below, so that a growing list meets the
  // limit (checked at safe points) before its buffer could be too large for a block.
  static constexpr std::uint32_t kMaxBlock = 255u << 20;
  static constexpr std::uint64_t kMaxLimit = 192u << 20;

 private:
  void reserve(std::uint64_t bytes);
  Ref take_free(std::uint32_t granules);
  void add_free(Ref ref, std::uint32_t granules);
  void sweep(std::uint64_t numbers);
  void measure(std::uint64_t size, std::uint32_t allocated);
  std::uint32_t collection_after(std::uint64_t room) const;
  void note_site(Ref ref);
  void note_unawaited(const Object* generator);

  char* base_ = nullptr;
  std::uint64_t capacity_ = 0;
  std::uint64_t limit_ = kMaxLimit;
};

}  // namespace interleave::vm

#include "engine/vm/heap.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "engine/base/hash.h"

namespace interleave::vm {

namespace {

constexpr std::uint32_t kSmallGranules = 32;          // size classes: 16 to 512 bytes
constexpr std::uint32_t kFirstCollection = 1u << 20;  // live bytes before a collection pays off
// Bytes allocated before it is looked whether they are still alive.
constexpr std::uint32_t kFirstLook = 128u << 10;
// An int or float is an object of 24 to 32 bytes in CPython, and no memory of ours (value.h).
constexpr std::uint32_t kNumberBytes = 32;

constexpr std::uint32_t granules_for(std::uint32_t bytes) { return (bytes + 15) / 16; }

constexpr std::uint32_t make_meta(Layout layout, std::uint32_t granules) {
  return static_cast<std::uint32_t>(layout) | granules << 8;
}

}  // namespace

Heap::Heap() {
  reserve(64u << 10);
  std::memset(base_, 0, kFirstObject);
  header().top = kFirstObject;
  header().collect_at = kFirstCollection;
  header().next_version = 1;
  header().recursion_limit = 1000;
  header().int_digits = 4300;  // sys.int_info.default_max_str_digits
  for (Value& root : header().roots) root = Value::none();
}

Heap::~Heap() { std::free(base_); }

Heap::Heap(const Heap& other) : limit_(other.limit_) {
  const std::uint32_t used = other.used_bytes();
  reserve(used);
  std::memcpy(base_, other.base_, used);
}

Heap& Heap::operator=(const Heap& other) {
  if (this == &other) return *this;
  limit_ = other.limit_;
  const std::uint32_t used = other.used_bytes();
  if (capacity_ < used) {
    std::free(base_);
    base_ = nullptr;
    capacity_ = 0;
    reserve(used);
  }
  std::memcpy(base_, other.base_, used);
  return *this;
}

Heap::Heap(Heap&& other) noexcept
    : base_(std::exchange(other.base_, nullptr)),
      capacity_(std::exchange(other.capacity_, 0)),
      limit_(other.limit_) {}

Heap& Heap::operator=(Heap&& other) noexcept {
  std::swap(base_, other.base_);
  std::swap(capacity_, other.capacity_);
  limit_ = other.limit_;
  return *this;
}

bool Heap::restore(std::string_view bytes, std::uint64_t limit) {
  if (bytes.size() < kFirstObject) return false;
  ArenaHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.top != bytes.size()) return false;
  reserve(bytes.size());
  std::memcpy(base_, bytes.data(), bytes.size());
  limit_ = limit;
  return true;
}

void Heap::reserve(std::uint64_t bytes) {
  if (bytes <= capacity_) return;
  const std::uint64_t capacity = std::max(bytes + bytes / 16, capacity_ * 2);
  // The arena moves: this is why no pointer into it may be kept.
  char* base = static_cast<char*>(std::realloc(base_, capacity));
  if (base == nullptr) assertion_failed("out of memory", __FILE__, __LINE__);
  base_ = base;
  capacity_ = capacity;
}

Ref Heap::allocate(Layout layout, Ref type, std::uint32_t bytes) {
  const std::uint32_t granules = granules_for(bytes);
  IL_ASSERT(bytes <= kMaxBlock + 64);
#ifdef IL_STRESS
  static unsigned allocations = 0;
  if (moves_every != 0 && ++allocations % moves_every == 0) {
    char* moved = static_cast<char*>(std::malloc(capacity_));
    std::memcpy(moved, base_, used_bytes());
    std::free(base_);
    base_ = moved;
  }
#endif
  Ref ref = take_free(granules);
  if (ref == 0) {
    ref = header().top;
    const std::uint64_t top = static_cast<std::uint64_t>(ref) + granules * 16ull;
    IL_ASSERT(top < 0xFFFFFFF0ull);
    reserve(top);
    header().top = static_cast<std::uint32_t>(top);
    // Free blocks in pieces, too small for what is asked for: a collection joins them.
    if (top > 2ull * header().collect_at) header().collect_at = header().live_bytes;
  }
  Object* object = get(ref);
  if (layout == Layout::kStr && granules > 4) {
    // Whoever makes a str fills in its characters: only what they may leave is cleared.
    std::memset(static_cast<void*>(object), 0, sizeof(Str));
    std::memset(base_ + ref + granules * 16ull - 16, 0, 16);
  } else {
    std::memset(static_cast<void*>(object), 0, granules * 16ull);
  }
  object->type = type;
  object->meta = make_meta(layout, granules);
  header().live_bytes += granules * 16;
  if (header().sites != 0) note_site(ref);
  return ref;
}

// Remembers where a block was allocated. There are no reference counts: how much is alive is only
// known after a collection, which is asked for when it could be clearly more than ever before.
void Heap::note_site(Ref ref) {
  constexpr std::uint32_t kClearly = 512u << 10;
  const std::uint32_t index = ref / 16;
  if ((index + 1) * 4 > get<Buffer>(header().sites)->capacity_bytes()) {
    const Ref old = std::exchange(header().sites, 0);
    const Ref grown = grow_buffer(old, index * 8);
    header().sites = grown;
    get<Buffer>(grown)->data<std::uint32_t>()[grown / 16] = 0;
  }
  get<Buffer>(header().sites)->data<std::uint32_t>()[index] = header().site;
  const std::uint32_t peak = header().traced_peak;
  const bool large = get(ref)->size_bytes() >= kClearly;  // may be gone before the next checkpoint
  if (large) header().traced_peak = std::max(peak, level());
  if (large || level() > peak + std::max(kClearly, peak / 4)) header().collect_at = 0;
}

// The list a free block of this size belongs to.
static std::uint32_t list_index(std::uint32_t granules) {
  if (granules <= kSmallGranules) return granules - 1;
  return kSmallGranules + static_cast<std::uint32_t>(std::bit_width(granules)) -
         6;  // 33 to 63 granules: list 32
}

void Heap::add_free(Ref ref, std::uint32_t granules) {
  FreeBlock* block = get<FreeBlock>(ref);
  const std::uint32_t index = list_index(granules);
  block->type = 0;
  block->meta = make_meta(Layout::kFree, granules);
  block->next = header().free_lists[index];
  header().free_lists[index] = ref;
  header().free_bitmap |= std::uint64_t{1} << index;
}

// The smallest free block that surely is large enough (in the block's own list: that happens to
// be); what is left of it goes back. 0: none. So a heap that has been swept reuses what it has.
Ref Heap::take_free(std::uint32_t granules) {
  ArenaHeader& h = header();
  std::uint32_t index = list_index(granules);
  const auto unlink = [&](Ref* link, std::uint32_t list) {
    const Ref ref = *link;
    *link = get<FreeBlock>(ref)->next;
    if (h.free_lists[list] == 0) h.free_bitmap &= ~(std::uint64_t{1} << list);
    const std::uint32_t rest = get(ref)->granules() - granules;
    if (rest != 0) add_free(ref + granules * 16, rest);
    return ref;
  };
  if (index >= kSmallGranules) {
    Ref* link = &h.free_lists[index];
    for (int tries = 0; *link != 0 && tries < 8; ++tries, link = &get<FreeBlock>(*link)->next)
      if (get(*link)->granules() >= granules) return unlink(link, index);
    ++index;
  }
  const std::uint64_t larger = h.free_bitmap >> index << index;
  if (larger == 0) return 0;
  index = static_cast<std::uint32_t>(std::countr_zero(larger));
  return unlink(&h.free_lists[index], index);
}

void Heap::free_block(Ref ref) {
  if (ref == 0) return;
  const std::uint32_t granules = get(ref)->granules();
  header().live_bytes -= granules * 16;
  add_free(ref, granules);
}

Ref Heap::grow_buffer(Ref old, std::uint32_t bytes) {
  const std::uint32_t peak = header().traced_peak;
  const Ref fresh = allocate_buffer(bytes);
  if (old != 0) {
    Buffer* from = get<Buffer>(old);
    std::memcpy(get<Buffer>(fresh)->data<char>(), from->data<char>(),
                std::min(from->capacity_bytes(), get<Buffer>(fresh)->capacity_bytes()));
    free_block(old);
    if (header().traced_peak != peak) header().traced_peak = std::max(peak, level());
  }
  return fresh;
}

std::uint64_t Heap::hash() const { return hash_bytes(base_, used_bytes()); }

// Rebuilds the free lists in address order, joining neighbours, and gives back the end of the
// arena.
void Heap::note_unawaited(const Object* generator) {
  const Generator* g = static_cast<const Generator*>(generator);
  if (!g->never_awaited()) return;
  for (Ref& slot : header().unawaited) {
    if (slot == g->qualname) return;
    if (slot == 0) return void(slot = g->qualname);
  }
}

void Heap::find_unawaited() {
  for_each([this](Ref, const Object* object) {
    if (object->layout() == Layout::kGenerator) note_unawaited(object);
  });
}

// There are no reference counts: what is alive is known after a collection only, so memory counts
// as touched then. While a process grows it is looked often enough that this is not much later
// than it happened; when it turns out that all was garbage, in CPython the same memory would have
// been used again and again, and collections become as rare as they may be.
void Heap::measure(std::uint64_t size, std::uint32_t allocated) {
  ArenaHeader& h = header();
  h.size = static_cast<std::uint32_t>(std::min<std::uint64_t>(size, 0xFFFFFFFF));
  h.size_live = h.live_bytes;
  const std::uint32_t more = h.size > h.resident ? h.size - h.resident : 0;
  h.resident += more;
  h.fresh += more;
  h.collect_at = collection_after(more > kFirstLook / 2 ? 0 : 2 * std::uint64_t{allocated});
}

std::uint32_t Heap::take_fresh() { return std::exchange(header().fresh, 0); }

// What is used from now on are pages that have to be copied or made.
void Heap::begin_copy() {
  ArenaHeader& h = header();
  h.resident = h.size;
  h.collect_at = std::min(h.collect_at, collection_after(0));
}

// At how many live bytes the next collection is due: after `room` more, but not so soon that they
// take longer than everything else, nor later than pays off. That is as much again as is alive, but
// not less than a collection is worth: small worlds stay quick to copy. Large ones get up to twice
// as much, because collecting them is what takes time.
std::uint32_t Heap::collection_after(std::uint64_t room) const {
  const std::uint32_t live = live_bytes();
  const std::uint64_t least = std::max(kFirstLook, live < (4u << 20) ? live / 2 : live);
  const std::uint64_t more = std::max<std::int64_t>(3 * std::int64_t{live} - (4 << 20), 0);
  const std::uint64_t most = std::max<std::uint64_t>(
      {live, kFirstCollection / 2 * 3, std::min<std::uint64_t>(more, 2 * std::uint64_t{live})});
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>({live + std::clamp(room, least, most), limit_ + 1, 0xFFFFFFFFu}));
}

void Heap::sweep(std::uint64_t numbers) {
  ArenaHeader& h = header();
  std::fill(std::begin(h.free_lists), std::end(h.free_lists), 0);
  h.free_bitmap = 0;
  Ref* tails[64];
  for (std::uint32_t i = 0; i < 64; ++i) tails[i] = &h.free_lists[i];
  std::uint32_t live = 0;
  Ref at = kFirstObject;
  while (at < h.top) {
    Object* object = get(at);
    if (object->marked()) {
      object->meta &= ~Object::kMarkBit;
      live += object->size_bytes();
      at += object->size_bytes();
      continue;
    }
    Ref end = at;
    while (end < h.top && !get(end)->marked() && (end - at) < (64u << 20)) {
      if (get(end)->layout() == Layout::kGenerator) note_unawaited(get(end));
      end += get(end)->size_bytes();
    }
    if (end == h.top) {
      h.top = at;
      break;
    }
    FreeBlock* block = get<FreeBlock>(at);
    const std::uint32_t granules = (end - at) / 16;
    block->type = 0;
    block->meta = make_meta(Layout::kFree, granules);
    block->next = 0;
    const std::uint32_t index = list_index(granules);
    h.free_bitmap |= std::uint64_t{1} << index;
    *tails[index] = at;
    tails[index] = &block->next;
    at = end;
  }
  const std::uint32_t before = std::exchange(h.live_bytes, live);
  ++h.collections;
  measure(live + numbers * kNumberBytes, before > h.size_live ? before - h.size_live : 0);
}

}  // namespace interleave::vm

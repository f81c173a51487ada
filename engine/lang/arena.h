// A bump arena: memory that is handed out piece by piece and given back all at once.
//
// Owns every AST node, list and decoded string of one parse. Invariants: a pointer stays valid
// until the arena dies; nothing stored here is ever destroyed one by one, so only trivially
// destructible types go in.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace interleave::lang {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  void* allocate(size_t size, size_t alignment) {
    size_t at = (used_ + alignment - 1) & ~(alignment - 1);
    if (at + size > capacity_) {
      grow(size);
      at = 0;
    }
    used_ = at + size;
    return current_ + at;
  }

  template <class T>
  T* put(const T& value) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T(value);
  }

  // An array of `count` default-initialised elements.
  template <class T>
  std::span<T> array(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }

  template <class T>
  std::span<const T> copy(const T* items, size_t count) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
    std::memcpy(static_cast<void*>(first), items, sizeof(T) * count);
    return {first, count};
  }

  std::string_view copy(std::string_view text) {
    auto bytes = copy(text.data(), text.size());
    return {bytes.data(), bytes.size()};
  }

 private:
  // Blocks double up to 1 MB; a larger request gets a block of its own size.
  void grow(size_t at_least) {
    size_t size = next_block_;
    if (next_block_ < (size_t{1} << 20)) next_block_ *= 2;
    if (size < at_least) size = at_least;
    blocks_.push_back(std::unique_ptr<std::byte[]>(new std::byte[size]));
    current_ = blocks_.back().get();
    capacity_ = size;
    used_ = 0;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* current_ = nullptr;
  size_t capacity_ = 0;
  size_t used_ = 0;
  size_t next_block_ = 16 * 1024;
};

}  // namespace interleave::lang

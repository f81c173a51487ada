// The events of a run, in order: appended at the end, read by index, never moved. They are kept in
// pieces, because a vector of a million would copy them all each time it grows, and hold twice the
// memory while it does.
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "engine/trace/event.h"

namespace interleave::trace {

class EventLog {
 public:
  std::uint32_t size() const { return size_; }
  const Event& operator[](std::uint32_t index) const {
    return pieces_[index / kPiece][index % kPiece];
  }
  const Event& back() const { return (*this)[size_ - 1]; }

  void add(const Event& event) {
    if (size_ % kPiece == 0) pieces_.push_back(std::make_unique_for_overwrite<Event[]>(kPiece));
    pieces_.back()[size_++ % kPiece] = event;
  }

  class Iterator {
   public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = Event;
    using difference_type = std::ptrdiff_t;
    using pointer = const Event*;
    using reference = const Event&;

    Iterator() = default;
    Iterator(const EventLog& log, std::uint32_t index) : log_(&log), index_(index) {}
    reference operator*() const { return (*log_)[index_]; }
    pointer operator->() const { return &**this; }
    reference operator[](difference_type n) const { return *(*this + n); }
    Iterator& operator+=(difference_type n) {
      index_ = static_cast<std::uint32_t>(static_cast<difference_type>(index_) + n);
      return *this;
    }
    Iterator& operator-=(difference_type n) { return *this += -n; }
    Iterator& operator++() { return ++index_, *this; }
    Iterator& operator--() { return --index_, *this; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
    friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
    friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) {
      return static_cast<difference_type>(a.index_) - static_cast<difference_type>(b.index_);
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }
    friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.index_ <=> b.index_; }

   private:
    const EventLog* log_ = nullptr;
    std::uint32_t index_ = 0;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

 private:
  static constexpr std::uint32_t kPiece = 4096;  // 96 KB
  std::vector<std::unique_ptr<Event[]>> pieces_;
  std::uint32_t size_ = 0;
};
static_assert(std::random_access_iterator<EventLog::Iterator>);

}  // namespace interleave::trace

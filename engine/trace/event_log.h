// The events of a run, in order: appended at the end, read by index, never moved. They are kept in
// pieces, because a vector of a million would copy them all each time it grows, and hold twice the
// memory while it does.
#pragma once

#include <vector>

#include "engine/base/large_memory.h"
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
    if (size_ % kPiece == 0) pieces_.push_back(make_large_array<Event>());
    pieces_.back()[size_++ % kPiece] = event;
  }

  // How many happened at or before `time`: the events are in the order of time.
  std::uint32_t until(VirtualTime time) const {
    std::uint32_t first = 0;
    for (std::uint32_t last = size_; first < last;) {
      const std::uint32_t middle = first + (last - first) / 2;
      if ((*this)[middle].time <= time) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  class Iterator {  // forwards only: whoever looks for one goes by index
   public:
    Iterator(const EventLog& log, std::uint32_t index) : log_(log), index_(index) {}
    const Event& operator*() const { return log_[index_]; }
    Iterator& operator++() { return ++index_, *this; }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const EventLog& log_;
    std::uint32_t index_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

 private:
  static constexpr std::uint32_t kPiece = kInLargePiece<Event>;
  std::vector<LargeArray<Event>> pieces_;
  std::uint32_t size_ = 0;
};

}  // namespace interleave::trace

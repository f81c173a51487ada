// Snapshots: copies of the world along a run, so that any position can be reached by restoring the
// nearest one before it and replaying. When there are too many, every second is forgotten and new
// ones are taken half as often: memory stays bounded, replays stay short.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/machine/world.h"

namespace interleave::history {

class Snapshots {
 public:
  // The tick at which the next snapshot should be taken.
  std::uint64_t next_due() const { return next_due_; }
  // Adds a copy of a world that is further than all others.
  void add(const machine::World& world);
  void clear();

  // The last snapshot not after the position; there is always the first one.
  const machine::World& before_tick(std::uint64_t ticks) const;
  const machine::World& before_event(std::uint32_t events) const;
  std::size_t size() const { return snapshots_.size(); }
  std::uint64_t bytes() const { return bytes_; }

 private:
  void thin_out();

  static constexpr std::uint64_t kFirstSpacing = 20'000;         // ticks: under 1 ms to replay
  static constexpr std::size_t kMaxCount = 256;
  static constexpr std::uint64_t kMaxBytes = 256u << 20;

  std::vector<machine::World> snapshots_;
  std::uint64_t spacing_ = kFirstSpacing;
  std::uint64_t next_due_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace interleave::history

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
  // Is it time for another one? Ask every kCheckEvery ticks.
  bool wants(const machine::World& world) const;
  static constexpr std::uint64_t kCheckEvery = 5'000;
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

  // Virtual ns of computing between snapshots: about as long to replay, so a step back stays well
  // under a frame.
  static constexpr std::uint64_t kFirstSpacing = 500'000;
  static constexpr std::size_t kMaxCount = 512;
  static constexpr std::uint64_t kMaxBytes = 160u << 20;

  std::vector<machine::World> snapshots_;
  std::uint64_t spacing_ = kFirstSpacing;
  std::uint64_t bytes_ = 0;
};

}  // namespace interleave::history

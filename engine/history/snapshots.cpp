#include "engine/history/snapshots.h"

#include <algorithm>
#include <utility>

namespace interleave::history {

namespace {

std::uint64_t size_of(const machine::World& world) {
  std::uint64_t bytes = sizeof(machine::World) + world.actors.size() * sizeof(machine::ActorStatus);
  for (const machine::Process& process : world.processes) bytes += process.heap.used_bytes();
  return bytes;
}

}  // namespace

// Instructions that cost no virtual time (imports) still take real time: each counts for some.
bool Snapshots::wants(const machine::World& world) const {
  if (snapshots_.empty()) return true;
  const machine::World& last = snapshots_.back();
  // A large world is not copied more often than the copying is worth.
  const std::uint64_t spacing = std::max(spacing_, size_of(world) / 2);
  return world.work - last.work + (world.ticks - last.ticks) * 10 >= spacing;
}

void Snapshots::add(const machine::World& world) {
  snapshots_.push_back(world);
  bytes_ += size_of(world);
  if (snapshots_.size() > kMaxCount || (bytes_ > kMaxBytes && snapshots_.size() > 4)) thin_out();
}

void Snapshots::clear() {
  snapshots_.clear();
  spacing_ = kFirstSpacing;
  bytes_ = 0;
}

void Snapshots::thin_out() {
  std::vector<machine::World> kept;
  bytes_ = 0;
  for (std::size_t i = 0; i < snapshots_.size(); i += 2) {
    bytes_ += size_of(snapshots_[i]);
    kept.push_back(std::move(snapshots_[i]));
  }
  snapshots_ = std::move(kept);
  spacing_ *= 2;
}

const machine::World& Snapshots::before_tick(std::uint64_t ticks) const {
  const auto it =
      std::upper_bound(snapshots_.begin(), snapshots_.end(), ticks,
                       [](std::uint64_t t, const machine::World& w) { return t < w.ticks; });
  return it == snapshots_.begin() ? snapshots_.front() : *(it - 1);
}

const machine::World& Snapshots::before_event(std::uint32_t events) const {
  const auto it =
      std::lower_bound(snapshots_.begin(), snapshots_.end(), events,
                       [](const machine::World& w, std::uint32_t e) { return w.events < e; });
  return it == snapshots_.begin() ? snapshots_.front() : *(it - 1);
}

}  // namespace interleave::history

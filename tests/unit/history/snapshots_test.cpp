// Snapshots: the nearest one before a position, and never too many of them.
#include "engine/history/snapshots.h"

#include <doctest/doctest.h>

namespace interleave::history {

namespace {

machine::World world_at(std::uint64_t ticks, std::uint32_t events) {
  machine::World world;
  world.ticks = ticks;
  world.events = events;
  world.work = ticks * 100;
  return world;
}

}  // namespace

TEST_CASE("the last one not after a position") {
  Snapshots snapshots;
  for (std::uint64_t t : {0, 100, 200, 300})
    snapshots.add(world_at(t, static_cast<std::uint32_t>(t / 10)));
  CHECK(snapshots.before_tick(0).ticks == 0);
  CHECK(snapshots.before_tick(99).ticks == 0);
  CHECK(snapshots.before_tick(100).ticks == 100);
  CHECK(snapshots.before_tick(1'000'000).ticks == 300);
  CHECK(snapshots.before_event(0).events == 0);
  CHECK(snapshots.before_event(15).events == 10);
  CHECK(snapshots.before_event(1000).events == 30);
}

TEST_CASE("however long the run, there are not too many, none far apart, and the first is kept") {
  Snapshots snapshots;
  constexpr std::uint64_t kEnd = 100'000'000;
  for (std::uint64_t t = 0; t < kEnd; t += 2000) {
    const machine::World world = world_at(t, static_cast<std::uint32_t>(t / 2000));
    if (snapshots.wants(world)) snapshots.add(world);
  }
  CHECK(snapshots.size() <= 512);
  CHECK(snapshots.size() > 100);
  CHECK(snapshots.before_tick(0).ticks == 0);
  for (std::uint64_t t = 0; t < kEnd; t += 100'000) {
    CHECK(snapshots.before_tick(t).ticks <= t);
    CHECK(t - snapshots.before_tick(t).ticks <= kEnd / 100);
  }
}

TEST_CASE("it wants another one after some computing, not at once") {
  Snapshots snapshots;
  CHECK(snapshots.wants(world_at(0, 0)));
  snapshots.add(world_at(0, 0));
  CHECK_FALSE(snapshots.wants(world_at(10, 1)));
  CHECK(snapshots.wants(world_at(1'000'000, 1)));
}

TEST_CASE("nothing is left after clear") {
  Snapshots snapshots;
  snapshots.add(world_at(0, 0));
  CHECK(snapshots.bytes() > 0);
  snapshots.clear();
  CHECK(snapshots.size() == 0);
  CHECK(snapshots.bytes() == 0);
}

}  // namespace interleave::history

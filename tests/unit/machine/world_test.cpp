// The world is a value: copied, hashed, written and read back at any moment, it goes on as if
// nothing had happened.
#include "tests/unit/machine/running_program.h"

namespace interleave::machine {

TEST_CASE("a copy goes on like the original, which is not touched") {
  RunningProgram run(kOfEverything);
  run.run_to_tick(3000);
  World copy = run.world;
  const std::uint64_t before = run.world.hash();
  CHECK(copy.hash() == before);
  run.machine(copy).run({});
  CHECK(copy.ended());
  CHECK(run.world.hash() == before);
  run.run_to_end();
  CHECK(run.world.hash() == copy.hash());
  CHECK(run.world.ending == Ending::kExited);
  CHECK(run.world.exit_code == 0);
}

TEST_CASE("written and read back at many moments, it is the same world and ends the same") {
  RunningProgram straight(kOfEverything);
  straight.run_to_end();
  RunningProgram run(kOfEverything);
  std::uint64_t tick = 0;
  while (!run.world.ended()) {
    run.run_to_tick(tick += 997);
    const std::string bytes = run.world.serialize();
    Result<World> read = World::deserialize(bytes);
    REQUIRE(read.ok());
    REQUIRE(read.value().hash() == run.world.hash());
    CHECK(read.value().serialize() == bytes);
    run.world = std::move(read.value());
  }
  CHECK(run.world.hash() == straight.world.hash());
}

TEST_CASE("pausing is invisible: any pauses, the same end") {
  RunningProgram straight(kOfEverything);
  straight.run_to_end();
  // After some events, as seen by one who stopped at each of them and by one who went straight
  // there.
  RunningProgram often(kOfEverything);
  std::vector<std::pair<std::uint64_t, std::uint64_t>> moments;
  for (std::uint32_t event = 1; !often.world.ended(); ++event) {
    often.machine(often.world).run({~0ull, event});
    if (event % 10 == 0) moments.push_back({often.world.ticks, often.world.hash()});
  }
  RunningProgram seldom(kOfEverything);
  for (const auto& [tick, hash] : moments) {
    seldom.run_to_tick(tick);
    CHECK(seldom.world.hash() == hash);
  }
  for (std::uint64_t stride : {1ull, 7ull, 100ull, 5000ull}) {
    RunningProgram run(kOfEverything);
    for (std::uint64_t tick = stride; !run.world.ended(); tick += stride) run.run_to_tick(tick);
    CAPTURE(stride);
    CHECK(run.world.hash() == straight.world.hash());
    CHECK(run.trace.size() == straight.trace.size());
  }
}

TEST_CASE("time never goes back from one event to the next") {
  // Several processes at once, of which one computes long without a pause: it pickles.
  constexpr std::string_view kLargeItems =
      "import multiprocessing\n"
      "def produce(q):\n"
      "    for i in range(8): q.put(list(range(i, i + 10_000)))\n"
      "q = multiprocessing.Queue()\n"
      "p = multiprocessing.Process(target=produce, args=(q,))\n"
      "p.start()\n"
      "for _ in range(8): q.get()\n"
      "p.join()\n";
  for (const std::string_view source : {kOfEverything, kLargeItems}) {
    for (const std::uint64_t seed : {0, 1, 2}) {
      Config config;
      config.seed = seed;
      RunningProgram run(source, config);
      run.run_to_end();
      VirtualTime last = 0;
      for (std::uint32_t i = 0; i < run.trace.size(); ++i) {
        CAPTURE(i);
        REQUIRE(run.trace.event(i).time >= last);
        last = run.trace.event(i).time;
      }
    }
  }
}

TEST_CASE("damaged bytes are refused with a sentence") {
  RunningProgram run("print(1)\n");
  run.run_to_tick(100);
  const std::string bytes = run.world.serialize();
  CHECK(World::deserialize("").error() == "this is not a saved world, or one of another version");
  CHECK(World::deserialize("hello").error() ==
        "this is not a saved world, or one of another version");
  for (const std::size_t size :
       {std::size_t{20}, std::size_t{30}, bytes.size() / 2, bytes.size() - 1})
    CHECK(World::deserialize(std::string_view(bytes).substr(0, size)).error() ==
          "the saved world is damaged");
  std::string flipped = bytes;
  flipped[bytes.size() / 2] ^= 1;
  CHECK(World::deserialize(flipped).error() == "the saved world is damaged");
  CHECK_FALSE(World::deserialize(bytes + "x").ok());
}

TEST_CASE("every field counts: a world that differs anywhere hashes differently") {
  RunningProgram run(kOfEverything);
  run.run_to_tick(4000);
  const std::uint64_t before = run.world.hash();
  const auto differs = [&](auto change) {
    World other = run.world;
    change(other);
    return other.hash() != before &&
           World::deserialize(other.serialize()).value().hash() == other.hash();
  };
  CHECK(differs([](World& w) { ++w.now; }));
  CHECK(differs([](World& w) { ++w.pickled_bytes; }));
  CHECK(differs([](World& w) { w.threads[0].block.since += 1; }));
  CHECK(differs([](World& w) { w.threads[0].name += "x"; }));
  CHECK(differs([](World& w) { w.processes[0].switch_interval += 1; }));
  CHECK(differs([](World& w) { w.processes[0].heap.set_limit(1 << 20); }));
  CHECK(differs([](World& w) { w.cores.pop_back(); }));
  CHECK(differs([](World& w) { w.actors[0].line ^= 1; }));
  CHECK(differs([](World& w) { w.ending_text = "x"; }));
}

}  // namespace interleave::machine

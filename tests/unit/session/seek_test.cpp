// Seek equals replay: the state at a position never depends on how one got there. Held, by state
// hash, for every step of every gallery program.
#include <doctest/doctest.h>

#include <map>

#include "engine/gallery/gallery.h"
#include "engine/session/session.h"

namespace interleave {

namespace {

// Sanitizers make it all five times slower; every single step is taken in the other builds.
#ifdef IL_STRESS
constexpr int kStride = 5;
#else
constexpr int kStride = 1;
#endif

Session run(std::string_view source, const machine::Config& config = {}) {
  Session session;
  REQUIRE(session.load(source, config));
  session.run_to_end();
  return session;
}

// Walks from the start to the end and remembers the hash at each position.
std::map<std::uint64_t, std::uint64_t> walk(Session& session, Granularity granularity) {
  std::map<std::uint64_t, std::uint64_t> hashes;
  session.seek_start();
  hashes[session.position().tick] = session.state_hash();
  while (session.step(granularity)) hashes[session.position().tick] = session.state_hash();
  return hashes;
}

// At positions all over a program: from the position before, and from the start.
void check_seeking(std::string_view source, const machine::Config& config, int times) {
  Session session = run(source, config);
  Session straight = run(source, config);
  session.seek_end();
  const std::uint64_t end = session.position().tick;
  REQUIRE(end > 3000);
  std::uint64_t n = 12345;
  for (int i = 0; i < times; ++i) {
    n = n * 6364136223846793005ull + 1442695040888963407ull;
    const std::uint64_t tick = (n >> 33) % end;
    session.seek_tick(tick);
    const std::uint64_t here = session.state_hash();
    const std::uint64_t tick_here = session.position().tick;
    straight.seek_start();
    straight.seek_tick(tick);
    CHECK(straight.position().tick == tick_here);
    CHECK(straight.state_hash() == here);
  }
}

}  // namespace

TEST_CASE("every gallery program ends, and its run is the same every time") {
  for (const Example& example : gallery()) {
    CAPTURE(example.id);
    Session first = run(example.source), second = run(example.source);
    CHECK(first.outcome() == Outcome::kExited);
    CHECK(first.exit_code() == 0);
    CHECK(first.stderr_text() == "");
    CHECK(first.trace().size() == second.trace().size());
    CHECK(first.stdout_text() == second.stdout_text());
    first.seek_end();
    second.seek_end();
    CHECK(first.state_hash() == second.state_hash());
  }
}

TEST_CASE(
    "a step back and forward again gives the same hash, at every decision of every gallery "
    "program") {
  for (const Example& example : gallery()) {
    CAPTURE(example.id);
    Session session = run(example.source);
    const std::map<std::uint64_t, std::uint64_t> straight = walk(session, Granularity::kDecision);
    CHECK(straight.size() > 5);
    session.seek_start();
    int step = 0;
    for (auto it = straight.begin(); std::next(it) != straight.end(); ++it) {
      session.step(Granularity::kDecision);
      if (++step % kStride != 0) continue;
      session.step_back(Granularity::kDecision);
      CHECK(session.position().tick == it->first);
      CHECK(session.state_hash() == it->second);
      session.step(Granularity::kDecision);
      CHECK(session.position().tick == std::next(it)->first);
      CHECK(session.state_hash() == std::next(it)->second);
    }
    session.seek_end();
    CHECK(session.state_hash() == straight.rbegin()->second);
  }
}

TEST_CASE("looking at the state does not change it") {
  for (const Example& example : gallery()) {
    CAPTURE(example.id);
    Session session = run(example.source);
    session.seek_start();
    while (session.step(Granularity::kDecision)) {
      const std::uint64_t before = session.state_hash();
      CHECK(session.state().time == session.position().time);
      for (trace::ActorId a = 0; a < session.trace().actor_count(); ++a) (void)session.why(a);
      CHECK(session.state_hash() == before);
    }
  }
}

TEST_CASE("seeking from anywhere to any instruction gives the state of a straight run") {
  const std::string_view source =
      "import threading\n"
      "total = 0\n"
      "def one(): return 1\n"
      "def work():\n"
      "    global total\n"
      "    for _ in range(300):\n"
      "        total += one()\n"
      "threads = [threading.Thread(target=work) for _ in range(3)]\n"
      "for t in threads: t.start()\n"
      "for t in threads: t.join()\n"
      "print(total)\n";
  machine::Config config;
  config.switch_interval = 10 * kMicrosecond;  // many switches
  check_seeking(source, config, 200);
}

TEST_CASE("seeking in a program that is traced, profiled and asked for its memory") {
  const std::string_view source =
      "import sys, threading, tracemalloc\n"
      "seen = []\n"
      "def tracer(frame, event, arg):\n"
      "    seen.append((event, frame.f_lineno))\n"
      "    return tracer\n"
      "def profiler(frame, event, arg): seen.append(event)\n"
      "def numbers(n):\n"
      "    for i in range(n):\n"
      "        yield [i]\n"
      "    return n\n"
      "def fails(n):\n"
      "    if n: raise ValueError(n)\n"
      "def work():\n"
      "    for x in numbers(4):\n"
      "        try: fails(x[0] % 2)\n"
      "        except ValueError: len(str(x))\n"
      "def both(n):\n"
      "    sys.settrace(tracer)\n"
      "    work()\n"
      "    sys.settrace(None)\n"
      "    sys.setprofile(profiler)\n"
      "    work()\n"
      "    sys.setprofile(None)\n"
      "tracemalloc.start()\n"
      "threads = [threading.Thread(target=both, args=(i,)) for i in range(2)]\n"
      "for t in threads: t.start()\n"
      "for t in threads: t.join()\n"
      "print(len(seen), len(tracemalloc.take_snapshot().statistics('lineno')))\n";
  machine::Config config;
  config.switch_interval = 10 * kMicrosecond;
  check_seeking(source, config, 200);
  config.gil = false;
  check_seeking(source, config, 100);
}

}  // namespace interleave

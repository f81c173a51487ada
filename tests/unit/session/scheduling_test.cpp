// Scheduling rules at the level people depend on: when the GIL changes hands, what sleeps and locks
// do to time, what ends a run.
#include <doctest/doctest.h>

#include "engine/session/session.h"

namespace interleave {

namespace {

using trace::Event;
using trace::EventKind;

Session run(std::string_view source, const machine::Config& config = {}) {
  Session session;
  REQUIRE(session.load(source, config));
  session.run_to_end();
  return session;
}

int count(const Session& session, EventKind kind) {
  int n = 0;
  for (const Event& event : session.trace().events()) n += event.kind == kind;
  return n;
}

constexpr std::string_view kTwoBusyThreads =
    "import threading\n"
    "def count():\n"
    "    n = 0\n"
    "    for i in range(1_000_000):\n"
    "        n += i\n"
    "threads = [threading.Thread(target=count) for _ in range(2)]\n"
    "for t in threads: t.start()\n"
    "for t in threads: t.join()\n";

}  // namespace

TEST_CASE(
    "a waiter asks for the GIL after one switch interval, and the holder lets go at a checkpoint") {
  const Session session = run(kTwoBusyThreads);
  const Event* request = nullptr;
  int dropped = 0;
  for (const Event& event : session.trace().events()) {
    if (event.kind == EventKind::kGilRequest) request = &event;
    if (event.kind != EventKind::kGilDropped) continue;
    ++dropped;
    REQUIRE(request != nullptr);
    CHECK(event.actor == request->other);  // who was asked lets go
    CHECK(event.time - request->time >= 0);
    CHECK(event.time - request->time < kMicrosecond);  // a loop iteration later at most
  }
  CHECK(dropped > 4);
  CHECK(session.metrics().gil_handoffs > 4);
}

TEST_CASE("the switch interval decides how often the GIL changes hands") {
  machine::Config config;
  config.switch_interval = 20 * kMillisecond;
  CHECK(count(run(kTwoBusyThreads, config), EventKind::kGilDropped) <
        count(run(kTwoBusyThreads), EventKind::kGilDropped));
}

TEST_CASE("with the GIL two busy threads take twice as long as without") {
  machine::Config config;
  config.gil = false;
  const VirtualTime with_gil = run(kTwoBusyThreads).metrics().elapsed;
  const VirtualTime without = run(kTwoBusyThreads, config).metrics().elapsed;
  CHECK(with_gil > without * 13 / 10);  // the free-threaded build is slower
  config.costs[machine::Cost::kFreeThreading] = 0;
  CHECK(with_gil > run(kTwoBusyThreads, config).metrics().elapsed * 18 / 10);
  config.costs = machine::CostModel();
  config.cores = 1;
  CHECK(run(kTwoBusyThreads, config).metrics().elapsed > without * 18 / 10);
}

TEST_CASE("sleeping costs virtual time only") {
  const Session session = run("import time\ntime.sleep(3600 * 10 / 11)\n");
  CHECK(session.outcome() == Outcome::kExited);
  CHECK(session.metrics().elapsed > 3272 * kSecond);
  CHECK(session.instructions() < 100'000);
}

TEST_CASE("threads lose updates when a call stands between reading and writing, and only then") {
  const auto total = [](std::string_view body) {
    std::string source =
        "import threading\nn = 0\ndef one(): return 1\ndef work():\n    global n\n"
        "    for _ in range(400_000):\n        ";
    source += body;
    source +=
        "\nts = [threading.Thread(target=work) for _ in range(2)]\n"
        "for t in ts: t.start()\nfor t in ts: t.join()\nprint(n)\n";
    return run(source).stdout_text();
  };
  CHECK(total("n += 1") == "800000\n");
  CHECK(total("n += one()") != "800000\n");
}

TEST_CASE("a deadlock is recognised the moment nobody can ever run, and says who waits for whom") {
  const Session session =
      run("import threading, time\n"
          "a, b = threading.Lock(), threading.Lock()\n"
          "def f(x, y):\n"
          "    with x:\n"
          "        time.sleep(0.1)\n"
          "        with y: pass\n"
          "threading.Thread(target=f, args=(a, b)).start()\n"
          "threading.Thread(target=f, args=(b, a)).start()\n");
  CHECK(session.outcome() == Outcome::kDeadlock);
  CHECK(session.exit_code() == 4);
  CHECK(session.outcome_message().find("Thread-1 (f) waits for b, held by Thread-2 (f)") !=
        std::string::npos);
}

TEST_CASE("limits stop a run, and everything up to there stays inspectable") {
  machine::Config config;
  config.max_steps = 100'000;
  Session session = run("n = 0\nwhile True:\n    n += 1\n", config);
  CHECK(session.outcome() == Outcome::kLimit);
  CHECK(session.exit_code() == 3);
  session.seek_end();
  REQUIRE(session.state().processes.size() == 1);
  CHECK(session.state().processes[0].globals.at(0).name == "n");
  CHECK(session.step_back(Granularity::kInstruction));
  config = {};
  config.max_output_bytes = 1000;
  CHECK(run("while True: print('x' * 100)\n", config).outcome() == Outcome::kLimit);
}

TEST_CASE("a seed gives another legal schedule, the same one every time") {
  const std::string_view source =
      "import threading\nlock = threading.Lock()\norder = []\n"
      "def work(n):\n    with lock: order.append(n)\n"
      "lock.acquire()\n"
      "ts = [threading.Thread(target=work, args=(n,)) for n in range(6)]\n"
      "for t in ts: t.start()\n"
      "lock.release()\n"
      "for t in ts: t.join()\n"
      "print(order)\n";
  CHECK(run(source).stdout_text() == "[0, 1, 2, 3, 4, 5]\n");
  machine::Config config;
  bool differs = false;
  for (config.seed = 1; config.seed <= 8; ++config.seed) {
    const std::string once = run(source, config).stdout_text();
    CHECK(once == run(source, config).stdout_text());
    differs = differs || once != "[0, 1, 2, 3, 4, 5]\n";
  }
  CHECK(differs);
}

TEST_CASE("processes compute at the same time on several cores, in turns on one") {
  const std::string_view source =
      "from multiprocessing import Process\n"
      "def work():\n    n = 0\n    for i in range(300_000): n += i\n"
      "if __name__ == '__main__':\n"
      "    ps = [Process(target=work) for _ in range(4)]\n"
      "    for p in ps: p.start()\n"
      "    for p in ps: p.join()\n";
  machine::Config config;
  config.cores = 4;
  const VirtualTime four = run(source, config).metrics().elapsed;
  config.cores = 1;
  const Session single = run(source, config);
  CHECK(single.metrics().elapsed > four * 25 / 10);
  CHECK(count(single, EventKind::kCorePreempts) > 4);
}

}  // namespace interleave

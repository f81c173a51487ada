// Metrics: counted from events, summed from intervals.
#include "engine/trace/metrics.h"

#include <doctest/doctest.h>

#include "tests/unit/trace/sample.h"

using namespace interleave;
using namespace interleave::trace;

namespace {
Metrics measure(const Sample& sample) {
  Intervals intervals;
  intervals.update(sample.trace);
  return compute_metrics(sample.trace, intervals);
}
}  // namespace

TEST_CASE("an empty trace measures nothing") {
  const Metrics metrics = measure(Sample{});
  CHECK(metrics.elapsed == 0);
  CHECK(metrics.cpu_busy.empty());
}

TEST_CASE("a context switch is a core going to another thread than its last") {
  Sample s;
  const ActorId core0 = s.core("core 0");
  const ActorId core1 = s.core("core 1");
  const ActorId process = s.process("MainProcess");
  const ActorId a = s.thread("A", process);
  const ActorId b = s.thread("B", process);
  s.at(0, EventKind::kCoreRuns, core0, a);  // the first is none
  s.at(1, EventKind::kCoreRuns, core1, b);
  s.at(10, EventKind::kCoreIdle, core0);
  s.at(20, EventKind::kCoreRuns, core0, a);  // the same again is none
  s.at(30, EventKind::kCoreRuns, core0, b);  // one
  s.at(40, EventKind::kCoreIdle, core0);
  s.at(45, EventKind::kCoreRuns, core0, a);  // two
  s.at(50, EventKind::kCoreIdle, core0);
  s.at(60, EventKind::kCoreIdle, core1);
  const Metrics metrics = measure(s);
  CHECK(metrics.context_switches == 2);
  REQUIRE(metrics.cpu_busy.size() == 2);
  CHECK(metrics.cpu_busy[0] == 10 + 20 + 5);
  CHECK(metrics.cpu_busy[1] == 59);
  CHECK(metrics.elapsed == 60);
}

TEST_CASE("GIL hand-offs are counted for each process by itself") {
  Sample s;
  const ActorId main = s.process("MainProcess");
  const ActorId child = s.process("Process-1", main, 101);
  const ActorId a = s.thread("A", main);
  const ActorId b = s.thread("B", main);
  const ActorId c = s.thread("C", child);
  s.at(0, EventKind::kGilTaken, a);
  s.at(1, EventKind::kGilTaken, c);
  s.at(2, EventKind::kGilTaken, a);
  s.at(3, EventKind::kGilTakenAfterWait, b);
  s.at(4, EventKind::kGilTaken, c);
  s.at(5, EventKind::kGilTakenAfterWait, a);
  CHECK(measure(s).gil_handoffs == 2);
}

TEST_CASE("actors, pickled bytes and time in each state") {
  Sample s;
  const ActorId process = s.process("MainProcess");
  const ActorId main = s.thread("MainThread", process);
  s.task("Task-1", main);
  s.task("Task-2", main);
  s.at(0, EventKind::kGilTaken, main);
  s.at(10, EventKind::kPickles, main, kNobody, 84);
  s.at(12, EventKind::kGilTaken, main);
  s.at(20, EventKind::kPickles, main, kNobody, 5'000'000'000);
  s.at(25, EventKind::kUnpickles, main, kNobody, 7);
  s.at(30, EventKind::kThreadSleeps, main);
  s.at(100, EventKind::kThreadEnds, main);
  const Metrics metrics = measure(s);
  CHECK(metrics.processes == 1);
  CHECK(metrics.threads == 1);
  CHECK(metrics.tasks == 2);
  CHECK(metrics.pickled_bytes == 5'000'000'084);
  const auto& in_state = metrics.actors[main].in_state;
  CHECK(in_state[static_cast<int>(ActorState::kRunning)] == 18);
  CHECK(in_state[static_cast<int>(ActorState::kPickling)] == 12);
  CHECK(in_state[static_cast<int>(ActorState::kWaitingIo)] == 70);
}

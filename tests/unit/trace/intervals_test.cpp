// Intervals and arrows: what a timeline draws.
#include "engine/trace/intervals.h"

#include <doctest/doctest.h>

#include "tests/unit/trace/sample.h"

using namespace interleave;
using namespace interleave::trace;

namespace {
void check(const Interval& interval, VirtualTime start, VirtualTime end, ActorState state,
           std::uint32_t first_event) {
  CHECK(interval.start == start);
  CHECK(interval.end == end);
  CHECK(interval.state == state);
  CHECK(interval.first_event == first_event);
}
}  // namespace

TEST_CASE("a lane has no gaps, and ends with its actor") {
  Sample s;
  const ActorId thread = s.thread("Thread-1", s.process("MainProcess"));
  const ActorId lock = s.resource("Lock");
  s.at(10, EventKind::kThreadCreated, thread);
  s.at(20, EventKind::kGilTaken, thread);
  s.at(30, EventKind::kLockTaken, thread, lock);  // no change of state
  s.at(50, EventKind::kThreadSleeps, thread, kNobody, 10);
  s.at(60, EventKind::kThreadSleepEnds, thread);
  s.at(65, EventKind::kGilTaken, thread);
  s.at(70, EventKind::kThreadEnds, thread);
  s.at(80, EventKind::kThreadRuns, thread);  // nothing follows the end

  Intervals intervals;
  intervals.update(s.trace);
  const auto lane = intervals.of(thread);
  REQUIRE(lane.size() == 5);
  check(lane[0], 10, 20, ActorState::kStarting, 0);
  check(lane[1], 20, 50, ActorState::kRunning, 1);
  check(lane[2], 50, 60, ActorState::kWaitingIo, 3);
  check(lane[3], 60, 65, ActorState::kReady, 4);
  check(lane[4], 65, 70, ActorState::kRunning, 5);
  CHECK(intervals.of(lock).empty());
  CHECK(intervals.of(kNobody).empty());
  CHECK(intervals.end_time() == 80);
}

TEST_CASE("a core runs threads and has gaps") {
  Sample s;
  const ActorId core = s.core("core 0");
  const ActorId process = s.process("MainProcess");
  const ActorId a = s.thread("A", process);
  const ActorId b = s.thread("B", process);
  s.at(0, EventKind::kCoreRuns, core, a);
  s.at(10, EventKind::kCoreRuns, core, a);  // goes on
  s.at(20, EventKind::kCoreRuns, core, b);
  s.at(30, EventKind::kCoreIdle, core);
  s.at(35, EventKind::kCoreIdle, core);
  s.at(40, EventKind::kCoreRuns, core, b);
  s.at(50, EventKind::kOutput, b);

  Intervals intervals;
  intervals.update(s.trace);
  const auto lane = intervals.of(core);
  REQUIRE(lane.size() == 3);
  check(lane[0], 0, 20, ActorState::kRunning, 0);
  CHECK(lane[0].other == a);
  check(lane[1], 20, 30, ActorState::kRunning, 2);
  CHECK(lane[1].other == b);
  check(lane[2], 40, 50, ActorState::kRunning, 5);  // open: to the end of the trace
}

TEST_CASE("a state that lasts no time has no interval") {
  Sample s;
  const ActorId task = s.task("Task-1", kNobody);
  s.at(5, EventKind::kTaskCreated, task);
  s.at(5, EventKind::kTaskStarts, task);
  s.at(9, EventKind::kTaskDone, task);
  Intervals intervals;
  intervals.update(s.trace);
  REQUIRE(intervals.of(task).size() == 1);
  check(intervals.of(task)[0], 5, 9, ActorState::kRunning, 1);
}

TEST_CASE("waiting on for the same holder is one interval, for another is a new one") {
  Sample s;
  const ActorId process = s.process("MainProcess");
  const ActorId a = s.thread("A", process);
  const ActorId b = s.thread("B", process);
  const ActorId c = s.thread("C", process);
  s.at(0, EventKind::kGilWait, c, a);
  s.at(5, EventKind::kGilRequest, c, a, 5);
  s.at(11, EventKind::kGilRequest, c, b, 5);
  s.at(12, EventKind::kOutput, a);
  Intervals intervals;
  intervals.update(s.trace);
  const auto lane = intervals.of(c);
  REQUIRE(lane.size() == 2);
  check(lane[0], 0, 11, ActorState::kWaitingGil, 0);
  check(lane[1], 11, 12, ActorState::kWaitingGil, 2);
}

TEST_CASE("folding event by event gives what folding at once gives") {
  Sample whole;
  Sample grown;
  Intervals at_once;
  Intervals step_by_step;
  for (Sample* s : {&whole, &grown}) {
    const ActorId core = s->core("core 0");
    const ActorId process = s->process("MainProcess");
    ActorId threads[3];
    for (int i = 0; i < 3; ++i) threads[i] = s->thread("T", process);
    for (int i = 0; i < 60; ++i) {
      const ActorId thread = threads[i % 3];
      s->at(i * 10, EventKind::kCoreRuns, core, thread);
      s->at(i * 10, EventKind::kGilTaken, thread);
      if (i == 30) s->task("Task-1", thread);  // appears late
      if (i > 30) s->at(i * 10 + 2, i % 2 ? EventKind::kTaskResumes : EventKind::kTaskYields, 5);
      if (s == &grown) step_by_step.update(s->trace);
      s->at(i * 10 + 8, EventKind::kThreadSleeps, thread);
      if (i % 4 == 0) s->at(i * 10 + 8, EventKind::kCoreIdle, core);
      if (s == &grown) step_by_step.update(s->trace);
    }
  }
  at_once.update(whole.trace);
  step_by_step.update(grown.trace);
  step_by_step.update(grown.trace);  // nothing new
  CHECK(at_once.end_time() == step_by_step.end_time());
  for (ActorId id = 0; id < whole.trace.actor_count(); ++id) {
    const auto expected = at_once.of(id);
    const auto actual = step_by_step.of(id);
    REQUIRE(expected.size() == actual.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      check(actual[i], expected[i].start, expected[i].end, expected[i].state,
            expected[i].first_event);
      CHECK(actual[i].other == expected[i].other);
    }
  }
}

TEST_CASE("arrows go from the cause to the woken or created") {
  Sample s;
  const ActorId process = s.process("MainProcess");
  const ActorId main = s.thread("MainThread", process);
  const ActorId task = s.task("Task-2", main);
  const ActorId child = s.process("Process-1", process, 101);
  s.at(1, EventKind::kTaskCreated, task, main);
  s.at(2, EventKind::kTaskAwaits, task, main);
  s.at(3, EventKind::kTaskWoken, task);        // nobody known
  s.at(4, EventKind::kTaskWoken, task, task);  // itself
  s.at(5, EventKind::kProcessForked, child, main);
  s.at(6, EventKind::kGilWait, main, task);
  const auto found = arrows(s.trace);
  REQUIRE(found.size() == 2);
  CHECK(found[0].from == main);
  CHECK(found[0].to == task);
  CHECK(found[0].time == 1);
  CHECK(found[0].event == 0);
  CHECK(found[1].to == child);
  CHECK(found[1].event == 4);
}

TEST_CASE("a task that blocks its thread is shown waiting, not running") {
  Sample s;
  const ActorId thread = s.thread("MainThread", s.process("MainProcess"));
  const ActorId a = s.task("Task-1", thread), b = s.task("Task-2", thread);
  s.at(0, EventKind::kGilTaken, thread);
  s.at(5, EventKind::kTaskCreated, a);
  s.at(5, EventKind::kTaskCreated, b);
  s.at(10, EventKind::kTaskStarts, a);
  s.at(20, EventKind::kThreadSleeps, thread, kNobody, 30);  // time.sleep() in a coroutine
  s.at(50, EventKind::kThreadSleepEnds, thread);
  s.at(55, EventKind::kGilTaken, thread);
  s.at(60, EventKind::kTaskDone, a);
  s.at(61, EventKind::kTaskStarts, b);
  s.at(70, EventKind::kTaskSleeps, b, kNobody, 5);
  s.at(71, EventKind::kThreadSleeps, thread);  // the loop waits: no task's business

  Intervals intervals;
  intervals.update(s.trace);
  const auto lane = intervals.of(a);
  REQUIRE(lane.size() == 5);
  check(lane[1], 10, 20, ActorState::kRunning, 3);
  check(lane[2], 20, 50, ActorState::kWaitingIo, 4);
  CHECK(lane[3].start == 50);
  check(lane[4], 55, 60, ActorState::kRunning, 6);
  const auto other = intervals.of(b);
  REQUIRE(other.size() == 3);
  check(other[1], 61, 70, ActorState::kRunning, 8);
  CHECK(other[2].state == ActorState::kWaitingIo);
  CHECK(other[2].first_event == 9);
}

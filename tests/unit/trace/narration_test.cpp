// Narration: sentences from reasons, and numbers a person can read.
#include "engine/trace/narration.h"

#include <doctest/doctest.h>

#include <limits>

#include "tests/unit/trace/sample.h"

using namespace interleave;
using namespace interleave::trace;

TEST_CASE("durations have four significant digits and a unit") {
  CHECK(format_duration(0) == "0 s");
  CHECK(format_duration(1) == "1 ns");
  CHECK(format_duration(820) == "820 ns");
  CHECK(format_duration(999) == "999 ns");
  CHECK(format_duration(1'000) == "1.000 µs");
  CHECK(format_duration(1'234) == "1.234 µs");
  CHECK(format_duration(12'345) == "12.35 µs");
  CHECK(format_duration(35'200'000) == "35.20 ms");
  CHECK(format_duration(120'000'000) == "120.0 ms");
  CHECK(format_duration(2 * kSecond) == "2.000 s");
  CHECK(format_duration(59'990 * kMillisecond) == "59.99 s");
  CHECK(format_duration(86'400 * kSecond) == "86 400 s");
}

TEST_CASE("durations that round up move to the next digit or unit") {
  CHECK(format_duration(9'999'400) == "9.999 ms");
  CHECK(format_duration(9'999'600) == "10.00 ms");
  CHECK(format_duration(99'996'000) == "100.0 ms");
  CHECK(format_duration(999'949'999) == "999.9 ms");
  CHECK(format_duration(999'960'000) == "1.000 s");
  CHECK(format_duration(999'960 * kMillisecond) == "1 000 s");
}

TEST_CASE("durations may be negative or endless") {
  CHECK(format_duration(-820) == "-820 ns");
  CHECK(format_duration(-35'200'000) == "-35.20 ms");
  CHECK(format_duration(kNever) == "forever");
  CHECK(format_duration(kNever - 1) == "9 223 372 037 s");
  CHECK(format_duration(std::numeric_limits<Duration>::min()) == "-9 223 372 037 s");
}

TEST_CASE("moments are exact to the microsecond and never shown early") {
  CHECK(format_time(0) == "0.000 000 s");
  CHECK(format_time(2'000'100'000) == "2.000 100 s");
  CHECK(format_time(1'999) == "0.000 001 s");
  CHECK(format_time(999'999'999) == "0.999 999 s");
  CHECK(format_time(3'600 * kSecond) == "3 600.000 000 s");
  CHECK(format_time(-1) == "-0.000 001 s");
  CHECK(format_time(-1'500'000'000) == "-1.500 000 s");
  CHECK(format_time(kNever) == "never");
}

TEST_CASE("sizes") {
  CHECK(format_bytes(0) == "0 B");
  CHECK(format_bytes(84) == "84 B");
  CHECK(format_bytes(999) == "999 B");
  CHECK(format_bytes(1'200) == "1.2 kB");
  CHECK(format_bytes(14'200'000) == "14.2 MB");
  CHECK(format_bytes(999'949) == "999.9 kB");
  CHECK(format_bytes(999'950) == "1.0 MB");
  CHECK(format_bytes(-2'500) == "-2.5 kB");
  CHECK(format_bytes(std::numeric_limits<std::int64_t>::max()) == "9.2 EB");
  CHECK(format_bytes(std::numeric_limits<std::int64_t>::min()) == "-9.2 EB");
}

TEST_CASE("a sentence is made of styled spans") {
  Sample s;
  const ActorId process = s.process("MainProcess");
  const ActorId main = s.thread("MainThread", process);
  const ActorId task = s.task("Task-2", main, "fetch");
  const auto spans =
      narrate(s.trace, s.at(100'000, EventKind::kTaskSleeps, task, kNobody, 2 * kSecond, 7));
  REQUIRE(spans.size() == 8);
  CHECK(spans[0].text == "Task-2");
  CHECK(spans[0].style == SpanStyle::kActor);
  CHECK(spans[0].actor == task);
  CHECK(spans[1].text == " awaits ");
  CHECK(spans[1].style == SpanStyle::kPlain);
  CHECK(spans[1].actor == kNobody);
  CHECK(spans[2].text == "sleep()");
  CHECK(spans[2].style == SpanStyle::kCode);
  CHECK(spans[4].text == "2.000 s");
  CHECK(spans[4].style == SpanStyle::kTime);
  CHECK(
      narrate_text(s.trace, s.trace.event(0)) ==
      "Task-2 awaits sleep() for 2.000 s: it sets a timer for 2.000 100 s and yields to the loop.");
}

TEST_CASE("the GIL is mentioned only to those who have one") {
  Sample s;
  const ActorId process = s.process("MainProcess");
  const ActorId thread = s.thread("Thread-1 (work)", process);
  const ActorId task = s.task("Task-1", thread);
  const ActorId lock = s.resource("Lock", process);
  const Event waits = s.at(0, EventKind::kLockWait, thread, lock);
  const Event task_waits = s.at(0, EventKind::kLockWait, task, lock);
  CHECK(narrate_text(s.trace, waits) ==
        "Thread-1 (work) wants the Lock, which is taken: it waits and lets go of the GIL.");
  CHECK(narrate_text(s.trace, task_waits) == "Task-1 wants the Lock, which is taken: it waits.");
  s.trace.set_has_gil(false);
  CHECK(narrate_text(s.trace, waits) ==
        "Thread-1 (work) wants the Lock, which is taken: it waits.");
}

TEST_CASE("what is unknown is left out") {
  Sample s;
  const ActorId main = s.thread("MainThread", s.process("MainProcess"));
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kGilDropped, main, kNobody, 0, 12)) ==
        "MainThread sees the request at line 12 and lets go of the GIL: it must wait until another "
        "thread "
        "has taken it.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kGilDropped, main)) ==
        "MainThread sees the request and lets go of the GIL: it must wait until another thread has "
        "taken "
        "it.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kThreadTimesOut, main)) ==
        "MainThread has waited as long as its timeout allows: it can run again.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kThreadWaits, main)) ==
        "MainThread waits for something and lets go of the GIL.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kLoopSleeps, 77, 99)).find("something") !=
        std::string::npos);  // actors that do not exist
}

TEST_CASE("threads and tasks of child processes carry the name of their process") {
  Sample s;
  const ActorId parent = s.process("MainProcess");
  const ActorId main = s.thread("MainThread", parent);
  const ActorId child = s.process("Process-1", parent, 101);
  const ActorId child_main = s.thread("MainThread", child);
  const ActorId child_thread = s.thread("Thread-1 (f)", child);
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kGilTaken, main)) ==
        "MainThread takes the GIL of MainProcess: nobody holds it.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kGilWait, child_thread, child_main)) ==
        "Process-1's Thread-1 (f) could run, but Process-1's MainThread holds the GIL: it has to "
        "wait.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kGilWait, child_thread, main)) ==
        "Process-1's Thread-1 (f) could run, but MainThread holds the GIL: it has to wait.");
  const auto spans = narrate(s.trace, s.at(0, EventKind::kThreadRuns, child_main));
  REQUIRE(spans.size() == 4);
  CHECK(spans[0].actor == child);
  CHECK(spans[2].actor == child_main);
}

TEST_CASE("resources have an article, their own or ours") {
  Sample s;
  const ActorId main = s.thread("MainThread", s.process("MainProcess"));
  const auto waits_for = [&](std::string name) {
    return narrate_text(s.trace, s.at(0, EventKind::kLockTaken, main, s.resource(std::move(name))));
  };
  CHECK(waits_for("Lock") == "MainThread takes the Lock: it is free.");
  CHECK(waits_for("Lock-2") == "MainThread takes Lock-2: it is free.");
  CHECK(waits_for("the key of Bob") == "MainThread takes the key of Bob: it is free.");
  CHECK(waits_for("an idea") == "MainThread takes an idea: it is free.");
  const ActorId start = s.resource("the start of Thread-1");
  const auto spans = narrate(s.trace, s.at(0, EventKind::kThreadJoined, main, start));
  REQUIRE(spans.size() == 5);
  CHECK(spans[0].text == "The ");  // begins the sentence
  CHECK(spans[1].text == "start of Thread-1");
  CHECK(spans[1].actor == start);
}

TEST_CASE("numbers agree with their nouns, large and negative ones included") {
  Sample s;
  const ActorId process = s.process("MainProcess");
  const ActorId main = s.thread("MainThread", process);
  const ActorId queue = s.resource("Queue-1", process);
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kQueuePut, main, queue, 1)) ==
        "MainThread puts an item into Queue-1, which now holds 1 item.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kQueueGot, main, queue, 0)) ==
        "MainThread takes an item out of Queue-1, which now holds 0 items.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kProcessFails, process, kNobody, -9)) ==
        "MainProcess fails: it exits with code -9.");
  CHECK(narrate_text(s.trace, s.at(0, EventKind::kThreadSleeps, main, kNobody, 10'000 * kSecond)) ==
        "MainThread sleeps for 10 000 s: it blocks, lets go of the GIL and will wake at 10 000.000 "
        "000 s at the earliest.");
  CHECK(narrate_text(s.trace, s.at(5, EventKind::kThreadWaitTimed, main, queue, kNever))
            .find("never") != std::string::npos);  // does not overflow
}

TEST_CASE("program text stays on one line and short") {
  Sample s;
  const ActorId main = s.thread("MainThread", s.process("MainProcess"));
  CHECK(narrate_text(s.trace, s.says(0, EventKind::kOutput, main, "a\nb\tc\x01\n")) ==
        "MainThread prints \"a\\nb\\tc \".");
  std::string many;
  for (int i = 0; i < 100; ++i) many += "é";
  const auto spans = narrate(s.trace, s.says(0, EventKind::kOutput, main, many));
  REQUIRE(spans.size() == 4);
  CHECK(spans[2].style == SpanStyle::kCode);
  CHECK(spans[2].text == many.substr(0, 2 * 72) + "…");
  CHECK(narrate_text(s.trace, s.says(0, EventKind::kOutput, main, "\n")) ==
        "MainThread prints \"\".");
}

TEST_CASE("every sentence can be said and reads like one") {
  Sample s;
  const ActorId process = s.process("MainProcess");
  const ActorId main = s.thread("MainThread", process);
  const ActorId core = s.core("core 0");
  s.trace.intern("text");  // value 0 is a text, too
#define EVENT(name, state, level, sentence)                                                        \
  {                                                                                                \
    const std::string said = narrate_text(s.trace, s.at(0, EventKind::k##name, main, core, 0, 3)); \
    CAPTURE(said);                                                                                 \
    CHECK(said.ends_with("."));                                                                    \
    CHECK(said.find_first_of("{}[]<>`") == std::string::npos);                                     \
    CHECK(said.find("  ") == std::string::npos);                                                   \
  }
#include "engine/trace/events.def"
#undef EVENT
}

TEST_CASE("every state has a name and an explanation") {
  for (int i = 0; i < kActorStateCount; ++i) {
    CHECK(!state_name(static_cast<ActorState>(i)).empty());
    CHECK(state_explanation(static_cast<ActorState>(i)).ends_with("."));
  }
}

#include <doctest/doctest.h>

#include "ui/model/json.h"
#include "ui/model/markers.h"
#include "ui/model/output_lines.h"
#include "ui/model/playback.h"

using namespace interleave;
using namespace interleave::ui;
using trace::ActorState;

TEST_CASE("playback dwells, travels and stops at the end") {
  const auto unit = [](int step) { return step * 0.01; };
  Playback playback;
  CHECK_FALSE(playback.advance(10, 5, false, unit));  // not playing
  playback.play();
  CHECK_FALSE(playback.advance(0.2, 5, false, unit));
  CHECK(playback.fraction() == 0);  // still to be read
  for (int i = 0; i < 4; ++i) playback.advance(0.18, 5, false, unit);
  CHECK(playback.fraction() > 0);
  CHECK(playback.advance(0.24, 5, false, unit));
  CHECK(playback.step() == 1);
  for (int i = 0; i < 200; ++i) playback.advance(0.1, 5, false, unit);
  CHECK(playback.step() == 5);
  CHECK_FALSE(playback.playing());
}

TEST_CASE("playback waits at the end of a run that is still going") {
  Playback playback;
  playback.play();
  for (int i = 0; i < 200; ++i) playback.advance(0.1, 3, true, [](int) { return 0.0; });
  CHECK(playback.step() == 3);
  CHECK(playback.playing());
}

TEST_CASE("speed") {
  Playback playback;
  playback.set_speed(1000);
  CHECK(playback.speed() == 64);
  CHECK(Playback::suggested_speed(40) == 1);
  CHECK(Playback::suggested_speed(100000) == 64);
  playback.play();
  CHECK(playback.advance(0.2, 100000, false, [](int) { return 0.0; }));
  CHECK(playback.step() > 5);  // several steps a frame
}

TEST_CASE("badges") {
  CHECK(badge_text("Task-12") == "12");
  CHECK(badge_text("Thread-3 (work)") == "T3");
  CHECK(badge_text("MainThread") == "M");
  CHECK(badge_text("SpawnProcess-1") == "P1");
  CHECK(badge_text("ThreadPoolExecutor-0_2") == "W2");
  CHECK(badge_text("download") == "do");
  CHECK(badge_text("\xC3\xA4\xC3\xB6\xC3\xBC") == "\xC3\xA4\xC3\xB6");
  CHECK(badge_text("").empty());
}

TEST_CASE("markers: tasks stand for the thread that runs them") {
  StateView state;
  ProcessView process;
  process.name = "MainProcess";
  ThreadView thread;
  thread.actor = 2;
  thread.name = "MainThread";
  thread.state = ActorState::kRunning;
  thread.line = 20;
  process.threads.push_back(thread);
  state.processes.push_back(process);
  REQUIRE(build_markers(state).size() == 1);
  CHECK(build_markers(state)[0].line == 20);

  ThreadView& with_loop = state.processes[0].threads[0];
  with_loop.has_loop = true;
  with_loop.loop.tasks.push_back(
      {.actor = 4, .name = "Task-2", .state = ActorState::kWaitingIo, .line = 9});
  with_loop.loop.tasks.push_back(
      {.actor = 3, .name = "Task-1", .state = ActorState::kRunning, .line = 7});
  with_loop.loop.tasks.push_back(
      {.actor = 5, .name = "Task-3", .state = ActorState::kDone, .line = 9});
  const std::vector<Marker> markers = build_markers(state);
  REQUIRE(markers.size() == 2);
  CHECK(markers[0].actor == 3);
  CHECK(markers[1].actor == 4);
  state.processes[0].alive = false;
  CHECK(build_markers(state).empty());
}

TEST_CASE("output becomes lines by writer") {
  const std::vector<OutputChunk> chunks = {{1, 4, false, "a"},
                                           {2, 4, false, "b\n"},
                                           {3, 5, false, "c"},
                                           {4, 4, false, "d\ne\n\nf"},
                                           {5, 4, true, "g\tx\n"}};
  const std::vector<OutputLine> lines = output_lines(chunks);
  REQUIRE(lines.size() == 7);
  CHECK(lines[0].text == "ab");
  CHECK(lines[0].event == 1);
  CHECK(lines[1].text == "c");
  CHECK(lines[2].text == "d");
  CHECK(lines[4].text.empty());
  CHECK(lines[5].text == "f");
  CHECK(lines[6].text == "g    x");
  CHECK(lines[6].is_error);
}

TEST_CASE("json") {
  CHECK(JsonObject().str() == "{}");
  CHECK(JsonObject().text("a", "x\"\n\\").number("n", -3).boolean("b", true).str() ==
        "{\"a\":\"x\\\"\\u000a\\\\\",\"n\":-3,\"b\":true}");
}

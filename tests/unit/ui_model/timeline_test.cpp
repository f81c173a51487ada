// Lanes and slices over a trace made by hand.
#include <doctest/doctest.h>

#include "engine/trace/narration.h"
#include "ui/model/lanes.h"
#include "ui/model/palette.h"
#include "ui/model/slices.h"

using namespace interleave;
using namespace interleave::ui;
using trace::ActorId;
using trace::ActorKind;
using trace::ActorState;
using trace::EventKind;

namespace {

struct World {
  trace::Trace trace;
  trace::Intervals intervals;

  ActorId actor(ActorKind kind, ActorId parent, const char* name, const char* label = "") {
    trace.add_actor({kind, parent, name, label, 0, trace.size()});
    return trace.actor_count() - 1;
  }
  void event(VirtualTime time, EventKind kind, ActorId actor, ActorId other = trace::kNobody,
             std::int64_t value = 0) {
    trace.add({time, actor, other, trace.encode_number(value), 0, kind, trace::event_state(kind)});
  }
};

// One core, a process, its main thread with a loop and two tasks; a thread.
World small_world() {
  World world;
  const ActorId core = world.actor(ActorKind::kCore, trace::kNobody, "core 0");
  const ActorId process = world.actor(ActorKind::kProcess, trace::kNobody, "MainProcess");
  const ActorId main = world.actor(ActorKind::kThread, process, "MainThread");
  world.event(0, EventKind::kCoreRuns, core, main);
  world.event(0, EventKind::kGilTaken, main);
  const ActorId first = world.actor(ActorKind::kTask, main, "Task-1", "main");
  world.event(100, EventKind::kTaskCreated, first, main);
  world.event(200, EventKind::kTaskStarts, first);
  const ActorId second = world.actor(ActorKind::kTask, main, "Task-2", "fetch");
  world.event(300, EventKind::kTaskCreated, second, first);
  world.event(400, EventKind::kTaskSleeps, first, trace::kNobody, 1000);
  world.event(400, EventKind::kTaskStarts, second);
  world.event(500, EventKind::kTaskDone, second);
  const ActorId worker = world.actor(ActorKind::kThread, process, "Thread-1 (work)");
  world.event(600, EventKind::kThreadCreated, worker, main);
  world.event(2000, EventKind::kCoreIdle, core);
  world.intervals.update(world.trace);
  return world;
}

TimeView whole(float width) {
  TimeView view;
  view.left = 0;
  view.right = width;
  view.fit();
  return view;
}

}  // namespace

TEST_CASE("lanes nest process, thread and task") {
  const World world = small_world();
  const Lanes lanes = build_lanes(world.trace, {});
  std::string names;
  for (const Row& row : lanes.rows)
    names += row.name + std::string(static_cast<std::size_t>(row.depth), '>') + "|";
  CHECK(names == "CORES|core 0|MainProcess|MainThread|Task-1>|Task-2>|Thread-1 (work)|");
  CHECK(lanes.height > 0);
  CHECK(lanes.first_at(0) == 0);
  CHECK(lanes.first_at(lanes.height + 1) == lanes.rows.size());
  CHECK(lanes.rows[5].died == 500);
  CHECK(lanes.rows[4].died == kNever);
  CHECK(lanes.rows[4].born == 100);
}

TEST_CASE("cores that are never used have no lane") {
  World world;
  for (const char* name : {"core 0", "core 1", "core 2"})
    world.actor(ActorKind::kCore, trace::kNobody, name);
  world.event(0, EventKind::kCoreRuns, 1, trace::kNobody);
  const Lanes lanes = build_lanes(world.trace, {});
  REQUIRE(lanes.rows.size() == 2);
  CHECK(lanes.rows[0].detail == "1 of 3 used");
  CHECK(lanes.rows[1].name == "core 1");
}

TEST_CASE("folding a process hides what is in it") {
  const World world = small_world();
  const Lanes lanes = build_lanes(world.trace, {1});
  CHECK(lanes.rows.size() == 3);
  CHECK(lanes.rows[2].folded);
  CHECK(lanes.row_of[2] == -1);
}

TEST_CASE("slices are culled to the view") {
  const World world = small_world();
  const TimeScale scale = TimeScale::true_time(2000);
  TimeView view = whole(1000);
  std::vector<Slice> slices;
  cull_lane(world.intervals.of(3), scale, view, &slices);
  REQUIRE(slices.size() == 3);  // ready, running, timer
  CHECK(slices[1].state == ActorState::kRunning);
  CHECK(slices[0].x1 == doctest::Approx(slices[1].x0));
  slices.clear();
  view.begin = 0.6;
  view.end = 0.9;
  cull_lane(world.intervals.of(4), scale, view, &slices);  // done at 500: nothing there
  CHECK(slices.empty());
}

TEST_CASE("a hundred thousand events cost as many records as there are pixels") {
  World world;
  world.actor(ActorKind::kCore, trace::kNobody, "core 0");
  const ActorId thread = world.actor(ActorKind::kThread, trace::kNobody, "T");
  for (int i = 0; i < 50000; ++i) {
    world.event(i * 20, EventKind::kGilTaken, thread);
    world.event(i * 20 + 10, EventKind::kGilDropped, thread);
  }
  world.intervals.update(world.trace);
  const TimeScale scale = TimeScale::true_time(1'000'000);
  std::vector<Slice> slices;
  cull_lane(world.intervals.of(thread), scale, whole(900), &slices);
  CHECK(slices.size() < 600);
  std::uint32_t total = 0;
  float end = -1;
  for (const Slice& slice : slices) {
    CHECK(slice.x0 >= end - 3.1f);
    end = slice.x1;
    total += slice.folded;
  }
  CHECK(total > 90000);  // nothing was skipped, only folded
}

TEST_CASE("interval_at") {
  const World world = small_world();
  const auto lane = world.intervals.of(3);
  CHECK(interval_at(lane, 50) == -1);
  CHECK(interval_at(lane, 150) == 0);
  CHECK(interval_at(lane, 200) == 1);
  CHECK(interval_at(lane, 999999) == 2);
}

TEST_CASE("labels say what is waited for") {
  const World world = small_world();
  const SliceLabel label = slice_label(world.trace, world.intervals.of(3)[2]);
  CHECK(label.full == "timer, due at " + trace::format_duration(1400));
  CHECK(label.brief == "timer");
}

TEST_CASE("hues: the main process is neutral, tasks and threads have their own") {
  const World world = small_world();
  const std::vector<int> hues = assign_hues(world.trace);
  CHECK(hues[0] == kNeutralHue);
  CHECK(hues[1] == kNeutralHue);
  CHECK(hues[2] == kNeutralHue);
  CHECK(hues[3] == 0);
  CHECK(hues[4] == 1);
  CHECK(hues[5] == 2);
}

TEST_CASE("both themes can be read") {
  for (const bool dark : {true, false}) {
    CAPTURE(dark);
    const Palette& colors = palette(dark);
    CHECK(contrast(colors.text, colors.panel) >= 7);
    CHECK(contrast(colors.muted, colors.panel) >= 4.5f);
    CHECK(contrast(colors.comment, colors.panel) >= 4.5f);
    CHECK(contrast(colors.on_accent, colors.accent) >= 4.5f);
    for (const Rgba hue : colors.hues) {
      CHECK(contrast(hue, colors.panel) >= 3);
      CHECK(contrast(ink_on(hue), hue) >= 3.9f);
    }
    for (int state = 1; state < 10; ++state)
      CHECK(contrast(state_look(static_cast<ActorState>(state), colors).color, colors.panel) >= 3);
  }
}

TEST_CASE("every state has its own colour, glyph and pattern") {
  const Palette& colors = palette(true);
  for (int a = 1; a < 10; ++a)
    for (int b = a + 1; b < 10; ++b) {
      const StateLook one = state_look(static_cast<ActorState>(a), colors),
                      two = state_look(static_cast<ActorState>(b), colors);
      CHECK(one.glyph != two.glyph);
      CHECK_FALSE(one.color == two.color);
    }
}

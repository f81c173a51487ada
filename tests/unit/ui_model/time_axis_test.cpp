#include "ui/model/time_axis.h"

#include <doctest/doctest.h>

#include <vector>

using namespace interleave;
using namespace interleave::ui;

namespace {

TimeView whole(float width) {
  TimeView view;
  view.left = 0;
  view.right = width;
  view.fit();
  return view;
}

// Two seconds of waiting between two bursts of work: the program most people start with.
std::vector<VirtualTime> bursts() {
  std::vector<VirtualTime> moments;
  for (int i = 0; i < 20; ++i) moments.push_back(i * 10 * kMicrosecond);
  for (int i = 0; i < 20; ++i) moments.push_back(2 * kSecond + i * 10 * kMicrosecond);
  return moments;
}

}  // namespace

TEST_CASE("true time is linear and invertible") {
  const TimeScale scale = TimeScale::true_time(200 * kMillisecond);
  CHECK(scale.to_unit(0) == 0);
  CHECK(scale.to_unit(50 * kMillisecond) == doctest::Approx(0.25));
  CHECK(scale.to_time(0.25) == 50 * kMillisecond);
  CHECK(scale.to_time(-1) == 0);
}

TEST_CASE("even steps are monotone, invertible and show every step") {
  const std::vector<VirtualTime> moments = bursts();
  const TimeScale scale = TimeScale::even_steps(moments, moments.back());
  double before = -1;
  for (const VirtualTime moment : moments) {
    const double unit = scale.to_unit(moment);
    if (moment > 0) CHECK(unit - before > 0.01);
    CHECK(scale.to_time(unit) / kMicrosecond ==
          doctest::Approx(static_cast<double>(moment / kMicrosecond)).epsilon(0.001));
    before = unit;
  }
  CHECK(before == doctest::Approx(1));
}

TEST_CASE("even steps only where true time would hide what happens") {
  CHECK(TimeScale::needs_even_steps(bursts(), 2 * kSecond + 200 * kMicrosecond, 900));
  std::vector<VirtualTime> regular;
  for (int i = 0; i < 40; ++i) regular.push_back(i * 5 * kMillisecond);
  CHECK_FALSE(TimeScale::needs_even_steps(regular, 200 * kMillisecond, 900));
  std::vector<VirtualTime> many;
  for (int i = 0; i < 5000; ++i) many.push_back(i * kMillisecond);
  CHECK_FALSE(TimeScale::needs_even_steps(many, 5 * kSecond, 900));  // nothing would help
}

TEST_CASE("zoom keeps what is under the pointer and never leaves the run") {
  TimeView view = whole(1000);
  const double under = view.unit_at(300);
  view.zoom(300, 0.5);
  CHECK(view.unit_at(300) == doctest::Approx(under));
  for (int i = 0; i < 200; ++i) view.zoom(300, 0.5);
  CHECK(view.end > view.begin);
  for (int i = 0; i < 400; ++i) view.zoom(10, 1.5);
  CHECK(view.fitted());
  view.pan(5);
  CHECK(view.begin >= 0);
  CHECK(view.end <= 1 + kEndRoom + 1e-9);
}

TEST_CASE("ticks are round, ordered and have units") {
  const TimeScale scale = TimeScale::true_time(240 * kMillisecond);
  const std::vector<Tick> ticks = axis_ticks(scale, whole(900), 110);
  REQUIRE(ticks.size() >= 3);
  CHECK(ticks[0].label == "0 s");
  CHECK(ticks[1].label == "50 ms");
  for (std::size_t i = 1; i < ticks.size(); ++i) CHECK(ticks[i].x > ticks[i - 1].x);
}

TEST_CASE("ticks of an uneven axis never go backward and stay short") {
  const std::vector<VirtualTime> moments = bursts();
  const TimeScale scale = TimeScale::even_steps(moments, moments.back());
  for (const float width : {300.0f, 900.0f, 1700.0f}) {
    const std::vector<Tick> ticks = axis_ticks(scale, whole(width), 110);
    CHECK(ticks.size() >= 2);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
      CHECK(ticks[i].label.size() <= 14);
      if (i > 0) CHECK(ticks[i].x > ticks[i - 1].x);
    }
  }
}

TEST_CASE("short times") {
  CHECK(short_time(0, kMillisecond) == "0 s");
  CHECK(short_time(40 * kMillisecond, 10 * kMillisecond) == "40 ms");
  CHECK(short_time(1500 * kMillisecond, 500 * kMillisecond) == "1.5 s");
  CHECK(short_time(820, 10) == "820 ns");
}

TEST_CASE("an empty run has an axis") {
  const TimeScale scale = TimeScale::even_steps({}, 0);
  CHECK(scale.to_unit(0) == 0);
  axis_ticks(scale, whole(500), 100);
  axis_ticks(TimeScale::true_time(0), whole(500), 100);
}

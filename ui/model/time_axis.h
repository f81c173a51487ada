// The time axis. TimeScale maps moments to [0, 1] and back; TimeView is the part of it on screen.
//
// Two scales. True time is linear. Even steps gives every scheduling decision room: a program that
// computes for 90 µs and waits for 2 s would otherwise be two empty bars. Both are monotone, so
// order and overlap always read correctly; only even steps' distances are not to scale.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/base/time.h"

namespace interleave::ui {

class TimeScale {
 public:
  TimeScale();
  static TimeScale true_time(VirtualTime end);
  // `moments` ascending, may repeat.
  static TimeScale even_steps(std::span<const VirtualTime> moments, VirtualTime end);
  // Whether true time would hide most of what happens on an axis about `pixels` wide.
  static bool needs_even_steps(std::span<const VirtualTime> moments, VirtualTime end,
                               double pixels);

  double to_unit(VirtualTime time) const;
  VirtualTime to_time(double unit) const;
  bool linear() const { return linear_; }
  VirtualTime end() const { return times_.back(); }

 private:
  std::vector<VirtualTime> times_;  // ascending, distinct; at least two
  std::vector<double> units_;       // of the same moments, from 0 to 1
  bool linear_ = true;
};

// What is visible: units from `begin` to `end` over pixels from `left` to `right`.
struct TimeView {
  double begin = 0, end = 1;
  float left = 0, right = 1;

  float x_of_unit(double unit) const {
    return left + static_cast<float>((unit - begin) / (end - begin)) * (right - left);
  }
  double unit_at(float x) const {
    return begin + static_cast<double>((x - left) / (right - left)) * (end - begin);
  }
  // Keeps what is under `x` where it is; factor below 1 zooms in.
  void zoom(float x, double factor);
  void pan(double units);
  void show(double from, double to);  // with a little room around
  void fit() { show_exact(0, 1); }
  bool fitted() const { return end - begin > 0.999; }

 private:
  void show_exact(double from, double to);
  void clamp();
};

// Room to the right of the end, in units: the last mark must not stick to the border.
inline constexpr double kEndRoom = 0.03;
inline constexpr double kSmallestView = 1e-9;

struct Tick {
  float x;
  std::string label;  // "40 ms", or "+20 µs" after the last full one where digits would not fit
};
std::vector<Tick> axis_ticks(const TimeScale& scale, const TimeView& view, float spacing);

// "98.0 ms": short, for labels inside slices and ticks; `step` says how fine it must be.
std::string short_time(VirtualTime time, Duration step);

}  // namespace interleave::ui

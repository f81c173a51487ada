#include "ui/model/time_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace interleave::ui {
namespace {

// Share of the width that goes by time; the rest goes by step.
constexpr double kTimeShare = 0.35;

// With this many gaps to be seen, true time shows the rhythm of a run.
constexpr std::size_t kEnoughVisible = 10;

// Steps a reader counts in: 1, 2 and 5 times powers of ten.
Duration round_step_down(double step) {
  Duration best = 1;
  for (Duration power = 1; power <= 1'000'000 * kSecond; power *= 10)
    for (const int factor : {1, 2, 5})
      if (static_cast<double>(power * factor) <= step) best = power * factor;
  return best;
}

Duration round_step_up(double step) {
  for (Duration power = 1; power <= 1'000'000 * kSecond; power *= 10)
    for (const int factor : {1, 2, 5})
      if (static_cast<double>(power * factor) >= step) return power * factor;
  return 1'000'000 * kSecond;
}

// The roundest moment in [low, high]: the multiple of the largest round step that fits.
struct RoundMoment {
  VirtualTime time;
  Duration step;
};
RoundMoment roundest(VirtualTime low, VirtualTime high) {
  for (Duration step = round_step_up(static_cast<double>(std::max<VirtualTime>(high, 1))); step > 0;
       step = step == 1 ? 0 : round_step_down(static_cast<double>(step) * 0.6)) {
    const VirtualTime first = (low + step - 1) / step * step;
    if (first >= low && first <= high) return {first, step};
  }
  return {high, 1};
}

int digits_needed(VirtualTime time, Duration step) {
  int digits = 0;
  for (VirtualTime value = time / std::max<Duration>(step, 1); value > 0; value /= 10) ++digits;
  return digits;
}

std::vector<Tick> even_ticks(const TimeScale& scale, const TimeView& view, float spacing) {
  std::vector<Tick> ticks;
  const VirtualTime first = scale.to_time(std::max(0.0, view.begin)),
                    last = scale.to_time(view.end);
  const double per_pixel =
      static_cast<double>(last - first) / std::max(1.0f, view.right - view.left);
  const Duration step = round_step_up(per_pixel * static_cast<double>(spacing));
  for (VirtualTime time = first / step * step; time <= last; time += step) {
    const float x = view.x_of_unit(scale.to_unit(time));
    if (x >= view.left - 1) ticks.push_back({x, short_time(time, step)});
  }
  return ticks;
}

std::vector<Tick> uneven_ticks(const TimeScale& scale, const TimeView& view, float spacing) {
  std::vector<Tick> ticks;
  VirtualTime anchor = -1;  // the last moment shown in full
  VirtualTime previous = -1;
  for (float x = view.left; x < view.right - spacing * 0.2f; x += spacing) {
    const VirtualTime low = scale.to_time(std::max(0.0, view.unit_at(x)));
    const VirtualTime high = scale.to_time(view.unit_at(x + spacing * 0.35f));
    const RoundMoment moment = roundest(std::max(low, previous + 1), std::max(high, previous + 1));
    if (moment.time > scale.end()) break;
    previous = moment.time;
    std::string label;
    if (anchor > 0 && digits_needed(moment.time, moment.step) > 5) {
      label = "+" + short_time(moment.time - anchor, moment.step);
    } else {
      label = short_time(moment.time, moment.step);
      anchor = moment.time;
    }
    ticks.push_back({view.x_of_unit(scale.to_unit(moment.time)), std::move(label)});
  }
  return ticks;
}

}  // namespace

TimeScale::TimeScale() : times_{0, kMillisecond}, units_{0, 1} {}

TimeScale TimeScale::true_time(VirtualTime end) {
  TimeScale scale;
  scale.times_ = {0, std::max<VirtualTime>(end, 1)};
  return scale;
}

TimeScale TimeScale::even_steps(std::span<const VirtualTime> moments, VirtualTime end) {
  TimeScale scale;
  scale.linear_ = false;
  scale.times_ = {0};
  for (const VirtualTime moment : moments)
    if (moment > scale.times_.back()) scale.times_.push_back(moment);
  if (end > scale.times_.back() || scale.times_.size() == 1)
    scale.times_.push_back(std::max<VirtualTime>(end, scale.times_.back() + 1));
  const double total = static_cast<double>(scale.times_.back());
  const double step_share = (1 - kTimeShare) / static_cast<double>(scale.times_.size() - 1);
  scale.units_ = {0};
  for (std::size_t i = 1; i < scale.times_.size(); ++i) {
    const double span = static_cast<double>(scale.times_[i] - scale.times_[i - 1]);
    scale.units_.push_back(scale.units_.back() + kTimeShare * span / total + step_share);
  }
  scale.units_.back() = 1;
  return scale;
}

bool TimeScale::needs_even_steps(std::span<const VirtualTime> moments, VirtualTime end,
                                 double pixels) {
  if (end <= 0 || moments.size() < 3) return false;
  std::size_t hidden = 0, gaps = 0;
  for (std::size_t i = 1; i < moments.size(); ++i) {
    const double gap =
        static_cast<double>(moments[i] - moments[i - 1]) / static_cast<double>(end) * pixels;
    if (gap <= 0) continue;
    ++gaps;
    hidden += gap < 4;
  }
  const std::size_t visible = gaps - hidden;
  const bool has_room =
      static_cast<double>(gaps) * 4 < pixels;  // else even steps would be too narrow, too
  return hidden * 2 > gaps && visible < kEnoughVisible && has_room;
}

double TimeScale::to_unit(VirtualTime time) const {
  if (time <= 0) return 0;
  if (time >= times_.back()) {  // beyond the end: as fast as the whole on average
    return 1 + static_cast<double>(time - times_.back()) / static_cast<double>(times_.back());
  }
  const auto after = std::upper_bound(times_.begin(), times_.end(), time);
  const std::size_t i = static_cast<std::size_t>(after - times_.begin());
  const double part =
      static_cast<double>(time - times_[i - 1]) / static_cast<double>(times_[i] - times_[i - 1]);
  return units_[i - 1] + part * (units_[i] - units_[i - 1]);
}

VirtualTime TimeScale::to_time(double unit) const {
  if (unit <= 0) return 0;
  if (unit >= 1)
    return times_.back() +
           static_cast<VirtualTime>((unit - 1) * static_cast<double>(times_.back()));
  const auto after = std::upper_bound(units_.begin(), units_.end(), unit);
  const std::size_t i =
      std::min(static_cast<std::size_t>(after - units_.begin()), units_.size() - 1);
  const double part = (unit - units_[i - 1]) / (units_[i] - units_[i - 1]);
  return times_[i - 1] +
         static_cast<VirtualTime>(part * static_cast<double>(times_[i] - times_[i - 1]));
}

void TimeView::zoom(float x, double factor) {
  const double anchor = unit_at(x);
  const double size = std::clamp((end - begin) * factor, kSmallestView, 1 + kEndRoom);
  const double part = (anchor - begin) / (end - begin);
  begin = anchor - part * size;
  end = begin + size;
  clamp();
}

void TimeView::pan(double units) {
  begin += units;
  end += units;
  clamp();
}

void TimeView::show(double from, double to) {
  const double room = std::max((to - from) * 0.1, kSmallestView);
  show_exact(from - room, to + room);
}

void TimeView::show_exact(double from, double to) {
  begin = from;
  end = to >= 1 ? 1 + kEndRoom : to;
  clamp();
}

void TimeView::clamp() {
  const double size = std::min(end - begin, 1 + kEndRoom);
  begin = std::clamp(begin, 0.0, 1 + kEndRoom - size);
  end = begin + size;
}

std::vector<Tick> axis_ticks(const TimeScale& scale, const TimeView& view, float spacing) {
  if (view.right - view.left < spacing) return {};
  return scale.linear() ? even_ticks(scale, view, spacing) : uneven_ticks(scale, view, spacing);
}

std::string short_time(VirtualTime time, Duration step) {
  struct Unit {
    Duration size;
    const char* name;
  };
  static constexpr std::array<Unit, 4> kUnits = {
      {{kSecond, "s"}, {kMillisecond, "ms"}, {kMicrosecond, "µs"}, {kNanosecond, "ns"}}};
  if (time == 0) return "0 s";
  const Unit* unit = &kUnits[3];
  for (const Unit& candidate : kUnits)
    if (time >= candidate.size) {
      unit = &candidate;
      break;
    }
  int digits = 0;
  for (Duration size = unit->size; size > step && digits < 9; size /= 10) ++digits;
  if (time % unit->size == 0 && digits > 0 && unit->size > step * 10) digits = std::min(digits, 1);
  std::array<char, 48> text;
  std::snprintf(text.data(), text.size(), "%.*f %s", digits,
                static_cast<double>(time) / static_cast<double>(unit->size), unit->name);
  return text.data();
}

}  // namespace interleave::ui

#include "ui/model/playback.h"

#include <algorithm>
#include <cmath>

namespace interleave::ui {
namespace {

constexpr double kLeastTravel = 0.2, kMostTravel = 2.5;
constexpr double kSecondsAcross = 7;  // for the way across the whole timeline
constexpr double kLongestShow = 90;
constexpr double kLongestFrame = 0.25;  // after a pause of the host, do not jump

}  // namespace

void Playback::set_speed(double speed) { speed_ = std::clamp(speed, 0.25, 64.0); }

double Playback::suggested_speed(int steps) {
  const double seconds = static_cast<double>(steps) * (kDwellSeconds + kLeastTravel);
  double speed = 1;
  while (seconds / speed > kLongestShow && speed < 64) speed *= 2;
  return speed;
}

double Playback::fraction() const {
  if (waited_ <= kDwellSeconds) return 0;
  const double part = std::clamp((waited_ - kDwellSeconds) / travel_, 0.0, 1.0);
  return part * part * (3 - 2 * part);  // starts and stops gently
}

void Playback::place(int step) {
  step_ = step;
  waited_ = 0;
}

bool Playback::advance(double seconds, int last, bool still_running,
                       const std::function<double(int)>& unit_of) {
  if (!playing_) return false;
  const int before = step_;
  waited_ += std::min(seconds, kLongestFrame) * speed_;
  while (step_ < last) {
    travel_ = travel_seconds(unit_of);
    if (waited_ < kDwellSeconds + travel_) break;
    waited_ -= kDwellSeconds + travel_;
    ++step_;
  }
  if (step_ >= last) {
    waited_ = 0;
    if (!still_running) playing_ = false;
  }
  return step_ != before;
}

double Playback::travel_seconds(const std::function<double(int)>& unit_of) const {
  const double gap = std::max(0.0, unit_of(step_ + 1) - unit_of(step_));
  return std::clamp(gap * kSecondsAcross, kLeastTravel, kMostTravel);
}

}  // namespace interleave::ui

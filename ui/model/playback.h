// Playback: how the cursor moves by itself. A step takes a moment to travel, longer where the
// timeline has a long way to go, and then stays long enough to be read. Pure: real time in,
// position out, so that it can be tested without a clock.
#pragma once

#include <functional>

namespace interleave::ui {

class Playback {
 public:
  bool playing() const { return playing_; }
  void play() { playing_ = true; }
  void pause() { playing_ = false; }

  double speed() const { return speed_; }
  void set_speed(double speed);  // 0.25 to 64; 1 reads comfortably
  // A speed at which `steps` steps last about a minute and a half at most.
  static double suggested_speed(int steps);

  // Where it is: just after `step`, and this far (0 to 1) on the way to the next one.
  int step() const { return step_; }
  double fraction() const;
  void place(int step);  // somebody moved the cursor

  // Lets `seconds` pass. `unit_of(step)` is a step's place on the timeline, 0 to 1. Returns true if
  // the step changed. Reaching `last` pauses, unless the run is still going.
  bool advance(double seconds, int last, bool still_running,
               const std::function<double(int)>& unit_of);

 private:
  double travel_seconds(const std::function<double(int)>& unit_of) const;

  bool playing_ = false;
  double speed_ = 1;
  int step_ = 0;
  double waited_ = 0;  // seconds since the step was reached, at speed 1
  double travel_ = 1;  // how long the way to the next step takes
};

inline constexpr double kDwellSeconds = 0.85;

}  // namespace interleave::ui

// The strip above the timeline: the whole run at a glance, who ran when, one thin line a core.
#pragma once

#include <vector>

#include "ui/model/run_model.h"

namespace interleave::ui {

struct OverviewBar {
  float x0, x1;
  int core;              // 0-based: which line
  trace::ActorId actor;  // a thread, or the task it ran
};

// Bars of all cores over pixels left to right; merged where they touch.
std::vector<OverviewBar> build_overview(const RunModel& run, float left, float right);

}  // namespace interleave::ui

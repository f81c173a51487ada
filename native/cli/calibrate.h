// `interleave calibrate`: measures the machine it runs on and makes a preset of it.
#pragma once

#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/session/session.h"

namespace interleave::cli {

struct Calibration {
  machine::Config config;
  std::string comment;  // what was measured, with what
};

// Runs the programs of native/calibration under `python` and in the simulated machine, and fits the
// figures to what they took; a table of both goes to stderr. Without Python only the speed of the
// processor is measured, with our own interpreter. `measured`: what those programs printed, instead
// of running them.
Result<Calibration> calibrate(const std::string& python, int rounds,
                              const std::optional<std::string>& measured);

}  // namespace interleave::cli

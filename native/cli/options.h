// The command line's arguments: which command, which files, what machine.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/session/session.h"
#include "engine/workloads/workloads.h"

namespace interleave::cli {

using machine::Config;

struct Options {
  Config config;
  std::string command, file, trace, stats;
  std::optional<std::string> input;  // --input
  std::vector<std::string> files;    // compare
  Workload workload;                 // compare, workload
  std::string python = "python3";    // calibrate
  std::string measured;              // calibrate: a file
};

// What the arguments say, or the exit status if there is nothing to do: help was asked for and
// printed, or they are wrong and that has been said.
std::variant<Options, int> parse(int argc, char** argv);

}  // namespace interleave::cli

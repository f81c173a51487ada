// Compares programs that do the same work: each is run under one configuration, measured, and the
// one to use is named, with the measured reason.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/machine/config.h"
#include "engine/session/session.h"

namespace interleave {

// What one run was measured by.
struct RunFigures {
  std::string name;
  Outcome outcome = Outcome::kRunning;
  int exit_code = 0;
  Duration elapsed = 0;
  Duration cpu = 0;       // of all cores together
  Duration gil_wait = 0;  // of all threads together
  Duration startup = 0;   // of threads and processes: creation to first instruction
  std::int64_t switches = 0, gil_handoffs = 0;
  std::int64_t processes = 0, threads = 0, tasks = 0;
  std::int64_t pickled_bytes = 0;
  std::uint64_t memory_bytes = 0;  // by the cost model
};

RunFigures figures_of(std::string name, const Session& session);

// A table for people, a row a figure and a column a program.
std::string comparison_table(std::span<const RunFigures> runs);

// Which of them to use here, and why, in one or two sentences made of the measured figures: the
// fastest, unless another is about as fast and needs less.
std::string recommendation(std::span<const RunFigures> runs, int cores);

}  // namespace interleave

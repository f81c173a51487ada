// One workload as three equivalent programs, one a model: N jobs that each wait for so long and
// need so much processor time. Programs to read, run and change; they are the *.py beside this
// file, with their three constants set.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/time.h"

namespace interleave {

struct Workload {
  std::int64_t tasks = 8;
  Duration wait = 100 * kMillisecond;  // each
  Duration work = 50 * kMillisecond;   // each, on a processor of its own
};

struct WorkloadProgram {
  std::string_view name;  // "asyncio", "threads", "processes"
  std::string source;
};

std::array<WorkloadProgram, 3> workload_programs(const Workload& workload);

// The texts, generated at build time from the *.py (cmake/embed.cmake).
std::string_view asyncio_tasks_program();
std::string_view thread_pool_program();
std::string_view process_pool_program();

}  // namespace interleave

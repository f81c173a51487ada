#include "engine/workloads/workloads.h"

#include "engine/base/assert.h"

namespace interleave {

namespace {

// "0.05", "2.0", "0.000001": seconds as Python writes them.
std::string seconds(Duration span) {
  std::string digits = std::to_string(span % kSecond);
  digits.insert(0, 9 - digits.size(), '0');
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return std::to_string(span / kSecond) + "." + digits;
}

// Replaces the value in the line `NAME = value  # comment`.
void set_constant(std::string& source, std::string_view name, const std::string& value) {
  const std::size_t start = source.find("\n" + std::string(name) + " = ");
  IL_ASSERT(start != std::string::npos);
  const std::size_t from = start + name.size() + 4;
  source.replace(from, source.find_first_of(" \n", from) - from, value);
}

}  // namespace

std::array<WorkloadProgram, 3> workload_programs(const Workload& workload) {
  std::array<WorkloadProgram, 3> out{{{"asyncio", std::string(asyncio_tasks_program())},
                                      {"threads", std::string(thread_pool_program())},
                                      {"processes", std::string(process_pool_program())}}};
  for (WorkloadProgram& program : out) {
    set_constant(program.source, "TASKS", std::to_string(workload.tasks));
    set_constant(program.source, "WAIT", seconds(workload.wait));
    set_constant(program.source, "WORK", seconds(workload.work));
  }
  return out;
}

}  // namespace interleave

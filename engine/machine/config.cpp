#include "engine/machine/config.h"

#include "engine/vm/heap.h"

namespace interleave::machine {

Result<bool> check(const Config& config) {
  if (config.cores < 1 || config.cores > 64)
    return Error{"the number of cores must be between 1 and 64"};
  if (config.switch_interval < kMicrosecond)
    return Error{"the switch interval must be at least 1 microsecond"};
  if (config.switch_interval > 1000 * kSecond)
    return Error{"the switch interval must be at most 1000 seconds"};
  if (config.max_time <= 0) return Error{"the time limit must be positive"};
  if (config.max_heap_bytes < (4u << 20) || config.max_heap_bytes > vm::Heap::kMaxLimit)
    return Error{"the memory limit must be between 4 MiB and 192 MiB"};
  if (config.max_steps == 0) return Error{"the step limit must be positive"};
  for (std::size_t i = 0; i < config.costs.values.size(); ++i) {
    const std::int64_t value = config.costs.values[i];
    if (value < 0 || value > 1000 * kSecond)
      return Error{std::string("the cost ") + std::string(cost_infos()[i].name) +
                   " is out of range"};
  }
  return true;
}

}  // namespace interleave::machine

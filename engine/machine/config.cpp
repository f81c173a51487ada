#include "engine/machine/config.h"

#include <algorithm>
#include <iterator>

#include "engine/base/hash.h"
#include "engine/vm/heap.h"

namespace interleave::machine {

namespace {

constexpr std::string_view kStartMethods[] = {"fork", "spawn", "forkserver"};  // by StartMethod

}  // namespace

std::string_view start_method_name(StartMethod method) {
  return kStartMethods[static_cast<int>(method)];
}

bool parse_start_method(std::string_view name, StartMethod& out) {
  const auto* found = std::find(std::begin(kStartMethods), std::end(kStartMethods), name);
  if (found == std::end(kStartMethods)) return false;
  out = static_cast<StartMethod>(found - kStartMethods);
  return true;
}

HostModel host_model(const Config& config, std::string_view name) {
  HostModel out;
  const auto fill = [](Duration& field, Duration value) {
    if (field < 0) field = value;
  };
  const auto take = [&](const HostModel& of) {
    if (out.fail < 0 && of.fail >= 0) out.failure = of.failure;
    fill(out.latency, of.latency);
    fill(out.jitter, of.jitter);
    fill(out.dns, of.dns);
    fill(out.server, of.server);
    fill(out.per_kib, of.per_kib);
    fill(out.fail, of.fail);
  };
  for (const std::string_view wanted : {name, std::string_view("*")})
    for (const HostModel& host : config.hosts)
      if (host.name == wanted) take(host);
  // Some are near, some far: half to one and a half of what the cost model says.
  HostModel usual;
  const std::int64_t thousandths = 500 + static_cast<std::int64_t>(hash_text(name) % 1000);
  usual.latency = config.costs[Cost::kNetLatency] / 1000 * thousandths;
  usual.jitter = config.costs[Cost::kNetJitter];
  usual.dns = config.costs[Cost::kDnsLookup];
  usual.server = config.costs[Cost::kNetServer];
  usual.per_kib = config.costs[Cost::kNetPerKiB];
  usual.fail = 0;
  take(usual);
  return out;
}

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
                   " is out of range (0 to 10^12)"};
  }
  for (const HostModel& host : config.hosts)
    for (const Duration value : {host.latency, host.jitter, host.dns, host.server, host.per_kib})
      if (value > 1000 * kSecond)
        return Error{"a time of the host " + host.name + " is out of range"};
  return true;
}

}  // namespace interleave::machine

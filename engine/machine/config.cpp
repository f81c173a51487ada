#include "engine/machine/config.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/vm/heap.h"

namespace interleave::machine {

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

namespace {

// "80ms" as ns, "0.1" as millionths, "2MB/s" as ns a KiB; negative: not one.
std::int64_t quantity(std::string_view text, bool time, bool bandwidth) {
  std::int64_t thousandths = 0, digit = 0;
  std::size_t at = 0;
  for (; at < text.size() && (text[at] == '.' ? digit == 0 : text[at] >= '0' && text[at] <= '9');
       ++at) {
    if (text[at] == '.') {
      digit = 1000000;
    } else if (digit == 0) {
      if (thousandths > 1000000000) return -1;
      thousandths = thousandths * 10 + (text[at] - '0') * 1000000;
    } else {
      thousandths += (text[at] - '0') * (digit /= 10);
    }
  }
  if (at == 0) return -1;
  const std::string_view unit = text.substr(at);
  if (time) {
    if (unit == "ns") return thousandths / 1000000;
    if (unit == "us") return thousandths / 1000;
    if (unit == "ms") return thousandths;
    return unit == "s" ? thousandths * 1000 : -1;
  }
  if (!bandwidth) return unit.empty() && thousandths <= 1000000 ? thousandths : -1;
  const std::int64_t scale = unit == "B/s"    ? 1
                             : unit == "kB/s" ? 1000
                             : unit == "MB/s" ? 1000000
                                              : 0;
  if (scale == 0 || thousandths <= 0) return -1;
  return static_cast<std::int64_t>(1024e15 /
                                   (static_cast<double>(thousandths) * static_cast<double>(scale)));
}

}  // namespace

Result<bool> add_host(Config& config, std::string_view text) {
  const std::size_t colon = text.find(':');
  HostModel host;
  host.name = text.substr(0, colon);
  if (host.name.empty() || colon == std::string_view::npos)
    return Error{"a host is written NAME:latency=80ms,jitter=10ms,bandwidth=2MB/s,fail=0.1"};
  text.remove_prefix(colon + 1);
  while (!text.empty()) {
    const std::string_view item = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), item.size() + 1));
    const std::size_t equals = item.find('=');
    const std::string_view key = item.substr(0, equals);
    const std::string_view value = equals == std::string_view::npos ? "" : item.substr(equals + 1);
    Duration* field = key == "latency"     ? &host.latency
                      : key == "jitter"    ? &host.jitter
                      : key == "dns"       ? &host.dns
                      : key == "server"    ? &host.server
                      : key == "bandwidth" ? &host.per_kib
                      : key == "fail"      ? &host.fail
                                           : nullptr;
    if (key == "failure") {
      constexpr std::string_view kNames[] = {"refused", "timeout", "reset", "500"};
      int i = 0;
      while (i < 4 && value != kNames[i]) ++i;
      if (i == 4) return Error{"a failure is refused, timeout, reset or 500"};
      host.failure = static_cast<Failure>(i);
      continue;
    }
    if (field == nullptr)
      return Error{"a host has no '" + std::string(key) +
                   "', but latency, jitter, bandwidth, dns, server, fail and failure"};
    *field = quantity(value, key != "bandwidth" && key != "fail", key == "bandwidth");
    if (*field < 0)
      return Error{"bad value '" + std::string(value) + "' for " + std::string(key) +
                   (key == "fail"        ? " (0 to 1)"
                    : key == "bandwidth" ? " (such as 2MB/s)"
                                         : " (such as 80ms)")};
  }
  config.hosts.push_back(std::move(host));
  return true;
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
                   " is out of range"};
  }
  for (const HostModel& host : config.hosts)
    for (const Duration value : {host.latency, host.jitter, host.dns, host.server, host.per_kib})
      if (value > 1000 * kSecond)
        return Error{"a time of the host " + host.name + " is out of range"};
  return true;
}

}  // namespace interleave::machine

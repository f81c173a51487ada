#include "native/cli/host_option.h"

#include <algorithm>

namespace interleave {

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

Result<bool> add_host(machine::Config& config, std::string_view text) {
  const std::size_t colon = text.find(':');
  machine::HostModel host;
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
      host.failure = static_cast<machine::Failure>(i);
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

}  // namespace interleave

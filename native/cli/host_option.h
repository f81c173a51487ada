// --host: how a host outside answers.
#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/session/session.h"

namespace interleave {

// "NAME:latency=80ms,jitter=10ms,bandwidth=2MB/s,fail=0.1,failure=reset" as one more host, or what
// is wrong with it.
Result<bool> add_host(machine::Config& config, std::string_view text);

}  // namespace interleave

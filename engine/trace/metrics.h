// Metrics of a run, from its trace: what the numbers in the interface and in --stats are made of.
#pragma once

#include <array>
#include <vector>

#include "engine/trace/intervals.h"
#include "engine/trace/trace.h"

namespace interleave::trace {

// Of one core, process, thread or task. A process: the sums over its threads.
struct ActorMetrics {
  std::array<Duration, kActorStateCount> in_state{};  // indexed by ActorState
  std::int64_t switches = 0;       // how often it began to run again after something else
  std::int64_t pickled_bytes = 0;  // turned into bytes by it
};

struct Metrics {
  Duration elapsed = 0;
  std::int64_t context_switches = 0;  // a core went from one thread to another
  std::int64_t gil_handoffs = 0;      // a GIL went from one thread to another
  std::int64_t processes = 0, threads = 0, tasks = 0;
  std::int64_t pickled_bytes = 0;
  Duration gil_wait = 0;  // of all threads together
  Duration startup = 0;  // threads and processes between their creation and their first instruction
  std::vector<Duration> cpu_busy;    // one a core
  std::vector<ActorMetrics> actors;  // indexed by ActorId
};

Metrics compute_metrics(const Trace& trace, const Intervals& intervals);

}  // namespace interleave::trace

// Lints: what in a run is probably not meant so, each with the step that proves it. They are read
// from the trace, after the fact; nothing here changes a run.
#pragma once

#include <string>
#include <vector>

#include "engine/trace/intervals.h"
#include "engine/trace/metrics.h"
#include "engine/trace/trace.h"

namespace interleave::trace {

enum class LintKind : std::uint8_t {
  kBlockedLoop,     // a task kept its event loop busy: nobody else could run
  kNeverAwaited,    // a coroutine object was dropped without having run
  kLockOrder,       // two locks are taken in both orders: a deadlock waiting to happen
  kGilBound,        // several threads compute and take turns: no faster than one
  kIdleWorkers,     // a pool has workers without whom it would have taken as long
  kCrowdedCores,    // more computing processes than cores
  kCostlyPickling,  // messages so large that copying them takes a noticeable part of the run
  kStarvation,      // somebody ready to run was passed over for a long time
  kMissingGuard,    // a spawned process imported a program that starts processes at its top level
  kDeadlock,        // some wait for each other, or for what nobody will do
  kSwallowedError,  // an exception in a gather() that nobody saw
};

struct Finding {
  LintKind kind;
  std::uint32_t event;  // index of the event that proves it
  ActorId actor = kNobody;
  std::uint16_t line = 0;  // of the program, where that is known
  std::string title;       // "Lock order inversion"
  std::string text;        // one or two sentences: what happened, with figures, and what helps
};

// In the order of the events that prove them, at most one a kind and place.
std::vector<Finding> find_lints(const Trace& trace, const Intervals& intervals,
                                const Metrics& metrics);

}  // namespace interleave::trace

// Pools of workers, read off a trace: who works for which, and when each was inside a task. What
// the lints say about their size is measured by that, not by who ran on a core.
#pragma once

#include <vector>

#include "engine/trace/trace.h"

namespace interleave::trace {

// From taking a job to giving its result, whatever it waited for meanwhile.
struct Job {
  VirtualTime start, end;
};

struct PoolWorker {
  ActorId actor;  // a process, or a thread of a ThreadPoolExecutor
  VirtualTime started = 0, ended = kNever;
  Duration busy = 0;  // in jobs, altogether
};

struct Pool {
  std::vector<PoolWorker> workers;
  std::vector<Job> jobs;  // of all of them, in the order they were taken
};

std::vector<Pool> find_pools(const Trace& trace);

// How few workers would have been enough: with them the last job would have been done nearly (one
// part in twenty) as early, even if everything that began after a delayed job had to wait for it.
std::size_t enough_workers(const Pool& pool);

}  // namespace interleave::trace

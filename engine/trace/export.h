// Exporters: the trace in formats other tools open.
#pragma once

#include <string>

#include "engine/trace/trace.h"

namespace interleave::trace {

// Chrome trace event format (JSON object with "traceEvents"): opens in Perfetto and speedscope.
// Processes and threads keep their names; cores are a process of their own; tasks are async slices
// or threads below their process; every decision is an instant event carrying its sentence.
std::string chrome_trace_json(const Trace& trace);

}  // namespace interleave::trace

// The commands. Each returns the exit status.
#pragma once

#include "native/cli/options.h"

namespace interleave::cli {

// run: what the program prints is all that is printed; explain: the narration, and what was found.
int run_or_explain(const Options& options);
int compare_programs(const Options& options);
int print_workload(const Options& options);
int print_costs(const Options& options);
int run_calibrate(const Options& options);

}  // namespace interleave::cli

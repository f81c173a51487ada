// The command line. What `run` prints to stdout and stderr, and its exit status, are the program's
// own; options.cpp says the rest.
#include <string_view>
#include <variant>

#include "native/cli/commands.h"
#include "native/huge_pages.h"

int main(int argc, char** argv) {
  using namespace interleave::cli;
  interleave::use_huge_pages();
  const std::variant<Options, int> parsed = parse(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const Options& options = *std::get_if<Options>(&parsed);
  const std::string_view command = options.command;
  if (command == "compare") return compare_programs(options);
  if (command == "workload") return print_workload(options);
  if (command == "costs") return print_costs(options);
  if (command == "calibrate") return run_calibrate(options);
  return run_or_explain(options);
}

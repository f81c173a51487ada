// What a run depends on besides the program: (program, configuration, choices) determine
// everything.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/machine/cost_model.h"

namespace interleave::machine {

enum class StartMethod : std::uint8_t { kFork, kSpawn, kForkserver };

std::string_view start_method_name(StartMethod method);  // as multiprocessing says it: "fork"
bool parse_start_method(std::string_view name, StartMethod& out);  // false: there is none

enum class Failure : std::uint8_t { kRefused, kTimeout, kReset, kHttp500 };

// How a host outside behaves, where it differs from the cost model (-1: it does not).
struct HostModel {
  std::string name;  // "*": every host
  Duration latency = -1, jitter = -1, dns = -1;
  Duration server = -1;    // until it begins to answer a request
  Duration per_kib = -1;   // the other way round: bandwidth
  std::int64_t fail = -1;  // so many in a million connections or requests
  Failure failure = Failure::kRefused;
};

// Where a thread can be made to let go of the GIL: at calls and backward jumps, as since CPython
// 3.10; or after almost every instruction, as up to 3.9 (ceval.c), so that even `c += 1` can lose
// updates.
enum class SwitchPolicy : std::uint8_t { k313, k39 };

// Who has more of the standard input than is known when a run begins: somebody at a terminal, the
// other end of a pipe. Asked only when the program reads that far, so that one that reads nothing
// never waits for it.
class InputSource {
 public:
  // Appends one line, the last perhaps without its newline; false: that was all.
  virtual bool more(std::string& text) = 0;

 protected:
  ~InputSource() = default;
};

struct Config {
  int cores = 4;                                  // 1 to 64
  bool gil = true;                                // false: the free-threaded build (PEP 703)
  StartMethod start_method = StartMethod::kFork;  // Linux default up to CPython 3.13
  Duration switch_interval = 5 * kMillisecond;    // sys.setswitchinterval()
  SwitchPolicy switch_policy = SwitchPolicy::k313;
  std::uint64_t seed = 0;                     // 0: the default chooser; else a seeded random one
  VirtualTime max_time = 3600 * kSecond;      // virtual time after which a run is stopped
  std::uint64_t max_steps = 2'000'000'000;    // instructions after which a run is stopped
  std::uint64_t max_heap_bytes = 192u << 20;  // a process; more raises MemoryError
  std::uint64_t max_output_bytes = 4u << 20;  // all output; more stops the run
  std::uint32_t max_events = 4'000'000;       // trace events; more stops the run
  std::string file_name = "main.py";          // __file__, tracebacks
  std::vector<std::string> arguments;         // sys.argv[1:]
  std::vector<std::pair<std::string, std::string>> files;  // there from the start: path, contents
  std::string standard_input;                              // what input() reads
  InputSource* more_input = nullptr;                       // what comes after it; null: nothing
  std::uint64_t max_input_bytes = 16u << 20;               // of standard input; more stops the run
  std::vector<HostModel> hosts;
  CostModel costs;
};

// One host, complete.
HostModel host_model(const Config& config, std::string_view name);
// One sentence about the first value out of its range, if any.
Result<bool> check(const Config& config);

}  // namespace interleave::machine

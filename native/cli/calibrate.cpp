#include "native/cli/calibrate.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "engine/session/session.h"
#include "native/calibration/programs.h"
#include "native/cli/fit.h"

namespace interleave::cli {

namespace {

using machine::Config;
using machine::Cost;
using Times = std::map<std::string, double>;  // seconds by snippet

constexpr Cost kMachine[] = {Cost::kLockOperation,
                             Cost::kFreshMemory,
                             Cost::kThreadStart,
                             Cost::kThreadWake,
                             Cost::kTimerSlack,
                             Cost::kLoopIteration,
                             Cost::kLoopStart,
                             Cost::kTaskStep,
                             Cost::kTaskCreate,
                             Cost::kTaskQueueOperation,
                             Cost::kThreadQueueOperation,
                             Cost::kProcessExit,
                             Cost::kFork,
                             Cost::kForkCopies,
                             Cost::kForkChildStart,
                             Cost::kInterpreterStart,
                             Cost::kForkserverChildStart,
                             Cost::kPoolJob,
                             Cost::kProcessPoolJob,
                             Cost::kSemaphoreCreate,
                             Cost::kPickleCall,
                             Cost::kPickleMessage,
                             Cost::kPickleValue,
                             Cost::kPickleObject,
                             Cost::kPickleInstance,
                             Cost::kUnpickleValue,
                             Cost::kUnpickleObject,
                             Cost::kUnpickleInstance,
                             Cost::kPickleCopyPerKiB,
                             Cost::kPipeLatency,
                             Cost::kPipePerKiB};

// Instructions a second of our own interpreter (release build) on the machine of the default table.
constexpr double kReferenceSpeed = 90e6;

// The figures of the table from one to another.
std::vector<Cost> figures(Cost first, Cost last) {
  std::vector<Cost> out;
  for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
    out.push_back(static_cast<Cost>(i));
  return out;
}

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

Times parse_times(std::string_view text) {
  Times times;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    const double seconds = std::strtod(line.c_str() + space, nullptr);
    if (seconds > 0) times[line.substr(0, space)] = seconds;
  }
  return times;
}

Times simulate(const Config& config, std::string_view program) {
  Session session;
  const bool loaded = session.load(program, config);
  IL_ASSERT(loaded);
  session.keep_no_history();
  session.run_to_end();
  return parse_times(session.stdout_text());
}

// What a shell would make of it as one word.
std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string output_of(const std::string& command) {
  std::string text;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return text;
  char buffer[4096];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, n);
  pclose(pipe);
  return text;
}

// A program needs a file: processes that are spawned import it.
Result<Times> measure_once(const std::string& python, std::string_view program, int rounds) {
  char name[] = "/tmp/interleave-calibrate-XXXXXX";
  const int file = mkstemp(name);
  if (file < 0) return Error{"cannot write to /tmp"};
  const bool written =
      write(file, program.data(), program.size()) == static_cast<ssize_t>(program.size());
  close(file);
  const std::string text =
      output_of(quoted(python) + " " + name + " " + std::to_string(rounds) + " 2>&1");
  unlink(name);
  if (!written) return Error{"cannot write to /tmp"};
  Times times = parse_times(text);
  if (times.empty()) return Error{"'" + python + "' did not run the measurements: " + text};
  return times;
}

// The median of several processes: how fast one is depends on where it happens to lie in memory.
Result<Times> measure(const std::string& python, std::string_view program, int rounds) {
  constexpr int kProcesses = 5;
  std::map<std::string, std::vector<double>> all;
  for (int i = 0; i < kProcesses; ++i) {
    const Result<Times> once = measure_once(python, program, rounds);
    if (!once) return once;
    for (const auto& [name, seconds] : once.value()) all[name].push_back(seconds);
  }
  Times times;
  for (auto& [name, seconds] : all) times[name] = median(seconds);
  return times;
}

std::vector<std::pair<const char*, std::string_view>> programs() {
  return {{"instructions and built-ins", instructions_program()},
          {"ordinary code", mixed_program()},
          {"memory", memory_program()},
          {"pickling", pickling_program()},
          {"threads", threads_program()},
          {"event loops", loops_program()},
          {"processes", processes_program()},
          {"pipes", pipes_program()}};
}

// What the programs print under `python`.
Result<Times> measure(const std::string& python, int rounds) {
  Times times;
  for (const auto& [what, program] : programs()) {
    std::fprintf(stderr, "measuring %s …\n", what);
    const bool quick = program == instructions_program() || program == mixed_program();
    Result<Times> part = measure(python, program, quick ? 3 * rounds : rounds);
    if (!part) return part;
    times.merge(part.value());
  }
  return times;
}

// One observation a snippet: what it takes now, and how that changes with each figure.
std::vector<Observation> observe(const Config& config, std::string_view program,
                                 std::span<const Cost> costs, const Times& measured) {
  std::vector<Observation> out;
  const Times now = simulate(config, program);
  for (const auto& [name, seconds] : measured)
    if (now.contains(name)) out.push_back({name, seconds, now.at(name), {}});
  for (const Cost cost : costs) {
    Config changed = config;
    const std::int64_t step = std::max<std::int64_t>(config.costs[cost], 20);
    changed.costs[cost] += step;
    const Times then = simulate(changed, program);
    for (Observation& o : out)
      o.slopes.push_back((then.at(o.name) - o.simulated) / static_cast<double>(step));
  }
  return out;
}

void fit_figures(Config& config, std::initializer_list<std::string_view> programs,
                 std::span<const Cost> costs, const Times& measured) {
  std::vector<std::int64_t> figures;
  for (const Cost cost : costs) figures.push_back(config.costs[cost]);
  std::vector<Observation> observations;
  for (const std::string_view program : programs)
    std::ranges::move(observe(config, program, costs, measured), std::back_inserter(observations));
  const std::vector<std::int64_t> better = fit(observations, figures);
  for (std::size_t i = 0; i < costs.size(); ++i) config.costs[costs[i]] = better[i];
}

// How much longer ordinary code takes than its instructions and built-ins do one by one: processors
// predict less of it. A part of that: most programs that are looked at lie between the two.
double ordinary_factor(const Config& config, const Times& measured) {
  std::vector<double> ratios;
  for (const auto& [name, seconds] : simulate(config, mixed_program()))
    if (measured.contains(name)) ratios.push_back(measured.at(name) / seconds);
  return ratios.empty() ? 1 : std::cbrt(median(ratios));
}

// Measured over and over again: nothing is touched for the first time.
void fit_instructions(Config& config, const Times& measured) {
  const std::int64_t fresh = std::exchange(config.costs[Cost::kFreshMemory], 0);
  const std::vector<Cost> costs = figures(Cost::kOpMove, Cost::kObjectCreate);
  Times times = measured;
  // Not everything is linear, so it is fitted once more from where the first led, and then to
  // ordinary code.
  for (int i = 0; i < 2; ++i) fit_figures(config, {instructions_program()}, costs, times);
  const double factor = ordinary_factor(config, measured);
  for (auto& [name, seconds] : times) seconds *= factor;
  fit_figures(config, {instructions_program()}, costs, times);
  config.costs[Cost::kFreshMemory] = fresh;
}

void print_table(const Config& config, std::string_view program, const Times& measured) {
  const Times now = simulate(config, program);
  for (const auto& [name, seconds] : measured)
    if (now.contains(name))
      std::fprintf(stderr, "  %-24s %12.3f us  simulated %12.3f us  %5.2f\n", name.c_str(),
                   seconds * 1e6, now.at(name) * 1e6, now.at(name) / seconds);
}

std::string first_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(0, text.find('\n'));
}

int online_cores() {
  const long n = sysconf(_SC_NPROCESSORS_ONLN);
  return static_cast<int>(std::clamp(n, 1L, 64L));
}

// How long our own interpreter takes says how fast the processor is.
void scale_by_own_speed(Calibration& out) {
  const auto begin = std::chrono::steady_clock::now();
  Session session;
  session.load(instructions_program(), out.config);
  session.keep_no_history();
  session.run_to_end();
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
  const double speed = static_cast<double>(session.instructions()) / spent.count();
  for (const Cost cost : figures(Cost::kOpFree, machine::kLastProcessorCost))
    out.config.costs[cost] =
        std::llround(static_cast<double>(out.config.costs[cost]) * kReferenceSpeed / speed);
  out.comment = "measured without Python: the processor's speed only; the rest are the defaults";
}

}  // namespace

Result<Calibration> calibrate(const std::string& python, int rounds,
                              const std::optional<std::string>& measured) {
  Calibration out;
  out.config.cores = online_cores();
  const std::string version = first_line(output_of(quoted(python) + " -VV 2>/dev/null"));
  if (!measured && !version.starts_with("Python 3")) {
    std::fprintf(stderr, "interleave: no '%s' here: measuring the processor's speed only\n",
                 python.c_str());
    scale_by_own_speed(out);
    return out;
  }
  out.comment = measured ? "from given measurements" : "measured with " + version;
  const Result<Times> times =
      measured ? Result<Times>(parse_times(*measured)) : measure(python, rounds);
  if (!times) return Error{times.error()};
  if (times.value().empty()) return Error{"no measurements: lines of a snippet's name and seconds"};
  std::fprintf(stderr, "fitting the figures …\n");
  fit_instructions(out.config, times.value());
  for (int i = 0; i < 2; ++i)
    fit_figures(out.config,
                {memory_program(), pickling_program(), threads_program(), loops_program(),
                 processes_program(), pipes_program()},
                kMachine, times.value());
  for (const auto& [what, program] : programs()) print_table(out.config, program, times.value());
  return out;
}

}  // namespace interleave::cli

// The command line: run, explain, costs, calibrate. What it prints to stdout and stderr, and its
// exit status, are the program's own; see usage() for the rest.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/session/compare.h"
#include "engine/session/session.h"
#include "engine/trace/export.h"
#include "engine/workloads/workloads.h"
#include "native/cli/calibrate.h"
#include "native/cli/host_option.h"

namespace {

using interleave::Granularity;
using interleave::Outcome;
using interleave::Session;
using interleave::machine::Config;
using interleave::machine::StartMethod;
using interleave::machine::SwitchPolicy;

constexpr int kUsage = 2;  // exit status: usage, unreadable file, SyntaxError

constexpr const char* kHelp =
    "usage: interleave COMMAND FILE [OPTIONS] [-- ARGUMENTS]\n"
    "\n"
    "Shows how a Python program is scheduled, in virtual time.\n"
    "\n"
    "commands:\n"
    "  run FILE        run the program; it prints what CPython would print\n"
    "  explain FILE    the same run as text: every scheduling decision and its reason\n"
    "  compare FILE…   run each, print what they took side by side and which to use; without "
    "FILE:\n"
    "                  --tasks jobs as asyncio tasks, in a pool of threads and in one of "
    "processes\n"
    "  workload MODEL  print the program that compare makes for asyncio, threads or processes\n"
    "  costs           what everything costs in virtual time, and where each figure comes from\n"
    "  calibrate OUT   measure this machine with python3, write a preset for --preset\n"
    "\n"
    "FILE may be - for standard input. 'interleave COMMAND --help' lists the options.\n"
    "\n"
    "exit status: the program's own; 2 usage, unreadable file or SyntaxError;\n"
    "             3 stopped by a limit; 4 deadlock\n";

constexpr const char* kOptions =
    "  --cores N                  processor cores, 1 to 64 (default 4)\n"
    "  --gil on|off               off: the free-threaded build (default on)\n"
    "  --start-method METHOD      fork, spawn or forkserver (default fork)\n"
    "  --switch-interval SECONDS  how long a thread waits for the GIL before it asks (default "
    "0.005)\n"
    "  --switch-policy VERSION    3.13 or 3.9: where a thread can be made to let go of the GIL: "
    "at\n"
    "                             calls and backward jumps, or after almost every instruction, so\n"
    "                             that even c += 1 loses updates (default 3.13)\n"
    "  --seed N                   other legal schedules; 0 is the usual one (default 0)\n"
    "  --host NAME:WHAT=VALUE,... how a host outside answers, * for all: latency, jitter, dns, "
    "server\n"
    "                             (80ms), bandwidth (2MB/s), fail (0 to 1), failure (refused,\n"
    "                             timeout, reset, 500); may be repeated\n"
    "  --max-time SECONDS         stop after this much virtual time (default 3600)\n"
    "  --max-steps N              stop after this many instructions (default 2000000000)\n"
    "  --preset NAME|FILE         linux-server, macos-laptop, windows-desktop, or a file of "
    "'interleave calibrate'\n"
    "  --cost NAME=VALUE          one figure of the cost model; 'interleave costs' lists them\n"
    "  --tasks N, --wait SECONDS, --work SECONDS\n"
    "                             compare, workload: N jobs, each waits and computes so long\n"
    "  --trace OUT.json           write a Chrome trace: opens in Perfetto and speedscope\n"
    "  --stats OUT.json           write the run's figures as one JSON object\n";

struct Options {
  Config config;
  std::string command, file, trace, stats;
  std::vector<std::string> files;  // compare
  interleave::Workload workload;   // compare, workload
  std::string python = "python3";  // calibrate
};

int fail(const std::string& message) {
  std::fprintf(stderr, "interleave: %s\n", message.c_str());
  return kUsage;
}

std::optional<double> parse_number(const char* text) {
  char* end = nullptr;
  const double value = std::strtod(text, &end);
  if (end == text || *end != '\0' || !(value == value)) return std::nullopt;
  return value;
}

std::optional<std::string> read_all(std::FILE* file) {
  std::string text;
  char buffer[65536];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, n);
  if (std::ferror(file)) return std::nullopt;
  return text;
}

std::optional<std::string> read_file(const std::string& name) {
  if (name == "-") return read_all(stdin);
  std::FILE* file = std::fopen(name.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::optional<std::string> text = read_all(file);
  std::fclose(file);
  return text;
}

// A preset by its name, or else a file.
std::string apply_preset_option(Config& config, const std::string& name) {
  for (const interleave::machine::PresetInfo& preset : interleave::machine::presets())
    if (preset.id == name) {
      const interleave::Result<bool> done = interleave::machine::apply_preset(config, name);
      return done ? "" : done.error();
    }
  const std::optional<std::string> text = read_file(name);
  if (!text) return interleave::machine::apply_preset(config, name).error() + ", and no such file";
  const interleave::Result<bool> done = interleave::machine::read_preset(config, *text);
  return done ? "" : name + ": " + done.error();
}

// One option and its value into the options; the sentence that says what is wrong, or nothing.
std::string apply(Options& options, std::string_view name, const char* value) {
  Config& config = options.config;
  const auto bad = [&] {
    return "bad value '" + std::string(value) + "' for " + std::string(name);
  };
  if (name == "--trace") return options.trace = value, "";
  if (name == "--stats") return options.stats = value, "";
  if (name == "--python") return options.python = value, "";
  if (name == "--preset") return apply_preset_option(config, value);
  if (name == "--cost") {
    const std::string_view figure = value;
    const std::size_t equals = figure.find('=');
    if (equals == std::string_view::npos) return bad() + " (NAME=VALUE)";
    const interleave::Result<bool> done = interleave::machine::set_figure(
        config, figure.substr(0, equals), figure.substr(equals + 1));
    return done ? "" : done.error();
  }
  if (name == "--gil") {
    if (std::strcmp(value, "on") != 0 && std::strcmp(value, "off") != 0)
      return bad() + " (on or off)";
    config.gil = std::strcmp(value, "on") == 0;
    return "";
  }
  if (name == "--start-method") {
    const std::string_view method = value;
    if (method == "fork")
      config.start_method = StartMethod::kFork;
    else if (method == "spawn")
      config.start_method = StartMethod::kSpawn;
    else if (method == "forkserver")
      config.start_method = StartMethod::kForkserver;
    else
      return bad() + " (fork, spawn or forkserver)";
    return "";
  }
  if (name == "--host") {
    const interleave::Result<bool> added = interleave::add_host(config, value);
    return added ? "" : added.error();
  }
  if (name == "--switch-policy") {
    const std::string_view version = value;
    if (version != "3.13" && version != "3.9") return bad() + " (3.13 or 3.9)";
    config.switch_policy = version == "3.9" ? SwitchPolicy::k39 : SwitchPolicy::k313;
    return "";
  }
  const std::optional<double> number = parse_number(value);
  if (!number) return bad();
  const bool whole = *number == static_cast<double>(static_cast<long long>(*number));
  if (name == "--cores") {
    if (!whole || *number < 1 || *number > 64) return bad() + " (1 to 64)";
    config.cores = static_cast<int>(*number);
  } else if (name == "--switch-interval") {
    config.switch_interval = interleave::duration_from_seconds(*number);
  } else if (name == "--seed") {
    if (!whole || *number < 0) return bad();
    config.seed = static_cast<std::uint64_t>(*number);
  } else if (name == "--max-time") {
    if (*number <= 0) return bad();
    config.max_time = interleave::duration_from_seconds(*number);
  } else if (name == "--max-steps") {
    if (!whole || *number < 1) return bad();
    config.max_steps = static_cast<std::uint64_t>(*number);
  } else if (name == "--tasks") {
    if (!whole || *number < 1 || *number > 100'000) return bad() + " (1 to 100000)";
    options.workload.tasks = static_cast<std::int64_t>(*number);
  } else if (name == "--wait" || name == "--work") {
    if (*number < 0 || *number > 3600) return bad() + " (0 to 3600 seconds)";
    (name == "--wait" ? options.workload.wait : options.workload.work) =
        interleave::duration_from_seconds(*number);
  } else {
    return "unknown option '" + std::string(name) + "'";
  }
  return "";
}

bool write_file(const std::string& name, const std::string& text) {
  std::FILE* file = std::fopen(name.c_str(), "wb");
  if (file == nullptr) return false;
  const bool ok = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && ok;
}

// Prints what the program has printed since the last call, each stream to its own.
class OutputPump {
 public:
  void pump(const interleave::trace::Trace& trace) {
    using interleave::trace::EventKind;
    for (; seen_ < trace.size(); ++seen_) {
      const interleave::trace::Event& event = trace.event(seen_);
      if (event.kind != EventKind::kOutput && event.kind != EventKind::kErrorOutput) continue;
      const std::string_view text = trace.text(event.value);
      std::FILE* stream = event.kind == EventKind::kOutput ? stdout : stderr;
      if (stream == stderr) std::fflush(stdout);
      std::fwrite(text.data(), 1, text.size(), stream);
    }
  }

 private:
  std::uint32_t seen_ = 0;
};

void explain(const Session& session) {
  const interleave::trace::Trace& trace = session.trace();
  for (std::uint32_t i = 0; i < trace.size(); ++i) {
    const interleave::trace::Event& event = trace.event(i);
    const bool output = event.kind == interleave::trace::EventKind::kOutput;
    if (interleave::trace::event_info(event.kind).level !=
            interleave::trace::EventLevel::kDecision &&
        !output)
      continue;
    std::printf("%18s  %s\n", interleave::trace::format_time(event.time).c_str(),
                interleave::trace::narrate_text(trace, event).c_str());
  }
  for (const interleave::trace::Finding& finding : session.findings())
    std::printf("\n%s, at %s: %s\n", finding.title.c_str(),
                interleave::trace::format_time(trace.event(finding.event).time).c_str(),
                finding.text.c_str());
}

int execute(const Options& options) {
  const std::optional<std::string> source = read_file(options.file);
  if (!source) return fail("cannot read '" + options.file + "'");
  Session session;
  Config config = options.config;
  config.file_name = options.file == "-" ? "<stdin>" : options.file;
  const interleave::Result<bool> valid = interleave::machine::check(config);
  if (!valid) return fail(valid.error());
  if (!session.load(*source, config)) {
    std::fputs(interleave::lang::format_diagnostic(session.diagnostics().front(), *source,
                                                   config.file_name)
                   .c_str(),
               stderr);
    return kUsage;
  }
  session.keep_no_history();
  OutputPump pump;
  const bool explaining = options.command == "explain";
  while (!session.run()) {
    if (!explaining) pump.pump(session.trace());
  }
  if (explaining)
    explain(session);
  else
    pump.pump(session.trace());
  std::fflush(stdout);
  if (session.outcome() == Outcome::kLimit)
    std::fprintf(stderr, "interleave: stopped: %s\n", session.outcome_message().c_str());
  if (session.outcome() == Outcome::kDeadlock)
    std::fprintf(stderr, "interleave: deadlock: %s\n", session.outcome_message().c_str());
  if (!options.trace.empty() &&
      !write_file(options.trace, interleave::trace::chrome_trace_json(session.trace())))
    return fail("cannot write '" + options.trace + "'");
  if (!options.stats.empty() && !write_file(options.stats, session.stats_json()))
    return fail("cannot write '" + options.stats + "'");
  return session.exit_code();
}

// Runs one program of a comparison, silently; what went wrong, or its figures.
interleave::Result<interleave::RunFigures> measure(const std::string& name,
                                                   const std::string& source, Config config) {
  config.file_name = name;
  Session session;
  if (!session.load(source, config))
    return interleave::Error{interleave::lang::format_diagnostic(session.diagnostics().front(),
                                                                 source, config.file_name)};
  session.keep_no_history();
  session.run_to_end();
  if (session.outcome() != Outcome::kExited || session.exit_code() != 0)
    std::fprintf(stderr, "%s: %s%s\n", name.c_str(), session.stderr_text().c_str(),
                 session.outcome_message().c_str());
  return interleave::figures_of(name, session);
}

int compare(const Options& options) {
  const interleave::Result<bool> valid = interleave::machine::check(options.config);
  if (!valid) return fail(valid.error());
  std::vector<std::pair<std::string, std::string>> programs;  // name, source
  for (const std::string& file : options.files) {
    const std::optional<std::string> source = read_file(file);
    if (!source) return fail("cannot read '" + file + "'");
    programs.emplace_back(file, *source);
  }
  if (programs.empty())
    for (interleave::WorkloadProgram& program : interleave::workload_programs(options.workload))
      programs.emplace_back(program.name, std::move(program.source));
  std::vector<interleave::RunFigures> runs;
  for (const auto& [name, source] : programs) {
    const auto run = measure(name, source, options.config);
    if (!run) return std::fputs(run.error().c_str(), stderr), kUsage;
    runs.push_back(run.value());
  }
  std::fputs(interleave::comparison_table(runs).c_str(), stdout);
  if (runs.size() > 1)
    std::printf("\n%s\n", interleave::recommendation(runs, options.config.cores).c_str());
  return 0;
}

int print_workload(const Options& options) {
  for (const interleave::WorkloadProgram& program : interleave::workload_programs(options.workload))
    if (program.name == options.file) return std::fputs(program.source.c_str(), stdout), 0;
  return fail("workload: asyncio, threads or processes");
}

int print_costs(const Config& config) {
  const auto infos = interleave::machine::cost_infos();
  for (std::size_t i = 0; i < infos.size(); ++i)
    std::printf("%-22s %10lld %-7s %s\n", std::string(infos[i].name).c_str(),
                static_cast<long long>(config.costs.values[i]), std::string(infos[i].unit).c_str(),
                std::string(infos[i].source).c_str());
  return 0;
}

int run_calibrate(const Options& options) {
  constexpr int kRounds = 20;
  const auto done = interleave::cli::calibrate(options.python, kRounds);
  if (!done) return fail(done.error());
  const std::string text = interleave::machine::write_preset(
      done.value().config, "interleave calibrate: " + done.value().comment);
  if (options.file.empty() || options.file == "-") return std::fputs(text.c_str(), stdout), 0;
  if (!write_file(options.file, text)) return fail("cannot write '" + options.file + "'");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (argc < 2) {
    std::fputs(kHelp, stderr);
    return kUsage;
  }
  options.command = argv[1];
  if (options.command == "--help" || options.command == "-h") return std::fputs(kHelp, stdout), 0;
  if (options.command == "--version") return std::puts("interleave 0.1.0 (Python 3.13)"), 0;
  const bool needs_file = options.command == "run" || options.command == "explain";
  if (!needs_file && options.command != "costs" && options.command != "calibrate" &&
      options.command != "compare" && options.command != "workload")
    return fail("unknown command '" + options.command + "'; try 'interleave --help'");
  bool options_end = false;
  for (int i = 2; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--" && !options_end) {
      options_end = true;
      continue;
    }
    if (!options_end && (argument == "--help" || argument == "-h")) {
      std::printf("usage: interleave %s FILE [OPTIONS] [-- ARGUMENTS]\n\n%s",
                  options.command.c_str(), kOptions);
      return 0;
    }
    if (options_end || argument == "-" || !argument.starts_with("-")) {
      options.files.push_back(argument);
      if (options.file.empty())
        options.file = argument;
      else
        options.config.arguments.push_back(argument);
      continue;
    }
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const char* value = equals != std::string::npos ? argv[i] + equals + 1
                        : i + 1 < argc              ? argv[++i]
                                                    : nullptr;
    if (value == nullptr) return fail("option '" + name + "' needs a value");
    const std::string problem = apply(options, name, value);
    if (!problem.empty())
      return fail(problem + "; try 'interleave " + options.command + " --help'");
  }
  if (options.command == "compare") return compare(options);
  if (options.command == "workload") return print_workload(options);
  if (options.command == "costs") return print_costs(options.config);
  if (options.command == "calibrate") return run_calibrate(options);
  if (options.file.empty()) return fail("no file given; try 'interleave --help'");
  return execute(options);
}

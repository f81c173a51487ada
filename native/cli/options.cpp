#include "native/cli/options.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

#include "native/cli/files.h"
#include "native/cli/host_option.h"

namespace interleave::cli {

namespace {

using machine::SwitchPolicy;

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
    "FILE may be - for standard input; else the program itself reads it, as under python3, or "
    "what\n"
    "--input names. 'interleave COMMAND --help' lists the options.\n"
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
    "  --input FILE               what the program reads with input() and sys.stdin; - is the\n"
    "                             standard input, which is also the default (at most 16 MiB)\n"
    "  --max-time SECONDS         stop after this much virtual time (default 3600)\n"
    "  --max-steps N              stop after this many instructions (default 2000000000)\n"
    "  --max-events N             stop after this many scheduling events, 24 bytes each (default\n"
    "                             30000000)\n"
    "  --preset NAME|FILE         linux-server, macos-laptop, windows-desktop, or a file of "
    "'interleave calibrate'\n"
    "  --python COMMAND           calibrate: the Python to measure with (default python3)\n"
    "  --measured FILE            calibrate: fit to what FILE says, lines of a snippet's name and "
    "its\n"
    "                             seconds, as the programs of native/calibration print them\n"
    "  --cost NAME=VALUE          one figure of the cost model; 'interleave costs' lists them\n"
    "  --tasks N, --wait SECONDS, --work SECONDS\n"
    "                             compare, workload: N jobs, each waits and computes so long\n"
    "  --trace OUT.json           write a Chrome trace: opens in Perfetto and speedscope\n"
    "  --stats OUT.json           write the run's figures as one JSON object\n";

std::optional<double> parse_number(const char* text) {
  char* end = nullptr;
  const double value = std::strtod(text, &end);
  if (end == text || *end != '\0' || !(value == value)) return std::nullopt;
  return value;
}

// A preset by its name, or else a file.
std::string apply_preset_option(Config& config, const std::string& name) {
  for (const machine::PresetInfo& preset : machine::presets())
    if (preset.id == name) {
      const Result<bool> done = machine::apply_preset(config, name);
      return done ? "" : done.error();
    }
  const std::optional<std::string> text = read_file(name);
  if (!text) return machine::apply_preset(config, name).error() + ", and no such file";
  const Result<bool> done = machine::read_preset(config, *text);
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
  if (name == "--input") return options.input = value, "";
  if (name == "--python") return options.python = value, "";
  if (name == "--measured") return options.measured = value, "";
  if (name == "--preset") return apply_preset_option(config, value);
  if (name == "--cost") {
    const std::string_view figure = value;
    const std::size_t equals = figure.find('=');
    if (equals == std::string_view::npos) return bad() + " (NAME=VALUE)";
    const Result<bool> done =
        machine::set_figure(config, figure.substr(0, equals), figure.substr(equals + 1));
    return done ? "" : done.error();
  }
  if (name == "--gil") {
    if (std::strcmp(value, "on") != 0 && std::strcmp(value, "off") != 0)
      return bad() + " (on or off)";
    config.gil = std::strcmp(value, "on") == 0;
    return "";
  }
  if (name == "--start-method") {
    if (!machine::parse_start_method(value, config.start_method))
      return bad() + " (fork, spawn or forkserver)";
    return "";
  }
  if (name == "--host") {
    const Result<bool> added = add_host(config, value);
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
    config.switch_interval = duration_from_seconds(*number);
  } else if (name == "--seed") {
    if (!whole || *number < 0) return bad();
    config.seed = static_cast<std::uint64_t>(*number);
  } else if (name == "--max-time") {
    if (*number <= 0) return bad();
    config.max_time = duration_from_seconds(*number);
  } else if (name == "--max-steps") {
    if (!whole || *number < 1) return bad();
    config.max_steps = static_cast<std::uint64_t>(*number);
  } else if (name == "--max-events") {
    if (!whole || *number < 1 || *number > 100'000'000) return bad() + " (1 to 100000000)";
    config.max_events = static_cast<std::uint32_t>(*number);
  } else if (name == "--tasks") {
    if (!whole || *number < 1 || *number > 100'000) return bad() + " (1 to 100000)";
    options.workload.tasks = static_cast<std::int64_t>(*number);
  } else if (name == "--wait" || name == "--work") {
    if (*number < 0 || *number > 3600) return bad() + " (0 to 3600 seconds)";
    (name == "--wait" ? options.workload.wait : options.workload.work) =
        duration_from_seconds(*number);
  } else {
    return "unknown option '" + std::string(name) + "'";
  }
  return "";
}

}  // namespace

std::variant<Options, int> parse(int argc, char** argv) {
  Options options;
  options.config.max_events = 30'000'000;
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
  if (needs_file && options.file.empty()) return fail("no file given; try 'interleave --help'");
  return options;
}

}  // namespace interleave::cli

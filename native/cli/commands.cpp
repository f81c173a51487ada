#include "native/cli/commands.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/session/compare.h"
#include "engine/trace/export.h"
#include "native/cli/beside.h"
#include "native/cli/calibrate.h"
#include "native/cli/files.h"
#include "native/cli/input.h"

namespace interleave::cli {

namespace {

// Prints what the program has printed since the last call, each stream to its own.
class OutputPump {
 public:
  void pump(const trace::Trace& trace) {
    using trace::EventKind;
    for (; seen_ < trace.size(); ++seen_) {
      const trace::Event& event = trace.event(seen_);
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
  const trace::Trace& trace = session.trace();
  for (std::uint32_t i = 0; i < trace.size(); ++i) {
    const trace::Event& event = trace.event(i);
    const bool text =
        event.kind == trace::EventKind::kOutput || event.kind == trace::EventKind::kErrorOutput ||
        event.kind == trace::EventKind::kInputRead || event.kind == trace::EventKind::kInputEnds;
    if (trace::event_info(event.kind).level != trace::EventLevel::kDecision && !text) continue;
    std::printf("%18s  %s\n", trace::format_time(event.time).c_str(),
                trace::narrate_text(trace, event).c_str());
  }
  for (const trace::Finding& finding : session.findings())
    std::printf("\n%s, at %s: %s\n", finding.title.c_str(),
                trace::format_time(trace.event(finding.event).time).c_str(), finding.text.c_str());
}

}  // namespace

int run_or_explain(const Options& options) {
  const std::optional<std::string> source = read_file(options.file);
  if (!source) return fail("cannot read '" + options.file + "'");
  Session session;
  Config config = options.config;
  config.file_name = options.file == "-" ? "<stdin>" : options.file;
  config.files = files_beside(options.file, *source);
  const Result<bool> valid = machine::check(config);
  if (!valid) return fail(valid.error());
  Input input;
  if (!input.open(options)) return kUsage;
  OutputPump pump;
  const bool explaining = options.command == "explain";
  input.give(config, [&] {
    if (!explaining) pump.pump(session.trace());
    std::fflush(stdout);
  });
  if (!session.load(*source, config)) {
    std::fputs(
        lang::format_diagnostic(session.diagnostics().front(), *source, config.file_name).c_str(),
        stderr);
    return kUsage;
  }
  session.keep_no_history();
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
  if (session.lacked_input() && !input.is_terminal())
    std::fputs(
        "interleave: the program wants to read more than there is: pipe it in, or give a file with "
        "--input\n",
        stderr);
  if (!options.trace.empty() &&
      !write_file(options.trace, trace::chrome_trace_json(session.trace())))
    return fail("cannot write '" + options.trace + "'");
  if (!options.stats.empty() && !write_file(options.stats, session.stats_json()))
    return fail("cannot write '" + options.stats + "'");
  return session.exit_code();
}

namespace {

// Runs one program of a comparison, silently; what went wrong, or its figures.
Result<RunFigures> measure(const std::string& name, const std::string& source, Config config) {
  config.file_name = name;
  Session session;
  if (!session.load(source, config))
    return Error{lang::format_diagnostic(session.diagnostics().front(), source, config.file_name)};
  session.keep_no_history();
  session.run_to_end();
  if (session.outcome() != Outcome::kExited || session.exit_code() != 0)
    std::fprintf(stderr, "%s: %s%s\n", name.c_str(), session.stderr_text().c_str(),
                 session.outcome_message().c_str());
  return figures_of(name, session);
}

}  // namespace

int compare_programs(const Options& options) {
  const Result<bool> valid = machine::check(options.config);
  if (!valid) return fail(valid.error());
  std::vector<std::pair<std::string, std::string>> programs;  // name, source
  for (const std::string& file : options.files) {
    const std::optional<std::string> source = read_file(file);
    if (!source) return fail("cannot read '" + file + "'");
    programs.emplace_back(file, *source);
  }
  if (programs.empty())
    for (WorkloadProgram& program : workload_programs(options.workload))
      programs.emplace_back(program.name, std::move(program.source));
  Input input;
  if (!input.open(options)) return kUsage;
  std::vector<RunFigures> runs;
  for (const auto& [name, source] : programs) {
    Config config = options.config;
    if (!options.files.empty()) config.files = files_beside(name, source);
    input.give(config, [] {});
    const auto run = measure(name, source, config);
    if (!run) return std::fputs(run.error().c_str(), stderr), kUsage;
    runs.push_back(run.value());
  }
  std::fputs(comparison_table(runs).c_str(), stdout);
  if (runs.size() > 1) std::printf("\n%s\n", recommendation(runs, options.config.cores).c_str());
  return 0;
}

int print_workload(const Options& options) {
  for (const WorkloadProgram& program : workload_programs(options.workload))
    if (program.name == options.file) return std::fputs(program.source.c_str(), stdout), 0;
  return fail("workload: asyncio, threads or processes");
}

int print_costs(const Options& options) {
  const Config& config = options.config;
  const auto infos = machine::cost_infos();
  for (std::size_t i = 0; i < infos.size(); ++i)
    std::printf("%-22s %10lld %-7s %s\n", std::string(infos[i].name).c_str(),
                static_cast<long long>(config.costs.values[i]), std::string(infos[i].unit).c_str(),
                std::string(infos[i].source).c_str());
  std::printf("\n%s\n", std::string(machine::kSeeds).c_str());
  return 0;
}

int run_calibrate(const Options& options) {
  constexpr int kRounds = 20;
  std::optional<std::string> measured;
  if (!options.measured.empty()) {
    measured = read_file(options.measured);
    if (!measured) return fail("cannot read '" + options.measured + "'");
  }
  const auto done = calibrate(options.python, kRounds, measured);
  if (!done) return fail(done.error());
  const std::string text =
      machine::write_preset(done.value().config, "interleave calibrate: " + done.value().comment);
  if (options.file.empty() || options.file == "-") return std::fputs(text.c_str(), stdout), 0;
  if (write_file(options.file, text)) return 0;
  std::fputs(text.c_str(), stdout);  // what was measured is not lost
  return fail("cannot write '" + options.file + "': here it is");
}

}  // namespace interleave::cli

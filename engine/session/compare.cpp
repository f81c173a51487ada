#include "engine/session/compare.h"

#include <algorithm>

namespace interleave {

namespace {

using trace::format_bytes;
using trace::format_duration;

bool ended_well(const RunFigures& run) {
  return run.outcome == Outcome::kExited && run.exit_code == 0;
}

std::string count(std::int64_t n) { return std::to_string(n); }

std::string ended(const RunFigures& run) {
  switch (run.outcome) {
    case Outcome::kExited:
      return "exit " + std::to_string(run.exit_code);
    case Outcome::kLimit:
      return "limit";
    case Outcome::kDeadlock:
      return "deadlock";
    case Outcome::kRunning:
      break;
  }
  return "running";
}

struct Row {
  const char* title;
  std::string (*text)(const RunFigures&);
};

constexpr Row kRows[] = {
    {"elapsed", [](const RunFigures& r) { return format_duration(r.elapsed); }},
    {"processor time", [](const RunFigures& r) { return format_duration(r.cpu); }},
    {"cores busy",
     [](const RunFigures& r) {
       const std::int64_t hundredths = r.elapsed == 0 ? 0 : r.cpu * 100 / r.elapsed;
       const std::string rest = std::to_string(hundredths % 100);
       return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest;
     }},
    {"waiting for the GIL", [](const RunFigures& r) { return format_duration(r.gil_wait); }},
    {"start-up", [](const RunFigures& r) { return format_duration(r.startup); }},
    {"context switches", [](const RunFigures& r) { return count(r.switches); }},
    {"GIL hand-overs", [](const RunFigures& r) { return count(r.gil_handoffs); }},
    {"processes", [](const RunFigures& r) { return count(r.processes); }},
    {"threads", [](const RunFigures& r) { return count(r.threads); }},
    {"tasks", [](const RunFigures& r) { return count(r.tasks); }},
    {"memory",
     [](const RunFigures& r) { return format_bytes(static_cast<std::int64_t>(r.memory_bytes)); }},
    {"pickled", [](const RunFigures& r) { return format_bytes(r.pickled_bytes); }},
    {"ended", ended},
};

// About as fast: within a tenth of the fastest.
bool as_fast(const RunFigures& run, const RunFigures& best) {
  return run.elapsed <= best.elapsed + best.elapsed / 10;
}

std::string times_as_long(const RunFigures& run, const RunFigures& best) {
  const std::int64_t tenths = best.elapsed == 0 ? 10 : run.elapsed * 10 / best.elapsed;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// What made the chosen one fast or cheap, of what was measured.
std::string reason(const RunFigures& best, std::span<const RunFigures> runs, int cores) {
  const RunFigures* slowest = nullptr;
  for (const RunFigures& run : runs)
    if (ended_well(run) && (slowest == nullptr || run.elapsed > slowest->elapsed)) slowest = &run;
  const bool computes = best.cpu * 10 > best.elapsed * 12;
  if (computes && best.processes > 1)
    return "the work keeps processors busy, and its " + count(best.processes) +
           " processes compute on several of the " + count(cores) + " cores at once";
  if (best.cpu * 2 < best.elapsed)
    return "the work mostly waits, and while one job waits another goes on: the processor was busy "
           "for " +
           format_duration(best.cpu) + " of " + format_duration(best.elapsed);
  if (slowest != nullptr && slowest != &best && slowest->processes > best.processes)
    return "starting " + count(slowest->processes - 1) + " processes and sending them " +
           format_bytes(slowest->pickled_bytes) + " costs more than their cores bring";
  return "only one thread at a time can compute here, and it has the least to do besides";
}

}  // namespace

RunFigures figures_of(std::string name, const Session& session) {
  const trace::Metrics m = session.metrics();
  RunFigures out;
  out.name = std::move(name);
  out.outcome = session.outcome();
  out.exit_code = session.exit_code();
  out.elapsed = m.elapsed;
  for (const Duration busy : m.cpu_busy) out.cpu += busy;
  out.gil_wait = m.gil_wait;
  out.startup = m.startup;
  out.switches = m.context_switches;
  out.gil_handoffs = m.gil_handoffs;
  out.processes = m.processes;
  out.threads = m.threads;
  out.tasks = m.tasks;
  out.pickled_bytes = m.pickled_bytes;
  out.memory_bytes = session.memory_bytes();
  return out;
}

std::string comparison_table(std::span<const RunFigures> runs) {
  constexpr std::size_t kTitle = 22;
  std::vector<std::size_t> widths;
  for (const RunFigures& run : runs) {
    std::size_t width = std::max<std::size_t>(12, run.name.size());
    for (const Row& row : kRows) width = std::max(width, row.text(run).size());
    widths.push_back(width + 2);
  }
  const auto right = [](const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
  };
  std::string out(kTitle, ' ');
  for (std::size_t i = 0; i < runs.size(); ++i) out += right(runs[i].name, widths[i]);
  for (const Row& row : kRows) {
    std::string title = row.title;
    title.resize(kTitle, ' ');
    out += "\n" + title;
    for (std::size_t i = 0; i < runs.size(); ++i) out += right(row.text(runs[i]), widths[i]);
  }
  return out + "\n";
}

std::string recommendation(std::span<const RunFigures> runs, int cores) {
  const RunFigures* fastest = nullptr;
  for (const RunFigures& run : runs)
    if (ended_well(run) && (fastest == nullptr || run.elapsed < fastest->elapsed)) fastest = &run;
  if (fastest == nullptr) return "None of them ended well: there is nothing to recommend.";
  const RunFigures* best = fastest;
  for (const RunFigures& run : runs)
    if (ended_well(run) && as_fast(run, *fastest) && run.memory_bytes < best->memory_bytes)
      best = &run;
  std::string out = "Use " + best->name + " here: " + reason(*best, runs, cores) + ".";
  for (const RunFigures& run : runs) {
    if (&run == best || !ended_well(run)) continue;
    out += " " + run.name;
    if (as_fast(run, *fastest))
      out += " is about as fast, but needs " +
             format_bytes(static_cast<std::int64_t>(run.memory_bytes)) + " of memory instead of " +
             format_bytes(static_cast<std::int64_t>(best->memory_bytes)) + ".";
    else
      out += " takes " + times_as_long(run, *best) + " times as long" +
             (run.gil_wait > run.elapsed / 4
                  ? ": its threads waited " + format_duration(run.gil_wait) + " for the GIL."
                  : ".");
  }
  return out;
}

}  // namespace interleave

// Owns the JSON object that --stats writes.
#include <string>
#include <string_view>

#include "engine/base/json.h"
#include "engine/session/session.h"

namespace interleave {

namespace {

using trace::ActorKind;
using trace::ActorState;

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string field(const char* name, std::int64_t value) {
  return std::string("\"") + name + "\": " + std::to_string(value);
}

// Running, ready and waiting by cause, in ns; switches; bytes pickled.
std::string actor_json(const trace::Actor& actor, const trace::ActorMetrics& metrics) {
  static constexpr struct {
    ActorState state;
    const char* name;
  } kStates[] = {
      {ActorState::kRunning, "running_ns"},        {ActorState::kReady, "ready_ns"},
      {ActorState::kWaitingGil, "waiting_gil_ns"}, {ActorState::kWaitingSync, "waiting_sync_ns"},
      {ActorState::kWaitingIo, "waiting_io_ns"},   {ActorState::kStarting, "starting_ns"},
      {ActorState::kPickling, "pickling_ns"}};
  const char* kind = actor.kind == ActorKind::kProcess  ? "process"
                     : actor.kind == ActorKind::kThread ? "thread"
                                                        : "task";
  std::string out = "{\"kind\": \"" + std::string(kind) + "\", \"name\": " + quoted(actor.name);
  if (!actor.label.empty()) out += ", \"label\": " + quoted(actor.label);
  for (const auto& [state, name] : kStates)
    out += ", " + field(name, metrics.in_state[static_cast<std::size_t>(state)]);
  return out + ", " + field("switches", metrics.switches) + ", " +
         field("pickled_bytes", metrics.pickled_bytes) + "}";
}

}  // namespace

std::string Session::stats_json() const {
  const trace::Metrics m = metrics();
  static constexpr const char* kOutcomes[] = {"running", "exited", "limit", "deadlock"};
  std::string out = "{" + field("virtual_time_ns", m.elapsed);
  out += ", " + field("instructions", static_cast<std::int64_t>(instructions()));
  out += ", " + field("events", trace().size());
  out += ", " + field("context_switches", m.context_switches);
  out += ", " + field("gil_handoffs", m.gil_handoffs);
  out += ", " + field("gil_wait_ns", m.gil_wait);
  out += ", " + field("startup_ns", m.startup);
  out += ", " + field("processes", m.processes);
  out += ", " + field("threads", m.threads);
  out += ", " + field("tasks", m.tasks);
  out += ", \"cpu_busy_ns\": [";
  for (std::size_t i = 0; i < m.cpu_busy.size(); ++i)
    out += (i ? ", " : "") + std::to_string(m.cpu_busy[i]);
  out += "], " + field("peak_heap_bytes", static_cast<std::int64_t>(peak_heap_bytes()));
  out += ", " + field("memory_bytes", static_cast<std::int64_t>(memory_bytes()));
  out += ", " + field("pickled_bytes", m.pickled_bytes);
  out += std::string(", \"outcome\": \"") + kOutcomes[static_cast<int>(outcome())] + "\"";
  out += ",\n\"findings\": [";
  const char* separator = "\n  ";
  for (const trace::Finding& finding : trace::find_lints(trace(), intervals(), m)) {
    out += separator + ("{\"title\": " + quoted(finding.title)) + ", " +
           field("line", finding.line) + ", " + field("event", finding.event) +
           ", \"text\": " + quoted(finding.text) + "}";
    separator = ",\n  ";
  }
  out += "],\n\"actors\": [";
  separator = "\n  ";
  for (trace::ActorId id = 0; id < trace().actor_count(); ++id) {
    const trace::Actor& actor = trace().actor(id);
    if (actor.kind == ActorKind::kCore || actor.kind == ActorKind::kResource) continue;
    out += separator + actor_json(actor, m.actors[id]);
    separator = ",\n  ";
  }
  return out + "]}\n";
}

}  // namespace interleave

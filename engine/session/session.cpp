#include "engine/session/session.h"

#include <algorithm>
#include <optional>
#include <span>

#include "engine/history/snapshots.h"
#include "engine/lang/compiler.h"
#include "engine/machine/machine.h"
#include "engine/session/views.h"

namespace interleave {

using machine::Machine;
using machine::World;

struct Session::Impl {
  machine::Config config;
  std::string source;
  std::vector<lang::Diagnostic> diagnostics;
  std::unique_ptr<machine::Program> program;  // null: nothing loaded
  trace::Trace trace;
  mutable trace::Intervals intervals;
  std::unique_ptr<machine::DefaultChooser> default_chooser;
  std::unique_ptr<machine::RecordingChooser> chooser;
  World frontier;  // how far the run has been executed
  World cursor;    // where the session stands
  history::Snapshots snapshots;
  bool keeps_history = true;
  mutable std::vector<std::uint32_t> decisions;
  mutable std::uint32_t decisions_seen = 0;
  mutable std::optional<StateView> view;  // of the cursor; emptied when it moves

  Machine machine_for(World& world) { return Machine(*program, world, *chooser, trace); }

  // Moves the cursor to where `pause` says, from wherever is nearest before it.
  void move_cursor(const World& start, const machine::Pause& pause, bool behind) {
    if (behind || start.ticks > cursor.ticks) cursor = start;
    machine_for(cursor).run(pause);
    view.reset();
  }
  void to_tick(std::uint64_t tick) {
    if (tick >= frontier.ticks) {
      cursor = frontier;
      view.reset();
      return;
    }
    move_cursor(snapshots.before_tick(tick), {tick, ~0u}, tick < cursor.ticks);
  }
  void to_event(std::uint32_t events) {
    if (events >= frontier.events) {
      // Where the last event happened, not where the run happens to have been executed to.
      if (events > frontier.events) events = frontier.events;
    }
    // A world with as many events may already be past the first such moment.
    move_cursor(snapshots.before_event(events), {~0ull, events}, events <= cursor.events);
  }
};

Session::Session() : impl_(std::make_unique<Impl>()) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

bool Session::load(std::string_view source, const machine::Config& config) {
  impl_ = std::make_unique<Impl>();
  Impl& s = *impl_;
  s.config = config;
  s.source = std::string(source);
  auto program = std::make_unique<machine::Program>();
  program->config = config;
  program->source = s.source;
  lang::CompileResult compiled =
      lang::compile_source(program->store, config.file_name, s.source, lang::CompileMode::kModule);
  s.diagnostics = std::move(compiled.diagnostics);
  if (compiled.code == lang::kNoCode) return false;
  program->main_code = compiled.code;
  machine::prepare(*program);
  s.program = std::move(program);
  s.default_chooser = std::make_unique<machine::DefaultChooser>(config.seed);
  s.chooser = std::make_unique<machine::RecordingChooser>(*s.default_chooser);
  s.machine_for(s.frontier).start();
  s.snapshots.add(s.frontier);
  s.cursor = s.frontier;
  return true;
}

bool Session::loaded() const { return impl_->program != nullptr; }
const std::vector<lang::Diagnostic>& Session::diagnostics() const { return impl_->diagnostics; }
const std::string& Session::source() const { return impl_->source; }
const machine::Config& Session::config() const { return impl_->config; }

// --- the run

bool Session::run(Budget budget) {
  Impl& s = *impl_;
  if (!loaded() || s.frontier.ended()) return true;
  const std::uint64_t end = s.frontier.ticks + budget.instructions;
  while (!s.frontier.ended() && s.frontier.ticks < end) {
    const std::uint64_t next = s.frontier.ticks + history::Snapshots::kCheckEvery;
    s.machine_for(s.frontier).run({s.keeps_history ? std::min(end, next) : end, ~0u});
    if (s.keeps_history && !s.frontier.ended() && s.snapshots.wants(s.frontier))
      s.snapshots.add(s.frontier);
  }
  return s.frontier.ended();
}

void Session::keep_no_history() { impl_->keeps_history = false; }

void Session::run_to_end() {
  while (!run()) {
  }
}

bool Session::finished() const { return !loaded() || impl_->frontier.ended(); }

void Session::stop() {
  if (loaded()) impl_->machine_for(impl_->frontier).stop("stopped by the user");
}

Outcome Session::outcome() const {
  switch (impl_->frontier.ending) {
    case machine::Ending::kNone:
      return Outcome::kRunning;
    case machine::Ending::kExited:
      return Outcome::kExited;
    case machine::Ending::kLimit:
      return Outcome::kLimit;
    case machine::Ending::kDeadlock:
      return Outcome::kDeadlock;
  }
  return Outcome::kRunning;
}

int Session::exit_code() const { return impl_->frontier.exit_code; }
const std::string& Session::outcome_message() const { return impl_->frontier.ending_text; }
const trace::Trace& Session::trace() const { return impl_->trace; }

const trace::Intervals& Session::intervals() const {
  impl_->intervals.update(impl_->trace);
  return impl_->intervals;
}

trace::Metrics Session::metrics() const {
  return trace::compute_metrics(impl_->trace, intervals());
}
std::uint64_t Session::instructions() const { return impl_->frontier.instructions; }

std::uint64_t Session::peak_heap_bytes() const {
  std::uint64_t sum = 0;
  for (const machine::Process& process : impl_->frontier.processes)
    sum += process.heap.peak_bytes();
  return sum;
}

std::uint64_t Session::memory_bytes() const {
  using machine::Cost;
  const machine::CostModel& costs = impl_->config.costs;
  std::int64_t sum = 0;
  for (const machine::Process& process : impl_->frontier.processes)
    sum += process.start_method.empty()     ? costs[Cost::kMemoryInterpreter]
           : process.start_method == "fork" ? costs[Cost::kMemoryForkChild]
                                            : costs[Cost::kMemorySpawnChild];
  const std::size_t threads = impl_->frontier.threads.size();
  sum += static_cast<std::int64_t>(threads - std::min(threads, impl_->frontier.processes.size())) *
         costs[Cost::kMemoryThread];
  return static_cast<std::uint64_t>(sum) + peak_heap_bytes();
}

std::vector<trace::Finding> Session::findings() const {
  return trace::find_lints(impl_->trace, intervals(), metrics());
}

std::vector<OutputChunk> Session::output() const {
  std::vector<OutputChunk> chunks;
  for (std::uint32_t i = 0; i < impl_->trace.size(); ++i) {
    const trace::Event& event = impl_->trace.event(i);
    const bool out = event.kind == trace::EventKind::kOutput;
    const bool error = event.kind == trace::EventKind::kErrorOutput;
    if (out || error)
      chunks.push_back({i, event.actor, error, std::string(impl_->trace.text(event.value))});
  }
  return chunks;
}

namespace {

std::string output_text(const trace::Trace& trace, trace::EventKind kind) {
  std::string text;
  for (const trace::Event& event : trace.events())
    if (event.kind == kind) text += trace.text(event.value);
  return text;
}

}  // namespace

std::string Session::stdout_text() const {
  return output_text(impl_->trace, trace::EventKind::kOutput);
}
std::string Session::stderr_text() const {
  return output_text(impl_->trace, trace::EventKind::kErrorOutput);
}
// Who met the end and then said so in a traceback did not expect it.
bool Session::lacked_input() const {
  if (stderr_text().find("EOFError") == std::string_view::npos) return false;
  std::vector<bool> met(impl_->trace.actor_count());
  for (const trace::Event& event : impl_->trace.events()) {
    if (event.actor >= met.size()) continue;
    if (event.kind == trace::EventKind::kInputEnds) met[event.actor] = true;
    if (met[event.actor] && event.kind == trace::EventKind::kErrorOutput &&
        impl_->trace.text(event.value).ends_with("\nEOFError: EOF when reading a line\n"))
      return true;
  }
  return false;
}

// --- the cursor

Position Session::position() const {
  return {impl_->cursor.ticks, impl_->cursor.events, impl_->cursor.now};
}

const std::vector<std::uint32_t>& Session::decisions() const {
  const trace::Trace& trace = impl_->trace;
  for (std::uint32_t& i = impl_->decisions_seen; i < trace.size(); ++i)
    if (trace::event_info(trace.event(i).kind).level == trace::EventLevel::kDecision)
      impl_->decisions.push_back(i);
  return impl_->decisions;
}

bool Session::seek_tick(std::uint64_t tick) {
  if (!loaded()) return false;
  const std::uint64_t before = impl_->cursor.ticks;
  impl_->to_tick(tick);
  return impl_->cursor.ticks != before;
}

bool Session::seek_event(std::uint32_t events) {
  if (!loaded()) return false;
  const std::uint64_t before = impl_->cursor.ticks;
  impl_->to_event(events);
  return impl_->cursor.ticks != before;
}

bool Session::seek_time(VirtualTime time) {
  if (!loaded()) return false;
  return seek_event(impl_->trace.events().until(time));
}

bool Session::seek_start() { return loaded() && seek_tick(impl_->snapshots.before_tick(0).ticks); }
bool Session::seek_end() { return loaded() && seek_tick(impl_->frontier.ticks); }

namespace {

// What a step of granularity kLine watches: the thread that executes, and its line.
struct Place {
  machine::ThreadId thread;
  int line;
  std::uint32_t depth;
  bool operator==(const Place&) const = default;
};

constexpr std::uint64_t kLongestLineStep = 200'000;  // ticks: a step must end while somebody waits

}  // namespace

bool Session::step(Granularity granularity) {
  if (!loaded()) return false;
  Impl& s = *impl_;
  switch (granularity) {
    case Granularity::kInstruction:
      return seek_tick(s.cursor.ticks + 1);
    case Granularity::kEvent:
      return s.cursor.events < s.trace.size() ? seek_event(s.cursor.events + 1) : seek_end();
    case Granularity::kDecision: {
      const std::vector<std::uint32_t>& all = decisions();
      const auto it = std::lower_bound(all.begin(), all.end(), s.cursor.events);
      return it == all.end() ? seek_end() : seek_event(*it + 1);
    }
    case Granularity::kLine:
      break;
  }
  if (s.cursor.ticks >= s.frontier.ticks) return false;
  const auto place = [&]() -> Place {
    const machine::ThreadId id = s.cursor.slice;
    if (id == machine::kNoThread) return {0, 0, 0};
    const machine::Thread& thread = s.cursor.thread(id);
    vm::Vm vm(s.cursor.processes[thread.process].heap, s.program->store, s.program->natives,
              nullptr, s.program->op_costs);
    return {id, vm.user_line(thread.python), 0};
  };
  const Place before = place();
  const std::uint64_t start = s.cursor.ticks;
  while (s.cursor.ticks < s.frontier.ticks && s.cursor.ticks - start < kLongestLineStep) {
    s.machine_for(s.cursor).run({s.cursor.ticks + 1, ~0u});
    const Place now = place();
    if (now.line != 0 && !(now == before)) break;
  }
  s.view.reset();
  return true;
}

bool Session::step_back(Granularity granularity) {
  if (!loaded()) return false;
  Impl& s = *impl_;
  const std::uint64_t now = s.cursor.ticks;
  const std::uint64_t first = s.snapshots.before_tick(0).ticks;
  if (now <= first) return false;
  if (granularity == Granularity::kInstruction) return seek_tick(now - 1);
  if (granularity == Granularity::kLine) {
    // Walk forward from somewhat before and stop at the last step that is still before here.
    for (std::uint64_t window = 500;; window *= 8) {
      const std::uint64_t from = now > first + window ? now - window : first;
      seek_tick(from);
      std::uint64_t best = ~0ull;
      while (s.cursor.ticks < now && step(Granularity::kLine))
        if (s.cursor.ticks < now) best = s.cursor.ticks;
      if (best != ~0ull) return seek_tick(best), true;
      if (from == first) return seek_tick(first), true;
    }
  }
  // Several events may belong to one action: go back until the state really is another.
  const bool only_decisions = granularity == Granularity::kDecision;
  const std::vector<std::uint32_t>& all = decisions();
  std::uint32_t limit = s.cursor.events;
  while (limit > 0) {
    std::uint32_t target = limit - 1;
    if (only_decisions) {
      const auto it = std::lower_bound(all.begin(), all.end(), limit > 0 ? limit - 1 : 0);
      if (it == all.begin()) break;
      target = *(it - 1) + 1;
    }
    if (target < s.snapshots.before_tick(0).events) break;
    seek_event(target);
    if (s.cursor.ticks < now) return true;
    limit = target;
  }
  return seek_start();
}

const StateView& Session::state() const {
  if (!impl_->view) {
    impl_->view =
        impl_->program ? view_world(*impl_->program, impl_->cursor, impl_->trace) : StateView{};
  }
  return *impl_->view;
}

WhyView Session::why(trace::ActorId actor) const {
  return impl_->program ? why_actor(impl_->cursor, impl_->trace, actor) : WhyView{};
}

std::uint64_t Session::state_hash() const { return impl_->cursor.hash(); }

}  // namespace interleave

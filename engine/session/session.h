// Session: the one header that ui/, native/, web/ and tests of behaviour include.
//
// A session holds one program and its run. The run is executed once, as far as asked (run), and
// records the trace; a cursor then walks over it, forward and backward (step, seek). Seeking
// restores a snapshot and replays, so the state at a position never depends on how one got there.
//
//   Session session;
//   if (!session.load(source, config)) show(session.diagnostics());
//   while (!session.finished()) session.run(Budget{});      // slices of a few ms
//   session.seek_event(10);  draw(session.state());
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lang/diagnostics.h"
#include "engine/machine/config.h"
#include "engine/machine/presets.h"
#include "engine/session/state_view.h"
#include "engine/trace/intervals.h"
#include "engine/trace/lints.h"
#include "engine/trace/metrics.h"
#include "engine/trace/narration.h"
#include "engine/trace/trace.h"

namespace interleave {

// How far one step goes. kDecision and kEvent move between trace events (decisions only, or all);
// kLine to where any thread or task reaches another line of the user's program; kInstruction by
// one.
enum class Granularity : std::uint8_t { kInstruction, kLine, kEvent, kDecision };

enum class Outcome : std::uint8_t {
  kRunning,   // not ended yet
  kExited,    // the program ended; exit_code() has its status
  kLimit,     // stopped by a limit; outcome_message() says which
  kDeadlock,  // nobody can ever run again; outcome_message() says who waits for whom
};

struct Budget {
  std::uint64_t instructions = 2'000'000;  // about 10 to 20 ms of real time
};

// Where the cursor stands: after `events` events of the trace and `tick` ticks (instructions and
// machine actions) of the run.
struct Position {
  std::uint64_t tick = 0;
  std::uint32_t events = 0;
  VirtualTime time = 0;
};

struct OutputChunk {
  std::uint32_t event;   // index of the trace event that wrote it
  trace::ActorId actor;  // thread or task that wrote it
  bool is_error;         // stderr
  std::string text;
};

class Session {
 public:
  Session();
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  // Replaces whatever was there. False: diagnostics() has the errors; nothing can be run.
  bool load(std::string_view source, const machine::Config& config = {});
  bool loaded() const;
  const std::vector<lang::Diagnostic>& diagnostics() const;
  const std::string& source() const;
  const machine::Config& config() const;

  // --- the run
  bool run(Budget budget = {});  // executes a slice; true once the run has finished
  void run_to_end();
  // Before running: keep no snapshots. For who never looks back (the command line); seeking still
  // works, by replaying from the start.
  void keep_no_history();
  bool finished() const;
  void stop();  // ends the run here (Outcome::kLimit, "stopped by the user")
  Outcome outcome() const;
  int exit_code() const;  // as a shell would see it; meaningful once finished
  const std::string& outcome_message() const;
  const trace::Trace& trace() const;
  const trace::Intervals& intervals() const;  // up to date with trace()
  trace::Metrics metrics() const;
  std::uint64_t instructions() const;  // executed by the run so far
  std::uint64_t peak_heap_bytes() const;
  // What CPython would need at most, by the cost model: interpreters, threads and objects.
  std::uint64_t memory_bytes() const;
  // What is probably not meant so in the run so far: trace/lints.h.
  std::vector<trace::Finding> findings() const;
  std::vector<OutputChunk> output() const;  // all output of the run so far, in order
  std::string stdout_text() const;
  std::string stderr_text() const;
  bool lacked_input() const;  // an input() found nothing left to read, and nobody expected that

  // --- the cursor. Each returns whether the cursor moved. Positions lie within the run so far.
  Position position() const;
  bool step(Granularity granularity);
  bool step_back(Granularity granularity);
  bool seek_event(std::uint32_t events);  // to the first moment with this many events recorded
  bool seek_tick(std::uint64_t tick);
  bool seek_time(VirtualTime time);  // to the last event at or before this time
  bool seek_start();
  bool seek_end();
  // Indices of the trace's decisions, ascending: what "step 48 of 112" counts.
  const std::vector<std::uint32_t>& decisions() const;
  const StateView& state() const;           // at the cursor; valid until it moves
  WhyView why(trace::ActorId actor) const;  // why this actor is in its state at the cursor
  std::uint64_t state_hash() const;         // of the world at the cursor

  // The object --stats writes: the run's figures, what was found, and the figures of each process,
  // thread and task.
  std::string stats_json() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace interleave

// A read-only picture of the world at one moment, for people: what the interface shows of the
// machine, the tasks and the variables. Plain data, made on demand, no references into the world.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/time.h"
#include "engine/trace/event.h"

namespace interleave {

struct VariableView {
  std::string name;
  std::string value;  // repr(), shortened
  std::string type;   // type's name
  std::uint32_t identity =
      0;                 // equal numbers in one process: the same object; 0: an immediate value
  bool changed = false;  // by the last step
};

struct FrameView {
  std::string function;  // "fetch", "<module>"
  int line = 0;          // 1-based, in the user's program; 0 for library code
  bool library = false;
  std::vector<VariableView> locals;
};

// Why an actor is where it is, answering "why isn't this running?".
struct WhyView {
  std::string headline;  // "waits for a timer"
  std::string detail;    // a full sentence or two, with what must happen first
  trace::ActorId waits_for = trace::kNobody;
  VirtualTime since = 0;
  VirtualTime until = kNever;  // when it will go on by itself, if known
};

struct TaskView {
  trace::ActorId actor = trace::kNobody;
  std::string name;       // "Task-2"
  std::string coroutine;  // "fetch"
  trace::ActorState state = trace::ActorState::kNone;
  int line = 0;  // where it stands in the user's program, 0 unknown
  VirtualTime wake_time = kNever;
  std::vector<FrameView> frames;  // innermost first
};

struct LoopView {                      // an asyncio event loop
  std::vector<trace::ActorId> ready;   // in the order they will run
  std::vector<trace::ActorId> timers;  // in the order they are due
  std::vector<TaskView> tasks;         // all that are not forgotten, in order of creation
  std::uint64_t iteration = 0;
};

struct ThreadView {
  trace::ActorId actor = trace::kNobody;
  std::string name;
  trace::ActorState state = trace::ActorState::kNone;
  int core = -1;  // the core it is on, or -1
  int line = 0;   // innermost line of the user's program
  VirtualTime wake_time = kNever;
  trace::ActorId current_task = trace::kNobody;
  std::vector<FrameView> frames;  // innermost first
  bool has_loop = false;
  LoopView loop;
};

struct LockView {
  trace::ActorId actor = trace::kNobody;
  std::string name;
  trace::ActorId holder = trace::kNobody;  // kNobody: free (or not owned)
  bool locked = false;
  std::vector<trace::ActorId> waiters;
};

struct PipeView {
  trace::ActorId actor = trace::kNobody;
  std::string name;
  std::uint64_t bytes = 0, capacity = 0;
  std::uint32_t messages = 0;
};

struct ProcessView {
  trace::ActorId actor = trace::kNobody;
  std::uint32_t pid = 0;
  std::string name;
  std::string start_method;  // "", "fork", "spawn", "forkserver"
  bool alive = true;
  int exit_code = 0;
  std::uint64_t heap_bytes = 0;    // live bytes
  std::uint64_t shared_bytes = 0;  // bytes in pages still equal to the parent's (fork), else 0
  bool has_gil = true;
  trace::ActorId gil_holder = trace::kNobody;
  bool gil_drop_requested = false;
  std::vector<trace::ActorId> gil_waiters;
  std::vector<ThreadView> threads;
  std::vector<LockView> locks;  // those somebody holds or waits for
  std::vector<VariableView>
      globals;  // of the user's module, without dunders, functions and modules
};

struct CoreView {
  trace::ActorId actor = trace::kNobody;
  trace::ActorId thread = trace::kNobody;  // kNobody: idle
};

struct StateView {
  VirtualTime time = 0;
  std::vector<CoreView> cores;
  std::vector<ProcessView> processes;
  std::vector<PipeView> pipes;
};

}  // namespace interleave

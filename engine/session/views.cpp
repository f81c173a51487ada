#include "engine/session/views.h"

#include <algorithm>

#include "engine/machine/asyncio.h"
#include "engine/trace/narration.h"

namespace interleave {

namespace {

using machine::Process;
using machine::Thread;
using machine::World;
using vm::Value;

constexpr std::size_t kMaxVariables = 200;  // a frame, for people

class Viewer {
 public:
  Viewer(machine::Program& program, const World& world, const trace::Trace& trace)
      : program_(program), world_(world), trace_(trace) {}

  ProcessView process(const Process& process);

 private:
  FrameView frame(vm::Vm& vm, const lang::Code& code, std::uint32_t instruction,
                  const Value* registers);
  void add_variable(vm::Vm& vm, std::vector<VariableView>& out, std::string_view name, Value value);
  ThreadView thread(vm::Vm& vm, const Thread& thread);
  LoopView loop(vm::Vm& vm, const Thread& thread);
  std::vector<FrameView> coroutine_frames(vm::Vm& vm, Value coroutine);
  trace::ActorState state_of(trace::ActorId actor) const {
    return actor < world_.actors.size() ? world_.actors[actor].state : trace::ActorState::kNone;
  }

  machine::Program& program_;
  const World& world_;
  const trace::Trace& trace_;
};

void Viewer::add_variable(vm::Vm& vm, std::vector<VariableView>& out, std::string_view name,
                          Value value) {
  if (value.is_unbound() || out.size() >= kMaxVariables) return;
  VariableView view;
  view.name = std::string(name);
  view.value = vm.describe(value);
  view.type = std::string(vm.type_name(value));
  view.identity = value.is_ref() ? value.as_ref() : 0;
  out.push_back(std::move(view));
}

FrameView Viewer::frame(vm::Vm& vm, const lang::Code& code, std::uint32_t instruction,
                        const Value* registers) {
  FrameView view;
  view.function = code.qualname.empty() ? code.name : code.qualname;
  view.library = code.has(lang::kLibrary);
  view.line =
      instruction < code.locations.size() ? static_cast<int>(code.locations[instruction].line) : 0;
  if (view.library || code.has(lang::kModuleBody)) return view;
  const std::vector<Value> values(
      registers, registers + code.local_count + code.cells.size() + code.free.size());
  for (std::size_t i = 0; i < code.local_count && i < code.locals.size(); ++i) {
    const bool captured =
        std::find(code.cells.begin(), code.cells.end(), code.locals[i]) != code.cells.end();
    if (!captured && !code.locals[i].starts_with("."))
      add_variable(vm, view.locals, code.locals[i], values[i]);
  }
  for (std::size_t i = 0; i < code.cells.size() + code.free.size(); ++i) {
    const Value cell = values[code.local_count + i];
    const std::string& name =
        i < code.cells.size() ? code.cells[i] : code.free[i - code.cells.size()];
    if (vm.layout_of(cell) == vm::Layout::kCell && name != "__class__")
      add_variable(vm, view.locals, name, vm.heap().get<vm::Cell>(cell)->contents);
  }
  return view;
}

// Where a suspended coroutine stands: itself and what it awaits, innermost first.
std::vector<FrameView> Viewer::coroutine_frames(vm::Vm& vm, Value coroutine) {
  std::vector<FrameView> frames;
  for (int depth = 0; depth < 100 && vm.layout_of(coroutine) == vm::Layout::kGenerator; ++depth) {
    const vm::Generator g = *vm.heap().get<vm::Generator>(coroutine);
    if (g.registers == 0) break;
    const lang::Code& code = program_.store.code(vm.heap().get<vm::CodeObject>(g.code)->code_id);
    const std::uint32_t at = g.pc == 0 ? 0 : g.pc - 1;
    const std::uint32_t count = vm.heap().get<vm::Buffer>(g.registers)->capacity_bytes() / 8;
    const Value* live = vm.heap().get<vm::Buffer>(g.registers)->data<Value>();
    const std::vector<Value> registers(live, live + count);
    frames.push_back(frame(vm, code, at, registers.data()));
    const lang::Instr& instr = code.instructions[at];
    const bool delegating = instr.op == lang::Op::YIELD && (instr.flag & 1) != 0 && instr.a > 0;
    coroutine = delegating && g.state == vm::GeneratorState::kSuspended ? registers[instr.a - 1u]
                                                                        : Value::none();
  }
  std::reverse(frames.begin(), frames.end());
  return frames;
}

LoopView Viewer::loop(vm::Vm& vm, const Thread& thread) {
  LoopView view;
  const Value tasks = machine::live_tasks(vm);
  if (!vm.is_dict(tasks)) return view;
  Value key, entry;
  for (std::uint32_t at = 0; vm.dict_next(tasks, at, key, entry);) {
    const Value coroutine = machine::get_slot(vm, entry, machine::kCoro);
    TaskView task;
    task.actor = static_cast<trace::ActorId>(key.as_int());
    // A process has one list for all its loops, and a forked child still has its parent's.
    if (task.actor >= world_.actors.size() || trace_.actor(task.actor).parent != thread.actor)
      continue;
    if (vm.layout_of(coroutine) == vm::Layout::kGenerator)
      task.coroutine = std::string(vm.view(vm.heap().get<vm::Generator>(coroutine)->name));
    const machine::ActorStatus& status = world_.actors[task.actor];
    task.state = status.state;
    task.frames = coroutine_frames(vm, coroutine);
    const bool on_stack =
        vm.layout_of(coroutine) == vm::Layout::kGenerator &&
        vm.heap().get<vm::Generator>(coroutine)->state == vm::GeneratorState::kRunning;
    if (thread.task == task.actor && on_stack) {
      // It runs: its frames are on the thread's stack. (One that has just suspended is not.)
      task.line = vm.user_line(thread.python);
      // A task that blocks its thread waits with it, and with both of them the loop.
      if (task.state == trace::ActorState::kRunning) task.state = state_of(thread.actor);
    } else {
      for (const FrameView& f : task.frames)
        if (!f.library && f.line != 0) {
          task.line = f.line;
          break;
        }
    }
    if (status.state == trace::ActorState::kReady) view.ready.push_back(task.actor);
    view.tasks.push_back(std::move(task));
  }
  std::sort(view.ready.begin(), view.ready.end(), [&](trace::ActorId a, trace::ActorId b) {
    const VirtualTime x = world_.actors[a].since, y = world_.actors[b].since;
    return x != y ? x < y : a < b;
  });
  return view;
}

ThreadView Viewer::thread(vm::Vm& vm, const Thread& thread) {
  ThreadView view;
  view.actor = thread.actor;
  view.name = trace_.actor(thread.actor).name;
  view.state = state_of(thread.actor);
  view.core = thread.core;
  view.current_task = thread.task;
  if (thread.block.kind != machine::BlockKind::kNone) view.wake_time = thread.block.until;
  if (thread.state == machine::ThreadState::kEnded) return view;
  view.line = vm.user_line(thread.python);
  const std::uint32_t count = vm.heap().get<vm::Thread>(thread.python)->frame_count;
  for (std::uint32_t i = count; i-- > 0;) {
    const vm::Frame f = vm.frames(thread.python)[i];
    const lang::Code& code = vm.code_of(f);
    const Value* live = vm.stack(thread.python) + f.base;
    const std::vector<Value> registers(live, live + code.register_count);
    view.frames.push_back(frame(vm, code, f.pc == 0 ? 0 : f.pc - 1, registers.data()));
  }
  return view;
}

ProcessView Viewer::process(const Process& process) {
  ProcessView view;
  view.actor = process.actor;
  view.pid = process.pid;
  view.name = process.name;
  view.start_method = process.start_method;
  view.alive = process.state != machine::ProcessState::kEnded;
  view.exit_code = process.exit_code;
  view.heap_bytes = process.heap.live_bytes();
  view.has_gil = program_.config.gil;
  const auto actor_of = [&](machine::ThreadId id) {
    return id == machine::kNoThread ? trace::kNobody : world_.thread(id).actor;
  };
  view.gil_holder = actor_of(process.gil.holder);
  view.gil_drop_requested = process.gil.drop_requested;
  for (const machine::ThreadId id : process.gil.waiters) view.gil_waiters.push_back(actor_of(id));
  // Describing values may fill caches in the heap: work on a copy, the world stays as it is.
  vm::Heap copy = process.heap;
  vm::Vm vm(copy, program_.store, program_.natives, nullptr, program_.op_costs);
  for (const Thread& t : world_.threads) {
    if (t.process != process.id) continue;
    ThreadView& tv = view.threads.emplace_back(thread(vm, t));
    tv.loop = loop(vm, t);
    tv.has_loop = !tv.loop.tasks.empty();
  }
  if (process.state != machine::ProcessState::kEnded && copy.header().main_globals != 0) {
    std::uint32_t at = 0;
    Value key, value;
    const Value globals = Value::ref(copy.header().main_globals);
    while (vm.dict_next(globals, at, key, value)) {
      if (!vm.is_str(key) || vm.view(key).starts_with("__")) continue;
      const vm::Layout layout = vm.layout_of(value);
      if (layout == vm::Layout::kModule || layout == vm::Layout::kFunction ||
          layout == vm::Layout::kType || value.is_native())
        continue;
      const std::string name = vm.text(key);
      add_variable(vm, view.globals, name, value);
    }
  }
  return view;
}

void add_locks(const World& world, const Process& process, ProcessView& view) {
  // Locks that somebody waits for, and who holds them.
  for (const Thread& t : world.threads) {
    if (t.process != process.id || t.state != machine::ThreadState::kBlocked ||
        t.block.kind != machine::BlockKind::kLock)
      continue;
    auto it = std::find_if(view.locks.begin(), view.locks.end(),
                           [&](const LockView& l) { return l.actor == t.block.actor; });
    if (it == view.locks.end()) {
      LockView lock;
      lock.actor = t.block.actor;
      const vm::Lock* object = process.heap.get<vm::Lock>(t.block.object);
      lock.locked = object->count != 0;
      const Thread* owner = world.by_ident(process.id, object->owner);
      if (lock.locked && !object->flag() && owner != nullptr) lock.holder = owner->actor;
      it = view.locks.insert(view.locks.end(), lock);
    }
    it->waiters.push_back(t.actor);
  }
}

// The tasks that sleep, in the order in which they will wake.
void list_timers(const World& world, const trace::Trace& trace, LoopView& loop) {
  std::vector<const TaskView*> sleeping;
  for (TaskView& task : loop.tasks) {
    task.name = trace.actor(task.actor).name;
    const machine::ActorStatus& status = world.actors[task.actor];
    if (status.kind != trace::EventKind::kTaskSleeps) continue;
    task.wake_time = status.since + trace.number(status.value);
    sleeping.push_back(&task);
  }
  std::sort(sleeping.begin(), sleeping.end(), [](const TaskView* a, const TaskView* b) {
    return a->wake_time != b->wake_time ? a->wake_time < b->wake_time : a->actor < b->actor;
  });
  for (const TaskView* task : sleeping) loop.timers.push_back(task->actor);
}

// A loop says that it sleeps a few instructions before select() blocks: it is shown as gone
// already.
bool still_here(const World& world, const Thread& thread) {
  return world.actors[thread.actor].state != trace::ActorState::kWaitingIo;
}

}  // namespace

StateView view_world(machine::Program& program, const World& world, const trace::Trace& trace) {
  StateView view;
  view.time = world.now;
  for (const machine::Core& core : world.cores) {
    const bool busy =
        core.thread != machine::kNoThread && still_here(world, world.thread(core.thread));
    view.cores.push_back({core.actor, busy ? world.thread(core.thread).actor : trace::kNobody});
  }
  Viewer viewer(program, world, trace);
  for (const Process& process : world.processes) {
    ProcessView& p = view.processes.emplace_back(viewer.process(process));
    if (process.gil.holder != machine::kNoThread &&
        !still_here(world, world.thread(process.gil.holder)))
      p.gil_holder = trace::kNobody;
    if (process.state != machine::ProcessState::kEnded) add_locks(world, process, p);
    for (LockView& lock : p.locks) lock.name = trace.actor(lock.actor).name;
    for (ThreadView& t : p.threads) list_timers(world, trace, t.loop);
  }
  for (const machine::Pipe& pipe : world.pipes)
    if (pipe.readers + pipe.writers != 0)
      view.pipes.push_back({pipe.actor, pipe.name, pipe.bytes, pipe.capacity,
                            static_cast<std::uint32_t>(pipe.messages.size())});
  return view;
}

namespace {

// "Why isn't this running?": the last thing that happened to it, and then, going from whoever waits
// to whom it waits for, what must happen first.
class Reasons {
 public:
  Reasons(const World& world, const trace::Trace& trace) : world_(world), trace_(trace) {}

  void explain(trace::ActorId actor, WhyView& why, int depth = 0);

 private:
  struct Holder {
    trace::ActorId actor = trace::kNobody;
    VirtualTime since = 0;
  };
  Holder holder_of(trace::ActorId lock) const;
  const Thread* thread_of(trace::ActorId actor) const;
  const std::string& name(trace::ActorId actor) const { return trace_.actor(actor).name; }
  static std::string since(VirtualTime time) {
    return " since t = " + trace::format_duration(time);
  }
  std::string not_done(trace::ActorId creator) const;
  void explain_ready(trace::ActorId actor, WhyView& why) const;
  void explain_gil(const Thread& thread, WhyView& why) const;
  void explain_sync(trace::ActorId actor, WhyView& why, int depth);
  void go_on_with(trace::ActorId next, WhyView& why, int depth);

  static constexpr int kDeepest = 4;
  const World& world_;
  const trace::Trace& trace_;
  std::vector<trace::ActorId> asked_;
};

// Who took it last and has not released it, as the trace has it up to now.
Reasons::Holder Reasons::holder_of(trace::ActorId lock) const {
  if (trace_.actor(lock).kind != trace::ActorKind::kResource) return {};
  if (name(lock).find("emaphore") != std::string::npos) return {};  // several may hold it
  for (std::uint32_t i = world_.events; i-- > 0;) {
    const trace::Event& event = trace_.event(i);
    if (event.other != lock) continue;
    using enum trace::EventKind;
    if (event.kind == kLockTaken || event.kind == kLockGot) return {event.actor, event.time};
    if (event.kind == kLockReleased || event.kind == kLockPassed || event.kind == kLockPassing ||
        event.kind == kLockOpened)
      return {};
  }
  return {};
}

const Thread* Reasons::thread_of(trace::ActorId actor) const {
  for (const Thread& t : world_.threads)
    if (t.actor == actor) return &t;
  return nullptr;
}

std::string Reasons::not_done(trace::ActorId creator) const {
  std::string names;
  int more = 0;
  for (std::uint32_t i = 0; i < world_.events; ++i) {
    const trace::Event& event = trace_.event(i);
    if (event.kind != trace::EventKind::kTaskCreated || event.other != creator) continue;
    const trace::ActorState state = world_.actors[event.actor].state;
    if (state == trace::ActorState::kDone || state == trace::ActorState::kFailed) continue;
    if (++more <= 4) names += (names.empty() ? "" : ", ") + name(event.actor);
  }
  return more > 4 ? names + " and " + std::to_string(more - 4) + " more" : names;
}

void Reasons::explain_ready(trace::ActorId actor, WhyView& why) const {
  if (trace_.actor(actor).kind != trace::ActorKind::kTask) {
    why.detail += " It runs as soon as the operating system gives it a core.";
    return;
  }
  const trace::ActorId loop = trace_.actor(actor).parent;
  int before = 0;
  for (trace::ActorId id = 0; id < world_.actors.size(); ++id)
    if (trace_.actor(id).parent == loop && world_.actors[id].state == trace::ActorState::kReady &&
        (world_.actors[id].since < why.since ||
         (world_.actors[id].since == why.since && id < actor)))
      ++before;
  why.detail += before == 0   ? " It is the next to run"
                : before == 1 ? " One task is before it in the queue"
                              : " " + std::to_string(before) + " tasks are before it in the queue";
  const Thread* thread = thread_of(loop);
  const bool runs = thread != nullptr && thread->task != trace::kNobody &&
                    world_.actors[thread->task].state == trace::ActorState::kRunning;
  if (runs) why.waits_for = thread->task;
  why.detail += runs ? ", as soon as " + name(thread->task) + " yields or returns." : ".";
}

void Reasons::explain_gil(const Thread& thread, WhyView& why) const {
  const machine::Gil& gil = world_.processes[thread.process].gil;
  if (gil.holder == machine::kNoThread) return;
  why.waits_for = world_.thread(gil.holder).actor;
  why.detail += " " + name(why.waits_for) + " has held it" +
                since(world_.actors[why.waits_for].since) + " and lets go when it blocks, or " +
                (gil.drop_requested ? "at the next point where it looks: it has been asked to."
                                    : "once a thread that has waited one switch interval asks.");
}

void Reasons::explain_sync(trace::ActorId actor, WhyView& why, int depth) {
  const trace::ActorId other = world_.actors[actor].other;
  if (other == trace::kNobody) {
    const std::string names = not_done(actor);
    if (!names.empty()) why.detail += " Of the tasks it created, not done yet: " + names + ".";
    return;
  }
  if (trace_.actor(other).kind != trace::ActorKind::kResource) return go_on_with(other, why, depth);
  const Holder holder = holder_of(other);
  if (holder.actor == trace::kNobody) return;
  if (depth == 0) why.waits_for = holder.actor;
  why.detail += " " + name(holder.actor) + " has held " + name(other) + since(holder.since) +
                " and must release it first.";
  go_on_with(holder.actor, why, depth);
}

void Reasons::go_on_with(trace::ActorId next, WhyView& why, int depth) {
  if (std::find(asked_.begin(), asked_.end(), next) != asked_.end()) {
    why.detail += " They wait for each other: none of them can ever go on.";
  } else if (depth < kDeepest) {
    explain(next, why, depth + 1);
  }
}

void Reasons::explain(trace::ActorId actor, WhyView& why, int depth) {
  const machine::ActorStatus& status = world_.actors[actor];
  asked_.push_back(actor);
  if (status.state == trace::ActorState::kNone) return;
  WhyView here;
  here.since = status.since;
  const trace::Event event{status.since, actor,       status.other, status.value,
                           status.line,  status.kind, status.state};
  here.detail = trace::narrate_text(trace_, event);
  if (depth > 0) here.detail = " " + here.detail;
  const Thread* thread = thread_of(actor);
  if (thread != nullptr && thread->block.kind != machine::BlockKind::kNone)
    here.until = thread->block.until;
  else if (status.kind == trace::EventKind::kTaskSleeps)
    here.until = status.since + trace_.number(status.value);
  here.waits_for = status.other;
  if (status.state == trace::ActorState::kReady)
    explain_ready(actor, here);
  else if (status.state == trace::ActorState::kWaitingGil && thread != nullptr)
    explain_gil(*thread, here);
  why.detail += here.detail;
  if (depth == 0) {
    why.since = here.since;
    why.until = here.until;
    why.waits_for = here.waits_for;
  }
  if (status.state == trace::ActorState::kWaitingSync) explain_sync(actor, why, depth);
}

}  // namespace

WhyView why_actor(const World& world, const trace::Trace& trace, trace::ActorId actor) {
  WhyView why;
  if (actor >= world.actors.size() || actor >= trace.actor_count()) return why;
  const trace::ActorState state = world.actors[actor].state;
  why.headline = state == trace::ActorState::kNone ? "has done nothing yet"
                                                   : std::string(trace::state_name(state));
  Reasons(world, trace).explain(actor, why);
  return why;
}

}  // namespace interleave

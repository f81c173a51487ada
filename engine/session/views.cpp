#include "engine/session/views.h"

#include <algorithm>

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
  Viewer(machine::Program& program, const World& world) : program_(program), world_(world) {}

  ProcessView process(const Process& process);

 private:
  FrameView frame(vm::Vm& vm, const lang::Code& code, std::uint32_t instruction,
                  const Value* registers);
  void add_variable(vm::Vm& vm, std::vector<VariableView>& out, std::string_view name, Value value);
  ThreadView thread(vm::Vm& vm, const Thread& thread);
  LoopView loop(vm::Vm& vm, const Process& process, const Thread& thread);
  std::vector<FrameView> coroutine_frames(vm::Vm& vm, Value coroutine);
  trace::ActorState state_of(trace::ActorId actor) const {
    return actor < world_.actors.size() ? world_.actors[actor].state : trace::ActorState::kNone;
  }

  machine::Program& program_;
  const World& world_;
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

LoopView Viewer::loop(vm::Vm& vm, const Process&, const Thread& thread) {
  LoopView view;
  const Value list = vm.heap().header().roots[0];
  if (!vm.is_list(list)) return view;
  for (std::uint32_t i = 0; i < vm.list_size(list); ++i) {
    const Value entry = vm.list_get(list, i);
    const Value coroutine = vm.tuple_get(entry, 1);
    TaskView task;
    task.actor = static_cast<trace::ActorId>(vm.tuple_get(entry, 2).as_int());
    if (task.actor >= world_.actors.size()) continue;
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
  std::stable_sort(view.ready.begin(), view.ready.end(), [&](trace::ActorId a, trace::ActorId b) {
    return world_.actors[a].since < world_.actors[b].since;
  });
  return view;
}

ThreadView Viewer::thread(vm::Vm& vm, const Thread& thread) {
  ThreadView view;
  view.actor = thread.actor;
  view.name = thread.name;
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
  bool first = true;
  for (const Thread& t : world_.threads) {
    if (t.process != process.id) continue;
    ThreadView& tv = view.threads.emplace_back(thread(vm, t));
    if (!first && t.task == trace::kNobody) continue;
    LoopView tasks = loop(vm, process, t);
    std::erase_if(tasks.tasks, [&](const TaskView&) { return false; });
    if (tasks.tasks.empty()) continue;
    tv.has_loop = true;
    tv.loop = std::move(tasks);
    first = false;
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

}  // namespace

StateView view_world(machine::Program& program, const World& world, const trace::Trace& trace) {
  StateView view;
  view.time = world.now;
  for (const machine::Core& core : world.cores)
    view.cores.push_back({core.actor, core.thread == machine::kNoThread
                                          ? trace::kNobody
                                          : world.thread(core.thread).actor});
  Viewer viewer(program, world);
  for (const Process& process : world.processes) {
    ProcessView& p = view.processes.emplace_back(viewer.process(process));
    if (process.state != machine::ProcessState::kEnded) add_locks(world, process, p);
    for (LockView& lock : p.locks) lock.name = trace.actor(lock.actor).name;
    for (ThreadView& t : p.threads)
      for (TaskView& task : t.loop.tasks) {
        task.name = trace.actor(task.actor).name;
        const machine::ActorStatus& status = world.actors[task.actor];
        if (status.kind == trace::EventKind::kTaskSleeps)
          task.wake_time = status.since + trace.number(status.value);
        if (task.state == trace::ActorState::kWaitingIo) t.loop.timers.push_back(task.actor);
      }
  }
  for (const machine::Pipe& pipe : world.pipes)
    if (pipe.readers + pipe.writers != 0)
      view.pipes.push_back({pipe.actor, pipe.name, pipe.bytes, pipe.capacity,
                            static_cast<std::uint32_t>(pipe.messages.size())});
  return view;
}

WhyView why_actor(const World& world, const trace::Trace& trace, trace::ActorId actor) {
  WhyView why;
  if (actor >= world.actors.size() || actor >= trace.actor_count()) return why;
  const machine::ActorStatus& status = world.actors[actor];
  why.since = status.since;
  why.waits_for = status.other;
  if (status.state == trace::ActorState::kNone) {
    why.headline = "has done nothing yet";
    return why;
  }
  why.headline = std::string(trace::state_name(status.state));
  const trace::Event event{status.since, actor,       status.other, status.value,
                           status.line,  status.kind, status.state};
  why.detail = trace::narrate_text(trace, event);
  if (status.kind == trace::EventKind::kTaskSleeps ||
      status.kind == trace::EventKind::kThreadSleeps)
    why.until = status.since + trace.number(status.value);
  for (const Thread& t : world.threads) {
    if (t.actor != actor) continue;
    if (t.block.kind != machine::BlockKind::kNone && t.block.until != kNever)
      why.until = t.block.until;
    if (t.state != machine::ThreadState::kWaitGil) continue;
    const machine::Gil& gil = world.processes[t.process].gil;
    if (gil.holder == machine::kNoThread) continue;
    why.waits_for = world.thread(gil.holder).actor;
    why.detail =
        trace.actor(why.waits_for).name +
        " holds the GIL of this process. It lets go when it blocks, or " +
        (gil.drop_requested ? "at the next point where it looks: somebody has asked it to."
                            : "when a thread that has waited one switch interval asks it to.");
  }
  return why;
}

}  // namespace interleave

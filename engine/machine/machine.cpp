#include "engine/machine/machine.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/machine/natives.h"
#include "engine/stdlib/frozen.h"

namespace interleave::machine {

namespace {

constexpr std::uint8_t kNoStop = 255;
// How far a thread may run ahead of another process's: they share no memory, so nobody can tell,
// and what they do that others can see is still done in order. Short, so that views of a moment
// agree.
constexpr Duration kRunAhead = 20 * kMicrosecond;
constexpr Duration kLongestSlice = kSecond;

bool later(const Timer& a, const Timer& b) {
  return a.time != b.time ? a.time > b.time : a.number > b.number;
}

// native_costs.def
void charge_natives(Program& program) {
  const std::int64_t percent = program.config.costs[Cost::kNativePercent];
  const auto set = [&](std::string_view owner, std::string_view name, std::int64_t ns) {
    const bool known = program.natives.set_cost(
        owner, name, static_cast<std::uint32_t>(std::min(ns * percent / 100, kSecond)));
    IL_ASSERT(known);
  };
#define NATIVE(owner, name, ns) set(owner, name, ns);
#include "engine/machine/native_costs.def"
#undef NATIVE
}

}  // namespace

void prepare(Program& program) {
  vm::register_builtins(program.natives);
  register_machine_natives(program.natives);
  register_file_natives(program.natives);
  register_character_natives(program.natives);
  register_network_natives(program.natives);
  register_sharing_natives(program.natives);
  register_asyncio_natives(program.natives);
  register_name_natives(program.natives);
  register_queue_natives(program.natives);
  for (int op = 0; op < lang::kOpCount; ++op) {
    const auto cls = lang::cost_class(static_cast<lang::Op>(op));
    std::int64_t ns = program.config.costs.values[static_cast<std::size_t>(cls)];
    if (!program.config.gil) ns += ns * program.config.costs[Cost::kFreeThreading] / 100;
    program.op_costs.set(static_cast<lang::Op>(op),
                         static_cast<std::uint32_t>(std::min<std::int64_t>(ns, kSecond)));
  }
  const auto& costs = program.config.costs;
  const auto extra = [&](vm::OpCosts::Extra what, std::int64_t ns) {
    program.op_costs.set(what, static_cast<std::uint32_t>(std::min<std::int64_t>(ns, kSecond)));
  };
  using vm::OpCosts;
  extra(OpCosts::kItem, costs[Cost::kNativeItem]);
  extra(OpCosts::kObject, costs[Cost::kObjectCreate]);
  extra(OpCosts::kInit, costs[Cost::kInitCall]);
  extra(OpCosts::kRaise, costs[Cost::kOpRaise]);
  extra(OpCosts::kNewInt, costs[Cost::kOpNewInt]);
  extra(OpCosts::kWideInt, costs[Cost::kOpNewInt] + costs[Cost::kOpWideInt]);
  extra(OpCosts::kLookup, costs[Cost::kOpLookup]);
  extra(OpCosts::kNewKey, costs[Cost::kOpNewKey]);
  extra(OpCosts::kContainer, costs[Cost::kOpContainer]);
  extra(OpCosts::kKeyword, costs[Cost::kOpKeyword]);
  extra(OpCosts::kFreshKiB, costs[Cost::kFreshMemory]);
  charge_natives(program);
  World world;
  DefaultChooser chooser(0);
  trace::Trace trace;
  Machine machine(program, world, chooser, trace);
  program.boot_image.set_limit(program.config.max_heap_bytes);
  vm::Vm vm(program.boot_image, program.store, program.natives, &machine, program.op_costs);
  vm.boot();
  add_event_kinds(vm);
  program.boot_image.collect();  // the memory there is at the start
  program.boot_image.take_fresh();
}

Machine::Machine(Program& program, World& world, Chooser& chooser, trace::Trace& trace)
    : program_(program), world_(world), chooser_(chooser), trace_(trace) {}

vm::Vm Machine::make_vm(Process& process) {
  vm::Vm vm(process.heap, program_.store, program_.natives, this, program_.op_costs);
  return vm;
}

void Machine::start() {
  trace_.set_has_gil(config().gil);
  for (int i = 0; i < config().cores; ++i) {
    Core core;
    core.actor = new_actor(trace::ActorKind::kCore, kNobody, "core " + std::to_string(i));
    world_.cores.push_back(core);
  }
  add_first_files(world_, config(), program_.source);
  const ProcessId id = add_process("MainProcess", "", std::nullopt);
  Process& process = world_.processes[id];
  process.heap = program_.boot_image;
  Thread& thread = add_thread(id, "MainThread", "", false);
  vm::Vm vm = make_vm(process);
  const vm::Value module = vm.make_module("__main__");
  vm.dict_set_str(process.heap.header().modules, vm.name_value(vm::Name::n___main__), module);
  const vm::Ref globals = process.heap.get<vm::Module>(module)->dict;
  process.heap.header().main_globals = globals;
  const vm::Value builtins = vm.find_module("builtins");
  vm.dict_set_str(globals, vm.name_value(vm::Name::n___builtins__), builtins);
  vm.dict_set_str(globals, vm.name_value(vm::Name::n___file__), vm.make_str(config().file_name));
  const vm::Value code = vm::Value::ref(vm.make_code_object(program_.main_code));
  const vm::Value args = vm.make_tuple({code, vm::Value::ref(globals)});
  thread.python = vm.make_thread(thread.id, vm.helper("run_program"), args);
  current_ = thread.id;
  emit(trace::EventKind::kProcessRuns, process.actor);
  emit(trace::EventKind::kProgramStarts, thread.actor);
  request_gil(thread);
  current_ = kNoThread;
}

VirtualTime Machine::now() {
  if (running_vm_ != nullptr) return current().clock + running_vm_->elapsed();
  return world_.now;
}

std::optional<std::string_view> Machine::frozen_source(std::string_view name, bool& is_package) {
  const FrozenModule* module = find_frozen(name);
  if (module == nullptr) return std::nullopt;
  is_package = module->is_package;
  return module->source;
}

void Machine::run(const Pause& pause) {
  pause_ = pause;
  while (!world_.ended() && world_.ticks < pause_.ticks && world_.events < pause_.events) {
    if (!act()) nothing_left();
    check_limits();
  }
}

void Machine::check_limits() {
  if (world_.ended()) return;
  std::string reason;
  if (limit_hit_)
    reason = limit_text_;
  else if (world_.instructions >= config().max_steps)
    reason = "the limit of " + std::to_string(config().max_steps) + " instructions is reached";
  else if (world_.now > config().max_time)
    reason = "the limit of " + std::to_string(config().max_time / kSecond) +
             " s of virtual time is reached";
  else if (world_.output_bytes > config().max_output_bytes)
    reason = "the program has printed more than " +
             std::to_string(config().max_output_bytes >> 10) + " KiB";
  else if (world_.events >= config().max_events)
    reason =
        "the limit of " + std::to_string(config().max_events) + " scheduling events is reached";
  if (!reason.empty()) stop(reason);
}

void Machine::limit(std::string reason) {
  limit_hit_ = true;
  limit_text_ = std::move(reason);
  if (running_vm_ != nullptr) running_vm_->request_stop();
}

void Machine::stop(std::string_view reason) {
  if (world_.ended()) return;
  world_.slice = kNoThread;
  emit(trace::EventKind::kLimitReached, kNobody, kNobody, text(reason));
  finish(Ending::kLimit, 3, std::string(reason));
}

void Machine::finish(Ending ending, int exit_code, std::string text) {
  world_.ending = ending;
  world_.exit_code = exit_code;
  world_.ending_text = std::move(text);
}

Thread* Machine::earliest_running() {
  Thread* best = nullptr;
  for (const Core& core : world_.cores) {
    if (core.thread == kNoThread) continue;
    Thread& thread = world_.thread(core.thread);
    if (best == nullptr || thread.clock < best->clock) best = &thread;
  }
  return best;
}

bool Machine::act() {
  if (world_.slice != kNoThread) {
    run_slice(true);
    return true;
  }
  Thread* thread = earliest_running();
  if (!world_.timers.empty() &&
      (thread == nullptr || world_.timers.front().time <= thread->clock)) {
    std::pop_heap(world_.timers.begin(), world_.timers.end(), later);
    const Timer timer = world_.timers.back();
    world_.timers.pop_back();
    fire(timer);
    return true;
  }
  if (thread == nullptr) return false;
  world_.now = std::max(world_.now, thread->clock);
  if (thread->computing != 0) {
    compute(*thread);
    return true;
  }
  if (thread->stop != kNoStop) {
    handle_stop(*thread);
    return true;
  }
  // A slice: up to the next thing that could concern this thread.
  VirtualTime horizon = world_.timers.empty() ? kNever : world_.timers.front().time;
  VirtualTime deadline = horizon;
  for (const Core& core : world_.cores) {
    if (core.thread == kNoThread || core.thread == thread->id) continue;
    const Thread& other = world_.thread(core.thread);
    horizon = std::min(
        horizon,
        other.clock +
            (core.actor > world_.cores[static_cast<std::size_t>(thread->core)].actor ? 1 : 0));
    const bool shares_memory = other.process == thread->process;
    deadline = std::min(deadline, other.clock + (shares_memory ? 1 : kRunAhead));
  }
  if (!world_.ready.empty())
    deadline = std::min(deadline, std::max(thread->slice_end, thread->clock + 1));
  deadline = std::min(deadline, thread->clock + kLongestSlice);
  if (config().gil && process_of(*thread).gil.drop_requested) deadline = thread->clock;
  if (make_vm(process_of(*thread)).interrupted_too_early(thread->python)) deadline = thread->clock;
  world_.slice = thread->id;
  world_.slice_deadline = deadline;
  world_.slice_horizon = std::max(horizon, thread->clock + 1);
  run_slice(false);
  return true;
}

// What is used for the first time after a fork has to be copied page by page (copy on write), in
// the parent as in the child. What leads to the next system call is mostly new then; a loop is not.
void Machine::copy_pages(Thread& thread) {
  constexpr Duration kCalls = 4;
  Process& process = process_of(thread);
  const Duration span = std::min(process.copies, cost(Cost::kForkCopies) / kCalls + 1);
  process.copies -= span;
  thread.clock += span;
  thread.used += span;
}

void Machine::run_slice(bool resumes) {
  Thread& thread = world_.thread(world_.slice);
  Process& process = world_.processes[thread.process];
  vm::Vm vm = make_vm(process);
  vm::RunLimits limits;
  limits.resumes = resumes;
  limits.deadline = std::max<Duration>(0, world_.slice_deadline - thread.clock);
  limits.horizon = world_.slice_horizon - thread.clock;
  limits.ticks =
      std::min(pause_.ticks - world_.ticks, config().max_steps - world_.instructions + 1);
  limits.like_39 = config().gil && config().switch_policy == SwitchPolicy::k39;
  limits.every_instruction = !config().gil || limits.like_39;
  // An ordered native whose turn has come counts as a tick of its own: positions stay distinct.
  const auto state =
      static_cast<vm::OperationState>(process.heap.get<vm::Thread>(thread.python)->op_state);
  const bool ordered = state == vm::OperationState::kOrdered ||
                       state == vm::OperationState::kDriving ||
                       state == vm::OperationState::kStepping;
  if (ordered) --limits.ticks;
  current_ = thread.id;
  running_vm_ = &vm;
  const vm::RunResult result = vm.run(thread.python, limits);
  running_vm_ = nullptr;
  current_ = kNoThread;
  thread.clock += result.elapsed;
  thread.used += result.elapsed;
  world_.now = std::max(world_.now, world_.slice_horizon == kNever
                                        ? thread.clock
                                        : std::min(thread.clock, world_.slice_horizon));
  world_.ticks += result.instructions + (ordered ? 1 : 0);
  world_.instructions += result.instructions;
  world_.work += static_cast<std::uint64_t>(result.elapsed);
  if (result.reason == vm::StopReason::kTicks)
    return;  // paused: the slice goes on later as if nothing had been
  world_.slice = kNoThread;
  thread.stop = static_cast<std::uint8_t>(result.reason);
  thread.at_checkpoint = result.reason == vm::StopReason::kDeadline;
  if (result.reason == vm::StopReason::kSyscall) {
    copy_pages(thread);
    const vm::Syscall& call = vm.pending_syscall();
    thread.syscall = call.number;
    thread.syscall_count = call.count;
    thread.syscall_args = call.args;
  } else if (result.reason == vm::StopReason::kUncaught) {
    thread.syscall_args[0] = vm.exception();
  }
}

// What a thread stopped for is dealt with when it is its turn in virtual time.
void Machine::handle_stop(Thread& thread) {
  const auto reason = static_cast<vm::StopReason>(thread.stop);
  thread.stop = kNoStop;
  if (reason == vm::StopReason::kOrder) return;  // not an action: nothing has happened
  ++world_.ticks;
  switch (reason) {
    case vm::StopReason::kDeadline:
      current_ = thread.id;
      if (config().gil && process_of(thread).gil.drop_requested)
        drop_gil(thread);
      else if (!world_.ready.empty() && thread.clock >= thread.slice_end)
        preempt(thread);
      current_ = kNoThread;
      break;
    case vm::StopReason::kSyscall:
      syscall(thread);
      break;
    case vm::StopReason::kFinished:
      end_thread(thread, false);
      break;
    case vm::StopReason::kUncaught: {
      current_ = thread.id;
      vm::Vm vm = make_vm(process_of(thread));
      const vm::Value exception = thread.syscall_args[0];
      write(true, "Exception in thread " + thread.name + ":\n" + vm.format_traceback(exception));
      current_ = kNoThread;
      // Library code ends the main thread by exit_process; this is what is left if even that
      // failed.
      if (&thread == &world_.main_thread(thread.process))
        end_process(process_of(thread), 1, 0, kNobody);
      else
        end_thread(thread, true);
      break;
    }
    case vm::StopReason::kOrder:
    case vm::StopReason::kTicks:
      break;
  }
}

void Machine::fire(const Timer& timer) {
  if (timer.kind == TimerKind::kDelivery) {
    world_.now = std::max(world_.now, timer.time);
    ++world_.ticks;
    deliver(timer.number);
    return;
  }
  Thread& thread = world_.thread(timer.thread);
  Process& process = process_of(thread);
  world_.now = std::max(world_.now, timer.time);
  switch (timer.kind) {
    case TimerKind::kWake:
      if (thread.state != ThreadState::kBlocked || thread.block.timer != timer.number) return;
      ++world_.ticks;
      timed_out(thread);
      break;
    case TimerKind::kNotify:
      if (thread.state != ThreadState::kBlocked || thread.block.notice != timer.number) return;
      ++world_.ticks;
      notified(thread);
      break;
    case TimerKind::kResume:
      ++world_.ticks;
      if (process.state == ProcessState::kEnded || thread.state == ThreadState::kEnded) return;
      emit(trace::EventKind::kGilTakenAfterWait, thread.actor, kNobody,
           number(world_.now - thread.gil_wait_since));
      take_gil(thread);
      make_ready(thread);
      break;
    case TimerKind::kGilTimeout:
      if (thread.state != ThreadState::kWaitGil || process.gil.holder == thread.id ||
          thread.gil_timer != timer.number)
        return;
      ++world_.ticks;
      // CPython ceval_gil.c take_gil: a switch in the meantime starts the wait anew.
      if (process.gil.switch_number == thread.gil_wait_switch && process.gil.holder != kNoThread) {
        if (!process.gil.drop_requested) {
          process.gil.drop_requested = true;
          emit(trace::EventKind::kGilRequest, thread.actor, world_.thread(process.gil.holder).actor,
               number(world_.now - thread.gil_wait_since));
        }
      }
      thread.gil_wait_switch = process.gil.switch_number;
      wait_interval(thread, world_.now);
      break;
    case TimerKind::kGone:
      ++world_.ticks;
      thread.state = ThreadState::kEnded;
      thread.block = Block{};
      take_apart(process.id);
      break;
    case TimerKind::kAlarm:
      if (process.alarm != timer.number) return;
      ++world_.ticks;
      alarm(process);
      break;
    case TimerKind::kStart:
      if (process.state == ProcessState::kEnded || thread.state == ThreadState::kEnded) return;
      ++world_.ticks;
      thread.block = Block{};
      if (process.state == ProcessState::kStarting) {  // that is work: it takes a core
        make_ready(thread);
        break;
      }
      emit(trace::EventKind::kThreadReady, thread.actor);
      request_gil(thread);
      break;
    case TimerKind::kDelivery:
      break;
  }
}

}  // namespace interleave::machine

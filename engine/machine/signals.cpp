// Signals: what they do to a process by default, and how a Python handler gets to run (CPython
// Modules/signalmodule.c): the signal is only noted, and the main thread calls the handler when it
// next looks, leaving a system call for it and going back to it afterwards (PEP 475).
#include <algorithm>

#include "engine/machine/machine.h"

namespace interleave::machine {

using trace::EventKind;

namespace {

constexpr int kChild = 17, kAlarmSignal = 14;
// SIGCHLD, SIGCONT, SIGSTOP and the like, SIGURG, SIGWINCH: nothing happens.
constexpr std::uint64_t kHarmless =
    1u << 17 | 1u << 18 | 1u << 19 | 1u << 20 | 1u << 21 | 1u << 22 | 1u << 23 | 1u << 28;

constexpr std::string_view kNames =
    "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD ";

// Which argument of a system call is its timeout; -1: none.
int timeout_argument(Syscall call) {
  switch (call) {
    case Syscall::kSleep:
    case Syscall::kSelect:
    case Syscall::kSocketWait:
      return 0;
    case Syscall::kAcquire:
    case Syscall::kJoinThread:
    case Syscall::kWaitProcess:
    case Syscall::kPoll:
    case Syscall::kSemAcquire:
    case Syscall::kFileAccess:
      return 1;
    case Syscall::kWaitAny:
      return 2;
    default:
      return -1;
  }
}

}  // namespace

std::string signal_name(int signal) {
  std::size_t at = 0;
  for (int i = 1; i < signal && at != std::string_view::npos; ++i) {
    at = kNames.find(' ', at);
    if (at != std::string_view::npos) ++at;
  }
  if (signal < 1 || at >= kNames.size()) return "signal " + std::to_string(signal);
  return "SIG" + std::string(kNames.substr(at, kNames.find(' ', at) - at));
}

Thread* Machine::main_thread(ProcessId process) {
  Thread& thread = world_.main_thread(process);
  return thread.state == ThreadState::kEnded ? nullptr : &thread;
}

void Machine::send_signal(Process& target, int signal, ActorId by) {
  const std::uint64_t bit = std::uint64_t{1} << signal;
  if (signal == 0 || target.state == ProcessState::kEnded || (target.ignored & bit) != 0) return;
  const bool handled = (target.handled & bit) != 0 && signal != 9 && signal != 19;
  if (!handled) {
    if ((kHarmless & bit) == 0) end_process(target, -signal, signal, by);
    return;
  }
  if (signal != kChild)
    emit(EventKind::kSignalArrives, target.actor, by, text(signal_name(signal)));
  target.arrived |= bit;
  Thread* thread = main_thread(target.id);
  if (thread != nullptr) interrupt(*thread);
}

void Machine::interrupt_main(int signal) {
  Process& target = process();
  target.arrived |= std::uint64_t{1} << signal;
  const Thread* thread = main_thread(target.id);
  if (thread != nullptr) look_soon(*thread, "run_signal_handlers");
}

// CPython's PyThreadState_SetAsyncExc (Python/pystate.c). What is to be raised is kept in Python
// (_thread.py).
bool Machine::interrupt_thread(std::int64_t ident, vm::Value exception) {
  Thread* thread = world_.by_ident(current().process, ident);
  if (thread == nullptr || thread->state == ThreadState::kEnded) return false;
  if (exception.is_none()) return true;
  Process& target = process_of(*thread);
  vm::Vm vm = make_vm(target);
  emit(EventKind::kThreadToRaise, thread->actor, current().actor, text(vm.text(exception)));
  const vm::Value pending = target.heap.get<vm::Thread>(thread->python)->pending;
  // Whoever runs signal handlers raises it, too.
  if (pending.is_unbound()) look_soon(*thread, "raise_asynchronous");
  return true;
}

// The thread calls that helper where CPython would next look at its eval breaker.
void Machine::look_soon(const Thread& thread, std::string_view helper) {
  vm::Vm vm = make_vm(process_of(thread));
  vm.interrupt(thread.python, vm.helper(helper));
  if (thread.id != current_) return;
  world_.slice_deadline = std::min(world_.slice_deadline, now());  // a pause must not undo it
  running_vm_->shorten(running_vm_->elapsed());
}

// The main thread is to call the helper that runs the handlers.
void Machine::interrupt(Thread& thread) {
  vm::Vm vm = make_vm(process_of(thread));
  const auto call = static_cast<Syscall>(thread.syscall);
  // What is being computed without the GIL is not left.
  const bool blocked = thread.state == ThreadState::kBlocked &&
                       thread.block.kind != BlockKind::kStarting && call != Syscall::kCompute;
  if (!blocked) {
    vm.interrupt(thread.python, vm.helper("run_signal_handlers"));
    return;
  }
  const int timeout = timeout_argument(call);
  const bool limited = timeout >= 0 && thread.block.until != kNever;
  std::vector<vm::Value> args = {vm::Value::small_int(thread.syscall),
                                 vm::Value::small_int(timeout),
                                 vm.make_int(limited ? thread.block.until : -1)};
  for (std::uint32_t i = 0; i < thread.syscall_count; ++i) args.push_back(thread.syscall_args[i]);
  // What was to be written is in the pipe already.
  if (call == Syscall::kSendBytes) args[4] = vm::Value::none();
  const vm::Value tuple = vm.make_tuple(args.data(), static_cast<std::uint32_t>(args.size()));
  vm.complete_calling(thread.python, vm.helper("interrupted_call"), tuple);
  emit(EventKind::kThreadInterrupted, thread.actor);
  thread.block = Block{};
  request_gil(thread);
}

// A child has ended: its parent may want to know at once.
void Machine::tell_parent(const Process& child) {
  if (child.has_parent && !child.interpreter)
    send_signal(world_.processes[child.parent], kChild, child.actor);
}

void Machine::set_alarm(Duration first, Duration interval) {
  Process& process = world_.processes[current().process];
  const Thread* thread = main_thread(process.id);
  process.alarm_interval = interval;
  process.alarm =
      first <= 0 || thread == nullptr ? 0 : add_timer(now() + first, TimerKind::kAlarm, thread->id);
}

void Machine::alarm(Process& process) {
  const Thread* thread = main_thread(process.id);
  process.alarm =
      process.alarm_interval <= 0 || thread == nullptr
          ? 0
          : add_timer(world_.now + process.alarm_interval, TimerKind::kAlarm, thread->id);
  send_signal(process, kAlarmSignal, kNobody);
}

void Machine::sys_kill(Thread& thread) {
  const ProcessId own = thread.process;
  const ActorId by = thread.actor;
  const std::int64_t pid = arg_int(thread, 0), signal = arg_int(thread, 1);
  if (signal < 0 || signal > 64) {
    complete_raising(thread, vm::TypeId::t_OSError, "[Errno 22] Invalid argument");
    return;
  }
  // 0: the own group, -1: all there are, another negative number: that group.
  const auto group =
      pid == 0 ? world_.processes[own].group : static_cast<std::uint32_t>(pid < 0 ? -pid : 0);
  const auto is_meant = [&](const Process& p) {
    return !p.interpreter && !p.reaped && (pid > 0 ? p.pid == pid : pid == -1 || p.group == group);
  };
  std::vector<ProcessId> targets;
  for (const Process& p : world_.processes)
    if (is_meant(p) && p.id != own) targets.push_back(p.id);
  if (is_meant(world_.processes[own])) targets.push_back(own);
  if (targets.empty()) {
    complete_raising(thread, vm::TypeId::t_ProcessLookupError, "[Errno 3] No such process");
    return;
  }
  complete(thread, vm::Value::none());
  for (const ProcessId target : targets)
    if (!world_.ended()) send_signal(world_.processes[target], static_cast<int>(signal), by);
}

}  // namespace interleave::machine

// System calls of threads: sleeping, locks, joining, select().
#include <algorithm>

#include "engine/machine/machine.h"
#include "engine/trace/narration.h"

namespace interleave::machine {

using trace::EventKind;

void Machine::syscall(Thread& thread) {
  world_.now = std::max(world_.now, thread.clock);
  current_ = thread.id;
  switch (static_cast<Syscall>(thread.syscall)) {
    case Syscall::kSleep:
      sys_sleep(thread);
      break;
    case Syscall::kAcquire:
      sys_acquire(thread);
      break;
    case Syscall::kJoinThread:
      sys_join(thread);
      break;
    case Syscall::kSelect:
      sys_select(thread);
      break;
    case Syscall::kStartThread:
      sys_start_thread(thread);
      break;
    case Syscall::kFork:
      sys_fork(thread);
      break;
    case Syscall::kSpawn:
      sys_spawn(thread);
      break;
    case Syscall::kWaitProcess:
      sys_wait_process(thread);
      break;
    case Syscall::kKill:
      sys_kill(thread);
      break;
    case Syscall::kExitProcess:
      end_process(process_of(thread), static_cast<int>(arg_int(thread, 0)) & 255, 0, kNobody);
      break;
    case Syscall::kSendBytes:
      sys_send(thread);
      break;
    case Syscall::kReceiveBytes:
      sys_receive(thread);
      break;
    case Syscall::kPoll:
      sys_poll(thread);
      break;
    case Syscall::kSemAcquire:
      sys_semaphore(thread);
      break;
    case Syscall::kWaitAny:
      sys_wait_any(thread);
      break;
    case Syscall::kFileAccess:
      sys_file_access(thread);
      break;
    case Syscall::kSocketWait:
      sys_socket_wait(thread);
      break;
    case Syscall::kSocketCall:
      sys_socket_call(thread);
      break;
    case Syscall::kCompute:
      sys_compute(thread);
      break;
    case Syscall::kFileLock:
      sys_file_lock(thread);
      break;
    case Syscall::kOpenFifo:
      sys_open_fifo(thread);
      break;
  }
  current_ = kNoThread;
}

std::uint32_t Machine::limit_of(Duration timeout) {
  return timeout > 0 && timeout < kNever / 2 ? number(timeout) : 0;
}
std::string Machine::limit_text(const Thread& thread, Duration timeout) {
  if (limit_of(timeout) == 0) return "";
  return ", until " + trace::format_time(thread.clock + timeout) + " at the latest";
}

// The kernel ends every timed wait so much later, to let several end at once: sleeping, select()
// and poll(), and what threads and processes wait for with a timeout (Linux futex_setup_timer).
Duration Machine::with_slack(Duration timeout) const {
  return timeout <= 0 || timeout > kNever / 2 ? timeout : timeout + cost(Cost::kTimerSlack);
}

void Machine::sys_sleep(Thread& thread) {
  const Duration span = std::max<Duration>(0, arg_int(thread, 0));
  emit(EventKind::kThreadSleeps, thread.actor, kNobody, number(span));
  block(thread, BlockKind::kSleep, 0, kNobody, span + cost(Cost::kTimerSlack));
}

// The disk takes its time; the file itself is read or changed by natives, before or after.
void Machine::sys_file_access(Thread& thread) {
  const std::uint32_t what = text(value_text(thread, thread.syscall_args[0]));
  emit(EventKind::kThreadBlocksIo, thread.actor, kNobody, what);
  block(thread, BlockKind::kFile, what, kNobody, std::max<Duration>(0, arg_int(thread, 1)));
}

// C code between Py_BEGIN_ALLOW_THREADS and Py_END_ALLOW_THREADS that computes: the thread keeps
// its core, others can have the GIL.
void Machine::sys_compute(Thread& thread) {
  emit(EventKind::kThreadComputes, thread.actor, kNobody,
       text(value_text(thread, thread.syscall_args[0])));
  thread.computing = std::max<Duration>(1, arg_int(thread, 1));
  release_gil(thread);
}

// Goes on with that until it is done or something else could be due.
void Machine::compute(Thread& thread) {
  ++world_.ticks;
  if (thread.computing < 0) {
    thread.computing = 0;
    if (process_of(thread).state == ProcessState::kStarting)
      begin_process(thread);
    else if (static_cast<Syscall>(thread.syscall) == Syscall::kSendBytes && !sent(thread))
      return;
    else if (static_cast<Syscall>(thread.syscall) == Syscall::kCompute)
      complete(thread, vm::Value::none());
    take_gil_back(thread);
    return;
  }
  Duration span = thread.computing;
  if (!world_.timers.empty())
    span = std::min(span, std::max<Duration>(1, world_.timers.front().time - thread.clock));
  if (!world_.ready.empty())
    span = std::min(span, std::max<Duration>(1, thread.slice_end - thread.clock));
  world_.work += static_cast<std::uint64_t>(span);
  thread.clock += span;
  thread.used += span;
  thread.computing -= span;
  if (thread.computing == 0) {
    thread.computing = -1;  // done, when its turn in virtual time comes
  } else if (!world_.ready.empty() && thread.clock >= thread.slice_end) {
    world_.now = std::max(world_.now, thread.clock);
    preempt(thread);
  }
}

// It has started up: from now on Python runs in it.
void Machine::begin_process(Thread& thread) {
  Process& process = process_of(thread);
  process.state = ProcessState::kAlive;
  emit(EventKind::kProcessRuns, process.actor);
  emit(has_gil(process) ? EventKind::kThreadReady : EventKind::kThreadRuns, thread.actor);
}

// PyEval_RestoreThread of a thread that runs: it keeps its core if it gets the GIL at once.
void Machine::take_gil_back(Thread& thread) {
  if (!has_gil(process_of(thread))) return;
  Gil& gil = process_of(thread).gil;
  if (gil.holder == kNoThread) {
    gil.holder = thread.id;
    emit(EventKind::kGilTaken, thread.actor);
    take_gil(thread);
    return;
  }
  leave_core(thread);
  request_gil(thread);
}

// CPython's acquire tries without giving up the GIL first (Modules/_threadmodule.c acquire_timed);
// the native has done that, and failed.
void Machine::sys_acquire(Thread& thread) {
  const vm::Ref ref = thread.syscall_args[0].as_ref();
  vm::Lock* lock = process_of(thread).heap.get<vm::Lock>(ref);
  const Duration timeout = arg_int(thread, 1);
  const ActorId actor = lock_actor(ref);
  lock = process_of(thread).heap.get<vm::Lock>(ref);
  if (lock->flag()) {  // a waiter lock stands for something else
    tell_wait(thread, actor, timeout, ref);
  } else {
    emit(EventKind::kLockWait, thread.actor, actor, limit_of(timeout));
  }
  const std::uint32_t count =
      static_cast<std::uint32_t>(std::max<std::int64_t>(1, arg_int(thread, 2)));
  block(thread, BlockKind::kLock, ref, actor, with_slack(timeout));
  thread.block.count = count;
}

void Machine::sys_join(Thread& thread) {
  const Thread* other = world_.by_ident(thread.process, arg_int(thread, 0));
  if (other == nullptr || other->state == ThreadState::kEnded) {
    complete(thread, vm::Value::boolean(true));
    return;
  }
  emit(EventKind::kThreadJoins, thread.actor, other->actor, limit_of(arg_int(thread, 1)));
  block(thread, BlockKind::kJoin, other->id, other->actor, with_slack(arg_int(thread, 1)));
}

// selectors.EpollSelector.select rounds a timeout up to whole milliseconds; the event loop's own
// events tell people what it waits for.
void Machine::sys_select(Thread& thread) {
  Duration timeout = arg_int(thread, 0);
  read_interests(thread);
  if (thread.woken || timeout == 0 || any_ready(thread)) {
    complete(thread, select_result(thread, thread.woken));
    thread.woken = false;
    return;
  }
  if (timeout > 0) {
    const Duration grain = std::max<Duration>(1, cost(Cost::kSelectGranularity));
    if (timeout < kNever - grain) timeout = with_slack((timeout + grain - 1) / grain * grain);
  }
  // Nobody has told it if a signal's handler has run meanwhile.
  if (world_.actors[thread.actor].state != trace::ActorState::kWaitingIo)
    emit(EventKind::kThreadBlocksIo, thread.actor, kNobody, text("select()"));
  block(thread, BlockKind::kSelect, 0, kNobody, timeout);
}

void Machine::wake_select(std::int64_t ident) {
  Thread* thread = world_.by_ident(current().process, ident);
  if (thread == nullptr) return;
  if (thread->state == ThreadState::kBlocked && thread->block.kind == BlockKind::kSelect)
    notify(*thread, cost(Cost::kThreadWake), current_actor());
  else
    thread->woken = true;
}

void Machine::sys_start_thread(Thread& creator) {
  const ProcessId process = creator.process;
  const ThreadId creator_id = creator.id;
  const vm::Value function = creator.syscall_args[0], args = creator.syscall_args[1];
  const std::string name = value_text(creator, creator.syscall_args[2]);
  const std::string label = value_text(creator, creator.syscall_args[3]);
  const bool daemon = creator.syscall_args[4].is_true();
  Thread& thread = add_thread(process, name, label, daemon);
  Thread& parent = world_.thread(creator_id);  // the list may have moved
  vm::Vm vm = make_vm(process_of(thread));
  thread.python = vm.make_thread(thread.id, function, args);
  emit(EventKind::kThreadCreated, thread.actor, acting(parent));
  thread.state = ThreadState::kBlocked;
  thread.block.kind = BlockKind::kStarting;
  thread.block.since = world_.now;
  // Creating costs the parent part of it; the rest passes until the child is on its way.
  parent.clock += cost(Cost::kThreadStart) / 2;
  add_timer(world_.now + cost(Cost::kThreadStart), TimerKind::kStart, thread.id);
  complete(parent, vm::Value::small_int(thread.id));
}

void Machine::sys_semaphore(Thread& thread) {
  const std::uint32_t index = static_cast<std::uint32_t>(arg_int(thread, 0));
  const Duration timeout = arg_int(thread, 1);
  if (index >= world_.semaphores.size()) {
    complete_raising(thread, vm::TypeId::t_ValueError, "no such semaphore");
    return;
  }
  Semaphore& semaphore = world_.semaphores[index];
  if (semaphore.value > 0) {
    take_semaphore(semaphore, thread);
    emit(EventKind::kLockTaken, current_actor(), semaphore.actor);
    complete(thread, vm::Value::boolean(true));
    return;
  }
  if (timeout == 0) {
    complete(thread, vm::Value::boolean(false));
    return;
  }
  if (semaphore.maximum != 1)
    tell_wait(thread, semaphore.actor, timeout, 0);
  else if (semaphore.holder == kNoThread)
    emit(EventKind::kLockWait, thread.actor, semaphore.actor, limit_of(timeout));
  else
    emit(EventKind::kLockWaitHeld, thread.actor, semaphore.actor,
         text(holder_text(semaphore) + " holds: it waits" +
              (limit_of(timeout) == 0 ? "" : limit_text(thread, timeout).substr(1))));
  block(thread, BlockKind::kSemaphore, index, semaphore.actor, with_slack(timeout));
}

void Machine::take_semaphore(Semaphore& semaphore, const Thread& by) {
  --semaphore.value;
  if (semaphore.maximum == 1) semaphore.holder = by.id;
}

// Who has a lock that processes share, as a text for people; nothing if that is not known.
std::string Machine::holder_text(const Semaphore& semaphore) const {
  return semaphore.holder == kNoThread ? "" : holder_text(world_.thread(semaphore.holder));
}

std::string Machine::holder_text(const Thread& holder) const {
  const std::string& owner = world_.processes[holder.process].name;
  const std::string& name = trace_.actor(holder.actor).name;
  return name == "MainThread" ? owner : name + " of " + owner;
}

void Machine::release_semaphore(std::uint32_t index) {
  Semaphore& semaphore = world_.semaphores[index];
  ++semaphore.value;
  semaphore.holder = kNoThread;
  bool on_its_way = false;
  const ThreadId waiter =
      choose_waiter(ChoiceKind::kLock, BlockKind::kSemaphore, index, 0, &on_its_way);
  const bool told = semaphore.maximum != 1 && tell_release(semaphore, waiter != kNoThread);
  if (!told) emit_released(semaphore.actor, waiter, on_its_way);
  if (waiter != kNoThread)
    notify(world_.thread(waiter),
           semaphore.maximum == 1 ? wake_delay(waiter) : cost(Cost::kThreadWake), current_actor(),
           semaphore.maximum != 1 ? reason_of_release() : Reason::kUnknown);
}

void Machine::emit_released(ActorId lock, ThreadId waiter, bool on_its_way) {
  emit(waiter != kNoThread ? EventKind::kLockPassed
       : on_its_way        ? EventKind::kLockPassing
                           : EventKind::kLockReleased,
       current_actor(), lock);
}

// Whoever releases a lock and wants it again needs a microsecond for that; the waiter, on another
// core, a few to wake up: it finds the lock taken. But a thread that has itself only just woken up
// has no claim to its core yet: Linux often lets the woken run there at once. So with python3
// threads that sleep while they hold a lock get it in any order, threads that compute hardly ever.
Duration Machine::wake_delay(ThreadId woken) {
  constexpr Duration kJustWoken = 20 * kMicrosecond;
  const Thread& releaser = current();
  const VirtualTime runs_since = releaser.slice_end - cost(Cost::kTimeSlice);
  if (now() - runs_since > kJustWoken) return cost(Cost::kThreadWake);
  const ActorId options[] = {current_actor(), world_.thread(woken).actor};
  return chooser_.choose(ChoiceKind::kWake, world_.choices++, options) == 0
             ? cost(Cost::kThreadWake)
             : 0;
}

// --- locks in the heap

bool Machine::try_acquire(vm::Ref ref) {
  vm::Lock* lock = process().heap.get<vm::Lock>(ref);
  if (lock->reentrant != 0 && lock->count != 0 && lock->owner == current().ident) {
    ++lock->count;
    return true;
  }
  if (lock->count != 0) return false;
  lock->count = 1;
  lock->owner = current().ident;
  if (lock->visible != 0) emit(EventKind::kLockTaken, current_actor(), lock_actor(ref));
  return true;
}

void Machine::release(vm::Ref ref, Reason reason) {
  vm::Lock* lock = process().heap.get<vm::Lock>(ref);
  if (--lock->count != 0) return;
  lock->owner = 0;
  bool on_its_way = false;
  const ThreadId waiter =
      choose_waiter(ChoiceKind::kLock, BlockKind::kLock, ref, current().process, &on_its_way);
  if (lock->visible != 0) emit_released(lock_actor(ref), waiter, on_its_way);
  if (waiter == kNoThread) return;
  if (reason == Reason::kUnknown && lock->flag()) reason = reason_of_release();
  const Duration delay = lock->visible != 0 ? wake_delay(waiter) : cost(Cost::kThreadWake);
  notify(world_.thread(waiter), delay, current_actor(), reason);
}

// The actor that stands for a lock, made when the lock first matters.
ActorId Machine::lock_actor(vm::Ref ref) {
  const vm::Lock* lock = process().heap.get<vm::Lock>(ref);
  if (lock->actor != 0) return lock->actor - 1;
  const std::string kind = lock->reentrant ? "RLock" : "Lock";
  const ActorId actor = new_actor(trace::ActorKind::kResource, process().actor,
                                  kind + " " + std::to_string(world_.next_resource++), kind);
  name_object(actor, vm::Value::ref(ref), "", "");
  process().heap.get<vm::Lock>(ref)->actor = actor + 1;
  return actor;
}

}  // namespace interleave::machine

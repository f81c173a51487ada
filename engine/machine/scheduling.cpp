// Who runs: cores, the GIL, blocking and waking. The GIL's rules are CPython's Python/ceval_gil.c.
#include <algorithm>

#include "engine/machine/machine.h"

namespace interleave::machine {

using trace::EventKind;

namespace {

constexpr std::size_t kWaitingLists = 256;
// Who is woken, or gets the GIL or a core, is chosen among so many of the first: a choice must not
// take time in proportion to all who wait.
constexpr std::size_t kMostOptions = 64;

bool later(const Timer& a, const Timer& b) {
  return a.time != b.time ? a.time > b.time : a.number > b.number;
}

}  // namespace

std::uint64_t Machine::add_timer(VirtualTime time, TimerKind kind, ThreadId thread) {
  const std::uint64_t number = world_.next_timer++;
  world_.timers.push_back({time, number, kind, thread});
  std::push_heap(world_.timers.begin(), world_.timers.end(), later);
  if (running_vm_ != nullptr) {  // the slice being executed must not run past it
    world_.slice_deadline = std::min(world_.slice_deadline, time);
    world_.slice_horizon = std::min(world_.slice_horizon, time);
    running_vm_->shorten(time - current().clock);
  }
  return number;
}

// --- the GIL

// take_gil: free, it is taken at once; held, the thread waits and after one switch interval asks
// for it.
void Machine::request_gil(Thread& thread) {
  if (!has_gil(process_of(thread))) {
    make_ready(thread);
    return;
  }
  Gil& gil = process_of(thread).gil;
  if (gil.holder == kNoThread) {
    gil.holder = thread.id;
    emit(EventKind::kGilTaken, thread.actor);
    take_gil(thread);
    make_ready(thread);
    return;
  }
  thread.state = ThreadState::kWaitGil;
  thread.gil_wait_since = world_.now;
  thread.gil_wait_switch = gil.switch_number;
  gil.waiters.push_back(thread.id);
  emit(EventKind::kGilWait, thread.actor, world_.thread(gil.holder).actor);
  wait_interval(thread, world_.now);
}

// One switch interval after `begins` the thread looks whether the GIL has changed hands. The 3.9
// policy shows what happens between any two instructions: there the interval varies by up to 1 us,
// so that a loop whose time divides it does not always stop at the same one.
void Machine::wait_interval(Thread& thread, VirtualTime begins) {
  Duration span = process_of(thread).switch_interval;
  if (config().switch_policy == SwitchPolicy::k39)
    span += static_cast<Duration>((world_.next_timer * 2654435761u >> 7) % kMicrosecond);
  thread.gil_timer = add_timer(begins + span, TimerKind::kGilTimeout, thread.id);
}

// The lock is this thread's now: bookkeeping of take_gil.
void Machine::take_gil(Thread& thread) {
  Gil& gil = process_of(thread).gil;
  if (gil.last_holder != thread.id) {
    gil.last_holder = thread.id;
    ++gil.switch_number;
  }
  gil.drop_requested = false;
}

void Machine::release_gil(Thread& thread) {
  Process& process = process_of(thread);
  if (process.gil.holder != thread.id) return;
  process.gil.holder = kNoThread;
  grant_gil(process);
}

// drop_gil wakes one waiter: it is the next holder once it is awake.
void Machine::grant_gil(Process& process) {
  Gil& gil = process.gil;
  if (gil.waiters.empty()) return;
  std::uint32_t index = 0;
  if (gil.waiters.size() > 1) {
    std::vector<ActorId> options;
    for (const ThreadId id : gil.waiters) {
      options.push_back(world_.thread(id).actor);
      if (options.size() == kMostOptions) break;
    }
    index = chooser_.choose(ChoiceKind::kGil, world_.choices++, options);
  }
  const ThreadId next = gil.waiters[index];
  gil.waiters.erase(gil.waiters.begin() + index);
  gil.holder = next;
  add_timer(world_.now + cost(Cost::kGilHandover), TimerKind::kResume, next);
}

// The 3.9 policy: where within a statement a thread is; nothing if 3.13 would look there, too.
std::string Machine::place_text(const Thread& thread) {
  const vm::Vm vm = make_vm(process_of(thread));
  const vm::Thread* t = process_of(thread).heap.get<vm::Thread>(thread.python);
  const vm::Frame& frame = vm.frames(thread.python)[t->frame_count - 1];
  const lang::Code& code = vm.code_of(frame);
  const lang::Instr* next = code.instructions.data() + frame.pc;
  using lang::Op;
  switch (next->op) {
    case Op::STORE_GLOBAL:
      return "just before it stores " + code.sites[next->wide()];
    case Op::STORE_ATTR:
      return "just before it stores ." + code.sites[next->c];
    case Op::STORE_NAME:
    case Op::STORE_DEREF:
    case Op::SET_ITEM:
      return "just before it stores a result";
    default:
      break;
  }
  if (frame.pc == 0) return {};
  const lang::Instr* last = next - 1;
  if (last->op == Op::LOAD_GLOBAL) return "just after it has read " + code.sites[last->wide()];
  if (last->op == Op::LOAD_ATTR) return "just after it has read ." + code.sites[last->c];
  const lang::CostClass cls = lang::cost_class(last->op);
  return cls == lang::CostClass::kBinary || cls == lang::CostClass::kCompare ||
                 cls == lang::CostClass::kSubscript
             ? "in the middle of a statement"
             : std::string();
}

// The holder has seen the request at a checkpoint: forced hand-over, it queues again at the end. It
// asks for the GIL (drop_gil, then take_gil) only when the other has it, so that switch does not
// count for its first interval: two busy threads change places every interval, not every second.
void Machine::drop_gil(Thread& thread) {
  Process& process = process_of(thread);
  if (process.gil.waiters.empty()) {
    process.gil.drop_requested = false;
    return;
  }
  world_.now = std::max(world_.now, thread.clock);
  const std::string place =
      config().switch_policy == SwitchPolicy::k39 ? place_text(thread) : std::string();
  if (place.empty())
    emit(EventKind::kGilDropped, thread.actor);
  else
    emit(EventKind::kGilDroppedInside, thread.actor, kNobody, text(place));
  leave_core(thread);
  process.gil.holder = kNoThread;
  process.gil.drop_requested = false;
  grant_gil(process);
  thread.state = ThreadState::kWaitGil;
  thread.gil_wait_since = world_.now;
  thread.gil_wait_switch = process.gil.switch_number + 1;
  process.gil.waiters.push_back(thread.id);
  wait_interval(thread, world_.now + cost(Cost::kGilHandover));
}

// --- cores

// Who runs on a core when this thread does: a process that starts up does so as a whole.
ActorId Machine::runner(const Thread& thread) const {
  const Process& process = world_.processes[thread.process];
  return process.state == ProcessState::kStarting ? process.actor : thread.actor;
}

void Machine::make_ready(Thread& thread) {
  int core = -1;
  for (std::size_t i = 0; i < world_.cores.size(); ++i) {
    if (world_.cores[i].thread != kNoThread) continue;
    if (core < 0) core = static_cast<int>(i);
    if (world_.cores[i].last == thread.id) {
      core = static_cast<int>(i);
      break;
    }
  }
  if (core < 0) {
    thread.state = ThreadState::kReady;
    world_.ready.push_back(thread.id);
    emit(EventKind::kCoreWait, runner(thread));
    return;
  }
  run_on(thread, core);
}

void Machine::run_on(Thread& thread, int index) {
  Core& core = world_.cores[static_cast<std::size_t>(index)];
  const bool was_waiting = thread.state == ThreadState::kReady;
  const bool switched = core.last != kNoThread && core.last != thread.id;
  core.thread = thread.id;
  core.last = thread.id;
  thread.state = ThreadState::kRunning;
  thread.core = static_cast<std::int16_t>(index);
  thread.clock = world_.now + (switched ? cost(Cost::kContextSwitch) : 0);
  thread.slice_end = thread.clock + cost(Cost::kTimeSlice);
  thread.has_run = true;
  emit(EventKind::kCoreRuns, core.actor, thread.actor);
  if (process_of(thread).state == ProcessState::kStarting)
    emit(EventKind::kProcessStartsUp, runner(thread));
  else if (was_waiting || !has_gil(process_of(thread)))
    emit(EventKind::kThreadRuns, thread.actor);
}

void Machine::leave_core(Thread& thread) {
  if (thread.core < 0) return;
  const int index = thread.core;
  Core& core = world_.cores[static_cast<std::size_t>(index)];
  core.thread = kNoThread;
  thread.core = -1;
  if (world_.ready.empty()) {
    emit(EventKind::kCoreIdle, core.actor);
    return;
  }
  std::uint32_t next = 0;
  if (world_.ready.size() > 1) {
    std::vector<ActorId> options;
    for (const ThreadId id : world_.ready) {
      options.push_back(world_.thread(id).actor);
      if (options.size() == kMostOptions) break;
    }
    next = chooser_.choose(ChoiceKind::kCore, world_.choices++, options);
  }
  const ThreadId id = world_.ready[next];
  world_.ready.erase(world_.ready.begin() + next);
  run_on(world_.thread(id), index);
}

// The operating system's time slice is over and others wait: to the end of the queue. The thread
// keeps the GIL if it has it, as a preempted thread does.
void Machine::preempt(Thread& thread) {
  const ActorId core = world_.cores[static_cast<std::size_t>(thread.core)].actor;
  emit(EventKind::kCorePreempts, runner(thread), core);
  thread.state = ThreadState::kReady;
  world_.ready.push_back(thread.id);
  leave_core(thread);
}

// --- blocking and waking

void Machine::block(Thread& thread, BlockKind kind, std::uint32_t object, ActorId actor,
                    Duration timeout) {
  thread.state = ThreadState::kBlocked;
  thread.block = Block{};
  thread.block.kind = kind;
  thread.block.object = object;
  thread.block.actor = actor;
  thread.block.since = world_.now;
  if (timeout >= 0) {
    const VirtualTime until = timeout >= kNever - world_.now ? kNever : world_.now + timeout;
    thread.block.until = until;
    if (until != kNever) thread.block.timer = add_timer(until, TimerKind::kWake, thread.id);
  }
  if (!waiting_.empty()) add_waiting(thread);
  if (thread.block.until == kNever) look_for_deadlock(thread);
  leave_core(thread);
  release_gil(thread);
}

void Machine::complete(Thread& thread, vm::Value result) {
  vm::Vm vm = make_vm(process_of(thread));
  vm.complete(thread.python, result);
}

// "[Errno 9] Bad file descriptor" becomes the two arguments of an OSError.
vm::Value Machine::make_error(vm::Vm& vm, vm::TypeId type, std::string_view message) {
  if (!message.starts_with("[Errno ")) return vm.make_exception(type, message);
  const std::size_t end = message.find(']');
  int code = 0;
  for (const char digit : message.substr(7, end - 7)) code = code * 10 + (digit - '0');
  const vm::Value words = vm.make_str(message.substr(end + 2));
  return vm.make_exception(vm.type(type), vm.make_tuple({vm::Value::small_int(code), words}));
}

void Machine::complete_raising(Thread& thread, vm::TypeId type, std::string_view message) {
  vm::Vm vm = make_vm(process_of(thread));
  vm.complete_raising(thread.python, make_error(vm, type, message));
}

void Machine::wake(Thread& thread, vm::Value result) {
  complete(thread, result);
  thread.block = Block{};
  request_gil(thread);
}

void Machine::wake_raising(Thread& thread, vm::TypeId type, std::string_view message) {
  complete_raising(thread, type, message);
  thread.block = Block{};
  request_gil(thread);
}

void Machine::notify(Thread& thread, Duration delay, ActorId by, Reason reason) {
  if (thread.block.notice != 0) return;
  thread.block.notice = add_timer(now() + delay, TimerKind::kNotify, thread.id);
  thread.block.notifier = by;
  thread.block.reason = reason;
}

// --- who waits for what

// 0: of a kind that nobody looks for this way.
std::uint64_t Machine::waiting_key(BlockKind kind, std::uint32_t object, ProcessId process) {
  if (kind == BlockKind::kNone || kind == BlockKind::kStarting || kind == BlockKind::kSleep ||
      kind == BlockKind::kFile)
    return 0;
  if (kind == BlockKind::kSelect || kind == BlockKind::kSocket) {  // for any of several things
    kind = BlockKind::kSelect;
    object = 0;
  }
  const std::uint64_t owner = kind == BlockKind::kLock ? process + 1 : 0;
  return owner << 36 | static_cast<std::uint64_t>(kind) << 32 | object;
}

bool Machine::still_waits(const Waiting& entry) const {
  const Thread& t = world_.thread(entry.thread);
  return t.state == ThreadState::kBlocked && t.block.since == entry.since &&
         waiting_key(t.block.kind, t.block.object, t.process) == entry.key;
}

void Machine::add_waiting(const Thread& thread) {
  const std::uint64_t key = waiting_key(thread.block.kind, thread.block.object, thread.process);
  if (key == 0) return;
  std::vector<Waiting>& list = threads_waiting(key);
  if (list.size() == list.capacity())
    std::erase_if(list, [this](const Waiting& entry) { return !still_waits(entry); });
  std::size_t at = list.size();
  while (at > 0 && list[at - 1].since == thread.block.since && list[at - 1].thread > thread.id)
    --at;
  list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), {key, thread.block.since, thread.id});
}

// The list of a key (and of others that share it).
std::vector<Machine::Waiting>& Machine::threads_waiting(std::uint64_t key) {
  if (waiting_.empty()) {
    waiting_.resize(kWaitingLists);
    std::vector<const Thread*> blocked;
    for (const Thread& t : world_.threads)
      if (t.state == ThreadState::kBlocked) blocked.push_back(&t);
    std::sort(blocked.begin(), blocked.end(), [](const Thread* a, const Thread* b) {
      return a->block.since != b->block.since ? a->block.since < b->block.since : a->id < b->id;
    });
    for (const Thread* t : blocked) add_waiting(*t);
  }
  return waiting_[(key * 0x9E3779B97F4A7C15ull) >> 56];
}

// Which of the threads blocked on something is woken: the one that came first, by default.
ThreadId Machine::choose_waiter(ChoiceKind kind, BlockKind block, std::uint32_t object,
                                ProcessId process, bool* on_its_way) {
  const std::uint64_t key = waiting_key(block, object, process);
  std::vector<ThreadId> waiters;
  std::vector<ActorId> options;
  for (const Waiting& entry : threads_waiting(key)) {
    if (entry.key != key || !still_waits(entry)) continue;
    const Thread& t = world_.thread(entry.thread);
    if (on_its_way != nullptr && t.block.notice != 0) *on_its_way = true;
    if (t.block.notice != 0 || (!waiters.empty() && waiters.back() == t.id)) continue;
    waiters.push_back(t.id);
    options.push_back(t.actor);
    if (waiters.size() == kMostOptions) break;
  }
  if (waiters.empty()) return kNoThread;
  if (waiters.size() == 1) return waiters[0];
  return waiters[chooser_.choose(kind, world_.choices++, options)];
}

void Machine::notify_all(BlockKind kind, std::uint32_t object, Duration delay, ActorId by) {
  const std::uint64_t key = waiting_key(kind, object, 0);
  for (const Waiting& entry : threads_waiting(key))
    if (entry.key == key && still_waits(entry)) notify(world_.thread(entry.thread), delay, by);
}

// A woken thread looks: what it waits for may have been taken by somebody faster.
void Machine::notified(Thread& thread) {
  thread.block.notice = 0;
  const ActorId by = thread.block.notifier;
  Process& process = process_of(thread);
  switch (thread.block.kind) {
    case BlockKind::kLock: {
      vm::Lock* lock = process.heap.get<vm::Lock>(thread.block.object);
      if (lock->count != 0) {  // barged in on: it keeps its place (semantics of sem_t)
        tell_in_vain(thread, [&]() -> std::string {
          const Thread* holder = world_.by_ident(thread.process, lock->owner);
          if (lock->flag()) return "in use again";
          return holder == nullptr ? "taken again" : "taken again by " + name_of(holder->actor);
        });
        return;
      }
      lock->count = thread.block.count;
      lock->owner = thread.ident;
      const ActorId actor = thread.block.actor;
      const bool waiter = lock->flag();
      tell_woken(thread, by);
      if (!waiter) emit(EventKind::kLockGot, thread.actor, actor);
      wake(thread, vm::Value::boolean(true));
      return;
    }
    case BlockKind::kJoin:
      emit(EventKind::kThreadJoined, thread.actor, thread.block.actor);
      wake(thread, vm::Value::boolean(true));
      return;
    case BlockKind::kSelect:
      emit(EventKind::kThreadIoReady, thread.actor, by, text("its select() returns"));
      wake(thread, select_result(thread, true));
      return;
    case BlockKind::kSocket:
      if (!any_ready(thread)) return;  // somebody else was faster
      emit(EventKind::kThreadIoReady, thread.actor, by,
           text_once([&] { return std::string(trace_.text(thread.block.object)) + " can go on"; }));
      wake(thread, ready_list(thread));
      return;
    case BlockKind::kSemaphore: {
      Semaphore& semaphore = world_.semaphores[thread.block.object];
      if (semaphore.value == 0) {
        tell_in_vain(thread, [&]() -> std::string {
          if (semaphore.maximum != 1) return "without a permit again";
          return semaphore.holder == kNoThread ? "taken again"
                                               : "taken again by " + holder_text(semaphore);
        });
        return;
      }
      take_semaphore(semaphore, thread);
      tell_woken(thread, by);
      wake(thread, vm::Value::boolean(true));
      return;
    }
    case BlockKind::kFileLock:
      if (!try_file_lock(thread, wanted_file_lock(thread))) {
        tell_in_vain(thread, [] { return "taken"; });
        return;
      }
      tell_woken(thread, by);
      wake(thread, vm::Value::boolean(true));
      return;
    case BlockKind::kProcess:
      notice_end(thread);
      return;
    case BlockKind::kPipeRead: {
      Pipe& pipe = world_.pipes[thread.block.object];
      if (pipe.messages.empty() && pipe.writers != 0) {
        tell_in_vain(thread, [] { return "empty again"; });
        return;
      }
      emit(EventKind::kThreadIoReady, thread.actor, by, pipe_text(pipe, true));
      if (pipe.messages.empty()) {
        emit(EventKind::kPipeEnds, thread.actor, pipe.actor);
        wake_raising(thread, vm::TypeId::t_EOFError, "");
        return;
      }
      receive_now(thread, pipe);
      thread.block = Block{};
      request_gil(thread);
      return;
    }
    case BlockKind::kPipeWrite: {
      Pipe& pipe = world_.pipes[thread.block.object];
      if (pipe.readers != 0 && pipe.bytes >= pipe.capacity + (pipe.socket ? 0 : 1)) return;
      emit(EventKind::kThreadIoReady, thread.actor, by, pipe_text(pipe, false));
      if (pipe.readers == 0)
        wake_raising(thread, vm::TypeId::t_BrokenPipeError, "[Errno 32] Broken pipe");
      else
        wake(thread, vm::Value::none());
      return;
    }
    case BlockKind::kPoll: {
      const Pipe& pipe = world_.pipes[thread.block.object];
      if (pipe.messages.empty() && pipe.writers != 0) return;
      emit(EventKind::kThreadIoReady, thread.actor, by, pipe_text(pipe, true));
      wake(thread, vm::Value::boolean(true));
      return;
    }
    case BlockKind::kFifo:
      emit(EventKind::kThreadIoReady, thread.actor, by,
           text("the other end of " + world_.pipes[thread.block.object / 2].name + " is open"));
      wake(thread, thread.syscall_args[0]);
      return;
    case BlockKind::kAny:
      if (!answer_any(thread, false)) return;
      thread.block = Block{};
      request_gil(thread);
      return;
    case BlockKind::kNone:
    case BlockKind::kStarting:
    case BlockKind::kSleep:
    case BlockKind::kFile:
      return;
  }
}

// The timeout of a block has passed.
void Machine::timed_out(Thread& thread) {
  const ActorId actor = thread.block.actor;
  switch (thread.block.kind) {
    case BlockKind::kSleep:
      emit(EventKind::kThreadSleepEnds, thread.actor);
      wake(thread, vm::Value::none());
      return;
    case BlockKind::kFile:
      emit(EventKind::kThreadIoReady, thread.actor, kNobody,
           text_once([&] { return std::string(trace_.text(thread.block.object)) + " is done"; }));
      wake(thread, vm::Value::none());
      return;
    case BlockKind::kSelect:
      emit(EventKind::kThreadReady, thread.actor);
      wake(thread, select_result(thread, false));
      return;
    case BlockKind::kSocket:
      socket_timeout(thread);
      return;
    case BlockKind::kProcess:
      emit(EventKind::kThreadTimesOut, thread.actor, actor);
      wake(thread, vm::Value::none());
      return;
    case BlockKind::kAny:
      answer_any(thread, true);
      thread.block = Block{};
      request_gil(thread);
      return;
    default:
      emit(actor != kNobody && trace_.actor(actor).name.starts_with("the interval of ")
               ? EventKind::kTimerDue
               : EventKind::kThreadTimesOut,
           thread.actor, actor);
      wake(thread, vm::Value::boolean(false));
      return;
  }
}

void Machine::end_thread(Thread& thread, bool failed) {
  world_.now = std::max(world_.now, thread.clock);
  // The library may have said already that it failed.
  if (failed)
    emit(EventKind::kThreadFails, thread.actor, kNobody, text("exception"));
  else if (world_.actors[thread.actor].state != trace::ActorState::kFailed)
    emit(EventKind::kThreadEnds, thread.actor);
  thread.state = ThreadState::kEnded;
  {
    vm::Vm vm = make_vm(process_of(thread));
    vm.remove_thread(thread.python);
  }
  leave_core(thread);
  notify_all(BlockKind::kJoin, thread.id, cost(Cost::kThreadWake), thread.actor);
  release_gil(thread);
}

}  // namespace interleave::machine

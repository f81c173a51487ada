// The Python module _machine (natives.md): every function is ordered, for all of them look at or
// change something that other threads and processes can see.
#include "engine/machine/natives.h"

#include "engine/lang/unicode.h"
#include "engine/machine/machine.h"
#include "engine/vm/builtins/pickling.h"

namespace interleave::machine {

std::int64_t integer(vm::Vm& vm, vm::Value value) {
  std::int64_t out = 0;
  if (value.is_double()) return static_cast<std::int64_t>(value.as_double());
  (void)vm.to_int64(value, out);
  return out;
}

namespace {

using vm::Args;
using vm::Outcome;
using vm::TypeId;
using vm::Value;
using vm::Vm;

Outcome call(Vm& vm, Syscall number, std::initializer_list<Value> args) {
  return vm.syscall(static_cast<std::uint32_t>(number), args);
}

// --- time and configuration

Outcome now_ns(Vm& vm, const Args&) { return vm.ret_int(machine(vm).now()); }
// CPU time of the calling thread, or of all threads of its process.
Outcome cpu_ns(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const Thread& self = m.current();
  Duration used = self.used + m.now() - self.clock;  // in this slice
  if (a[0].is_true())
    for (const Thread& t : m.world().threads)
      if (t.id != self.id && t.process == self.process) used += t.used;
  return vm.ret_int(used);
}
Outcome sleep_ns(Vm& vm, const Args& a) {
  return call(vm, Syscall::kSleep,
              {Value::small_int(std::min<std::int64_t>(integer(vm, a[0]), Value::kMaxInt))});
}
Outcome charge(Vm& vm, const Args& a) {
  vm.charge(std::max<std::int64_t>(0, integer(vm, a[0])));
  return vm.ret_none();
}

// How long `text` computes without the GIL, when it could matter to somebody: CPython lets go of it
// all the same.
Outcome compute_free(Vm& vm, const Args& a) {
  const std::int64_t span = std::max<std::int64_t>(0, integer(vm, a[1]));
  return call(vm, Syscall::kCompute,
              {a[0], Value::small_int(std::min<std::int64_t>(span, Value::kMaxInt))});
}

Outcome cost(Vm& vm, const Args& a) {
  const std::string name = vm.text(a[0]);
  const auto infos = cost_infos();
  for (std::size_t i = 0; i < infos.size(); ++i)
    if (infos[i].name == name) return vm.ret_int(machine(vm).config().costs.values[i]);
  return vm.raise(TypeId::t_KeyError, name);
}

Outcome config(Vm& vm, const Args& a) {
  const Config& c = machine(vm).config();
  const std::string name = vm.text(a[0]);
  if (name == "cores") return vm.ret_int(c.cores);
  if (name == "gil") return vm.ret_bool(c.gil);
  if (name == "switch_interval_ns") return vm.ret_int(machine(vm).process().switch_interval);
  if (name == "seed") return vm.ret_int(static_cast<std::int64_t>(c.seed & 0x7FFFFFFFFFFFull));
  if (name == "start_method") return vm.ret_str(start_method_name(c.start_method));
  return vm.raise(TypeId::t_KeyError, name);
}

Outcome set_switch_interval(Vm& vm, const Args& a) {
  machine(vm).process().switch_interval = std::max<std::int64_t>(1000, integer(vm, a[0]));
  return vm.ret_none();
}

// --- threads

Outcome get_ident(Vm& vm, const Args&) { return vm.ret_int(machine(vm).current().ident); }

Outcome start_thread(Vm& vm, const Args& a) {
  return call(vm, Syscall::kStartThread,
              {a[0], a[1], a[2], a.has(3) ? a[3] : vm.make_str(""),
               a.has(4) ? a[4] : Value::boolean(false)});
}

Outcome thread_info(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const Thread* t = m.world().by_ident(m.current().process, integer(vm, a[0]));
  if (t == nullptr || t->state == ThreadState::kEnded) return vm.ret_none();
  return vm.ret(vm.make_tuple({vm.make_str(t->name)}));
}

Outcome threads(Vm& vm, const Args&) {
  Machine& m = machine(vm);
  const std::vector<Thread>& all = m.world().threads;
  const Value list = vm.make_list();
  for (auto t = all.rbegin(); t != all.rend(); ++t)
    if (t->process == m.current().process && t->state != ThreadState::kEnded)
      vm.list_append(list, vm.make_tuple({Value::small_int(t->ident), Value::small_int(t->id)}));
  return vm.ret(list);
}

Outcome rename_thread(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Thread* t = m.world().by_ident(m.current().process, integer(vm, a[0]));
  if (t == nullptr) return vm.ret_none();
  t->name = vm.text(a[1]);  // in the trace it keeps the name it was started with
  return vm.ret_none();
}

// `handler` will be called by the main thread at its next checkpoint.
Outcome interrupt_main(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  m.interrupt_main(static_cast<int>(integer(vm, a[0])));
  return vm.ret_none();
}

Outcome interrupt_thread(Vm& vm, const Args& a) {
  return vm.ret_bool(machine(vm).interrupt_thread(integer(vm, a[0]), a[1]));
}

Outcome join_thread(Vm& vm, const Args& a) {
  return call(vm, Syscall::kJoinThread, {a[0], a.has(1) ? a[1] : Value::small_int(-1)});
}

// --- locks

Value make_lock(Vm& vm, bool reentrant, std::uint32_t up = 0) {
  const vm::Ref ref = vm.heap().allocate(
      vm::Layout::kLock, vm.type(reentrant ? TypeId::t_RLock : TypeId::t_lock), sizeof(vm::Lock));
  vm::Lock* lock = vm.heap().get<vm::Lock>(ref);
  lock->reentrant = reentrant ? 1 : 0;
  // A lock the program itself asked for is worth showing; those inside library objects are not.
  const vm::Thread* t = vm.thread();
  const vm::Frame& frame = vm.frames(vm.thread_ref())[t->frame_count - 1 - up];
  lock->visible = vm.code_of(frame).has(lang::kLibrary) ? 0 : 1;
  return Value::ref(ref);
}

Outcome lock(Vm& vm, const Args&) { return vm.ret(make_lock(vm, false)); }

Outcome rlock(Vm& vm, const Args& a) {
  const std::uint32_t up = a.has(0) && vm.truth(a[0]) == Vm::Answer::kYes ? 1 : 0;
  return vm.ret(make_lock(vm, true, up));
}
Outcome new_rlock(Vm& vm, const Args&) { return vm.ret(make_lock(vm, true)); }

}  // namespace

Value make_waiter_lock(Vm& vm, ActorId resource) {
  const Value made = make_lock(vm, false);
  vm::Lock* lock = vm.heap().get<vm::Lock>(made);
  lock->visible = 0;
  lock->count = 1;
  lock->meta |= vm::Object::kFlagBit;
  lock->actor = resource + 1;
  return made;
}

namespace {

Outcome waiter_lock(Vm& vm, const Args& a) {
  return vm.ret(make_waiter_lock(vm, static_cast<ActorId>(integer(vm, a[0]))));
}

// _thread.lock.acquire(blocking=True, timeout=-1): the same argument errors as CPython's
// lock_acquire_parse_args.
Outcome lock_acquire(Vm& vm, const Args& a) {
  const bool blocking = !a.has(1) || vm.truth(a[1]) != Vm::Answer::kNo;
  double seconds = -1;
  if (a.has(2) && !vm.to_double(a[2], seconds))
    return vm.raise(
        TypeId::t_TypeError,
        vm::cat("'", vm.type_name(a[2]), "' object cannot be interpreted as an integer or float"));
  if (!blocking && seconds != -1)
    return vm.raise(TypeId::t_ValueError, "can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds != -1)
    return vm.raise(TypeId::t_ValueError, "timeout value must be a non-negative number");
  if (!(seconds < 9223372036.854775807))
    return vm.raise(TypeId::t_OverflowError, "timestamp out of range for platform time_t");
  vm.charge(machine(vm).cost(Cost::kLockOperation));
  if (machine(vm).try_acquire(a[0].as_ref())) return vm.ret_bool(true);
  if (!blocking || seconds == 0) return vm.ret_bool(false);
  const Duration timeout = seconds < 0 ? -1 : duration_from_seconds(seconds);
  return call(vm, Syscall::kAcquire, {a[0], Value::small_int(std::min(timeout, Value::kMaxInt))});
}

Outcome lock_enter(Vm& vm, const Args& a) {
  vm.charge(machine(vm).cost(Cost::kLockOperation));
  if (machine(vm).try_acquire(a[0].as_ref())) return vm.ret_bool(true);
  return call(vm, Syscall::kAcquire, {a[0], Value::small_int(-1)});
}

Outcome lock_release(Vm& vm, const Args& a) {
  const vm::Lock* lock = vm.heap().get<vm::Lock>(a[0]);
  if (lock->reentrant && (lock->count == 0 || lock->owner != machine(vm).current().ident))
    return vm.raise(TypeId::t_RuntimeError, "cannot release un-acquired lock");
  if (lock->count == 0) return vm.raise(TypeId::t_RuntimeError, "release unlocked lock");
  vm.charge(machine(vm).cost(Cost::kLockOperation));
  machine(vm).release(a[0].as_ref());
  return vm.ret_none();
}

Outcome lock_exit(Vm& vm, const Args& a) { return lock_release(vm, a); }

Outcome lock_locked(Vm& vm, const Args& a) {
  return vm.ret_bool(vm.heap().get<vm::Lock>(a[0])->count != 0);
}

Outcome lock_repr(Vm& vm, const Args& a) {
  const vm::Lock* lock = vm.heap().get<vm::Lock>(a[0]);
  const bool locked = lock->count != 0;
  std::string address;
  vm.append_address(a[0], address);
  if (lock->reentrant)
    return vm.ret_str(vm::cat("<", locked ? "locked" : "unlocked", " _thread.RLock object owner=",
                              std::to_string(locked ? lock->owner : 0),
                              " count=", std::to_string(lock->count), " at ", address, ">"));
  return vm.ret_str(
      vm::cat("<", locked ? "locked" : "unlocked", " _thread.lock object at ", address, ">"));
}

Outcome rlock_owned(Vm& vm, const Args& a) {
  const vm::Lock* lock = vm.heap().get<vm::Lock>(a[0]);
  return vm.ret_bool(lock->count != 0 && lock->owner == machine(vm).current().ident);
}
Outcome rlock_release_save(Vm& vm, const Args& a) {
  vm::Lock* lock = vm.heap().get<vm::Lock>(a[0]);
  if (lock->count == 0) return vm.raise(TypeId::t_RuntimeError, "cannot release un-acquired lock");
  const std::uint32_t count = lock->count;
  lock->count = 1;
  machine(vm).release(a[0].as_ref());
  return vm.ret_int(count);
}
Outcome rlock_acquire_restore(Vm& vm, const Args& a) {
  if (machine(vm).try_acquire(a[0].as_ref())) {
    vm.heap().get<vm::Lock>(a[0])->count = static_cast<std::uint32_t>(integer(vm, a[1]));
    return vm.ret_bool(true);
  }
  return call(vm, Syscall::kAcquire, {a[0], Value::small_int(-1), a[1]});
}

// --- the trace

Outcome resource(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::string kind = vm.text(a[0]);
  return vm.ret_int(m.new_actor(trace::ActorKind::kResource, m.process().actor, kind, kind));
}
Outcome name_resource(Vm& vm, const Args& a) {
  machine(vm).rename_actor(static_cast<ActorId>(integer(vm, a[0])), vm.text(a[1]));
  return vm.ret_none();
}

constexpr const char* kKindNames[] = {
// by EventKind
#define EVENT(name, state, level, sentence) #name,
#include "engine/trace/events.def"
#undef EVENT
};
constexpr std::size_t kKindCount = sizeof kKindNames / sizeof *kKindNames;

Outcome emit(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::int64_t kind = integer(vm, a[0]);
  if (kind < 0 || kind >= static_cast<std::int64_t>(kKindCount))
    return vm.raise(TypeId::t_ValueError, "no such event");
  const auto actor = [&](Value v, ActorId otherwise) {
    if (!v.is_int()) return otherwise;
    const std::int64_t id = v.as_int();
    return id >= 0 && id < static_cast<std::int64_t>(m.world().actors.size())
               ? static_cast<ActorId>(id)
               : otherwise;
  };
  std::uint32_t value = 0;
  if (a.has(3) && vm.is_str(a[3]))
    value = m.text(vm.view(a[3]));
  else if (a.has(3))
    value = m.number(integer(vm, a[3]));
  const auto event = static_cast<trace::EventKind>(kind);
  const bool own_state = trace::event_state(event) != trace::ActorState::kNone;
  m.emit(event, actor(a[1], own_state ? m.current().actor : m.current_actor()),
         actor(a.has(2) ? a[2] : Value::none(), kNobody), value);
  return vm.ret_int(m.now());
}

Outcome thread_actor(Vm& vm, const Args&) { return vm.ret_int(machine(vm).current().actor); }

// --- tasks

Outcome task_rename(Vm& vm, const Args& a) {
  machine(vm).rename_actor(static_cast<ActorId>(integer(vm, a[0])), vm.text(a[1]));
  return vm.ret_none();
}

Outcome set_current_task(Vm& vm, const Args& a) {
  vm.thread()->current_task = a[0];
  machine(vm).current().task = a[1].is_int() ? static_cast<ActorId>(a[1].as_int()) : kNobody;
  return vm.ret_none();
}
Outcome current_task(Vm& vm, const Args&) { return vm.ret(vm.thread()->current_task); }
Outcome running_loop(Vm& vm, const Args&) { return vm.ret(vm.thread()->loop); }
Outcome set_running_loop(Vm& vm, const Args& a) {
  vm.thread()->loop = a[0];
  return vm.ret_none();
}

Outcome loop_sleep(Vm& vm, const Args& a) {
  const Value timeout = Value::small_int(std::min<std::int64_t>(integer(vm, a[0]), Value::kMaxInt));
  if (!a.has(2)) return call(vm, Syscall::kSelect, {timeout});
  return call(vm, Syscall::kSelect, {timeout, a[2]});
}
Outcome loop_wake(Vm& vm, const Args& a) {
  machine(vm).wake_select(integer(vm, a[0]));
  return vm.ret_none();
}

// --- processes

Outcome getpid(Vm& vm, const Args&) { return vm.ret_int(machine(vm).process().pid); }
Outcome getppid(Vm& vm, const Args&) {
  Machine& m = machine(vm);
  const Process* p = &m.process();
  if (p->interpreter) p = &m.world().processes[p->parent];
  if (p->has_parent && p->start_method == "forkserver") return vm.ret_int(m.world().forkserver_pid);
  // The program itself was started by a shell, an orphan belongs to init.
  return vm.ret_int(p->has_parent ? m.world().processes[p->parent].pid : p->id == 0 ? 99 : 1);
}
Outcome process_name(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  m.process().name = vm.text(a[0]);
  m.rename_actor(m.process().actor, m.process().name);
  return vm.ret_none();
}
// The group and session of a process; None: there is none with that pid.
Outcome process_group(Vm& vm, const Args& a) {
  const Process* p = machine(vm).live_process(integer(vm, a[0]));
  if (p == nullptr) return vm.ret_none();
  return vm.ret(vm.make_tuple({vm.make_int(p->group), vm.make_int(p->session)}));
}
Outcome set_process_group(Vm& vm, const Args& a) {
  Process* p = machine(vm).live_process(integer(vm, a[0]));
  if (p == nullptr) return vm.ret_bool(false);
  p->group = static_cast<std::uint32_t>(integer(vm, a[1]));
  if (a.has(2)) p->session = static_cast<std::uint32_t>(integer(vm, a[2]));
  return vm.ret_bool(true);
}
Outcome fork(Vm& vm, const Args& a) {
  const Value name = a.has(0) ? a[0] : vm.make_str("child");
  return call(vm, Syscall::kFork, {name, a.has(1) ? a[1] : vm.make_str("fork")});
}
Outcome spawn(Vm& vm, const Args& a) { return call(vm, Syscall::kSpawn, {a[0], a[1], a[2]}); }
Outcome wait_process(Vm& vm, const Args& a) {
  return call(vm, Syscall::kWaitProcess, {a[0], a.has(1) ? a[1] : Value::small_int(-1)});
}
Outcome kill(Vm& vm, const Args& a) { return call(vm, Syscall::kKill, {a[0], a[1]}); }
Outcome exit_process(Vm& vm, const Args& a) { return call(vm, Syscall::kExitProcess, {a[0]}); }

Outcome pipe(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::uint32_t pipe =
      m.new_pipe(a.has(0) && vm.is_str(a[0]) ? vm.text(a[0]) : "pipe", a.has(1) && a[1].is_true());
  std::vector<FileDescriptor>& files = m.process().files;
  files.push_back({pipe, false});
  files.push_back({pipe, true});
  const std::int64_t last = static_cast<std::int64_t>(files.size()) + 2;
  return vm.ret(vm.make_tuple({Value::small_int(last - 1), Value::small_int(last)}));
}
Outcome send_bytes(Vm& vm, const Args& a) {
  if (vm.layout_of(a[1]) != vm::Layout::kBytes && vm.layout_of(a[1]) != vm::Layout::kByteArray)
    return vm.raise(TypeId::t_TypeError,
                    vm::cat("a bytes-like object is required, not '", vm.type_name(a[1]), "'"));
  if (a.has(2)) return call(vm, Syscall::kSendBytes, {a[0], a[1], a[2]});
  return call(vm, Syscall::kSendBytes, {a[0], a[1]});
}
Outcome recv_bytes(Vm& vm, const Args& a) {
  if (a.has(1)) return call(vm, Syscall::kReceiveBytes, {a[0], a[1]});
  return call(vm, Syscall::kReceiveBytes, {a[0]});
}
Outcome poll(Vm& vm, const Args& a) {
  return call(vm, Syscall::kPoll, {a[0], a.has(1) ? a[1] : Value::small_int(0)});
}
Outcome semaphore(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  Semaphore s;
  s.value = integer(vm, a[1]);
  s.maximum = integer(vm, a[2]);
  const std::string kind = vm.text(a[0]);
  vm.charge(m.cost(Cost::kSemaphoreCreate));
  s.actor = m.new_actor(trace::ActorKind::kResource, kNobody, kind,
                        s.maximum == 1 ? "Lock" : "Semaphore");
  m.world().semaphores.push_back(s);
  return vm.ret_int(static_cast<std::int64_t>(m.world().semaphores.size()) - 1);
}
Outcome sem_acquire(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::int64_t index = integer(vm, a[0]);
  if (index >= 0 && index < static_cast<std::int64_t>(m.world().semaphores.size())) {
    Semaphore& s = m.world().semaphores[static_cast<std::size_t>(index)];
    const bool free = s.value > 0;
    if (free) {
      m.take_semaphore(s, m.current());
      m.emit(trace::EventKind::kLockTaken, m.current_actor(), s.actor);
    }
    if (free || (a.has(1) && integer(vm, a[1]) == 0)) {
      vm.charge(m.cost(Cost::kLockOperation));
      return vm.ret_bool(free);
    }
  }
  return call(vm, Syscall::kSemAcquire, {a[0], a.has(1) ? a[1] : Value::small_int(-1)});
}
Outcome sem_release(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::int64_t index = integer(vm, a[0]);
  if (index < 0 || index >= static_cast<std::int64_t>(m.world().semaphores.size()))
    return vm.raise(TypeId::t_ValueError, "no such semaphore");
  const Semaphore& s = m.world().semaphores[static_cast<std::size_t>(index)];
  if (s.value >= s.maximum)
    return vm.raise(TypeId::t_ValueError, "semaphore or lock released too many times");
  vm.charge(m.cost(Cost::kLockOperation));
  m.release_semaphore(static_cast<std::uint32_t>(index));
  return vm.ret_none();
}
Outcome sem_value(Vm& vm, const Args& a) {
  const std::int64_t index = integer(vm, a[0]);
  const auto& all = machine(vm).world().semaphores;
  return vm.ret_int(index >= 0 && index < static_cast<std::int64_t>(all.size())
                        ? all[static_cast<std::size_t>(index)].value
                        : 0);
}

Outcome wait_any(Vm& vm, const Args& a) { return call(vm, Syscall::kWaitAny, {a[0], a[1], a[2]}); }

// What making or reading a pickle takes beyond its call.
Duration pickling_time(const Machine& m, std::string_view data, bool reads) {
  const vm::PickleWork work = vm::pickle_work(data);
  const auto part = [&](std::uint64_t count, Cost writing, Cost reading) {
    return static_cast<Duration>(count) * m.cost(reads ? reading : writing);
  };
  return part(work.values, Cost::kPickleValue, Cost::kUnpickleValue) +
         part(work.objects, Cost::kPickleObject, Cost::kUnpickleObject) +
         part(work.instances, Cost::kPickleInstance, Cost::kUnpickleInstance) +
         static_cast<Duration>(work.copied) * m.cost(Cost::kPickleCopyPerKiB) / 1024;
}

// For another process: told, and counted.
Outcome work_on_message(Vm& vm, const Args& a, bool reads) {
  Machine& m = machine(vm);
  const std::string_view data = vm.bytes_view(a[0]);
  if (!reads) m.world().pickled_bytes += data.size();
  m.emit(reads ? trace::EventKind::kUnpickles : trace::EventKind::kPickles, m.current_actor(),
         kNobody, m.number(static_cast<std::int64_t>(data.size())));
  vm.charge(m.cost(reads ? Cost::kPickleCall : Cost::kPickleMessage) +
            pickling_time(m, data, reads));
  return vm.ret_none();
}
Outcome pickled(Vm& vm, const Args& a) { return work_on_message(vm, a, false); }
Outcome unpickled(Vm& vm, const Args& a) { return work_on_message(vm, a, true); }

// For the program itself.
Outcome charge_pickling(Vm& vm, const Args& a) {
  const Machine& m = machine(vm);
  vm.charge(m.cost(Cost::kPickleCall) + pickling_time(m, vm.bytes_view(a[0]), a[1].is_true()));
  return vm.ret_none();
}

Outcome bytes_done(Vm& vm, const Args&) {  // when that time has come
  Machine& m = machine(vm);
  m.emit(trace::EventKind::kBytesDone, m.current_actor());
  return vm.ret_none();
}

// --- input and output

Outcome write(Vm& vm, const Args& a) {
  const std::string text = vm.text(a[1]);
  machine(vm).write(integer(vm, a[0]) == 2, text);
  return vm.ret_none();
}

Outcome arguments(Vm& vm, const Args&) {
  const Value list = vm.make_list();
  for (const std::string& argument : machine(vm).config().arguments) {
    const Value text = vm.make_str(argument);
    vm.list_append(list, text);
  }
  return vm.ret(list);
}

Outcome stdin_readline(Vm& vm, const Args&) {
  Machine& m = machine(vm);
  std::string& input = m.program().config.standard_input;
  std::uint32_t& at = m.process().input_position;
  InputSource* const source = m.config().more_input;
  if (at >= input.size() && (source == nullptr || !source->more(input))) {
    m.emit(trace::EventKind::kInputEnds, m.current_actor());
    return vm.ret_str("");
  }
  std::size_t end = input.find('\n', at);
  end = end == std::string::npos ? input.size() : end + 1;
  if (end > m.config().max_input_bytes) {
    m.limit("the program has read more than " + std::to_string(m.config().max_input_bytes >> 20) +
            " MiB of standard input");
    return vm.ret_str("");
  }
  const std::string line = input.substr(at, end - at);
  at = static_cast<std::uint32_t>(end);
  const bool is_text = lang::first_invalid_utf8(line) == line.size();
  m.emit(trace::EventKind::kInputRead, m.current_actor(), kNobody,
         m.text(is_text ? line : std::to_string(line.size()) + " bytes"));
  if (is_text) return vm.ret_str(line);
  return vm.ret(vm.make_bytes(line));  // for sys.stdin to decode, or not
}

Outcome file_name(Vm& vm, const Args&) { return vm.ret_str(machine(vm).config().file_name); }
Outcome main_source(Vm& vm, const Args&) { return vm.ret_str(machine(vm).program().source); }
Outcome source(Vm& vm, const Args& a) {
  bool is_package = false;
  const auto text = machine(vm).frozen_source(vm.text(a[0]), is_package);
  return text ? vm.ret_str(*text) : vm.ret_none();
}

}  // namespace

// The kinds of events, as constants of the module.
void add_event_kinds(Vm& vm) {
  const Value module = vm.find_module("_machine");
  for (std::size_t i = 0; i < kKindCount; ++i) {
    const Value name = vm.intern(kKindNames[i]);
    vm.dict_set_str(vm.heap().get<vm::Module>(module)->dict, name,
                    Value::small_int(static_cast<std::int64_t>(i)));
  }
}

void register_machine_natives(vm::NativeTable& table) {
  constexpr std::uint8_t o = vm::kOrdered;
  constexpr std::uint8_t q = vm::kOrdered | vm::kNoCheckpoint;
  table.add_functions(
      "_machine", {{"now_ns", now_ns, "()", q},
                   {"sleep_ns", sleep_ns, "(ns, /)", o},
                   {"cpu_ns", cpu_ns, "(whole_process, /)", q},
                   {"charge", charge, "(ns, /)", 0},
                   {"compute_free", compute_free, "(text, ns, /)", o},
                   {"cost", cost, "(name, /)", vm::kNoCheckpoint},
                   {"config", config, "(name, /)", q},
                   {"set_switch_interval", set_switch_interval, "(ns, /)", o},
                   {"get_ident", get_ident, "()", vm::kNoCheckpoint},
                   {"start_thread", start_thread, "(function, args, name, label=, daemon=, /)", o},
                   {"thread_info", thread_info, "(ident, /)", o},
                   {"threads", threads, "()", o},
                   {"rename_thread", rename_thread, "(ident, name, /)", q},
                   {"interrupt_main", interrupt_main, "(signal, /)", o},
                   {"interrupt_thread", interrupt_thread, "(ident, exception, /)", o},
                   {"join_thread", join_thread, "(ident, timeout=, /)", o},
                   {"lock", lock, "()", vm::kNoCheckpoint},
                   {"rlock", rlock, "(above=, /)", vm::kNoCheckpoint},
                   {"waiter_lock", waiter_lock, "(resource, /)", vm::kNoCheckpoint},
                   {"resource", resource, "(kind, /)", q},
                   {"name_resource", name_resource, "(resource, name, /)", q},
                   {"emit", emit, "(kind, actor=, other=, value=, /)", q},
                   {"thread_actor", thread_actor, "()", vm::kNoCheckpoint},
                   {"task_rename", task_rename, "(actor, name, /)", q},
                   {"set_current_task", set_current_task, "(task, actor, /)", q},
                   {"current_task", current_task, "()", vm::kNoCheckpoint},
                   {"running_loop", running_loop, "()", vm::kNoCheckpoint},
                   {"set_running_loop", set_running_loop, "(loop, /)", vm::kNoCheckpoint},
                   {"loop_sleep", loop_sleep, "(timeout, reason=, interests=, /)", o},
                   {"loop_wake", loop_wake, "(ident, /)", o},
                   {"getpid", getpid, "()", q},
                   {"getppid", getppid, "()", q},
                   {"process_name", process_name, "(name, /)", q},
                   {"process_group", process_group, "(pid, /)", o},
                   {"set_process_group", set_process_group, "(pid, group, session=, /)", o},
                   {"fork", fork, "(name=, how=, /)", o},
                   {"spawn", spawn, "(method, payload, name, /)", o},
                   {"wait_process", wait_process, "(pid, timeout=, /)", o},
                   {"kill", kill, "(pid, signal, /)", o},
                   {"exit_process", exit_process, "(code, /)", o},
                   {"pipe", pipe, "(name=, socket=, /)", o},
                   {"send_bytes", send_bytes, "(fd, data, plain=, /)", o},
                   {"recv_bytes", recv_bytes, "(fd, count=, /)", o},
                   {"poll", poll, "(fd, timeout=, /)", o},
                   {"semaphore", semaphore, "(kind, value, maximum, /)", o},
                   {"sem_acquire", sem_acquire, "(semaphore, timeout=, /)", o},
                   {"sem_release", sem_release, "(semaphore, /)", o},
                   {"sem_value", sem_value, "(semaphore, /)", o},
                   {"wait_any", wait_any, "(fds, pids, timeout, /)", o},
                   {"pickled", pickled, "(data, /)", o},
                   {"unpickled", unpickled, "(data, /)", o},
                   {"charge_pickling", charge_pickling, "(data, reads, /)"},
                   {"bytes_done", bytes_done, "()", o},
                   {"write", write, "(fd, text, /)", o},
                   {"arguments", arguments, "()", vm::kNoCheckpoint},
                   {"stdin_readline", stdin_readline, "()", o},
                   {"file_name", file_name, "()", vm::kNoCheckpoint},
                   {"source", source, "(name, /)", vm::kNoCheckpoint},
                   {"main_source", main_source, "()", vm::kNoCheckpoint}});
  for (const TypeId type : {TypeId::t_lock, TypeId::t_RLock})
    table.add_methods(type, {{"acquire", lock_acquire, "(self, blocking=, timeout=)", o},
                             {"acquire_lock", lock_acquire, "(self, blocking=, timeout=)", o},
                             {"release", lock_release, "(self, /)", o},
                             {"release_lock", lock_release, "(self, /)", o},
                             {"locked", lock_locked, "(self, /)", o},
                             {"locked_lock", lock_locked, "(self, /)", o},
                             {"__enter__", lock_enter, "(self, /)", q},
                             {"__exit__", lock_exit, "(self, type=, value=, traceback=, /)", o},
                             {"__repr__", lock_repr, "(self, /)", o}});
  table.add_methods(TypeId::t_lock, {{"__new__", lock, "(cls, /)", vm::kStaticNative}});
  table.add_methods(TypeId::t_RLock,
                    {{"__new__", new_rlock, "(cls, /)", vm::kStaticNative},
                     {"_is_owned", rlock_owned, "(self, /)", o},
                     {"_release_save", rlock_release_save, "(self, /)", o},
                     {"_acquire_restore", rlock_acquire_restore, "(self, count, /)", o}});
}

}  // namespace interleave::machine

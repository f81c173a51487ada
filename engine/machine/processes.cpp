// Processes and what they talk through: fork, spawn, exit, wait, signals, pipes.
#include <algorithm>
#include <bit>
#include <utility>

#include "engine/machine/machine.h"

namespace interleave::machine {

using trace::EventKind;

ProcessId Machine::add_process(std::string name, std::string method,
                               std::optional<ProcessId> parent) {
  const ProcessId id = static_cast<ProcessId>(world_.processes.size());
  const ActorId parent_actor = parent ? world_.processes[*parent].actor : kNobody;
  Process& process = world_.processes.emplace_back();
  process.id = id;
  process.pid = world_.next_pid++;
  process.has_parent = parent.has_value();
  process.parent = parent.value_or(0);
  if (parent) {
    process.group = world_.processes[*parent].group;
    process.session = world_.processes[*parent].session;
  }
  process.name = std::move(name);
  process.start_method = std::move(method);
  process.started = world_.now;
  process.switch_interval = config().switch_interval;
  process.heap.set_limit(config().max_heap_bytes);
  process.actor = new_actor(trace::ActorKind::kProcess, parent_actor, process.name,
                            process.start_method, process.pid);
  return id;
}

Thread& Machine::add_thread(ProcessId process, std::string_view name, std::string_view label,
                            bool daemon) {
  Thread& thread = world_.threads.emplace_back();
  thread.id = static_cast<ThreadId>(world_.threads.size());
  thread.ident = thread.id;
  thread.process = process;
  thread.name = std::string(name);
  thread.daemon = daemon;
  thread.stop = 255;
  thread.actor = new_actor(trace::ActorKind::kThread, world_.processes[process].actor, name, label);
  thread.clock = world_.now;
  return thread;
}

std::string Machine::value_text(Thread& thread, vm::Value str) {
  vm::Vm vm = make_vm(process_of(thread));
  return vm.is_str(str) ? vm.text(str) : std::string();
}

// fork(2): the child gets a copy of the memory and of the calling thread only. Another program is
// one of ours that goes on in the copy; exec(2) would have replaced the memory.
void Machine::sys_fork(Thread& parent_thread) {
  const ThreadId parent_id = parent_thread.id;
  const ProcessId parent_process = parent_thread.process;
  const vm::Ref python = parent_thread.python;
  const std::string name = value_text(parent_thread, parent_thread.syscall_args[0]);
  const std::string how = value_text(parent_thread, parent_thread.syscall_args[1]);
  const bool execs = how != "fork";
  if (!execs) {
    Process& process = process_of(parent_thread);
    if (!process.heap.knows_size()) process.heap.collect();
    process.heap.begin_copy();
    process.copies = cost(Cost::kForkCopies);
  }
  const ProcessId child_id = add_process(name, how, parent_process);
  Process& child = world_.processes[child_id];
  const Process& parent = world_.processes[parent_process];
  child.heap = parent.heap;
  child.heap.header().peak_bytes = 0;
  child.copies = execs ? 0 : parent.copies;
  child.switch_interval = parent.switch_interval;
  child.input_position = parent.input_position;
  child.files = parent.files;
  child.handled = parent.handled;
  child.ignored = parent.ignored;
  for (const FileDescriptor& file : child.files) count_descriptor(file, 1);
  share_file_locks(parent_process, child_id);
  Thread& thread = add_thread(
      child_id, "MainThread",
      world_.thread(parent_id).name == "MainThread" ? "" : world_.thread(parent_id).name, false);
  thread.python = python;
  for (vm::Ref at = child.heap.header().threads; at != 0; at = child.heap.get<vm::Thread>(at)->next)
    if (at == python) child.heap.header().threads = at;
  child.heap.get<vm::Thread>(python)->next = 0;
  child.heap.get<vm::Thread>(python)->id = thread.id;
  thread.ident = world_.thread(parent_id).ident;
  thread.state = ThreadState::kBlocked;
  thread.block.kind = BlockKind::kStarting;
  thread.block.since = world_.now;
  child.state = ProcessState::kStarting;
  emit(execs ? EventKind::kProcessExecs : EventKind::kProcessForked, child.actor,
       acting(world_.thread(parent_id)));
  world_.actors[thread.actor] = world_.actors[child.actor];
  thread.computing = std::max<Duration>(1, cost(Cost::kForkChildStart));
  add_timer(world_.now + cost(Cost::kFork), TimerKind::kStart, thread.id);
  complete(thread, vm::Value::small_int(0));
  Thread& caller = world_.thread(parent_id);
  caller.clock += cost(Cost::kFork);
  complete(caller, vm::Value::small_int(world_.processes[child_id].pid));
}

// A new interpreter from the boot image, as exec would give.
void Machine::sys_spawn(Thread& parent_thread) {
  const ThreadId parent_id = parent_thread.id;
  const ProcessId parent_process = parent_thread.process;
  const std::string method = value_text(parent_thread, parent_thread.syscall_args[0]);
  std::string payload;
  {
    vm::Vm vm = make_vm(process_of(parent_thread));
    payload = std::string(vm.bytes_view(parent_thread.syscall_args[1]));
  }
  const std::string name = value_text(parent_thread, parent_thread.syscall_args[2]);
  const bool server = method == "forkserver";
  const bool server_runs = world_.forkserver_pid != 0;
  if (server && !server_runs) world_.forkserver_pid = world_.next_pid++;
  const ProcessId child_id = add_process(name, method, parent_process);
  Process& child = world_.processes[child_id];
  child.heap = program_.boot_image;
  const bool interpreter = method == "interpreter";
  child.interpreter = interpreter;
  if (interpreter) child.pid = world_.processes[parent_process].pid;
  child.files = world_.processes[parent_process].files;
  for (const FileDescriptor& file : child.files) count_descriptor(file, 1);
  Thread& thread = add_thread(child_id, "MainThread", "", false);
  {
    vm::Vm vm = make_vm(child);
    const vm::Value args = vm.make_tuple({vm.make_bytes(payload)});
    thread.python = vm.make_thread(thread.id, vm.helper("spawn_program"), args);
  }
  thread.state = ThreadState::kBlocked;
  thread.block.kind = BlockKind::kStarting;
  thread.block.since = world_.now;
  child.state = ProcessState::kStarting;
  emit(server        ? EventKind::kProcessForkserver
       : interpreter ? EventKind::kInterpreterCreated
                     : EventKind::kProcessSpawned,
       child.actor, acting(world_.thread(parent_id)),
       number(static_cast<std::int64_t>(payload.size())));
  world_.actors[thread.actor] = world_.actors[child.actor];
  const Duration before = server        ? (server_runs ? 0 : cost(Cost::kForkserverStart))
                          : interpreter ? 0
                                        : cost(Cost::kSpawn);
  thread.computing = std::max<Duration>(1, cost(server        ? Cost::kForkserverChildStart
                                                : interpreter ? Cost::kSubinterpreterStart
                                                              : Cost::kInterpreterStart));
  add_timer(world_.now + before, TimerKind::kStart, thread.id);
  Thread& caller = world_.thread(parent_id);
  caller.clock += server || interpreter ? cost(Cost::kPipeLatency) : cost(Cost::kSpawn);
  complete(caller, vm::Value::small_int(world_.processes[child_id].pid));
}

namespace {

Process* find_pid(World& world, std::int64_t pid) {
  for (Process& p : world.processes)
    if (p.pid == pid && !p.interpreter) return &p;
  return nullptr;
}

}  // namespace

Process* Machine::live_process(std::int64_t pid) {
  Process* found = pid == 0 ? &process() : find_pid(world_, pid);
  if (found != nullptr && found->interpreter) found = &world_.processes[found->parent];
  return found == nullptr || found->reaped ? nullptr : found;
}

// wait4(2): a child that has ended is forgotten once its parent knows. pid -1 is any child, and the
// answer has its pid, too.
void Machine::sys_wait_process(Thread& thread) {
  const std::int64_t pid = arg_int(thread, 0);
  const Process* child = nullptr;
  for (const Process& p : world_.processes) {
    if (!p.has_parent || p.parent != thread.process || p.reaped || p.interpreter) continue;
    if (pid > 0 && p.pid != pid) continue;
    if (child == nullptr || (!child->gone && p.gone)) child = &p;
  }
  if (child == nullptr) {
    complete_raising(thread, vm::TypeId::t_ChildProcessError, "[Errno 10] No child processes");
    return;
  }
  if (child->gone) {
    complete(thread, reap(world_.processes[child->id], thread, pid < 0));
    return;
  }
  const Duration timeout = arg_int(thread, 1);
  if (timeout == 0) {
    complete(thread, vm::Value::none());
    return;
  }
  const ActorId actor = pid > 0 ? child->actor : kNobody;
  if (pid > 0)
    emit(EventKind::kThreadJoins, thread.actor, actor, limit_of(timeout));
  else
    emit(EventKind::kThreadBlocksIo, thread.actor, kNobody, text("wait()"));
  block(thread, BlockKind::kProcess, pid > 0 ? child->id : ~0u, actor, with_slack(timeout));
}

vm::Value Machine::reap(Process& child, Thread& parent, bool with_pid) {
  child.reaped = true;
  const vm::Value code = vm::Value::small_int(child.exit_code);
  vm::Vm vm = make_vm(process_of(parent));
  return with_pid ? vm.make_tuple({vm::Value::small_int(child.pid), code}) : code;
}

// A thread that waited for the end of a child looks.
void Machine::notice_end(Thread& thread) {
  const bool any = thread.block.object == ~0u;
  Process* child = nullptr;
  for (Process& p : world_.processes)
    if (p.has_parent && p.parent == thread.process && p.gone && !p.reaped && !p.interpreter &&
        (any || p.id == thread.block.object)) {
      child = &p;
      break;
    }
  if (child == nullptr) {
    if (any) return;
    // Another thread was faster.
    wake_raising(thread, vm::TypeId::t_ChildProcessError, "[Errno 10] No child processes");
    return;
  }
  emit(EventKind::kThreadJoined, thread.actor, child->actor);
  wake(thread, reap(*child, thread, any));
}

// The end of a process: its threads stop where they are; then the system takes it apart (Linux
// kernel/exit.c do_exit: exit_mm, exit_files, exit_notify, in this order).
void Machine::end_process(Process& process, int code, int signal, ActorId killer) {
  process.state = ProcessState::kEnded;
  process.exit_code = signal != 0 ? -signal : code;
  process.reaped = !process.has_parent && process.id != 0;
  const ProcessId id = process.id;
  const ThreadId caller = current_;
  if (signal != 0)
    emit(EventKind::kProcessKilled, process.actor, killer, text(signal_name(signal)));
  for (Thread& t : world_.threads) {
    if (t.process != id || t.state == ThreadState::kEnded) continue;
    const bool was_running = t.state == ThreadState::kRunning;
    if (signal != 0)
      emit(EventKind::kThreadEndedBy, t.actor, kNobody, text(signal_name(signal)));
    else if (t.id == caller)
      emit(code == 0 ? EventKind::kThreadEnds : EventKind::kThreadExits, t.actor, kNobody,
           number(code));
    else
      emit(EventKind::kThreadKilled, t.actor);
    t.state = ThreadState::kEnded;
    t.stop = 255;
    t.computing = 0;
    t.block = Block{};
    std::erase(world_.ready, t.id);
    if (world_.slice == t.id) world_.slice = kNoThread;
    if (was_running) leave_core(t);
  }
  process.gil.waiters.clear();
  process.gil.holder = kNoThread;
  if (signal == 0)
    emit(code == 0 ? EventKind::kProcessExits : EventKind::kProcessFails, process.actor, kNobody,
         number(code));
  bool any_left = false;
  for (const Process& p : world_.processes) any_left = any_left || p.state != ProcessState::kEnded;
  if (any_left && process.has_parent) {
    Thread& last = world_.main_thread(id);
    last.state = ThreadState::kBlocked;
    last.block.kind = BlockKind::kStarting;  // it waits for nobody
    last.block.since = world_.now;
    add_timer(world_.now + cost(Cost::kProcessExit), TimerKind::kGone, last.id);
    return;
  }
  take_apart(id);
  if (any_left || world_.ended()) return;
  const int status = world_.processes[0].exit_code;
  const int shell = status < 0 ? 128 - status : status & 255;
  emit(EventKind::kProgramEnds, world_.processes[0].actor, kNobody, number(shell));
  finish(Ending::kExited, shell, "");
}

// The system is done with it: its descriptors are closed, who waits for its end is woken, its
// parent gets SIGCHLD and can know how it ended.
void Machine::take_apart(ProcessId id) {
  for (FileDescriptor& file : world_.processes[id].files)
    close_descriptor(world_.processes[id], file);
  drop_file_locks(id);
  Process& ended = world_.processes[id];
  ended.gone = true;
  notify_all(BlockKind::kProcess, id, cost(Cost::kThreadWake), ended.actor);
  const std::uint64_t any_child = waiting_key(BlockKind::kProcess, ~0u, 0);
  for (const Waiting& entry : threads_waiting(any_child))
    if (entry.key == any_child && still_waits(entry) &&
        world_.thread(entry.thread).process == ended.parent)
      notify(world_.thread(entry.thread), cost(Cost::kThreadWake), ended.actor);
  notify_any(~0u, id, ended.actor);
  abandon_children(id);
  tell_parent(world_.processes[id]);
}

// What init does with the children of a process that has ended. Its interpreters end with it.
void Machine::abandon_children(ProcessId parent) {
  for (std::size_t i = 0; i < world_.processes.size(); ++i) {
    Process& child = world_.processes[i];
    if (!child.has_parent || child.parent != parent) continue;
    if (child.interpreter) {
      if (child.state != ProcessState::kEnded && !world_.ended()) end_process(child, 0, 0, kNobody);
      continue;
    }
    child.has_parent = false;
    child.reaped = child.state == ProcessState::kEnded;
  }
}

// --- pipes: message oriented, bounded in bytes

void Machine::count_descriptor(const FileDescriptor& file, int change) {
  if (file.socket != 0)
    world_.sockets[file.socket - 1].references += static_cast<std::uint32_t>(change);
  if (file.pipe == 0) return;
  Pipe& pipe = world_.pipes[file.pipe - 1];
  (file.writes ? pipe.writers : pipe.readers) += static_cast<std::uint32_t>(change);
}

namespace {

// What a message takes of a buffer. A pipe holds bytes; a socket holds sk_buffs, whose true size
// counts (Linux skbuff.h SKB_TRUESIZE): the bookkeeping is more than a small message.
std::uint64_t weight(const Pipe& pipe, std::uint64_t size) {
  constexpr std::uint64_t kSmall = 192, kInOnePiece = 1700, kBookkeeping = 768, kPage = 4096;
  if (!pipe.socket) return size;
  if (size <= kSmall) return kBookkeeping;
  if (size <= kInOnePiece) return std::bit_ceil(size + 320) + 256;
  return (size + kPage - 1) / kPage * kPage + kBookkeeping;
}

std::uint64_t framed_size(const Message& message) {
  return message.bytes.size() - message.read + (message.framed ? 4 : 0);
}

// A socket takes a piece of up to 32 KiB as long as there is any room.
bool too_full(const Pipe& pipe, std::uint64_t last) {
  constexpr std::uint64_t kPiece = 33536;
  return pipe.socket ? pipe.bytes >= pipe.capacity + std::min(last, kPiece)
                     : pipe.bytes > pipe.capacity;
}

}  // namespace

std::uint32_t Machine::new_pipe(std::string_view name, bool socket) {
  Pipe pipe;
  pipe.socket = socket;
  pipe.name = std::string(name);
  pipe.capacity =
      static_cast<std::uint64_t>(cost(socket ? Cost::kSocketCapacity : Cost::kPipeCapacity));
  pipe.readers = pipe.writers = 1;
  pipe.actor = new_actor(trace::ActorKind::kResource, kNobody, name, "Pipe");
  world_.pipes.push_back(std::move(pipe));
  return static_cast<std::uint32_t>(world_.pipes.size());
}

FileDescriptor* Machine::descriptor(Thread& thread, bool writes) {
  const std::int64_t fd = arg_int(thread, 0) - 3;
  Process& process = process_of(thread);
  if (fd >= 0 && fd < static_cast<std::int64_t>(process.files.size())) {
    FileDescriptor& file = process.files[static_cast<std::size_t>(fd)];
    if (file.pipe != 0 && file.writes == writes) return &file;
  }
  complete_raising(thread, vm::TypeId::t_OSError, "[Errno 9] Bad file descriptor");
  return nullptr;
}

void Machine::close_descriptor(Process&, FileDescriptor& file) {
  if (file.socket != 0) close_socket(std::exchange(file.socket, 0) - 1);
  if (file.pipe == 0) return;
  const std::uint32_t index = file.pipe - 1;
  Pipe& pipe = world_.pipes[index];
  std::uint32_t& count = file.writes ? pipe.writers : pipe.readers;
  --count;
  file.pipe = 0;
  if (count != 0) return;
  notify_any(index, ~0u, current_ == kNoThread ? kNobody : current().actor);
  // The last writer is gone: readers see the end. The last reader is gone: writers get an error.
  const ActorId by = current_ == kNoThread ? kNobody : current().actor;
  const Duration delay = cost(Cost::kPipeLatency);
  notify_all(file.writes ? BlockKind::kPipeRead : BlockKind::kPipeWrite, index, delay, by);
  if (file.writes) notify_all(BlockKind::kPoll, index, delay, by);
}

// What a send puts into its pipe. connection.py frames a message with its length; a plain write(2)
// says so with a third argument.
Message Machine::message_of(const Thread& thread) {
  const vm::Vm vm = make_vm(process_of(thread));
  return {std::string(vm.bytes_view(thread.syscall_args[1])), thread.syscall_count < 3};
}

void Machine::sys_send(Thread& thread) {
  const FileDescriptor* file = descriptor(thread, true);
  if (file == nullptr) return;
  const std::uint32_t index = file->pipe - 1;
  Pipe& pipe = world_.pipes[index];
  if (pipe.readers == 0) {
    complete_raising(thread, vm::TypeId::t_BrokenPipeError, "[Errno 32] Broken pipe");
    return;
  }
  const bool written = !thread.syscall_args[1].is_ref();  // before a signal came
  if (written) {
    if (!too_full(pipe, 0)) {
      complete(thread, vm::Value::none());
    } else {
      emit(EventKind::kPipeFull, thread.actor, pipe.actor, number(0));
      block(thread, BlockKind::kPipeWrite, index, pipe.actor, -1);
    }
    return;
  }
  Message message = message_of(thread);
  const std::uint64_t size = framed_size(message);
  const std::uint64_t taken = weight(pipe, size);
  pipe.bytes += taken;
  pipe.messages.push(std::move(message));
  const Duration copying = static_cast<Duration>(size) * cost(Cost::kPipePerKiB) / 1024;
  ThreadId reader = choose_waiter(ChoiceKind::kLock, BlockKind::kPipeRead, index, 0);
  if (reader == kNoThread) reader = choose_waiter(ChoiceKind::kLock, BlockKind::kPoll, index, 0);
  const bool full = too_full(pipe, taken);
  // os.write lets go of the GIL. Who waits for it gets it, unless the writer is back before that:
  // not if it has much to copy or somebody to wake up.
  const bool hands_over = config().gil && !full && !process_of(thread).gil.waiters.empty() &&
                          (reader != kNoThread || copying >= cost(Cost::kGilHandover));
  if (!pipe.address.empty())
    emit(EventKind::kPipeConnects, acting(thread), pipe.actor,
         text(hands_over ? " and lets go of the GIL meanwhile, which another thread waits for"
                         : ""));
  else
    emit(hands_over ? EventKind::kPipeSendsUnlocked : EventKind::kPipeSends, acting(thread),
         pipe.actor, number(static_cast<std::int64_t>(size)));
  if (reader != kNoThread)
    notify(world_.thread(reader), copying + cost(Cost::kPipeLatency), thread.actor);
  notify_any(index, ~0u, thread.actor);
  if (full)
    emit(EventKind::kPipeFull, thread.actor, pipe.actor, number(static_cast<std::int64_t>(size)));
  if (full || hands_over) {
    thread.computing = std::max<Duration>(1, copying);
    thread.block.object = index;  // whatever becomes of the descriptor meanwhile
    release_gil(thread);
  } else {
    thread.clock += copying;
    complete(thread, vm::Value::none());
  }
}

// What sys_send had to copy is in the pipe. False: it waits for room, as write(2) does.
bool Machine::sent(Thread& thread) {
  const std::uint32_t index = std::exchange(thread.block.object, 0);
  const Pipe& pipe = world_.pipes[index];
  if (!too_full(pipe, weight(pipe, framed_size(message_of(thread))))) {
    complete(thread, vm::Value::none());
    return true;
  }
  if (pipe.readers == 0) {
    complete_raising(thread, vm::TypeId::t_BrokenPipeError, "[Errno 32] Broken pipe");
    return true;
  }
  block(thread, BlockKind::kPipeWrite, index, pipe.actor, -1);
  if (process_of(thread).arrived != 0 && &thread == main_thread(thread.process)) interrupt(thread);
  return false;
}

// multiprocessing.connection.wait: whatever comes first, a message, the end of a pipe or of a
// process.
void Machine::sys_wait_any(Thread& thread) {
  thread.any_pipes.clear();
  thread.any_processes.clear();
  {
    vm::Vm vm = make_vm(process_of(thread));
    const auto numbers = [&](vm::Value list) {
      std::vector<std::int64_t> out;
      vm::Value* items = nullptr;
      std::uint32_t count = 0;
      if (!vm.sequence_items(list, items, count)) return out;
      for (std::uint32_t i = 0; i < count; ++i)
        out.push_back(items[i].is_int() ? items[i].as_int() : -1);
      return out;
    };
    for (const std::int64_t fd : numbers(thread.syscall_args[0]))
      thread.any_pipes.push_back(static_cast<std::uint32_t>(fd));
    for (const std::int64_t pid : numbers(thread.syscall_args[1]))
      thread.any_processes.push_back(static_cast<std::uint32_t>(pid));
  }
  const Duration timeout = arg_int(thread, 2);
  if (answer_any(thread, timeout == 0)) return;
  emit(EventKind::kThreadWaitsAny, thread.actor, kNobody,
       text(any_text(thread) + limit_text(thread, timeout)));
  block(thread, BlockKind::kAny, 0, kNobody, with_slack(timeout));
}

// The pipe that a process reads from through a descriptor, or null.
const Pipe* Machine::pipe_of(const Process& process, std::int64_t fd) const {
  if (fd < 3 || fd - 3 >= static_cast<std::int64_t>(process.files.size())) return nullptr;
  const FileDescriptor& file = process.files[static_cast<std::size_t>(fd - 3)];
  return file.pipe == 0 || file.writes ? nullptr : &world_.pipes[file.pipe - 1];
}

// What a thread in wait() waits for, for people.
std::string Machine::any_text(const Thread& thread) {
  constexpr std::size_t kNamed = 3;
  std::vector<std::string> parts;
  for (const std::uint32_t fd : thread.any_pipes)
    if (const Pipe* pipe = pipe_of(process_of(thread), fd); pipe != nullptr)
      parts.push_back("something in " + pipe->name);
  for (const std::uint32_t pid : thread.any_processes)
    if (const Process* child = find_pid(world_, pid); child != nullptr)
      parts.push_back("the end of " + child->name);
  std::string out;
  const std::size_t shown = parts.size() > kNamed + 1 ? kNamed : parts.size();
  for (std::size_t i = 0; i < shown; ++i)
    out += (i == 0 ? "" : i + 1 == parts.size() ? " or " : ", ") + parts[i];
  if (shown < parts.size()) out += " or " + std::to_string(parts.size() - shown) + " others";
  return out.empty() ? "a moment" : out;
}

// Answers with what is ready, as (descriptors, pids). False: nothing is, and that was no answer.
bool Machine::answer_any(Thread& thread, bool even_if_nothing) {
  Process& process = process_of(thread);
  std::vector<vm::Value> ready, ended;
  for (const std::uint32_t fd : thread.any_pipes) {
    const Pipe* pipe = pipe_of(process, fd);
    if (pipe != nullptr && (!pipe->messages.empty() || pipe->writers == 0))
      ready.push_back(vm::Value::small_int(fd));
  }
  for (const std::uint32_t pid : thread.any_processes) {
    const Process* child = find_pid(world_, pid);
    if (child == nullptr || child->gone) ended.push_back(vm::Value::small_int(pid));
  }
  if (ready.empty() && ended.empty() && !even_if_nothing) return false;
  if (thread.state == ThreadState::kBlocked) {
    if (!ready.empty())
      emit(EventKind::kThreadIoReady, thread.actor, thread.block.notifier,
           pipe_text(*pipe_of(process, ready[0].as_int()), true));
    else if (!ended.empty() && find_pid(world_, ended[0].as_int()) != nullptr)
      emit(EventKind::kThreadJoined, thread.actor, find_pid(world_, ended[0].as_int())->actor);
    else
      emit(EventKind::kThreadTimesOut, thread.actor);
  }
  vm::Vm vm = make_vm(process);
  const auto list = [&](const std::vector<vm::Value>& values) {
    const vm::Value out = vm.make_list();
    for (const vm::Value v : values) vm.list_append(out, v);
    return out;
  };
  const vm::Value first = list(ready), second = list(ended);
  vm.complete(thread.python, vm.make_tuple({first, second}));
  return true;
}

void Machine::notify_any(std::uint32_t pipe, ProcessId ended, ActorId by) {
  if (pipe != ~0u) notify_interested({pipe + 1, false, 0}, by);
  const std::uint64_t key = waiting_key(BlockKind::kAny, 0, 0);
  for (const Waiting& entry : threads_waiting(key)) {
    if (entry.key != key || !still_waits(entry)) continue;
    Thread& t = world_.thread(entry.thread);
    bool concerned = false;
    for (const std::uint32_t fd : t.any_pipes) {
      const std::vector<FileDescriptor>& files = process_of(t).files;
      concerned = concerned || (fd >= 3 && fd - 3 < files.size() && files[fd - 3].pipe == pipe + 1);
    }
    for (const std::uint32_t pid : t.any_processes)
      concerned =
          concerned || (ended < world_.processes.size() && world_.processes[ended].pid == pid);
    if (concerned) notify(t, cost(Cost::kPipeLatency), by);
  }
}

void Messages::pop() {
  list[taken++] = Message();
  if (2 * taken < list.size()) return;
  list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(taken));
  taken = 0;
}

// Takes the first message, or as many bytes as a read(2) wants, and makes that the answer. True if
// there was one.
bool Machine::receive_now(Thread& thread, Pipe& pipe) {
  if (pipe.messages.empty()) return false;
  const std::int64_t wanted = thread.syscall_count < 2 ? -1 : arg_int(thread, 1);
  std::uint64_t size = 0;
  std::string taken;
  do {
    Message& message = pipe.messages.front();
    pipe.bytes -= weight(pipe, framed_size(message));
    std::size_t part = message.bytes.size() - message.read;
    if (wanted >= 0) part = std::min(part, static_cast<std::size_t>(wanted) - taken.size());
    taken.append(message.bytes, message.read, part);
    message.read += part;
    size += part;
    if (message.read == message.bytes.size()) {
      if (message.framed) size += 4;
      pipe.messages.pop();
    } else {
      pipe.bytes += weight(pipe, framed_size(message));
      if (message.read > message.bytes.size() / 2) {
        message.bytes.erase(0, message.read);
        message.read = 0;
      }
    }
  } while (wanted > static_cast<std::int64_t>(taken.size()) && !pipe.messages.empty());
  {
    vm::Vm vm = make_vm(process_of(thread));
    const vm::Value bytes = vm.make_bytes(taken);
    vm.complete(thread.python, bytes);
  }
  if (!pipe.address.empty())
    emit(EventKind::kPipeAccepts, thread.actor, pipe.actor);
  else
    emit(EventKind::kPipeReceives, acting(thread), pipe.actor,
         number(static_cast<std::int64_t>(size)));
  const std::uint32_t index = static_cast<std::uint32_t>(&pipe - world_.pipes.data());
  if (!too_full(pipe, 0))
    notify_all(BlockKind::kPipeWrite, index, cost(Cost::kPipeLatency), thread.actor);
  notify_interested({index + 1, true, 0}, thread.actor);
  if (!pipe.messages.empty()) {
    const ThreadId next = choose_waiter(ChoiceKind::kLock, BlockKind::kPipeRead, index, 0);
    if (next != kNoThread) notify(world_.thread(next), cost(Cost::kPipeLatency), thread.actor);
  }
  return true;
}

void Machine::sys_receive(Thread& thread) {
  const FileDescriptor* file = descriptor(thread, false);
  if (file == nullptr) return;
  Pipe& pipe = world_.pipes[file->pipe - 1];
  if (receive_now(thread, pipe)) return;
  if (pipe.writers == 0) {
    emit(EventKind::kPipeEnds, thread.actor, pipe.actor);
    complete_raising(thread, vm::TypeId::t_EOFError, "");
    return;
  }
  emit(pipe.address.empty() ? EventKind::kPipeEmpty : EventKind::kPipeListens, thread.actor,
       pipe.actor);
  block(thread, BlockKind::kPipeRead, file->pipe - 1, pipe.actor, -1);
}

// The current process's descriptor of an end of a named pipe.
std::int64_t Machine::open_fifo(std::uint32_t index, bool writes) {
  Pipe& pipe = world_.pipes[index];
  if (pipe.readers + pipe.writers == 0) {  // what was left in it is gone
    pipe.messages = Messages{};
    pipe.bytes = 0;
  }
  ++(writes ? pipe.writers : pipe.readers);
  std::vector<FileDescriptor>& files = process().files;
  files.push_back({index + 1, writes});
  notify_all(BlockKind::kFifo, 2 * index + (writes ? 1 : 0), cost(Cost::kPipeLatency),
             current_actor());
  return static_cast<std::int64_t>(files.size()) + 2;
}

// Waits while nobody has the other end of a named pipe open (fifo_open() in Linux fs/pipe.c).
void Machine::sys_open_fifo(Thread& thread) {
  const std::int64_t fd = arg_int(thread, 0) - 3;
  const FileDescriptor& file = process_of(thread).files[static_cast<std::size_t>(fd)];
  const Pipe& pipe = world_.pipes[file.pipe - 1];
  if ((file.writes ? pipe.readers : pipe.writers) != 0) {
    complete(thread, thread.syscall_args[0]);
    return;
  }
  emit(EventKind::kThreadBlocksIo, thread.actor, kNobody, text("open() of " + pipe.name));
  block(thread, BlockKind::kFifo, 2 * (file.pipe - 1) + (file.writes ? 0 : 1), pipe.actor, -1);
}

void Machine::sys_poll(Thread& thread) {
  const FileDescriptor* file = descriptor(thread, false);
  if (file == nullptr) return;
  const Pipe& pipe = world_.pipes[file->pipe - 1];
  const Duration timeout = arg_int(thread, 1);
  if (!pipe.messages.empty() || pipe.writers == 0 || timeout == 0) {
    complete(thread, vm::Value::boolean(!pipe.messages.empty() || pipe.writers == 0));
    return;
  }
  emit(pipe.address.empty() ? EventKind::kPipeEmpty : EventKind::kPipeListens, thread.actor,
       pipe.actor, limit_of(timeout));
  block(thread, BlockKind::kPoll, file->pipe - 1, pipe.actor, with_slack(timeout));
}

}  // namespace interleave::machine

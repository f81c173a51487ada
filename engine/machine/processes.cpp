// Processes and what they talk through: fork, spawn, exit, wait, signals, pipes.
#include <algorithm>
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

void Machine::inherit_descriptors(Process& child) {
  for (const FileDescriptor& file : child.files) {
    if (file.pipe != 0)
      ++(file.writes ? world_.pipes[file.pipe - 1].writers : world_.pipes[file.pipe - 1].readers);
    if (file.socket != 0) ++world_.sockets[file.socket - 1].references;
  }
}

// fork(2): the child gets a copy of the memory and of the calling thread only.
void Machine::sys_fork(Thread& parent_thread) {
  const ThreadId parent_id = parent_thread.id;
  const ProcessId parent_process = parent_thread.process;
  const vm::Ref python = parent_thread.python;
  const std::string name = value_text(parent_thread, parent_thread.syscall_args[0]);
  const ProcessId child_id = add_process(name, "fork", parent_process);
  Process& child = world_.processes[child_id];
  const Process& parent = world_.processes[parent_process];
  child.heap = parent.heap;
  child.heap.header().peak_bytes = 0;
  child.switch_interval = parent.switch_interval;
  child.input_position = parent.input_position;
  child.files = parent.files;
  inherit_descriptors(child);
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
  emit(EventKind::kProcessForked, child.actor, world_.thread(parent_id).actor);
  world_.actors[thread.actor] = world_.actors[child.actor];
  add_timer(world_.now + cost(Cost::kFork) + cost(Cost::kForkChildStart), TimerKind::kStart,
            thread.id);
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
  bool server_runs = false;
  for (const Process& p : world_.processes)
    server_runs = server_runs || p.start_method == "forkserver";
  const ProcessId child_id = add_process(name, method, parent_process);
  Process& child = world_.processes[child_id];
  child.heap = program_.boot_image;
  child.files = world_.processes[parent_process].files;
  inherit_descriptors(child);
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
  emit(server ? EventKind::kProcessForkserver : EventKind::kProcessSpawned, child.actor,
       world_.thread(parent_id).actor, number(static_cast<std::int64_t>(payload.size())));
  world_.actors[thread.actor] = world_.actors[child.actor];
  const Duration start =
      server ? (server_runs ? 0 : cost(Cost::kForkserverStart)) + cost(Cost::kForkserverChildStart)
             : cost(Cost::kSpawn) + cost(Cost::kInterpreterStart);
  add_timer(world_.now + start, TimerKind::kStart, thread.id);
  Thread& caller = world_.thread(parent_id);
  caller.clock += server ? cost(Cost::kPipeLatency) : cost(Cost::kSpawn);
  complete(caller, vm::Value::small_int(world_.processes[child_id].pid));
}

namespace {

Process* find_pid(World& world, std::int64_t pid) {
  for (Process& p : world.processes)
    if (p.pid == pid) return &p;
  return nullptr;
}

}  // namespace

void Machine::sys_wait_process(Thread& thread) {
  const Process* child = find_pid(world_, arg_int(thread, 0));
  if (child == nullptr) {
    complete_raising(thread, vm::TypeId::t_ChildProcessError, "[Errno 10] No child processes");
    return;
  }
  if (child->state == ProcessState::kEnded) {
    complete(thread, vm::Value::small_int(child->exit_code));
    return;
  }
  const Duration timeout = arg_int(thread, 1);
  if (timeout == 0) {
    complete(thread, vm::Value::none());
    return;
  }
  emit(EventKind::kThreadJoins, thread.actor, child->actor);
  block(thread, BlockKind::kProcess, child->id, child->actor, timeout);
}

void Machine::sys_kill(Thread& thread) {
  const ThreadId id = thread.id;
  Process* target = find_pid(world_, arg_int(thread, 0));
  const int signal = static_cast<int>(arg_int(thread, 1));
  if (target == nullptr) {
    complete_raising(thread, vm::TypeId::t_ProcessLookupError, "[Errno 3] No such process");
    return;
  }
  const bool self = target->id == thread.process;
  if (!self) complete(thread, vm::Value::none());
  if (target->state != ProcessState::kEnded && (signal == 15 || signal == 9 || signal == 2))
    end_process(*target, -signal, signal, world_.thread(id).actor);
  else if (self)
    complete(thread, vm::Value::none());
}

// The end of a process: its threads stop where they are, its descriptors close, who waits is woken.
void Machine::end_process(Process& process, int code, int signal, ActorId killer) {
  process.state = ProcessState::kEnded;
  process.exit_code = signal != 0 ? -signal : code;
  const ProcessId id = process.id;
  const ThreadId caller = current_;
  for (Thread& t : world_.threads) {
    if (t.process != id || t.state == ThreadState::kEnded) continue;
    const bool was_running = t.state == ThreadState::kRunning;
    if (t.id == caller)
      emit(code == 0 ? EventKind::kThreadEnds : EventKind::kThreadFails, t.actor, kNobody,
           text("exit status " + std::to_string(code)));
    else if (signal == 0)
      emit(EventKind::kThreadKilled, t.actor);
    else
      emit(EventKind::kThreadFails, t.actor, kNobody, text("signal " + std::to_string(signal)));
    t.state = ThreadState::kEnded;
    t.stop = 255;
    t.block = Block{};
    std::erase(world_.ready, t.id);
    if (world_.slice == t.id) world_.slice = kNoThread;
    if (was_running) leave_core(t);
  }
  process.gil.waiters.clear();
  process.gil.holder = kNoThread;
  for (FileDescriptor& file : world_.processes[id].files)
    close_descriptor(world_.processes[id], file);
  Process& ended = world_.processes[id];
  if (signal != 0)
    emit(EventKind::kProcessKilled, ended.actor, killer, number(signal));
  else
    emit(code == 0 ? EventKind::kProcessExits : EventKind::kProcessFails, ended.actor, kNobody,
         number(code));
  for (Thread& t : world_.threads)
    if (t.state == ThreadState::kBlocked && t.block.kind == BlockKind::kProcess &&
        t.block.object == id)
      notify(t, cost(Cost::kThreadWake), ended.actor);
  notify_any(~0u, id, ended.actor);
  bool any_left = false;
  for (const Process& p : world_.processes) any_left = any_left || p.state != ProcessState::kEnded;
  if (any_left) return;
  const int status = world_.processes[0].exit_code;
  const int shell = status < 0 ? 128 - status : status & 255;
  emit(EventKind::kProgramEnds, world_.processes[0].actor, kNobody, number(shell));
  finish(Ending::kExited, shell, "");
}

// --- pipes: message oriented, bounded in bytes

std::uint32_t Machine::new_pipe(std::string_view name) {
  Pipe pipe;
  pipe.name = std::string(name);
  pipe.capacity = static_cast<std::uint64_t>(cost(Cost::kPipeCapacity));
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
  for (Thread& t : world_.threads) {
    const bool reads = t.block.kind == BlockKind::kPipeRead || t.block.kind == BlockKind::kPoll;
    const bool wanted = file.writes ? reads : t.block.kind == BlockKind::kPipeWrite;
    if (t.state == ThreadState::kBlocked && wanted && t.block.object == index)
      notify(t, cost(Cost::kPipeLatency), current_ == kNoThread ? kNobody : current().actor);
  }
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
  std::string bytes;
  {
    vm::Vm vm = make_vm(process_of(thread));
    bytes = std::string(vm.bytes_view(thread.syscall_args[1]));
  }
  const std::uint64_t size = bytes.size() + 4;  // connection.py frames a message with its length
  pipe.bytes += size;
  pipe.messages.push_back({std::move(bytes)});
  thread.clock += static_cast<Duration>(size) * cost(Cost::kPipePerKiB) / 1024;
  world_.now = std::max(world_.now, thread.clock);
  emit(EventKind::kPipeSends, thread.actor, pipe.actor, number(static_cast<std::int64_t>(size)));
  for (const BlockKind kind : {BlockKind::kPipeRead, BlockKind::kPoll}) {
    const ThreadId reader = choose_waiter(ChoiceKind::kLock, kind, index, 0, true);
    if (reader != kNoThread) {
      notify(world_.thread(reader), cost(Cost::kPipeLatency), thread.actor);
      break;
    }
  }
  notify_any(index, ~0u, thread.actor);
  if (pipe.bytes > pipe.capacity) {
    emit(EventKind::kPipeFull, thread.actor, pipe.actor, number(static_cast<std::int64_t>(size)));
    block(thread, BlockKind::kPipeWrite, index, pipe.actor, -1);
    return;
  }
  complete(thread, vm::Value::none());
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
  emit(EventKind::kThreadBlocksIo, thread.actor, kNobody, text("wait()"));
  block(thread, BlockKind::kAny, 0, kNobody, timeout);
}

// Answers with what is ready, as (descriptors, pids). False: nothing is, and that was no answer.
bool Machine::answer_any(Thread& thread, bool even_if_nothing) {
  Process& process = process_of(thread);
  std::vector<vm::Value> ready, ended;
  for (const std::uint32_t fd : thread.any_pipes) {
    if (fd < 3 || fd - 3 >= process.files.size()) continue;
    const FileDescriptor& file = process.files[fd - 3];
    if (file.pipe == 0 || file.writes) continue;
    const Pipe& pipe = world_.pipes[file.pipe - 1];
    if (!pipe.messages.empty() || pipe.writers == 0) ready.push_back(vm::Value::small_int(fd));
  }
  for (const std::uint32_t pid : thread.any_processes) {
    const Process* child = find_pid(world_, pid);
    if (child == nullptr || child->state == ProcessState::kEnded)
      ended.push_back(vm::Value::small_int(pid));
  }
  if (ready.empty() && ended.empty() && !even_if_nothing) return false;
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
  for (Thread& t : world_.threads) {
    if (t.state != ThreadState::kBlocked || t.block.kind != BlockKind::kAny) continue;
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

// Takes the first message and makes it the answer. True if there was one.
bool Machine::receive_now(Thread& thread, Pipe& pipe) {
  if (pipe.messages.empty()) return false;
  const Message message = std::move(pipe.messages.front());
  pipe.messages.erase(pipe.messages.begin());
  const std::uint64_t size = message.bytes.size() + 4;
  pipe.bytes -= size;
  {
    vm::Vm vm = make_vm(process_of(thread));
    const vm::Value bytes = vm.make_bytes(message.bytes);
    vm.complete(thread.python, bytes);
  }
  emit(EventKind::kPipeReceives, thread.actor, pipe.actor, number(static_cast<std::int64_t>(size)));
  const std::uint32_t index = static_cast<std::uint32_t>(&pipe - world_.pipes.data());
  if (pipe.bytes <= pipe.capacity) {
    for (Thread& t : world_.threads)
      if (t.state == ThreadState::kBlocked && t.block.kind == BlockKind::kPipeWrite &&
          t.block.object == index)
        notify(t, cost(Cost::kPipeLatency), thread.actor);
  }
  if (!pipe.messages.empty()) {
    const ThreadId next = choose_waiter(ChoiceKind::kLock, BlockKind::kPipeRead, index, 0, true);
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
    complete_raising(thread, vm::TypeId::t_EOFError, "");
    return;
  }
  emit(EventKind::kPipeEmpty, thread.actor, pipe.actor);
  block(thread, BlockKind::kPipeRead, file->pipe - 1, pipe.actor, -1);
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
  emit(EventKind::kPipeEmpty, thread.actor, pipe.actor);
  block(thread, BlockKind::kPoll, file->pipe - 1, pipe.actor, timeout);
}

}  // namespace interleave::machine

// Machine: makes a world go on. Like vm::Vm it is a view, not state: it is made for a world, used,
// and thrown away. It decides what happens next: the earliest timer, or the running thread whose
// local clock is furthest behind; and it answers system calls.
//
// The parts: machine.cpp the loop; scheduling.cpp cores, GIL, blocking and waking; calls.cpp system
// calls; deadlock.cpp who can never go on; processes.cpp fork, spawn, exit, pipes; signals.cpp;
// network.cpp sockets; reasons.cpp why, in words; recorder.cpp events and actors; natives.cpp the
// Python module _machine.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/lang/code.h"
#include "engine/machine/chooser.h"
#include "engine/machine/config.h"
#include "engine/machine/syscalls.h"
#include "engine/machine/world.h"
#include "engine/trace/trace.h"
#include "engine/vm/vm.h"

namespace interleave::machine {

// A program ready to run: what all worlds of a session share and none may change (the code store
// only grows).
struct Program {
  lang::CodeStore store;
  vm::NativeTable natives;
  Config config;
  std::string source;
  lang::CodeId main_code = lang::kNoCode;
  vm::Heap boot_image;  // a process before its first instruction
  vm::OpCosts op_costs;
};

// Compiles nothing: `main_code` must be set. Fills natives, costs and the boot image.
void prepare(Program& program);

// Where a run pauses. Whatever comes first.
struct Pause {
  std::uint64_t ticks = ~0ull;  // when World::ticks reaches this
  std::uint32_t events =
      ~0u;  // when World::events reaches this (the instruction or action ends first)
};

std::string signal_name(int signal);  // "SIGTERM" (signals.cpp)

class Machine final : public vm::Host {
 public:
  Machine(Program& program, World& world, Chooser& chooser, trace::Trace& trace);

  void start();                  // makes an empty world the beginning of a run
  void run(const Pause& pause);  // until the pause or the end; pausing never changes what happens
  void stop(std::string_view reason);  // ends the run as a limit would

  // --- vm::Host
  VirtualTime now() override;
  void write(bool to_stderr, std::string_view text) override;
  std::optional<std::string_view> frozen_source(std::string_view name, bool& is_package) override;

  // --- for natives.cpp
  World& world() { return world_; }
  Program& program() { return program_; }
  Thread& current() { return world_.thread(current_); }
  Process& process() { return process_of(current()); }
  Process* live_process(std::int64_t pid);  // 0: the own one; null: there is none
  Process& process_of(const Thread& thread) { return world_.processes[thread.process]; }
  const Config& config() const { return program_.config; }
  std::int64_t cost(Cost c) const { return program_.config.costs[c]; }
  // Who does what a thread does: the asyncio task that runs in it, or it.
  static ActorId acting(const Thread& thread) {
    return thread.task != kNobody ? thread.task : thread.actor;
  }
  ActorId current_actor() { return acting(current()); }
  ActorId new_actor(trace::ActorKind kind, ActorId parent, std::string_view name,
                    std::string_view label = {}, std::uint32_t pid = 0);
  void rename_actor(ActorId id, std::string_view name);
  // At now(): records an event and what it changes.
  void emit(trace::EventKind kind, ActorId actor, ActorId other = kNobody, std::uint32_t value = 0);
  // The same for whoever knows time and line already.
  void record(VirtualTime time, std::uint16_t line, trace::EventKind kind, ActorId actor,
              ActorId other = kNobody, std::uint32_t value = 0);
  std::uint16_t current_line();
  std::uint32_t text(std::string_view text) { return trace_.intern(text); }
  // What takes some making, or consists of names that may change: made once, as numbers are.
  template <class Make>
  std::uint32_t text_once(Make make) {
    return world_.events >= trace_.size() ? trace_.intern(make())
                                          : trace_.event(world_.events).value;
  }
  // Large numbers go into the trace's table, once: a replay does not need them.
  std::uint32_t number(std::int64_t n) {
    return world_.events >= trace_.size() ? trace_.encode_number(n)
                                          : trace_.event(world_.events).value;
  }
  trace::Trace& trace() { return trace_; }
  ActorId lock_actor(vm::Ref lock);
  // names.cpp
  void name_object(ActorId actor, vm::Value object, std::string given, const std::string& kind);
  std::string object_path(vm::Value object);
  std::string unique_name(std::string name, ActorId own) const;
  bool try_acquire(vm::Ref lock);  // by the current thread
  void release(vm::Ref lock, Reason reason = Reason::kUnknown);
  // interrupt_main(): the main thread of the process will look, but is not woken.
  void interrupt_main(int signal);
  // An exception is to be raised in a thread of the process (None: not any more); false: no such
  // thread.
  bool interrupt_thread(std::int64_t ident, vm::Value exception);
  void wake_select(std::int64_t ident);
  // "Task-1 awaits Task-2, since 0.1 s, at line 9"; nothing if it does not wait.
  std::string task_text(const vm::Vm& vm, ActorId actor, vm::Value task);
  void limit(std::string reason);  // stops the run before the next instruction
  void release_semaphore(std::uint32_t index);
  void take_semaphore(Semaphore& semaphore, const Thread& by);
  // file_locks.cpp
  bool would_wait_in_a_circle(const FileLock& wanted) const;
  bool try_file_lock(Thread& thread, const FileLock& wanted);
  void file_unlock(const FileLock& what);
  void drop_open_file(std::int64_t owner, ProcessId process);
  void drop_file_locks(ProcessId process);
  void share_file_locks(ProcessId parent, ProcessId child);
  void set_alarm(Duration first, Duration interval);
  static vm::Value make_error(vm::Vm& vm, vm::TypeId type, std::string_view message);
  void count_descriptor(const FileDescriptor& file, int change);
  void close_descriptor(Process& process, FileDescriptor& file);
  std::uint32_t new_pipe(std::string_view name, bool socket);
  std::int64_t open_fifo(std::uint32_t pipe, bool writes);

  // network.cpp, for its natives
  Socket* socket(std::int64_t fd);         // of the current process; null: no such descriptor
  std::int64_t add_socket(Socket socket);  // its descriptor; -24: too many
  std::int64_t open_descriptor(std::uint32_t index);  // for a socket there is
  std::uint32_t place_socket(Socket socket);          // its index
  Socket* listener(const Socket& like, std::string_view host, std::uint32_t port);
  RemoteHost& host(std::string_view name, std::string_view address);
  Duration draw(RemoteHost& host, Duration below);  // 0 to `below`, from the run's seed
  void schedule(std::uint32_t socket, VirtualTime time, DeliveryKind kind, std::string bytes);
  void reset_socket(std::uint32_t index, std::uint32_t error);
  std::uint32_t ready_events(const FileDescriptor& file) const;
  const ReadySince& note_ready(const FileDescriptor& file, bool looks);
  void socket_changed(std::uint32_t index, ActorId by);  // whoever waits for it looks

 private:
  // machine.cpp
  bool act();  // one action or slice; false: nothing can ever happen again
  Thread* earliest_running();
  void copy_pages(Thread& thread);
  void run_slice(bool resumes);
  void handle_stop(Thread& thread);
  void fire(const Timer& timer);
  void check_limits();
  void finish(Ending ending, int exit_code, std::string text);
  vm::Vm make_vm(Process& process);

  // scheduling.cpp
  std::uint64_t add_timer(VirtualTime time, TimerKind kind, ThreadId thread);
  // Other programs (subprocess) are no Python: nothing in them waits for a GIL.
  bool has_gil(const Process& process) const {
    return config().gil && process.start_method != kProgram;
  }
  void request_gil(Thread& thread);
  void release_gil(Thread& thread);
  void grant_gil(Process& process);
  void take_gil(Thread& thread);
  void make_ready(Thread& thread);
  void run_on(Thread& thread, int core);
  void leave_core(Thread& thread);
  void preempt(Thread& thread);
  ActorId runner(const Thread& thread) const;
  void wait_interval(Thread& thread, VirtualTime begins);
  void drop_gil(Thread& thread);
  std::string place_text(const Thread& thread);
  // For events that say until when somebody waits at the latest: as their value, as their text.
  Duration with_slack(Duration timeout) const;
  Duration wake_delay(ThreadId woken);
  void emit_released(ActorId lock, ThreadId waiter, bool on_its_way);
  std::uint32_t limit_of(Duration timeout);
  std::string limit_text(const Thread& thread, Duration timeout);
  // Stops a thread until wake(); its event has been emitted. timeout < 0: none.
  void block(Thread& thread, BlockKind kind, std::uint32_t object, ActorId actor, Duration timeout);
  void wake(Thread& thread, vm::Value result);
  void wake_raising(Thread& thread, vm::TypeId type, std::string_view message);
  void complete(Thread& thread, vm::Value result);
  void complete_raising(Thread& thread, vm::TypeId type, std::string_view message);
  // `on_its_way`: one that waits has been woken already (and is not chosen).
  ThreadId choose_waiter(ChoiceKind kind, BlockKind block, std::uint32_t object, ProcessId process,
                         bool* on_its_way = nullptr);
  // Who is blocked on something others give, in the order they came. Follows from
  // the world (threads_waiting() finds it again), and is looked through by what is waited for.
  struct Waiting {
    std::uint64_t key;
    VirtualTime since;
    ThreadId thread;
  };
  static std::uint64_t waiting_key(BlockKind kind, std::uint32_t object, ProcessId process);
  std::vector<Waiting>& threads_waiting(std::uint64_t key);
  void add_waiting(const Thread& thread);
  bool still_waits(const Waiting& entry) const;
  void timed_out(Thread& thread);
  // What a blocked thread waits for may have come: it will look after `delay` (the time a wake-up
  // takes).
  void notify(Thread& thread, Duration delay, ActorId by, Reason reason = Reason::kUnknown);
  void notify_all(BlockKind kind, std::uint32_t object, Duration delay, ActorId by);  // not locks
  void notified(Thread& thread);
  void end_thread(Thread& thread, bool failed);

  // reasons.cpp
  void tell_wait(const Thread& thread, ActorId actor, Duration timeout, vm::Ref lock);
  void tell_woken(const Thread& thread, ActorId by);
  // `thread` has been woken, and what it waited for is again what `how` says.
  template <class Make>
  void tell_in_vain(const Thread& thread, Make how) {
    emit(trace::EventKind::kWakesInVain, thread.actor, thread.block.actor, text_once(how));
  }
  Reason reason_of_release();
  bool tell_release(const Semaphore& semaphore, bool wakes);
  std::uint32_t pipe_text(const Pipe& pipe, bool reading);
  std::string name_of(ActorId actor) const;

  // deadlock.cpp
  void look_for_deadlock(const Thread& thread);
  const Thread* awaited(const Thread& thread) const;
  std::vector<bool> lost_threads(const Thread& about) const;
  bool may_be_helped(const Thread& thread, const std::vector<bool>& lost) const;
  std::string wait_text(const Thread& thread);
  std::string task_texts(const Thread& thread);
  void nothing_left();

  // calls.cpp
  void syscall(Thread& thread);
  void sys_sleep(Thread& thread);
  void sys_file_access(Thread& thread);
  void sys_compute(Thread& thread);
  void compute(Thread& thread);
  void begin_process(Thread& thread);
  void take_gil_back(Thread& thread);
  void sys_acquire(Thread& thread);
  void sys_join(Thread& thread);
  void sys_select(Thread& thread);
  void sys_start_thread(Thread& thread);
  void sys_semaphore(Thread& thread);
  void sys_file_lock(Thread& thread);
  void sys_open_fifo(Thread& thread);
  FileLock wanted_file_lock(const Thread& thread) const;
  const FileLock* file_lock_in_the_way(const FileLock& wanted) const;
  void erase_file_locks(const FileLock& what);
  void file_lock_freed(std::uint32_t file, ActorId by);
  std::string holder_text(const Semaphore& semaphore) const;
  std::string holder_text(const Thread& holder) const;

  // signals.cpp
  void sys_kill(Thread& thread);
  Thread* main_thread(ProcessId process);
  void send_signal(Process& target, int signal, ActorId by);
  void interrupt(Thread& thread);
  void look_soon(const Thread& thread, std::string_view helper);
  void tell_parent(const Process& child);
  void alarm(Process& process);

  // network.cpp
  void sys_socket_wait(Thread& thread);
  void sys_socket_call(Thread& thread);
  void socket_timeout(Thread& thread);
  void read_interests(Thread& thread);  // from the second argument of the system call
  std::uint32_t ready_events(const Thread& thread, std::size_t interest) const;
  bool any_ready(const Thread& thread) const;
  vm::Value ready_list(Thread& thread);
  vm::Value select_result(Thread& thread, bool woken);
  void notify_interested(FileDescriptor file, ActorId by);
  void close_socket(std::uint32_t index);
  void free_socket(std::uint32_t index);
  void deliver(std::uint64_t number);
  bool close_garbage();

  // processes.cpp
  ProcessId add_process(std::string name, std::string method, std::optional<ProcessId> parent);
  Thread& add_thread(ProcessId process, std::string_view name, std::string_view label, bool daemon);
  void sys_fork(Thread& thread);
  void sys_spawn(Thread& thread);
  void sys_wait_process(Thread& thread);
  vm::Value reap(Process& child, Thread& parent, bool with_pid);
  void notice_end(Thread& thread);
  void abandon_children(ProcessId parent);
  void end_process(Process& process, int code, int signal, ActorId killer);
  void take_apart(ProcessId id);
  void sys_send(Thread& thread);
  bool sent(Thread& thread);
  Message message_of(const Thread& thread);
  void sys_receive(Thread& thread);
  void sys_poll(Thread& thread);
  void sys_wait_any(Thread& thread);
  const Pipe* pipe_of(const Process& process, std::int64_t fd) const;
  std::string any_text(const Thread& thread);
  bool answer_any(Thread& thread, bool even_if_nothing);
  void notify_any(std::uint32_t pipe, ProcessId ended, ActorId by);
  bool receive_now(Thread& thread, Pipe& pipe);
  FileDescriptor* descriptor(Thread& thread, bool writes);
  std::string value_text(Thread& thread, vm::Value str);
  std::int64_t arg_int(const Thread& thread, int i) const {
    return thread.syscall_args[static_cast<std::size_t>(i)].is_int()
               ? thread.syscall_args[static_cast<std::size_t>(i)].as_int()
               : 0;
  }

  Program& program_;
  World& world_;
  Chooser& chooser_;
  trace::Trace& trace_;
  ThreadId current_ = kNoThread;               // whose natives or system call run
  vm::Vm* running_vm_ = nullptr;               // during a slice
  std::vector<std::vector<Waiting>> waiting_;  // empty until first needed
  Pause pause_;
  bool limit_hit_ = false;
  std::string limit_text_;
};

}  // namespace interleave::machine

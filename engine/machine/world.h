// The world: one complete simulated machine at one moment. It is a value: copying it copies every
// process's memory, every thread, pipe, lock and timer, and nothing in it points outside.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/machine/network.h"
#include "engine/trace/event.h"
#include "engine/vm/heap.h"

namespace interleave::machine {

using trace::ActorId;
using trace::kNobody;

using ThreadId = std::uint32_t;   // index + 1 into World::threads, never used again after its end
using ProcessId = std::uint32_t;  // index into World::processes; the simulated pid is in Process
inline constexpr ThreadId kNoThread = 0;

enum class ThreadState : std::uint8_t {
  kRunning,  // on a core
  kReady,    // has what it needs, waits for a core
  kWaitGil,
  kBlocked,  // see Block
  kEnded,
};

// What a blocked thread waits for.
enum class BlockKind : std::uint8_t {
  kNone,
  kStarting,
  kSleep,
  kLock,
  kJoin,
  kSelect,
  kPipeRead,
  kPipeWrite,
  kPoll,
  kSemaphore,
  kProcess,
  kAny,
  kFile,
  kSocket,
  kFileLock,
  kFifo
};

// Why a wake-up is on its way, as far as the library says it (reasons.cpp); for people only.
enum class Reason : std::uint8_t {
  kUnknown,
  kFree,  // what is waited for was in use
  kItem,
  kRoom,
  kTasksDone,
  kShutDown,
  kPermit,
  kSet,
  kNotified,
  kOpened,
  kBroken,
  kDrained,  // a barrier, of those of the round before
};

struct Block {
  BlockKind kind = BlockKind::kNone;
  ActorId actor = kNobody;  // what is waited for, for people
  // Ref of the lock, ThreadId, pipe, semaphore or file number, ProcessId; kFile, kSocket: text of
  // the access; kFifo: twice the pipe, and 1 if a writer is waited for
  std::uint32_t object = 0;
  std::uint32_t count = 1;   // kLock: how often a reentrant lock is taken at once (Condition.wait)
  std::uint64_t timer = 0;   // number of the timeout's timer; 0: none
  std::uint64_t notice = 0;  // number of the wake-up on its way; 0: none
  ActorId notifier = kNobody;  // who caused it
  Reason reason = Reason::kUnknown;
  VirtualTime since = 0;
  VirtualTime until = kNever;  // when the timeout ends it
};

struct Thread {
  ThreadId id = 0;
  ThreadId ident = 0;  // what get_ident() says: a forked thread keeps its parent's
  ProcessId process = 0;
  vm::Ref python = 0;  // vm::Thread in the process's heap
  ActorId actor = kNobody;
  std::string name;
  ThreadState state = ThreadState::kBlocked;
  bool daemon = false;
  bool at_checkpoint = false;  // stopped where CPython would look at its eval breaker
  bool has_run = false;
  bool woken = false;     // a pending wake-up of its select()
  std::uint8_t stop = 0;  // vm::StopReason of its last slice, when not handled yet; 255: none
  std::int16_t core = -1;
  VirtualTime clock = 0;           // its local time: it has executed up to here
  Duration used = 0;               // time on a core, up to `clock`
  VirtualTime slice_end = kNever;  // when the operating system takes the core away, if others wait
  // What is left of C code that runs without the GIL, or of its process's start; -1: just done.
  Duration computing = 0;
  VirtualTime gil_wait_since = 0;
  std::uint64_t gil_timer = 0;        // number of the timer that ends it; older ones mean nothing
  std::uint64_t gil_wait_switch = 0;  // switch_number when its current interval began
  ActorId task = kNobody;             // asyncio task it runs
  Block block;
  std::uint32_t syscall = 0;  // Syscall it stopped in (stop == kSyscall), and its arguments
  std::uint32_t syscall_count = 0;
  std::array<vm::Value, 6> syscall_args{};
  std::vector<std::uint32_t> any_pipes, any_processes;  // kAny: what it waits for
  std::vector<std::uint64_t> interests;  // kSelect, kSocket: descriptor, events, descriptor, ...
};

struct Gil {
  ThreadId holder = kNoThread;
  ThreadId last_holder = kNoThread;
  std::uint64_t switch_number = 0;
  bool drop_requested = false;
  std::vector<ThreadId> waiters;  // in the order they came
};

enum class ProcessState : std::uint8_t { kStarting, kAlive, kEnded };

struct FileDescriptor {
  std::uint32_t pipe = 0;    // index + 1 into World::pipes
  bool writes = false;       // of a socket: it belongs to an object, see Machine::close_garbage
  std::uint32_t socket = 0;  // index + 1 into World::sockets; neither: closed
};

// How a process began that runs another program, and one that runs python anew.
inline constexpr std::string_view kProgram = "program", kExec = "exec";

struct Process {
  ProcessId id = 0;
  std::uint32_t pid = 0;
  ProcessId parent = 0;
  bool has_parent = false;
  ActorId actor = kNobody;
  std::string name;
  std::uint32_t group = 99, session = 99;  // the shell's, until somebody says otherwise
  std::string start_method;  // "", "fork", "spawn", "forkserver", "interpreter", kProgram, kExec
  ProcessState state = ProcessState::kAlive;
  bool reaped = false;  // ended, and its parent knows: its pid means nothing any more
  // An interpreter of its parent: a heap and a GIL of its own, but the parent's pid and life.
  bool interpreter = false;
  int exit_code = 0;
  VirtualTime started = 0;
  bool gone = false;  // ended, and the system has taken it apart: its parent can know
  vm::Heap heap;
  Gil gil;
  Duration switch_interval = 5 * kMillisecond;
  std::vector<FileDescriptor> files;  // by descriptor number - 3
  std::uint32_t input_position = 0;   // of the given standard input
  // Signals as bits. Python installs a handler for SIGINT and ignores SIGPIPE.
  std::uint64_t handled = 1u << 2, ignored = 1u << 13;
  std::uint64_t arrived = 0;  // their handlers are still to run
  std::uint64_t alarm = 0;    // number of the timer of SIGALRM; 0: none
  Duration alarm_interval = 0;
  Duration copies = 0;  // of pages since its last fork that are still to come (Cost::kForkCopies)
};

struct Message {
  std::string bytes;
  bool framed = true;  // one message of multiprocessing, with its length in front; else a write(2)
  std::uint64_t read = 0;  // of its bytes; they go when they are half of them
};

// Oldest first. Those that were taken go when they are half of all: taking costs next to nothing.
struct Messages {
  std::vector<Message> list;
  std::uint64_t taken = 0;

  bool empty() const { return taken == list.size(); }
  std::uint64_t size() const { return list.size() - taken; }
  Message& front() { return list[taken]; }
  void push(Message message) { list.push_back(std::move(message)); }
  void pop();
};

struct Pipe {
  ActorId actor = kNobody;
  std::string name;
  Messages messages;
  std::uint64_t bytes = 0;  // of all messages
  std::uint64_t capacity = 65536;
  bool socket = false;                     // one direction of a pair of sockets
  std::uint32_t readers = 0, writers = 0;  // open descriptors, in all processes
  std::string address;                     // where others can connect(); empty: nowhere
  ReadySince ready;
};

struct Semaphore {
  ActorId actor = kNobody;
  std::int64_t value = 0, maximum = 0;
  ThreadId holder = kNoThread;  // who took it last: of a lock (maximum 1) the owner
};

// Memory that several processes see.
struct SharedMemory {
  std::string name;  // as shm_open(3) knows it; empty: none, or unlinked
  std::string bytes;
};

// A file or folder. Its index in World::files is its number (st_ino), never used again.
struct File {
  std::string path;  // absolute, normalised; empty: unlinked, kept for those who have it open
  bool folder = false;
  std::string bytes;
  VirtualTime changed = 0;
  ActorId lock = kNobody;  // its lock, for people; nobody: there never was one
  std::uint32_t pipe = 0;  // of a named pipe (mkfifo), plus 1; 0: an ordinary file
};

// What flock(2) or fcntl(2) has locked of a file.
struct FileLock {
  std::uint32_t file = 0;
  bool record = false;  // by fcntl: the process's own; else the open file's
  bool exclusive = false;
  std::int64_t owner = 0;           // number of the open file, or ProcessId
  std::int64_t begin = 0, end = 0;  // bytes
  ThreadId holder = kNoThread;      // who took it
  std::vector<ProcessId> sharers;   // processes that have this open file
};

enum class TimerKind : std::uint8_t {
  kWake,        // ends a block: timeout, or the sleep is over
  kNotify,      // a blocked thread has been woken and looks whether what it waits for is there
  kResume,      // a thread that has been given the GIL gets going
  kGilTimeout,  // a waiter has waited one switch interval
  kStart,       // a new thread or process begins to run
  kDelivery,    // something arrives from outside
  kAlarm,       // SIGALRM for the thread's process
  kGone,        // the system has taken the thread's process apart
};

struct Timer {
  VirtualTime time;
  std::uint64_t number;  // creation order: breaks ties
  TimerKind kind;
  ThreadId thread;
};

struct Core {
  ActorId actor = kNobody;
  ThreadId thread = kNoThread;
  ThreadId last = kNoThread;
};

// What an actor is doing and since when: the last event that changed its state.
struct ActorStatus {
  VirtualTime since = 0;
  ActorId other = kNobody;
  std::uint32_t value = 0;
  trace::EventKind kind{};
  trace::ActorState state = trace::ActorState::kNone;
  std::uint16_t line = 0;
  std::uint32_t padding = 0;
};

enum class Ending : std::uint8_t { kNone, kExited, kLimit, kDeadlock };

struct World {
  VirtualTime now = 0;      // time of the last event or action
  std::uint64_t ticks = 0;  // instructions and machine actions so far
  std::uint64_t instructions = 0;
  std::uint64_t work =
      0;  // virtual ns of computing so far, all threads together: what a replay costs
  std::uint32_t events = 0;   // trace events so far
  std::uint64_t choices = 0;  // choices made so far
  std::uint64_t next_timer = 1;
  std::uint32_t next_pid = 100;
  std::uint32_t forkserver_pid = 0;  // 0: it has not been started
  std::uint32_t next_resource = 1;   // numbers locks without a better name
  std::uint64_t output_bytes = 0;
  std::uint64_t pickled_bytes = 0;
  std::vector<Core> cores;
  std::vector<Process> processes;
  std::vector<Thread> threads;
  std::vector<Pipe> pipes;
  std::vector<Semaphore> semaphores;
  std::vector<SharedMemory> shared;
  std::vector<FileDescriptor> passing;  // on their way from one process to another
  std::vector<File> files;              // shared by all processes
  std::vector<FileLock> file_locks;     // in the order they were taken
  std::vector<Socket> sockets;
  std::vector<RemoteHost> hosts;
  std::vector<Delivery> deliveries;
  std::uint32_t next_port = 40000;  // of sockets that do not ask for one
  std::uint64_t readiness = 0;      // of descriptors that became ready or were watched so far
  std::vector<Timer> timers;        // a heap: earliest first
  std::vector<ThreadId> ready;      // threads that wait for a core, in order
  std::vector<ActorStatus> actors;  // by ActorId
  // The slice being executed: set while a thread runs, so that stopping in the middle changes
  // nothing.
  ThreadId slice = kNoThread;
  VirtualTime slice_deadline = 0, slice_horizon = 0;
  Ending ending = Ending::kNone;
  int exit_code = 0;
  std::string ending_text;

  Thread& thread(ThreadId id) { return threads[id - 1]; }
  const Thread& thread(ThreadId id) const { return threads[id - 1]; }
  // The thread of a process that get_ident() names; null if there never was one. Idents are thread
  // ids, but for the main thread of a forked process.
  const Thread* by_ident(ProcessId process, std::int64_t ident) const {
    if (ident >= 1 && ident <= static_cast<std::int64_t>(threads.size())) {
      const Thread& t = threads[static_cast<std::size_t>(ident) - 1];
      if (t.process == process) return &t;
    }
    for (const Thread& t : threads)
      if (t.process == process && t.ident == ident) return &t;
    return nullptr;
  }
  // The first thread of a process: there always is one.
  Thread& main_thread(ProcessId process) {
    std::size_t i = 0;
    while (threads[i].process != process) ++i;
    return threads[i];
  }
  Thread* by_ident(ProcessId process, std::int64_t ident) {
    return const_cast<Thread*>(static_cast<const World*>(this)->by_ident(process, ident));
  }
  bool ended() const { return ending != Ending::kNone; }

  // Of every field: equal hashes, equal worlds.
  std::uint64_t hash() const;
  // The whole world as bytes, and back: for another thread, another Worker, a file. Only worth
  // something together with the program it belongs to, whose code objects its heaps name by number.
  // Same format on every platform.
  std::string serialize() const;
  static Result<World> deserialize(
      std::string_view bytes);  // the error says what is wrong with the bytes
};

}  // namespace interleave::machine

// Deadlocks: who waits for whom. A circle of waits without a timeout is told the moment it closes,
// even while others run; when nobody can ever run again, the run ends.
#include <algorithm>

#include "engine/machine/asyncio.h"
#include "engine/machine/machine.h"
#include "engine/trace/narration.h"

namespace interleave::machine {

using trace::EventKind;

namespace {

constexpr std::size_t kMostListed = 20;  // threads or tasks in a report

std::string and_more(std::size_t all, std::string_view what) {
  if (all <= kMostListed) return {};
  return "; and " + std::to_string(all - kMostListed) + " more " + std::string(what);
}

// Neither a timeout nor an alarm nor bytes from outside will end its wait.
bool waits_forever(const World& world, const Thread& t) {
  return t.state == ThreadState::kBlocked && t.block.kind != BlockKind::kStarting &&
         t.block.until == kNever && t.block.notice == 0 && world.processes[t.process].alarm == 0 &&
         (t.interests.empty() || world.deliveries.empty());
}

}  // namespace

// The one thread whose doing `thread` waits for, if it is one: the owner of a lock, the thread or
// process it joins. (Another thread might release a lock that is not its own; nobody should.)
const Thread* Machine::awaited(const Thread& thread) const {
  if (!waits_forever(world_, thread)) return nullptr;
  const Thread* other = nullptr;
  switch (thread.block.kind) {
    case BlockKind::kLock: {
      const vm::Lock* lock =
          world_.processes[thread.process].heap.get<vm::Lock>(thread.block.object);
      if (!lock->flag() && lock->count != 0) other = world_.by_ident(thread.process, lock->owner);
      break;
    }
    case BlockKind::kJoin:
      other = &world_.thread(thread.block.object);
      break;
    case BlockKind::kProcess:
      if (thread.block.object != ~0u)  // any child
        other = &world_.main_thread(thread.block.object);
      break;
    case BlockKind::kSemaphore: {
      const Semaphore& semaphore = world_.semaphores[thread.block.object];
      if (semaphore.maximum == 1 && semaphore.holder != kNoThread)
        other = &world_.thread(semaphore.holder);
      break;
    }
    case BlockKind::kFileLock:
      if (const FileLock* lock = file_lock_in_the_way(wanted_file_lock(thread)))
        other = &world_.thread(lock->holder);
      break;
    default:
      break;
  }
  return other == nullptr || other->state == ThreadState::kEnded ? nullptr : other;
}

// Could anybody who is not lost give it what it waits for?
bool Machine::may_be_helped(const Thread& thread, const std::vector<bool>& lost) const {
  if (const Thread* other = awaited(thread)) return !lost[other->id - 1];
  // An end that is on its way to another process counts: whoever gets it may use it.
  const auto on_its_way = [&](bool writing) {
    return std::any_of(world_.passing.begin(), world_.passing.end(),
                       [&](const FileDescriptor& file) {
                         return file.pipe == thread.block.object + 1 && file.writes == writing;
                       });
  };
  const BlockKind kind = thread.block.kind;
  if ((kind == BlockKind::kPipeRead || kind == BlockKind::kPoll) && on_its_way(true)) return true;
  if (kind == BlockKind::kPipeWrite && on_its_way(false)) return true;
  const auto holds_end = [&](const Thread& other, std::uint32_t pipe, bool writing) {
    for (const FileDescriptor& file : world_.processes[other.process].files)
      if (file.pipe == pipe + 1 && file.writes == writing) return true;
    return false;
  };
  for (const Thread& other : world_.threads) {
    if (other.state == ThreadState::kEnded || lost[other.id - 1]) continue;
    switch (thread.block.kind) {
      case BlockKind::kPipeRead:
      case BlockKind::kPoll:
        if (holds_end(other, thread.block.object, true)) return true;
        break;
      case BlockKind::kPipeWrite:
        if (holds_end(other, thread.block.object, false)) return true;
        break;
      case BlockKind::kLock:
      case BlockKind::kSelect:
        if (other.process == thread.process) return true;
        break;
      default:
        return true;
    }
  }
  return false;
}

// Every thread that can never go on: all that wait forever but those whom somebody may help.
// Nothing, if `about` is surely not one of them: mostly whoever can help it runs.
std::vector<bool> Machine::lost_threads(const Thread& about) const {
  std::vector<bool> lost(world_.threads.size());
  for (const Thread& t : world_.threads) lost[t.id - 1] = waits_forever(world_, t);
  if (may_be_helped(about, lost)) return {};
  for (bool again = true; again;) {
    again = false;
    for (const Thread& t : world_.threads)
      if (lost[t.id - 1] && may_be_helped(t, lost)) {
        lost[t.id - 1] = false;
        again = true;
      }
  }
  return lost;
}

// `thread` has just begun to wait without a timeout.
void Machine::look_for_deadlock(const Thread& thread) {
  // A circle of single waits leads back to the thread that closes it.
  const Thread* at = awaited(thread);
  for (std::size_t i = 0; i < world_.threads.size() && at != nullptr && at != &thread; ++i)
    at = awaited(*at);
  const auto somebody_runs = [&](bool in_this_process) {
    return std::any_of(world_.threads.begin(), world_.threads.end(), [&](const Thread& t) {
      return (t.process == thread.process) == in_this_process && t.id != thread.id &&
             t.state != ThreadState::kEnded && !waits_forever(world_, t);
    });
  };
  std::string report;
  // A plain lock may be a signal that another thread gives by releasing it.
  if (at == &thread && awaited(thread) == &thread && somebody_runs(true)) return;
  if (at == &thread) {
    do {
      if (!report.empty()) report += "; ";
      report += wait_text(*at);
      at = awaited(*at);
    } while (at != &thread);
    emit(EventKind::kWaitCircle, thread.actor, kNobody, text(report));
    return;
  }
  // Between processes: those who could send or read may all be waiting themselves.
  const BlockKind kind = thread.block.kind;
  if (kind != BlockKind::kPipeRead && kind != BlockKind::kPipeWrite && kind != BlockKind::kProcess)
    return;
  if (!somebody_runs(false)) return;  // nobody else runs: the end will tell
  const std::vector<bool> lost = lost_threads(thread);
  if (lost.empty() || !lost[thread.id - 1]) return;
  for (const Thread& t : world_.threads) {
    if (!lost[t.id - 1] || t.daemon) continue;
    if (!report.empty()) report += "; ";
    report += wait_text(t);
  }
  emit(EventKind::kWaitLost, thread.actor, kNobody, text(report));
}

// Nothing runs, nothing is due: either everything has ended, or nobody can ever go on.
void Machine::nothing_left() {
  if (world_.processes[0].state == ProcessState::kEnded) {
    emit(EventKind::kProgramEnds, world_.processes[0].actor, kNobody,
         number(world_.processes[0].exit_code & 255));
    finish(Ending::kExited, world_.processes[0].exit_code, "");
    return;
  }
  // Daemon threads are of interest if somebody waits for them.
  std::vector<bool> told(world_.threads.size());
  for (const Thread& t : world_.threads) {
    if (t.state == ThreadState::kEnded || t.daemon) continue;
    for (const Thread* at = &t; at != nullptr && !told[at->id - 1]; at = awaited(*at))
      told[at->id - 1] = true;
  }
  std::string report;
  std::size_t listed = 0;
  for (const Thread& t : world_.threads) {
    if (!told[t.id - 1] || ++listed > kMostListed) continue;
    if (!report.empty()) report += "; ";
    report += wait_text(t);
  }
  report += and_more(listed, "threads");
  if (close_garbage()) return;
  // A server is not stuck: elsewhere somebody would come.
  for (const Socket& s : world_.sockets)
    if (s.state == SocketState::kListening && s.references != 0) {
      report += "; clients of " + std::string(trace_.actor(s.actor).name) +
                " have to be part of the program here, and none is left";
      break;
    }
  emit(EventKind::kDeadlock, kNobody, kNobody, text(report));
  finish(Ending::kDeadlock, 4, report);
}

// "Thread-1 (a) has waited for B, held by Thread-2 (b), since 0.1 s, at line 9"
std::string Machine::wait_text(const Thread& thread) {
  const Process& process = world_.processes[thread.process];
  std::string out = trace_.actor(thread.actor).name;
  if (process.id != 0) out += " of " + process.name;
  std::string name;
  if (thread.block.actor != kNobody) {
    const trace::Actor& actor = trace_.actor(thread.block.actor);
    if (actor.kind == trace::ActorKind::kResource) name = trace::article_of(actor.name);
    name += actor.name;
  }
  std::string tasks;
  out += " waits ";
  switch (thread.block.kind) {
    case BlockKind::kLock:
    case BlockKind::kFileLock:
    case BlockKind::kSemaphore: {
      out += "for " + name;
      const Thread* owner = awaited(thread);
      if (owner == &thread) {
        out += ", which it holds itself";
      } else if (owner != nullptr) {
        out += ", held by " + trace_.actor(owner->actor).name;
        if (owner->process != thread.process) out += " of " + world_.processes[owner->process].name;
      } else if (thread.block.kind == BlockKind::kLock) {
        const vm::Lock* lock = process.heap.get<vm::Lock>(thread.block.object);
        const Thread* gone = lock->flag() ? nullptr : world_.by_ident(thread.process, lock->owner);
        if (gone != nullptr)
          out += ", which " + trace_.actor(gone->actor).name + " has never released";
      }
      break;
    }
    case BlockKind::kJoin:
    case BlockKind::kProcess:
      out += "for " + (name.empty() ? "a child" : name) + " to end";
      break;
    case BlockKind::kSelect:
      out += "in its event loop";
      tasks = task_texts(thread);
      break;
    case BlockKind::kSocket:
      out += "in " + std::string(trace_.text(thread.block.object));
      break;
    case BlockKind::kPipeRead:
      out += "to read from " + name;
      break;
    case BlockKind::kPipeWrite:
      out += "to write into " + name;
      break;
    case BlockKind::kFifo:
      out += "to open " + name + ", whose other end nobody opens";
      break;
    case BlockKind::kAny:
      out += "for " + any_text(thread);
      break;
    default:
      out += "for " + name;
      break;
  }
  out += ", since " + trace::format_time(thread.block.since);
  const int line = make_vm(world_.processes[thread.process]).user_line(thread.python);
  if (line != 0) out += ", at line " + std::to_string(line);
  return out + tasks;
}

std::string Machine::task_text(const vm::Vm& vm, ActorId actor, vm::Value task) {
  const ActorStatus& status = world_.actors[actor];
  std::string what;
  if (status.other != kNobody &&
      (status.kind == EventKind::kTaskAwaits || status.kind == EventKind::kTaskAwaitsTurn)) {
    const trace::Actor& other = trace_.actor(status.other);
    if (other.kind == trace::ActorKind::kResource) what = trace::article_of(other.name);
    what += other.name;
    if (status.kind == EventKind::kTaskAwaitsTurn)
      what += ", " + std::string(trace_.text(status.value));
  } else if (status.kind == EventKind::kTaskAwaitsFuture ||
             status.kind == EventKind::kTaskAwaitsIo) {
    what = trace_.text(status.value);
  } else {
    return "";
  }
  std::string out =
      trace_.actor(actor).name + " awaits " + what + ", since " + trace::format_time(status.since);
  const int line = vm.coroutine_line(get_slot(vm, task, kCoro));
  if (line != 0) out += ", at line " + std::to_string(line);
  return out;
}

// What the tasks of a thread's event loop wait for.
std::string Machine::task_texts(const Thread& thread) {
  const vm::Vm vm = make_vm(world_.processes[thread.process]);
  const vm::Value tasks = live_tasks(vm);
  std::string out;
  std::size_t listed = 0;
  vm::Value key, task;
  for (std::uint32_t at = 0; vm.is_dict(tasks) && vm.dict_next(tasks, at, key, task);) {
    const auto actor = static_cast<ActorId>(key.as_int());
    // A process has one list for all its loops, and a forked child still has its parent's.
    if (trace_.actor(actor).parent != thread.actor) continue;
    const std::string one = task_text(vm, actor, task);
    if (!one.empty() && ++listed <= kMostListed) out += "; " + one;
  }
  out += and_more(listed, "tasks");
  return out.empty() ? ": it has no task" : out;
}

}  // namespace interleave::machine

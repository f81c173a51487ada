// Locks on files between processes: flock(2), which belong to an open file and are shared with
// children that inherit it, and fcntl(2)'s on ranges of bytes, which belong to a process. The two
// kinds do not see each other, as on Linux.
#include <algorithm>

#include "engine/machine/machine.h"

namespace interleave::machine {

using trace::EventKind;

namespace {

bool same_owner(const FileLock& a, const FileLock& b) {
  return a.file == b.file && a.record == b.record && a.owner == b.owner;
}

bool overlap(const FileLock& a, const FileLock& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

// What a thread asks for in its system call.
FileLock Machine::wanted_file_lock(const Thread& thread) const {
  const auto argument = [&](std::uint32_t i) { return arg_int(thread, i); };
  FileLock lock;
  lock.file = static_cast<std::uint32_t>(argument(0));
  lock.record = thread.syscall_args[1].is_true();
  lock.owner = lock.record ? thread.process : argument(2);
  lock.exclusive = thread.syscall_args[3].is_true();
  lock.begin = argument(4);
  lock.end = argument(5);
  return lock;
}

const FileLock* Machine::file_lock_in_the_way(const FileLock& wanted) const {
  for (const FileLock& lock : world_.file_locks)
    if (lock.file == wanted.file && lock.record == wanted.record && lock.owner != wanted.owner &&
        overlap(lock, wanted) && (lock.exclusive || wanted.exclusive))
      return &lock;
  return nullptr;
}

// Takes the bytes out of what their owner has locked.
void Machine::erase_file_locks(const FileLock& what) {
  std::vector<FileLock> kept;
  for (const FileLock& lock : world_.file_locks) {
    if (!same_owner(lock, what) || !overlap(lock, what)) {
      kept.push_back(lock);
      continue;
    }
    FileLock rest = lock;
    rest.end = what.begin;
    if (rest.begin < rest.end) kept.push_back(rest);
    rest = lock;
    rest.begin = what.end;
    if (rest.begin < rest.end) kept.push_back(rest);
  }
  world_.file_locks = std::move(kept);
}

// Also changes a lock its owner has between shared and exclusive. False: somebody else is in the
// way.
bool Machine::try_file_lock(Thread& thread, const FileLock& wanted) {
  if (file_lock_in_the_way(wanted) != nullptr) return false;
  File& file = world_.files[wanted.file];
  if (file.lock == kNobody) {
    const std::string name = "lock on " + file.path.substr(file.path.rfind('/') + 1);
    file.lock = new_actor(trace::ActorKind::kResource, kNobody, name, "file lock");
  }
  std::vector<ProcessId> sharers = {thread.process};
  for (const FileLock& lock : world_.file_locks)
    if (same_owner(lock, wanted)) sharers = lock.sharers;
  const bool weaker =
      !wanted.exclusive &&
      std::any_of(world_.file_locks.begin(), world_.file_locks.end(),
                  [&](const FileLock& lock) { return same_owner(lock, wanted) && lock.exclusive; });
  erase_file_locks(wanted);
  const bool shared = std::any_of(
      world_.file_locks.begin(), world_.file_locks.end(),
      [&](const FileLock& lock) { return lock.file == wanted.file && overlap(lock, wanted); });
  FileLock taken = wanted;
  taken.holder = thread.id;
  taken.sharers = std::move(sharers);
  world_.file_locks.push_back(std::move(taken));
  emit(shared ? EventKind::kLockShared : EventKind::kLockTaken, thread.actor, file.lock);
  if (weaker) file_lock_freed(wanted.file, thread.actor);
  return true;
}

// Linux does not let processes wait for records in a circle (fs/locks.c posix_locks_deadlock),
// unless it is longer than ten.
bool Machine::would_wait_in_a_circle(const FileLock& wanted) const {
  FileLock next = wanted;
  for (int i = 0; i <= 10; ++i) {
    const FileLock* lock = file_lock_in_the_way(next);
    if (lock == nullptr) return false;
    const auto waits =
        std::find_if(world_.threads.begin(), world_.threads.end(), [&](const Thread& t) {
          return t.process == lock->owner && t.state == ThreadState::kBlocked &&
                 t.block.kind == BlockKind::kFileLock && wanted_file_lock(t).record;
        });
    if (waits == world_.threads.end()) return false;
    next = wanted_file_lock(*waits);
    const FileLock* last = file_lock_in_the_way(next);
    if (last != nullptr && last->owner == wanted.owner) return true;
  }
  return false;
}

void Machine::sys_file_lock(Thread& thread) {
  const FileLock wanted = wanted_file_lock(thread);
  if (try_file_lock(thread, wanted)) return complete(thread, vm::Value::boolean(true));
  const FileLock* lock = file_lock_in_the_way(wanted);
  if (wanted.record && would_wait_in_a_circle(wanted))
    return complete_raising(thread, vm::TypeId::t_OSError, "[Errno 35] Resource deadlock avoided");
  const ActorId actor = world_.files[wanted.file].lock;
  emit(EventKind::kLockWaitHeld, thread.actor, actor,
       text(holder_text(world_.thread(lock->holder)) + " holds: it waits"));
  block(thread, BlockKind::kFileLock, wanted.file, actor, -1);
}

// Everybody who waits for something of this file looks again, in the order they came.
void Machine::file_lock_freed(std::uint32_t file, ActorId by) {
  notify_all(BlockKind::kFileLock, file, cost(Cost::kThreadWake), by);
}

void Machine::file_unlock(const FileLock& what) {
  const bool had = std::any_of(
      world_.file_locks.begin(), world_.file_locks.end(),
      [&](const FileLock& lock) { return same_owner(lock, what) && overlap(lock, what); });
  if (!had) return;
  erase_file_locks(what);
  const ActorId lock = world_.files[what.file].lock;
  const bool wanted =
      std::any_of(world_.threads.begin(), world_.threads.end(), [&](const Thread& t) {
        return t.block.kind == BlockKind::kFileLock && t.block.object == what.file;
      });
  emit(wanted ? EventKind::kLockOpened : EventKind::kLockReleased, current_actor(), lock);
  file_lock_freed(what.file, current_actor());
}

// One process less has the open file `owner`.
void Machine::drop_open_file(std::int64_t owner, ProcessId process) {
  const std::vector<FileLock> all = world_.file_locks;
  for (const FileLock& lock : all) {
    if (lock.record || lock.owner != owner) continue;
    if (lock.sharers == std::vector<ProcessId>{process}) {
      file_unlock(lock);
      continue;
    }
    for (FileLock& kept : world_.file_locks)
      if (same_owner(kept, lock)) std::erase(kept.sharers, process);
  }
}

// A process has ended.
void Machine::drop_file_locks(ProcessId process) {
  const std::vector<FileLock> all = world_.file_locks;
  for (const FileLock& lock : all) {
    if (lock.record && lock.owner == static_cast<std::int64_t>(process)) {
      erase_file_locks(lock);
      file_lock_freed(lock.file, world_.processes[process].actor);
    } else if (!lock.record) {
      for (FileLock& kept : world_.file_locks)
        if (same_owner(kept, lock)) std::erase(kept.sharers, process);
    }
  }
  for (const FileLock& lock : all) {
    if (lock.record) continue;
    const auto freed = std::erase_if(world_.file_locks, [&](const FileLock& kept) {
      return same_owner(kept, lock) && kept.sharers.empty();
    });
    if (freed != 0) file_lock_freed(lock.file, world_.processes[process].actor);
  }
}

// A child of fork has the same open files.
void Machine::share_file_locks(ProcessId parent, ProcessId child) {
  for (FileLock& lock : world_.file_locks)
    if (!lock.record &&
        std::find(lock.sharers.begin(), lock.sharers.end(), parent) != lock.sharers.end())
      lock.sharers.push_back(child);
}

}  // namespace interleave::machine

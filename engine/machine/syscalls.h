// System calls: what a Python thread asks of the machine, by number; see natives.md.
#pragma once

#include <cstdint>

namespace interleave::machine {

enum class Syscall : std::uint32_t {
  kSleep,         // (ns)
  kAcquire,       // (lock, timeout ns)
  kJoinThread,    // (ident, timeout ns)
  kSelect,        // (timeout ns[, interests])
  kStartThread,   // (function, args, name, label, daemon)
  kFork,          // (name)
  kSpawn,         // (method, payload, name)
  kWaitProcess,   // (pid, timeout ns)
  kKill,          // (pid, signal)
  kExitProcess,   // (code)
  kSendBytes,     // (fd, bytes)
  kReceiveBytes,  // (fd)
  kPoll,          // (fd, timeout ns)
  kSemAcquire,    // (semaphore, timeout ns)
  kWaitAny,       // (list of fds, list of pids, timeout ns)
  kFileAccess,    // (what is done, ns)
  kSocketWait,    // (timeout ns, interests, what is done)
  kSocketCall,    // (result, what is done): lets go of the GIL for a moment
  kCompute,       // (what is done, ns)
  kFileLock,      // (file, record, owner, exclusive, begin, end)
  kOpenFifo,      // (fd)
};

}  // namespace interleave::machine

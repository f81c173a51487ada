"""What the simulated machine used: times of processors and memory."""
import sys
import time
import _vm

RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS = range(6)
RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_MEMLOCK, RLIMIT_AS = 6, 7, 8, 9
RLIM_INFINITY = -1
error = OSError
_START = 9_000_000      # bytes an interpreter has at the start
_limits = {RLIMIT_NOFILE: (1024, 1048576), RLIMIT_STACK: (8388608, RLIM_INFINITY)}


class struct_rusage(sys._Record):
    _fields = ('ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt',
               'ru_nswap', 'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw')


def getrusage(who, /):
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError('invalid who parameter')
    used = {RUSAGE_SELF: time.process_time, RUSAGE_THREAD: time.thread_time}.get(who, float)()
    memory = 0 if who == RUSAGE_CHILDREN else (_START + _vm.heap_bytes()) // 1024
    return struct_rusage((used, 0.0, memory) + (0,) * 13)


def getpagesize():
    return 4096


def getrlimit(resource, /):
    if not 0 <= resource < 16:
        raise ValueError('invalid resource specified')
    return _limits.get(resource, (RLIM_INFINITY, RLIM_INFINITY))


def setrlimit(resource, limits, /):
    soft, hard = limits
    most = getrlimit(resource)[1]
    if most != RLIM_INFINITY and (hard > most or hard == RLIM_INFINITY):
        raise ValueError('not allowed to raise maximum limit')
    if hard != RLIM_INFINITY and (soft > hard or soft == RLIM_INFINITY):
        raise ValueError('current limit exceeds maximum limit')
    _limits[resource] = soft, hard

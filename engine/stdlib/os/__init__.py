"""What programs ask of the operating system that the simulated machine can answer."""
import sys
import _files
import _forking
import _machine
from _machine import getpid, getppid

name = 'posix'
sep = '/'
altsep = None
pathsep = ':'
linesep = '\n'
curdir = '.'
pardir = '..'
extsep = '.'
devnull = '/dev/null'
error = OSError
EX_OK = 0
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK, O_CLOEXEC = 0o100, 0o200, 0o1000, 0o2000, 0o4000, 0o2000000
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2

from . import path     # noqa: E402  (os is a package here; CPython puts posixpath in its place)
sys.modules['os.path'] = path


class _Environ(dict):
    """os.environ: strings only."""

    def __setitem__(self, key, value):
        if not isinstance(key, str) or not isinstance(value, str):
            kind = type(key if not isinstance(key, str) else value).__name__
            raise TypeError(f'str expected, not {kind}')
        dict.__setitem__(self, key, value)

    def __repr__(self):
        return f'environ({dict.__repr__(self)})'

    def copy(self):
        return dict(self)


environ = _Environ({'HOME': '/home/user', 'USER': 'user', 'PATH': '/usr/local/bin:/usr/bin:/bin',
                    'PWD': '/home/user', 'LANG': 'C.UTF-8', 'SHELL': '/bin/sh'})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def cpu_count():
    return _machine.config('cores')


process_cpu_count = cpu_count


def sched_getaffinity(pid):
    return set(range(_machine.config('cores')))


def getlogin():
    return environ['USER']


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getloadavg():
    return (0.0, 0.0, 0.0)


def urandom(size):
    if size < 0:
        raise ValueError('negative argument not allowed')
    import random
    return random._entropy().randbytes(size)


def _exit(status):
    if not hasattr(status, '__index__'):
        raise TypeError(f"'{type(status).__name__}' object cannot be interpreted as an integer")
    _machine.exit_process(int(status))


def abort():
    _machine.kill(getpid(), 6)


def kill(pid, sig, /):
    for number in (pid, sig):
        if not hasattr(number, '__index__'):
            raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")
    _machine.kill(int(pid), int(sig))


def killpg(pgid, sig, /):
    kill(-pgid if pgid != 1 else 1, sig)


def _group(pid):
    found = _machine.process_group(pid)
    if found is None:
        raise ProcessLookupError(3, 'No such process')
    return found


def getpgid(pid):
    return _group(pid)[0]


def getsid(pid, /):
    return _group(pid)[1]


def getpgrp():
    return getpgid(0)


def setpgid(pid, pgrp, /):
    """setpgid(2): into a group of its own, or one there is in the session."""
    if pgrp < 0:
        raise OSError(22, 'Invalid argument')
    pid, session = pid or getpid(), getsid(pid)
    if session == pid or session != getsid(0):
        raise PermissionError(1, 'Operation not permitted')
    _machine.set_process_group(pid, pgrp or pid)


def setpgrp():
    setpgid(0, 0)


def setsid():
    if getpgrp() == getpid():
        raise PermissionError(1, 'Operation not permitted')
    _machine.set_process_group(0, getpid(), getpid())


def fork():
    global _forks, _fork_name
    _forks += 1
    name = f'Child-{_forks}' if _fork_name is None else f'{_fork_name}:{_forks}'
    pid = _forking.fork(name)
    if pid == 0:
        _forks, _fork_name = 0, name
    return pid


_forks = 0          # children of this process, for their names
_fork_name = None


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    if before is after_in_child is after_in_parent is None:
        raise TypeError('At least one argument is required.')
    for function in (before, after_in_child, after_in_parent):
        if function is not None and not callable(function):
            raise TypeError(f"'{type(function).__name__}' object is not callable")
    _forking.hooks.append((before, after_in_child, after_in_parent))


def waitpid(pid, options, /):
    timeout = 0 if options & WNOHANG else -1
    if pid <= 0:
        found = _machine.wait_process(-1, timeout)
        pid, code = (0, None) if found is None else found
    else:
        code = _machine.wait_process(pid, timeout)
    if code is None:
        return 0, 0
    return pid, -code if code < 0 else code << 8


def wait():
    return waitpid(-1, 0)


def wait3(options):
    return *waitpid(-1, options), _no_usage()


def wait4(pid, options):
    return *waitpid(pid, options), _no_usage()


def _no_usage():
    return (0.0, 0.0) + (0,) * 14


WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    return status & 0x7f != 0


def WTERMSIG(status):
    return status & 0x7f


def WIFSTOPPED(status):
    return False


WIFCONTINUED = WCOREDUMP = WIFSTOPPED


def WSTOPSIG(status):
    return status >> 8 & 0xff


def waitstatus_to_exitcode(status):
    return WEXITSTATUS(status) if WIFEXITED(status) else -WTERMSIG(status)


def sched_yield():
    _machine.sleep_ns(0)


def nice(increment):
    return 0


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError('expected str, bytes or os.PathLike object, not '
                        f'{type(path).__name__}')
    return method(path)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def strerror(code, /):
    import errno
    return errno._strerror(code)


class uname_result(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])


def uname():
    return uname_result(('Linux', 'interleave', '6.1', '1', 'x86_64'))


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


# --- files (the module _files does the work)

from _os_files import *      # noqa: E402, F401, F403
from abc import ABC as _ABC, abstractmethod as _abstractmethod      # noqa: E402


class PathLike(_ABC):
    """Anything with __fspath__()."""

    @_abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, '__fspath__') if cls is PathLike else NotImplemented


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def sched_setaffinity(pid, mask, /):
    if not set(mask) & set(range(cpu_count())):
        raise OSError(22, 'Invalid argument')


def getrandom(size, flags=0):
    return urandom(size)


def getpriority(which, who):
    return nice(0)


def sysconf(name, /):
    known = {'SC_NPROCESSORS_ONLN': cpu_count(), 'SC_NPROCESSORS_CONF': cpu_count(), 'SC_PAGE_SIZE': 4096,
             'SC_PAGESIZE': 4096, 'SC_CLK_TCK': 100, 'SC_OPEN_MAX': 1024, 'SC_PHYS_PAGES': 2 ** 22}
    if name not in known:
        raise ValueError('unrecognized configuration name')
    return known[name]


PRIO_PROCESS, PRIO_PGRP, PRIO_USER = 0, 1, 2


def system(command):
    import subprocess
    code = subprocess.call(fsdecode(command), shell=True)
    return code << 8 if code >= 0 else -code


def popen(cmd, mode='r', buffering=-1):
    import subprocess
    return subprocess._popen(cmd, mode)


# --- other programs in the place of this one, or of a child: those that subprocess has

P_WAIT, P_NOWAIT = 0, 1
P_NOWAITO = P_NOWAIT


def _exec(file, args, env=None):
    import subprocess
    args = [fsdecode(arg) for arg in args]
    if not args:
        raise ValueError('execv() arg 2 must not be empty')
    subprocess._become(fsdecode(file), args, env)


def execv(path, argv, /):
    _exec(path, argv)


def execve(path, argv, env):
    _exec(path, argv, env)


def execl(file, *args):
    _exec(file, args)


def execle(file, *args):
    _exec(file, args[:-1], args[-1])


execvp, execvpe, execlp, execlpe = execv, execve, execl, execle


def _spawn(mode, file, args, env=None):
    """Lib/os.py _spawnvef()."""
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    pid = _forking.fork(path.basename(fsdecode(file)))
    if pid == 0:
        try:
            _exec(file, args, env)
        except BaseException:
            _exit(127)
    return pid if mode == P_NOWAIT else waitstatus_to_exitcode(waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    return _spawn(mode, file, args)


def spawnve(mode, file, args, env):
    return _spawn(mode, file, args, env)


def spawnl(mode, file, *args):
    return _spawn(mode, file, args)


def spawnle(mode, file, *args):
    return _spawn(mode, file, args[:-1], args[-1])


spawnvp, spawnvpe, spawnlp, spawnlpe = spawnv, spawnve, spawnl, spawnle


def posix_spawn(path, argv, env, /, **options):
    import subprocess
    subprocess._find(fsdecode(path))
    return _spawn(P_NOWAIT, path, argv, env)


posix_spawnp = posix_spawn


def __getattr__(name):
    """What few programs ask for is kept apart: many import this module."""
    import _os_more
    if name[:1] != '_' and name in _os_more.__dict__:
        return _os_more.__dict__[name]
    raise AttributeError(f"module 'os' has no attribute '{name}'", name=name, obj=sys.modules['os'])


def environb():
    return {key.encode(): value.encode() for key, value in environ.items()}


del __path__      # noqa: F821  (a plain module, as far as programs can tell)

"""Locks on files between processes (engine/machine/file_locks.cpp), and the little that else can be asked of a descriptor."""

import errno
import itertools
import _files
import _machine

LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 2, 4, 8
F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW = range(8)
F_DUPFD_CLOEXEC = 1030
F_RDLCK, F_WRLCK, F_UNLCK = 0, 1, 2
FD_CLOEXEC = 1
_TO_THE_END = 1 << 46

_numbers = itertools.count(1)
_record_locked = set()      # numbers of files of which this process has locked bytes


def _descriptor(fd):
    if not isinstance(fd, int):
        method = getattr(fd, 'fileno', None)
        if method is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = method()
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return fd


def _file(fd):
    file = _files.of_descriptor(_descriptor(fd))
    if file.number < 0:
        raise _files.os_error(errno.EBADF)
    return file


def _closed(file):
    """A descriptor of that open file has been closed in this process."""
    if getattr(file, 'lock_number', 0) and not any([other is file for other in _files._open.values()]):
        _machine.file_close(file.lock_number)
    if file.number in _record_locked:       # any descriptor of the file will do
        _record_locked.discard(file.number)
        _machine.file_unlock(file.number, True, 0, False, 0, _TO_THE_END)


_files.on_close = _closed


def _take(wait, *what):
    if _machine.file_lock(*what, False):
        return
    if not wait:
        raise _files.os_error(errno.EAGAIN)
    _machine.file_lock(*what, True)


def flock(fd, operation, /):
    file = _file(fd)
    kind = operation & ~LOCK_NB
    if kind not in (LOCK_SH, LOCK_EX, LOCK_UN):
        raise _files.os_error(errno.EINVAL)
    if not getattr(file, 'lock_number', 0):
        file.lock_number = _machine.getpid() << 24 | next(_numbers)
    here = file.number, False, file.lock_number
    if kind == LOCK_UN:
        _machine.file_unlock(*here, False, 0, _TO_THE_END)
    elif not _machine.file_lock(*here, kind == LOCK_EX, 0, _TO_THE_END, False):
        # What it had before is given up first: else two that share would wait for each other.
        _machine.file_unlock(*here, False, 0, _TO_THE_END)
        _take(not operation & LOCK_NB, *here, kind == LOCK_EX, 0, _TO_THE_END)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    file = _file(fd)
    kind = cmd & ~LOCK_NB
    if kind not in (LOCK_SH, LOCK_EX, LOCK_UN):
        raise ValueError('unrecognized lockf argument')
    begin = start + (0 if whence == 0 else file.at if whence == 1 else file.size())
    end = begin + len if len else _TO_THE_END
    if end < begin:
        begin, end = end, begin
    if begin < 0 or whence not in (0, 1, 2):
        raise _files.os_error(errno.EINVAL)
    if kind == LOCK_UN:
        _machine.file_unlock(file.number, True, 0, False, begin, end)
        return
    if not (file.writes if kind == LOCK_EX else file.reads):
        raise _files.os_error(errno.EBADF)
    _take(not cmd & LOCK_NB, file.number, True, 0, kind == LOCK_EX, begin, end)
    _record_locked.add(file.number)


def fcntl(fd, cmd, arg=0, /):
    import os
    fd = _descriptor(fd)
    file = None
    if fd > 2:
        file = _files.of_descriptor(fd)
    if cmd == F_GETFD:
        return 0 if os.get_inheritable(fd) else FD_CLOEXEC
    if cmd == F_SETFD:
        os.set_inheritable(fd, not arg & FD_CLOEXEC)
        return 0
    if cmd == F_GETFL:
        reads, writes = getattr(file, 'reads', True), getattr(file, 'writes', True)
        flags = (os.O_RDWR if reads and writes else os.O_WRONLY if writes else os.O_RDONLY)
        if getattr(file, 'appends', False):
            flags |= os.O_APPEND
        return flags | (0 if os.get_blocking(fd) else os.O_NONBLOCK)
    if cmd == F_SETFL:
        os.set_blocking(fd, not arg & os.O_NONBLOCK)
        return 0
    if cmd in (F_DUPFD, F_DUPFD_CLOEXEC):
        return os.dup(fd)
    raise _files.os_error(errno.EINVAL)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    _descriptor(fd)
    raise _files.os_error(errno.ENOTTY)

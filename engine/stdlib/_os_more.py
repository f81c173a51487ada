"""The part of os that few programs ask for."""
import _files
import errno as _errno
import os as _os
import sys as _sys

EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE = 0, 64, 65, 66, 67, 68, 69, 70
EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 71, 72, 73, 74, 75, 76, 77, 78
O_DSYNC, O_DIRECTORY, O_NOFOLLOW, O_SYNC, O_NOCTTY, O_PATH = 0o10000, 0o200000, 0o400000, 0o4010000, 0o400, 0o10000000
SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE, SCHED_RESET_ON_FORK = 0, 1, 2, 3, 5, 0x40000000
P_ALL, P_PID, P_PGID, P_PIDFD = 0, 1, 2, 3
WEXITED, WSTOPPED, WNOWAIT = 4, 2, 0x1000000
CLD_EXITED, CLD_KILLED, CLD_DUMPED, CLD_TRAPPED, CLD_STOPPED, CLD_CONTINUED = 1, 2, 3, 4, 5, 6
NGROUPS_MAX = 65536
defpath = '/bin:/usr/bin'
supports_bytes_environ = True


class times_result(_sys._Record):
    _fields = ('user', 'system', 'children_user', 'children_system', 'elapsed')


class sched_param(_sys._Record):
    _fields = ('sched_priority',)

    def __new__(cls, sched_priority):
        return super().__new__(cls, (sched_priority,))


class waitid_result(_sys._Record):
    _fields = ('si_pid', 'si_uid', 'si_signo', 'si_status', 'si_code')


times_result.__module__ = sched_param.__module__ = waitid_result.__module__ = 'posix'


def times():
    """What the process has computed so far; its children's time is not known."""
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def get_exec_path(env=None):
    path = (_os.environ if env is None else env).get('PATH')
    return (defpath if path is None else path).split(_os.pathsep)


def waitid(idtype, id, options, /):
    if idtype not in (P_ALL, P_PID) or not options & WEXITED:
        raise _files.os_error(_errno.EINVAL)
    pid, status = _os.waitpid(id if idtype == P_PID else -1, options & _os.WNOHANG)
    if pid == 0:
        return None
    exited = _os.WIFEXITED(status)
    return waitid_result((pid, 1000, 17, _os.WEXITSTATUS(status) if exited else _os.WTERMSIG(status),
                          CLD_EXITED if exited else CLD_KILLED))


def getresuid():
    return 1000, 1000, 1000


getresgid = getresuid


def getgroups():
    return [1000]


# --- reading and writing at a place, in pieces


def _at(fd, offset):
    """The same file at a position of its own."""
    file = _files.of_descriptor(fd)
    if file.number < 0 and not getattr(file, 'null', False):
        raise _files.os_error(_errno.ESPIPE)
    if offset < 0:
        raise _files.os_error(_errno.EINVAL)
    other = _files.OpenFile(file.number, file.path, file.reads, file.writes, file.appends)
    other.at = offset
    return other


def pread(fd, length, offset, /):
    return _at(fd, offset).read(length)


def pwrite(fd, data, offset, /):
    return _at(fd, offset).write(bytes(data))


def _scatter(data, buffers):
    at = 0
    for buffer in buffers:
        view = memoryview(buffer)
        piece = data[at:at + len(view)]
        view[:len(piece)] = piece
        at += len(piece)
    return len(data)


def readv(fd, buffers, /):
    return _scatter(_os.read(fd, sum(map(len, buffers))), buffers)


def writev(fd, buffers, /):
    return _os.write(fd, b''.join(map(bytes, buffers)))


def preadv(fd, buffers, offset, flags=0, /):
    return _scatter(pread(fd, sum(map(len, buffers)), offset), buffers)


def pwritev(fd, buffers, offset, flags=0, /):
    return pwrite(fd, b''.join(map(bytes, buffers)), offset)


# --- more about files


O_TMPFILE, O_DIRECT, O_LARGEFILE, O_NDELAY, O_ACCMODE = 0o20200000, 0o40000, 0, 0o4000, 3
POSIX_FADV_NORMAL, POSIX_FADV_RANDOM, POSIX_FADV_SEQUENTIAL, POSIX_FADV_WILLNEED, POSIX_FADV_DONTNEED, \
    POSIX_FADV_NOREUSE = range(6)
SEEK_DATA, SEEK_HOLE, TMP_MAX = 3, 4, 238328


class statvfs_result(_sys._Record):
    _fields = ('f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail', 'f_flag',
               'f_namemax')


statvfs_result.__module__ = 'os'


def statvfs(path, /):
    """The disk's figures: those of shutil.disk_usage()."""
    import shutil
    total = shutil.disk_usage('.' if isinstance(path, int) else path).total // 4096
    return statvfs_result((4096, 4096, total, total, total, 65536, 65536, 65536, 0, 255))


fstatvfs = statvfs


def sendfile(out_fd, in_fd, offset, count):
    data = _os.read(in_fd, count) if offset is None else pread(in_fd, count, offset)
    return _os.write(out_fd, data)


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    data = _os.read(src, count) if offset_src is None else pread(src, count, offset_src)
    return _os.write(dst, data) if offset_dst is None else pwrite(dst, data, offset_dst)


def lchown(path, uid, gid):
    _os.chown(path, uid, gid)


def posix_fadvise(fd, offset, length, advice, /):
    _files.of_descriptor(fd)


def posix_fallocate(fd, offset, length, /):
    if offset + length > _files.of_descriptor(fd).size():
        _os.ftruncate(fd, offset + length)


def device_encoding(fd):
    return None


def getenvb(key, default=None):
    found = _os.environ.get(_os.fsdecode(key))
    return default if found is None else found.encode()


def ctermid():
    return '/dev/tty'


def makedev(major, minor, /):
    return major << 8 | minor & 0xff | (minor & ~0xff) << 12


def major(device, /):
    return device >> 8 & 0xfff


def minor(device, /):
    return device & 0xff | device >> 12 & ~0xff


# --- scheduling: all threads are of the usual class


def sched_get_priority_min(policy):
    if policy not in (SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE):
        raise _files.os_error(_errno.EINVAL)
    return 1 if policy in (SCHED_FIFO, SCHED_RR) else 0


def sched_get_priority_max(policy):
    return 99 * sched_get_priority_min(policy)


def sched_getscheduler(pid, /):
    return SCHED_OTHER


def sched_getparam(pid, /):
    return sched_param(0)


def sched_setparam(pid, param, /):
    if param.sched_priority:
        raise _files.os_error(_errno.EINVAL)


def sched_rr_get_interval(pid, /):
    return 0.004


def sched_setscheduler(pid, policy, param, /):
    if policy & ~SCHED_RESET_ON_FORK in (SCHED_FIFO, SCHED_RR):
        raise _files.os_error(_errno.EPERM)

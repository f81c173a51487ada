# os: reading and writing at a place and in pieces, waitid, scheduling constants, exit codes, times, paths of programs.
import os
import signal
import tempfile

with tempfile.TemporaryDirectory() as folder:
    fd = os.open(os.path.join(folder, 'f'), os.O_RDWR | os.O_CREAT)
    print(os.write(fd, b'0123456789'), os.pread(fd, 4, 3), os.lseek(fd, 0, os.SEEK_CUR))
    print(os.pwrite(fd, b'AB', 5), os.pread(fd, 100, 0), os.pread(fd, 5, 50))
    print(os.writev(fd, [b'xy', bytearray(b'z')]), os.pread(fd, 100, 0))
    os.lseek(fd, 0, os.SEEK_SET)
    first, second = bytearray(3), bytearray(20)
    print(os.readv(fd, [first, second]), first, second)
    print(os.preadv(fd, [first], 5), first, os.pwritev(fd, [b'!', b'?'], 0), os.pread(fd, 3, 0))
    try:
        os.pread(fd, 1, -1)
    except OSError as error:
        print(error)
    os.close(fd)
    try:
        os.pread(fd, 1, 0)
    except OSError as error:
        print(error)
with tempfile.TemporaryDirectory() as folder:
    one, two = [os.open(os.path.join(folder, name), os.O_RDWR | os.O_CREAT) for name in 'ab']
    os.write(one, b'abcdef')
    print(os.dup2(one, 77), os.pread(77, 2, 1), os.sendfile(two, one, 2, 3), os.pread(two, 9, 0))
    print(os.copy_file_range(one, two, 4, 0, 1), os.pread(two, 9, 0))
    os.posix_fallocate(two, 0, 20)
    print(os.fstat(two).st_size, os.statvfs(folder).f_namemax, os.lockf(one, os.F_LOCK, 0), os.lockf(one, os.F_ULOCK, 0))
    os.close(one)
    os.write(77, b'!')
    print(os.pread(77, 9, 0))
    os.close(77)
    os.close(two)
print(os.major(os.makedev(8, 3)), os.minor(os.makedev(8, 300)), os.getenvb(b'no_such_variable'), os.device_encoding(77))
r, w = os.pipe()
os.writev(w, [b'one', b'two'])
buffer = bytearray(10)
print(os.readv(r, [buffer]), buffer)
try:
    os.pread(r, 1, 0)
except OSError as error:
    print(error)
pid = os.fork()
if pid == 0:
    os._exit(os.EX_SOFTWARE)
print(os.waitid(os.P_PID, pid, os.WEXITED).si_status, os.CLD_EXITED)
pid = os.fork()
if pid == 0:
    signal.pause()
print(os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG))
os.kill(pid, signal.SIGTERM)
found = os.waitid(os.P_ALL, 0, os.WEXITED)
print(found.si_pid == pid, found.si_status, found.si_code == os.CLD_KILLED, found.si_signo)
print(os.EX_OK, os.EX_USAGE, os.EX_CONFIG, os.get_exec_path({'PATH': '/a:/b'}), os.get_exec_path({}))
print(os.sched_get_priority_min(os.SCHED_OTHER), os.sched_get_priority_max(os.SCHED_FIFO), os.sched_getscheduler(0) == os.SCHED_OTHER,
      os.sched_getparam(0), os.sched_param(3).sched_priority)
used = os.times()
print(len(used), used.user >= 0, used.children_user, used.elapsed > 0, used[0] == used.user, type(used).__name__)
print(signal.SIGRTMIN, repr(signal.SIGRTMAX), signal.SIGRTMIN + 1, repr(signal.SIGTERM), signal.strsignal(15), len(signal.Signals) > 30)
print(hasattr(os, 'no_such_thing'))
os.no_such_thing

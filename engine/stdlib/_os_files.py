"""The part of os that is about files: folders, names, descriptors."""

import _files
import _machine
from _machine import getpid
import errno as _errno
import time as _time

__all__ = ['getcwd', 'getcwdb', 'chdir', 'listdir', 'mkdir', 'mkfifo', 'makedirs', 'rmdir', 'removedirs', 'remove', 'unlink',
           'rename', 'renames', 'replace', 'stat', 'lstat', 'fstat', 'stat_result', 'access', 'walk', 'scandir',
           'DirEntry', 'utime', 'truncate', 'ftruncate', 'chmod', 'chown', 'link', 'symlink', 'readlink', 'umask',
           'open', 'close', 'read', 'write', 'lseek', 'fsync', 'fdatasync', 'dup', 'dup2', 'memfd_create', 'fchmod', 'fchown', 'lockf', 'F_ULOCK', 'F_LOCK', 'F_TLOCK', 'F_TEST',
           'pipe', 'pipe2', 'set_blocking', 'get_blocking', 'set_inheritable', 'get_inheritable', 'isatty', 'sync', 'closerange']


def getcwd():
    return _files.working_folder[0]


def getcwdb():
    return getcwd().encode()


def chdir(path):
    if not _files.must_find(path)[1]:
        raise _files.os_error(_errno.ENOTDIR, path)
    _files.working_folder[0] = _files.absolute(path)


def listdir(path='.'):
    return _files.list_folder('.' if path is None else path)


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.make_folder(path)


def mkfifo(path, mode=0o666, *, dir_fd=None):
    _files.make_fifo(path)


def makedirs(name, mode=0o777, exist_ok=False):
    text = _files.text_of(name)
    head = text.rstrip('/')
    head = head[:head.rfind('/') + 1]
    if head.rstrip('/') and _files.find(head) is None:
        makedirs(head, mode, True)
    try:
        mkdir(name, mode)
    except FileExistsError:
        found = _files.find(name)
        if not exist_ok or found is None or not found[1]:
            raise


def rmdir(path, *, dir_fd=None):
    _files.remove_folder(path)


def removedirs(name):
    rmdir(name)
    path = _files.absolute(name)
    try:
        while (path := path[:path.rfind('/')]):
            rmdir(path)
    except OSError:
        pass


def remove(path, *, dir_fd=None):
    _files.remove_file(path)


unlink = remove


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(src, dst)


replace = rename


def renames(old, new):
    head = _files.absolute(new).rpartition('/')[0]
    if head:
        makedirs(head, exist_ok=True)
    rename(old, new)


class stat_result(tuple):
    _fields = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime',
               'st_ctime')
    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_mtime_ns = property(lambda self: self._ns)
    st_atime_ns = st_ctime_ns = st_mtime_ns
    st_mtime = property(lambda self: self._ns / 1e9)
    st_atime = st_ctime = st_mtime
    st_blksize = 4096
    st_blocks = property(lambda self: (self[6] + 511) // 512)

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])
        return f'os.stat_result({inside})'


stat_result.__module__ = 'os'


def _result(number):
    folder, size, changed, linked, fifo = _machine.file_info(number)
    began = _time.time_ns() - _machine.now_ns()
    seconds = (began + changed) // 1000000000
    made = stat_result((0o40755 if folder else 0o10644 if fifo else 0o100644, number + 2, 1, 1 if linked else 0, 1000, 1000,
                        4096 if folder else size, seconds, seconds, seconds))
    made._ns = began + changed
    return made


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        return fstat(path)
    return _result(_files.must_find(path)[0])


def lstat(path, *, dir_fd=None):
    return stat(path)


def fstat(fd):
    return _result(_files.of_descriptor(fd).number)


def access(path, mode, **options):
    return _files.find(path) is not None


def utime(path, times=None, *, ns=None, **options):
    number = _files.must_find(path)[0]
    began = _time.time_ns() - _machine.now_ns()
    if ns is not None:
        when = ns[1] - began
    else:
        when = _machine.now_ns() if times is None else int(times[1] * 1e9) - began
    _machine.file_touch(number, when)


def truncate(path, length):
    _machine.file_truncate(_files.must_find(path)[0], length)


def ftruncate(fd, length):
    _files.of_descriptor(fd).truncate(length)


def chmod(path, mode, **options):
    _files.must_find(path)


def fchmod(fd, mode):
    _files.of_descriptor(fd)


def fchown(fd, uid, gid):
    _files.of_descriptor(fd)


def chown(path, uid, gid, **options):
    _files.must_find(path)


def umask(mask):
    return 0o22


def link(src, dst, **options):
    raise _files.pair(_errno.EPERM, src, dst)


symlink = link


def readlink(path, **options):
    _files.must_find(path)
    raise _files.os_error(_errno.EINVAL, path)


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = name if folder is None else folder if folder.endswith('/') and not name else \
            folder + ('' if folder.endswith('/') else '/') + name

    def is_dir(self, *, follow_symlinks=True):
        found = _files.find(self.path)
        return found is not None and found[1]

    def is_file(self, *, follow_symlinks=True):
        found = _files.find(self.path)
        return found is not None and not found[1] and not _files.is_fifo(found[0])

    def is_symlink(self):
        return False

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return stat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    folder = '.' if path is None else _files.text_of(path)
    return _Scan([DirEntry(folder, name) for name in _files.list_folder(folder)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    folder = _files.text_of(top)
    try:
        entries = list(scandir(folder))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield folder, dirs, files
    for name in dirs:
        yield from walk(DirEntry(folder, name).path, topdown, onerror, followlinks)
    if not topdown:
        yield folder, dirs, files


# --- descriptors


def open(path, flags, mode=0o777, *, dir_fd=None):
    access_mode = flags & 3
    return _files.open_file(path, access_mode in (0, 2), access_mode in (1, 2), bool(flags & 0o2000),
                            bool(flags & 0o100), bool(flags & 0o200), bool(flags & 0o1000), not flags & 0o4000)


def close(fd):
    _files.close(fd)


def closerange(low, high):
    for fd in range(low, min(high, 2000)):
        try:
            close(fd)
        except OSError:
            pass


def read(fd, length, /):
    fd = _files.redirected.get(fd, fd)
    if fd in _files._open:
        return _files.of_descriptor(fd).read(length)
    return _files.Console(0).read(length) if fd == 0 else _files.read_pipe(fd, length)


def write(fd, data, /):
    fd = _files.redirected.get(fd, fd)
    if fd in (1, 2):
        _machine.write(fd, bytes(data).decode('utf-8', 'replace'))
        return len(data)
    if fd in _files._open:
        return _files.of_descriptor(fd).write(bytes(data))
    return _files.write_pipe(fd, bytes(data))


def lseek(fd, position, whence, /):
    return _files.of_descriptor(fd).seek(position, whence)


def fsync(fd):
    pass


fdatasync = fsync


def sync():
    pass


def dup(fd, /):
    fd = _files.redirected.get(fd, fd)
    if 0 <= fd <= 2:
        return _files.register(_files.Console(fd))
    if fd in _files._open:
        return _files.register(_files.of_descriptor(fd))
    return _machine.fd_receive(_machine.fd_send(fd))


def dup2(fd, fd2, inheritable=True):
    if fd < 0 or fd2 < 0:
        raise _files.os_error(_errno.EBADF)
    if fd == fd2:
        if fd > 2:
            close(dup(fd))      # is there such a descriptor?
    elif fd2 <= 2:
        _files.redirect(fd2, dup(fd))
    else:
        copy = dup(fd)
        try:
            close(fd2)
        except OSError:
            pass
        if copy in _files._open:
            _files._open[fd2] = _files._open.pop(copy)
        elif fd2 < _files._first:
            _machine.fd_receive(_machine.fd_send(copy), fd2)
            _machine.close(copy)
        else:
            _files._open[fd2] = _files.PipeEnd(copy, True)
    return fd2


_memory_files = 0


def memfd_create(name, flags=1):
    """A file that no folder has."""
    global _memory_files
    _memory_files += 1
    path = f'/memfd:{getpid()}:{_memory_files}:{_files.text_of(name)}'
    number = _machine.file_make(path, False)
    _machine.file_remove(path)
    return _files.register(_files.OpenFile(number, path, True, True, False))


F_ULOCK, F_LOCK, F_TLOCK, F_TEST = range(4)


def lockf(fd, command, length, /):
    """Locks bytes from the position on: fcntl.lockf() by other names."""
    import fcntl
    if command not in (F_ULOCK, F_LOCK, F_TLOCK, F_TEST):
        raise _files.os_error(_errno.EINVAL)
    had = _files.of_descriptor(fd).number in fcntl._record_locked
    fcntl.lockf(fd, (fcntl.LOCK_UN, fcntl.LOCK_EX, fcntl.LOCK_EX | fcntl.LOCK_NB, fcntl.LOCK_EX | fcntl.LOCK_NB)[command],
                length, 0, 1)
    if command == F_TEST and not had:
        fcntl.lockf(fd, fcntl.LOCK_UN, length, 0, 1)


def pipe():
    global _pipes
    _pipes += 1
    return _machine.pipe(f'pipe-{_pipes}')


_pipes = 0


def pipe2(flags, /):
    fds = pipe()
    for fd in fds:
        set_blocking(fd, not flags & 0o4000)
    return fds


def set_blocking(fd, blocking, /):
    (_files.not_blocking.discard if blocking else _files.not_blocking.add)(fd)


def get_blocking(fd, /):
    return fd not in _files.not_blocking


def set_inheritable(fd, inheritable, /):
    pass


def get_inheritable(fd, /):
    return False


def isatty(fd, /):
    return False

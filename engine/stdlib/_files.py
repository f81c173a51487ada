"""The machine's files behind os, io, pathlib and shutil: paths are made absolute and checked here, the
contents are the machine's (engine/machine/files.cpp). Every access takes its time and lets go of the GIL."""

import errno
import _machine

_KINDS = {1: PermissionError, 2: FileNotFoundError, 3: ProcessLookupError, 4: InterruptedError, 11: BlockingIOError,
          10: ChildProcessError, 13: PermissionError, 17: FileExistsError, 20: NotADirectoryError,
          21: IsADirectoryError, 32: BrokenPipeError, 103: ConnectionAbortedError, 104: ConnectionResetError,
          108: BrokenPipeError, 110: TimeoutError, 111: ConnectionRefusedError, 114: BlockingIOError,
          115: BlockingIOError}

working_folder = ['/home/user']


def os_error(code, path=None):
    kind = _KINDS.get(code, OSError)
    text = errno._strerror(code)
    if path is not None and not isinstance(path, (str, bytes)):
        path = text_of(path)
    return kind(code, text) if path is None else kind(code, text, path)


def text_of(path):
    """The path a program gave, as str."""
    if isinstance(path, str):
        found = path
    elif isinstance(path, bytes):
        found = path.decode()
    else:
        method = getattr(type(path), '__fspath__', None)
        if method is None:
            raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
        return text_of(method(path))
    if '\0' in found:
        raise ValueError('embedded null byte')
    return found


def absolute(path):
    """Absolute and without '.', '..' and double slashes."""
    text = text_of(path)
    if not text.startswith('/'):
        text = working_folder[0] + '/' + text
    parts = []
    for part in text.split('/'):
        if part == '..':
            if parts:
                parts.pop()
        elif part and part != '.':
            parts.append(part)
    return '/' + '/'.join(parts)


# Files being written, by number: without reference counts, open('f', 'w').write(...) is not closed at once.
# So that what follows finds the text, looking at a file first writes out what is waiting for it.
_writers = {}


def add_writer(number, stream):
    _writers.setdefault(number, []).append(stream)


def remove_writer(number, stream):
    streams = _writers.get(number, [])
    for i, known in enumerate(streams):
        if known is stream:
            del streams[i]
            break
    if not streams:
        _writers.pop(number, None)


def settle(number):
    for stream in list(_writers.get(number, ())):
        if not stream.closed:
            stream.flush()


def _flush_all():
    for number in list(_writers):
        settle(number)


def find(path):
    """(number, is a folder, bytes, time of change) or None."""
    text = text_of(path)
    if not text:
        return None
    full = absolute(text)
    number = _machine.file_find(full)
    if number is None:
        return None
    if number in _writers:
        settle(number)
    folder, size, changed, _, _ = _machine.file_info(number)
    if text.endswith('/') and not folder:
        return None
    return number, folder, size, changed


def source(path):
    """What is in a file with Python code, by its absolute path; None if there is none."""
    number = _machine.file_find(path)
    if number is None or _machine.file_info(number)[0]:
        return None
    if number in _writers:
        settle(number)
    return _machine.file_read(number, 0, _machine.file_info(number)[1])


def must_find(path):
    found = find(path)
    if found is None:
        raise missing(path)
    return found


def missing(path):
    """The error for a path that leads to nothing: something on the way may be a file."""
    full = absolute(path) if text_of(path) else '/'
    while full != '/':
        full = full[:full.rfind('/')] or '/'
        number = _machine.file_find(full)
        if number is not None:
            if not _machine.file_info(number)[0]:
                return os_error(errno.ENOTDIR, path)
            break
    return os_error(errno.ENOENT, path)


def check_parent(path):
    full = absolute(path)
    number = _machine.file_find(full[:full.rfind('/')] or '/')
    if not text_of(path) or number is None or not _machine.file_info(number)[0]:
        raise missing(path)
    return full


def touch_disk(what, path, cost, size=0):
    """Blocks the thread for as long as an access takes."""
    name = text_of(path)
    _machine.file_wait(f'{what}({name[name.rfind("/") + 1:]})', _machine.cost(cost)
                       + size * _machine.cost('FilePerKiB') // 1024)


def make_folder(path):
    full = check_parent(path)
    if _machine.file_make(full, True) is None:
        raise os_error(errno.EEXIST, path)


def remove_folder(path):
    found = must_find(path)
    if not found[1]:
        raise os_error(errno.ENOTDIR, path)
    full = absolute(path)
    if _machine.file_list(full):
        raise os_error(errno.ENOTEMPTY, path)
    _machine.file_remove(full)


def remove_file(path):
    found = must_find(path)
    if found[1]:
        raise os_error(errno.EISDIR, path)
    _machine.file_remove(absolute(path))


def list_folder(path):
    found = must_find(path)
    if not found[1]:
        raise os_error(errno.ENOTDIR, path)
    return _machine.file_list(absolute(path))


def rename(source, target, replace=True):
    here = find(source)
    if here is None:
        raise missing_pair(source, target)
    old, new = absolute(source), absolute(target)
    number = _machine.file_find(new[:new.rfind('/')] or '/')
    if number is None:
        raise missing_pair(source, target)
    there = find(target)
    if there is not None and old != new:
        if here[1] and not there[1]:
            raise pair(errno.ENOTDIR, source, target)
        if there[1] and not here[1]:
            raise pair(errno.EISDIR, source, target)
        if there[1] and _machine.file_list(new):
            raise pair(errno.ENOTEMPTY, source, target)
    if new.startswith(old + '/'):
        raise pair(errno.EINVAL, source, target)
    _machine.file_rename(old, new)


def pair(code, source, target):
    return _KINDS.get(code, OSError)(code, errno._strerror(code), text_of(source), None, text_of(target))


def missing_pair(source, target):
    return pair(errno.ENOENT, source, target)


# --- open files, by descriptor

_first = 1000       # descriptors of pipes are the machine's, and smaller
_open = {}


DEVICES = ('/dev/null', '/dev/zero', '/dev/random', '/dev/urandom')


class OpenFile:
    """What a descriptor stands for: a file, a position, what may be done."""

    def __init__(self, number, path, reads, writes, appends):
        self.number = number
        self.path = path
        self.reads = reads
        self.writes = writes
        self.appends = appends
        self.at = 0
        self.null = path in DEVICES

    def size(self):
        return _machine.file_info(self.number)[1] if not self.null else 0

    def read(self, count):
        if not self.reads:
            raise os_error(errno.EBADF)
        if self.null:
            return self._from_device(count)
        size = self.size()
        count = max(0, size - self.at if count is None or count < 0 else min(count, size - self.at))
        touch_disk('read', self.path, 'FileRead', count)
        data = _machine.file_read(self.number, self.at, count)
        self.at += len(data)
        return data

    def _from_device(self, count):
        if self.path == '/dev/null':
            return b''
        if count is None or count < 0:
            raise MemoryError       # there is no end to it
        if self.path == '/dev/zero':
            return bytes(count)
        import os
        return os.urandom(count)

    def write(self, data):
        if not self.writes:
            raise os_error(errno.EBADF)
        if self.null:
            return len(data)
        touch_disk('write', self.path, 'FileWrite', len(data))
        at = _machine.file_write(self.number, -1 if self.appends else self.at, data)
        if at is None:
            raise os_error(errno.ENOSPC)
        self.at = at
        return len(data)

    def seek(self, offset, whence):
        at = offset + (0 if whence == 0 else self.at if whence == 1 else self.size())
        if at < 0:
            raise os_error(errno.EINVAL)
        self.at = at
        return at

    def truncate(self, size):
        if not self.writes:
            raise os_error(errno.EINVAL)
        if size < 0:
            raise os_error(errno.EINVAL)
        if not self.null and _machine.file_truncate(self.number, size) is None:
            raise os_error(errno.ENOSPC)


def make_fifo(path):
    full = check_parent(path)
    number = _machine.file_make(full, False)
    if number is None:
        raise os_error(errno.EEXIST)
    _machine.fifo_make(number, full[full.rfind('/') + 1:])


def is_fifo(number):
    return _machine.file_info(number)[4]


def open_fifo(number, path, writes, waits):
    fd = _machine.fifo_open(number, writes, waits)
    if fd is None:
        raise os_error(errno.ENXIO, path)
    if not waits:
        not_blocking.add(fd)
    return fd


def open_file(path, reads=False, writes=False, appends=False, create=False, exclusive=False, truncate=False, waits=True):
    """The descriptor of a file newly opened."""
    if text_of(path) in DEVICES:
        return register(OpenFile(-1, text_of(path), reads, writes, appends))
    touch_disk('open', path, 'FileOpen')
    found = find(path)
    if found is None and create:
        if text_of(path).endswith('/'):
            raise os_error(errno.EISDIR, path)
        number = _machine.file_make(check_parent(path), False)
        if number is None:
            found = find(path)
        else:
            found = (number, False, 0, 0)
            exclusive = False
    if found is None:
        raise missing(path)
    if exclusive:
        raise os_error(errno.EEXIST, path)
    if found[1]:
        raise os_error(errno.EISDIR, path)
    if is_fifo(found[0]):
        return open_fifo(found[0], path, writes, waits)
    if truncate:
        _machine.file_truncate(found[0], 0)
    file = OpenFile(found[0], text_of(path), reads, writes, appends)
    if appends:
        file.at = file.size()
    return register(file)


def register(file):
    fd = 3 + _first
    while fd in _open:
        fd += 1
    _open[fd] = file
    return fd


def of_descriptor(fd):
    file = _open.get(fd)
    if file is None:
        if 3 <= fd < _first:
            return PipeEnd(fd)
        raise os_error(errno.EBADF)
    return file


class PipeEnd:
    """An end of a pipe where a file could be."""

    number = -1
    path = 'pipe'
    at = 0
    streams = True

    def __init__(self, fd, owned=False):
        self._fd = fd
        self._owned = owned     # by a number that is no pipe's: dup2()

    def size(self):
        return 0

    def read(self, count):
        if count is None or count < 0:
            parts = []
            while data := read_pipe(self._fd, 65536):
                parts.append(data)
            return b''.join(parts)
        return read_pipe(self._fd, count)

    def write(self, data):
        return write_pipe(self._fd, data)

    def seek(self, offset, whence):
        raise os_error(errno.ESPIPE)

    def truncate(self, size):
        raise os_error(errno.EINVAL)


not_blocking = set()        # descriptors of pipes, see os.set_blocking


# --- the standard streams

redirected = {}     # what os.dup2() has sent elsewhere: 0, 1 or 2 -> the descriptor that is meant
standard = {}       # the same -> the stream over it


class Console:
    """What a copy of standard input, output or error stands for."""

    number = -1
    at = 0
    streams = True

    def __init__(self, fd):
        self.fd = fd
        self.path = ('/dev/stdin', '/dev/stdout', '/dev/stderr')[fd]

    def read(self, count):
        if self.fd != 0:
            raise os_error(errno.EBADF)
        import sys
        return sys.__stdin__.buffer.read() if count is None or count < 0 else sys.__stdin__.buffer.readline(count)

    def write(self, data):
        if self.fd == 0:
            raise os_error(errno.EBADF)
        _machine.write(self.fd, data.decode('utf-8', 'replace'))
        return len(data)

    size = PipeEnd.size
    seek = PipeEnd.seek
    truncate = PipeEnd.truncate


def redirect(number, target):
    """Makes the descriptor `target` standard input, output or error, or gives back what that was."""
    import io
    import sys
    name = ('stdin', 'stdout', 'stderr')[number]
    before = getattr(sys, f'__{name}__')
    shown, old = standard.pop(number, before), redirected.pop(number, None)
    stream = before
    file = _open.get(target)
    if isinstance(file, Console) and file.fd == number:
        close(target)
    else:
        raw = io.FileIO(target, 'r' if number == 0 else 'w', closefd=False)
        stream = io.TextIOWrapper(io.BufferedReader(raw) if number == 0 else raw, 'utf-8', write_through=True)
        stream.fileno = lambda: number
        redirected[number], standard[number] = target, stream
    if getattr(sys, name) is shown:
        setattr(sys, name, stream)
    if old is not None:
        close(old)


def read_pipe(fd, count):
    if fd in not_blocking and not _machine.poll(fd, 0):
        raise os_error(errno.EAGAIN)
    try:
        return _machine.recv_bytes(fd, count) if count else b''
    except EOFError:
        return b''


def write_pipe(fd, data):
    if data:
        _machine.send_bytes(fd, data, True)
    return len(data)


on_close = None     # fcntl's, once it is used


def close(fd):
    file = _open.pop(fd, None)
    if getattr(file, '_owned', False):
        _machine.close(file._fd)
    elif file is not None:
        if on_close is not None:
            on_close(file)
    else:
        not_blocking.discard(fd)
        _machine.close(fd)

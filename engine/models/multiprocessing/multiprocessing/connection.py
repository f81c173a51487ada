"""Pipes between processes (Lib/multiprocessing/connection.py): messages, one object each."""
import _machine
from . import reduction, util

__all__ = ['Client', 'Listener', 'Pipe', 'wait']


class Connection:
    """One end. A duplex pipe is two simple ones; -1 is an end this connection does not have."""

    def __init__(self, read_fd, write_fd, name=None):
        self._read_fd = read_fd
        self._write_fd = write_fd
        self._name = name

    @property
    def closed(self):
        return self._read_fd < 0 and self._write_fd < 0

    @property
    def readable(self):
        return self._read_fd >= 0

    @property
    def writable(self):
        return self._write_fd >= 0

    def _check_closed(self):
        if self.closed:
            raise OSError('handle is closed')

    def _check_readable(self):
        if self._read_fd < 0:
            self._check_closed()
            raise OSError('connection is write-only')

    def _check_writable(self):
        if self._write_fd < 0:
            self._check_closed()
            raise OSError('connection is read-only')

    def fileno(self):
        self._check_closed()
        return self._read_fd if self._read_fd >= 0 else self._write_fd

    def close(self):
        if self._read_fd >= 0:
            _machine.close(self._read_fd)
        if self._write_fd >= 0:
            _machine.close(self._write_fd)
        self._read_fd = self._write_fd = -1

    def send(self, obj):
        self._check_writable()
        data = reduction.dumps(obj)
        _machine.pickled(len(data))
        _machine.send_bytes(self._write_fd, data)

    def recv(self):
        self._check_readable()
        data = _machine.recv_bytes(self._read_fd)
        _machine.unpickled(len(data))
        return reduction.loads(data)

    def send_bytes(self, buf, offset=0, size=None):
        self._check_writable()
        data = bytes(buf)
        if offset < 0:
            raise ValueError('offset is negative')
        if len(data) < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > len(data):
            raise ValueError('buffer length < offset + size')
        _machine.send_bytes(self._write_fd, data[offset:offset + size])

    def recv_bytes(self, maxlength=None):
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        data = _machine.recv_bytes(self._read_fd)
        if maxlength is not None and len(data) > maxlength:
            self.close()
            raise OSError('got too long a message')
        return data

    def poll(self, timeout=0.0):
        self._check_readable()
        return _machine.poll(self._read_fd, _ns(timeout))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def __reduce__(self):
        # A child that is being started inherits the pipe; nobody else can be given it.
        from .context import assert_spawning
        assert_spawning(self)
        return Connection, (self._read_fd, self._write_fd, self._name)


def _ns(timeout):
    return -1 if timeout is None else max(0, int(timeout * 1e9))


def Pipe(duplex=True, *, _name=None):
    name = _name or util._next_name('Pipe')
    read_fd, write_fd = _machine.pipe(name)
    if not duplex:
        return Connection(read_fd, -1, name), Connection(-1, write_fd, name)
    back_read, back_write = _machine.pipe(f'{name} (back)')
    return Connection(back_read, write_fd, name), Connection(read_fd, back_write, name)


def wait(object_list, timeout=None):
    """Those of the connections and process sentinels that are ready."""
    from .popen import _Sentinel
    fds = {}
    pids = {}
    for obj in object_list:
        if isinstance(obj, _Sentinel):
            if obj._popen.returncode is not None:
                return [obj]
            pids[obj._popen.pid] = obj
        else:
            fds[obj if isinstance(obj, int) else obj._read_fd] = obj
    ready_fds, ended_pids = _wait_any(list(fds), list(pids), _ns(timeout))
    return [fds[fd] for fd in ready_fds] + [pids[pid] for pid in ended_pids]


def _look_again_and_again(fds, pids, timeout_ns):
    """Where the machine cannot wait for several things at once."""
    deadline = None if timeout_ns < 0 else _machine.now_ns() + timeout_ns
    while True:
        ready = [fd for fd in fds if _machine.poll(fd, 0)]
        ended = [pid for pid in pids if _machine.wait_process(pid, 0) is not None]
        if ready or ended or deadline is not None and _machine.now_ns() >= deadline:
            return ready, ended
        _machine.sleep_ns(500000)


_wait_any = getattr(_machine, 'wait_any', _look_again_and_again)


def Client(address, family=None, authkey=None):
    raise NotImplementedError('Interleave: sockets between programs are not simulated')


Listener = Client

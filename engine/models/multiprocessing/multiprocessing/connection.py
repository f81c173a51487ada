"""Pipes between processes (Lib/multiprocessing/connection.py): messages, one object each."""
import itertools
import _machine
from _pickled import pickled, unpickled
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
        self._check_closed()
        if self._read_fd < 0:
            raise OSError('connection is write-only')

    def _check_writable(self):
        self._check_closed()
        if self._write_fd < 0:
            raise OSError('connection is read-only')

    def fileno(self):
        self._check_closed()
        return self._read_fd if self._read_fd >= 0 else self._write_fd

    def close(self):
        fds = self._read_fd, self._write_fd
        self._read_fd = self._write_fd = -1
        for fd in fds:
            if fd >= 0:
                _machine.close(fd)

    def send(self, obj):
        self._check_writable()
        data = reduction.dumps(obj)
        pickled(data)
        _machine.send_bytes(self._write_fd, data)

    def recv(self):
        self._check_readable()
        data = _machine.recv_bytes(self._read_fd)
        unpickled(data)
        return reduction.loads(data)

    def send_bytes(self, buf, offset=0, size=None):
        self._check_writable()
        if isinstance(buf, (str, int)):
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(buf).__name__}'")
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
            if self._write_fd < 0:
                self.close()
            else:
                fd, self._read_fd = self._read_fd, -1
                _machine.close(fd)
            raise OSError('bad message length')
        return data

    def recv_bytes_into(self, buf, offset=0):
        self._check_readable()
        to = bytearray(buf.tobytes()) if hasattr(buf, 'typecode') else memoryview(buf)     # an array.array is Python here
        room = len(to)
        if offset < 0:
            raise ValueError('negative offset')
        if offset > room:
            raise ValueError('offset too large')
        data = _machine.recv_bytes(self._read_fd)
        if len(data) > room - offset:
            from .context import BufferTooShort
            raise BufferTooShort(data)
        to[offset:offset + len(data)] = data
        if hasattr(buf, 'typecode'):
            buf[:] = type(buf)(buf.typecode, bytes(to))
        return len(data)

    def poll(self, timeout=0.0):
        self._check_readable()
        return _machine.poll(self._read_fd, _ns(timeout))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def _received(self):
        """Another object for descriptors that have come from another process."""
        fds = [fd if fd < 0 else _machine.fd_receive(fd) for fd in (self._read_fd, self._write_fd)]
        return Connection(*fds, self._name)


def _reduce_connection(connection):
    from . import context
    connection._check_closed()
    fds = connection._read_fd, connection._write_fd
    if context.get_spawning_popen() is not None:
        return Connection, (*fds, connection._name)     # inherited, under the same numbers
    tokens = [fd if fd < 0 else _machine.fd_send(fd) for fd in fds]
    return _receive_connection, (*tokens, connection._name)


def _receive_connection(read, write, name):
    return Connection(read, write, name)._received()


reduction.register(Connection, _reduce_connection)


def _ns(timeout):
    return -1 if timeout is None else max(0, int(timeout * 1e9))


def Pipe(duplex=True, *, _name=None):
    name = _name or util._next_name('Pipe')
    read_fd, write_fd = _machine.pipe(name, duplex)
    if not duplex:
        return Connection(read_fd, -1, name), Connection(-1, write_fd, name)
    back_read, back_write = _machine.pipe(f'{name} (back)', True)
    return Connection(back_read, write_fd, name), Connection(read_fd, back_write, name)


def wait(object_list, timeout=None):
    """Those of the connections and process sentinels that are ready."""
    from .popen import _Sentinel
    fds = {}
    pids = {}
    for obj in object_list:
        if isinstance(obj, _Sentinel):
            pids[int(obj)] = obj
        elif isinstance(obj, Listener):
            fds[obj._listener._read_fd] = obj
        else:
            fds[obj if isinstance(obj, int) else obj.fileno()] = obj
    ready_fds, ended_pids = _machine.wait_any(list(fds), list(pids), _ns(timeout))
    return [fds[fd] for fd in ready_fds] + [pids[pid] for pid in ended_pids]


# --- connections by address (CPython: sockets)

_numbers = itertools.count(50000)


def arbitrary_address(family):
    if family == 'AF_INET':
        return ('localhost', 0)
    if family == 'AF_UNIX':
        return f'/tmp/pymp-{_machine.getpid()}/listener-{next(_numbers)}'
    raise ValueError('unrecognized family')


def address_type(address):
    if type(address) is tuple:
        return 'AF_INET'
    if type(address) is str:
        return 'AF_UNIX'
    raise ValueError(f'address type of {address!r} unrecognized')


def _key(address):
    """What stands for an address in the machine."""
    return address if isinstance(address, str) else f'tcp:{address[1]}'


def _os_error(code):
    import _files
    return _files.os_error(code)


class Listener:
    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or 'AF_UNIX'
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')
        address = address or arbitrary_address(family)
        if family == 'AF_INET' and address[1] == 0:
            address = ('127.0.0.1' if address[0] == 'localhost' else address[0], next(_numbers) - 10000)
        elif family == 'AF_INET' and address[0] == 'localhost':
            address = ('127.0.0.1', address[1])
        self._address = address
        self._authkey = authkey
        self._last_accepted = None
        self._listener, keep = Pipe(False, _name=f'the listener of {_described(address)}')
        if not _machine.pipe_bind(self._listener._read_fd, _key(address)):
            raise _os_error(98)
        self._keep = keep       # so that it has a writer when nobody is connecting

    def accept(self):
        if self._listener is None:
            raise OSError('listener is closed')
        read, write, name, authkey = self._listener.recv()
        self._last_accepted = '' if isinstance(self._address, str) else ('127.0.0.1', next(_numbers))
        connection = _receive_connection(read, write, name)
        if self._authkey is not None:
            if authkey != self._authkey:
                from .context import AuthenticationError
                connection.send_bytes(b'#FAILURE#')
                connection.close()
                raise AuthenticationError('digest received was wrong')
            connection.send_bytes(b'#WELCOME#')
        return connection

    def close(self):
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()
            self._keep.close()

    @property
    def address(self):
        return self._address

    @property
    def last_accepted(self):
        return self._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def _described(address):
    if not isinstance(address, str):
        return f'port {address[1]}'
    return address.rpartition('/')[2] if address.startswith('/tmp/pymp-') else address


def Client(address, family=None, authkey=None, *, _name=None):
    address_type(address)
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError('authkey should be a byte string')
    door = _machine.pipe_connect(_key(address))
    if door is None:
        raise _os_error(2 if isinstance(address, str) else 111)
    from . import process
    name = _name or f'the connection of {process.current_process().name} to {_described(address)}'
    mine, theirs = Pipe(_name=name)
    tokens = [_machine.fd_send(fd) for fd in (theirs._read_fd, theirs._write_fd)]
    _machine.send_bytes(door, reduction.dumps((*tokens, name, authkey)))
    _machine.close(door)
    theirs.close()
    if authkey is not None:
        if mine.recv_bytes() != b'#WELCOME#':
            from .context import AuthenticationError
            raise AuthenticationError('digest sent was rejected')
    return mine

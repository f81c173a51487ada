"""Sockets on the machine's natives, which never block: what blocks here is sock_wait().

Where a socket is connected to a host outside, what is sent is given to the host's model (_internet),
and what the host answers is on its way at once.
"""
import _internet
import _machine
import errno
import io
from _files import os_error
from enum import IntEnum, IntFlag

__all__ = ['socket', 'create_connection', 'create_server', 'socketpair', 'fromfd', 'getaddrinfo', 'gethostbyname',
           'gethostname', 'getfqdn', 'error', 'timeout', 'gaierror', 'herror', 'AF_INET', 'AF_INET6', 'AF_UNIX',
           'SOCK_STREAM', 'SOCK_DGRAM', 'SOL_SOCKET', 'SO_REUSEADDR', 'SHUT_RD', 'SHUT_WR', 'SHUT_RDWR']

_again = -errno.EAGAIN
_READ, _WRITE = 1, 4

error = OSError
timeout = TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


class AddressFamily(IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


class MsgFlag(IntFlag):
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTWAIT = 64
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384


class AddressInfo(IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 16
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


for _enum in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_enum.__members__)

SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOL_SOCKET, SOL_IP, SOL_TCP, SOL_UDP = 1, 0, 6, 17
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE = range(1, 10)
SO_LINGER, SO_REUSEPORT, SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 13, 15, 20, 21, 30, 38, 39
TCP_NODELAY, TCP_MAXSEG, TCP_CORK, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_QUICKACK = 1, 2, 3, 4, 5, 6, 12
IP_TOS, IP_TTL, IP_MULTICAST_IF, IP_MULTICAST_TTL, IP_MULTICAST_LOOP, IP_ADD_MEMBERSHIP = 1, 2, 32, 33, 34, 35
IPV6_V6ONLY = 26
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST, INADDR_NONE = 0, 0x7f000001, 0xffffffff, 0xffffffff
SOMAXCONN = 4096
EAI_FAMILY, EAI_SERVICE, EAI_NONAME, EAI_AGAIN, EAI_SOCKTYPE = -6, -8, -2, -3, -7
NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD = 1, 2, 8
has_ipv6 = True

_SERVICES = {'http': 80, 'https': 443, 'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'pop3': 110,
             'imap2': 143, 'imaps': 993, 'mysql': 3306, 'postgresql': 5432}
_NO_NAME = 'Name or service not known'
_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout):
    global _default_timeout
    _default_timeout = _check_timeout(timeout)


def _check_timeout(value):
    if value is None:
        return None
    if isinstance(value, str) or not hasattr(value, '__float__') and not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    value = float(value)
    if value < 0:
        raise ValueError('Timeout value out of range')
    return value


def _data(data):
    if data.__class__ is bytes:
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return data.tobytes() if hasattr(data, 'tobytes') else bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _chunks(file, offset, count, size):
    """A file's bytes from `offset` on, `count` of them or all, `size` at a time."""
    if offset:
        file.seek(offset)
    while count is None or count > 0:
        data = file.read(size if count is None else min(size, count))
        if not data:
            return
        if count is not None:
            count -= len(data)
        yield data


class socket:
    """A socket; the numbers and texts of its errors are Linux's."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if family == -1:
            family = AF_INET
        if type == -1:
            type = SOCK_STREAM
        kind = int(type) & 15
        if fileno is None:
            if int(family) not in (1, 2, 10):
                raise os_error(errno.EAFNOSUPPORT)
            if kind == 3:
                raise PermissionError(1, 'Operation not permitted')
            if kind not in (1, 2):
                raise OSError(94, 'Socket type not supported')
            fileno = _machine.sock_new(int(family), kind)
            if fileno < 0:
                raise os_error(-fileno)
        elif _machine.sock_info(fileno) is None:
            raise os_error(errno.EBADF if fileno < 0 else errno.ENOTSOCK)
        self._fd = fileno
        self._held = _machine.sock_hold(fileno)     # keeps it open
        self._family = int(family)
        self._kind = kind
        self.proto = 0 if proto == -1 else proto
        self._timeout = 0.0 if int(type) & 2048 else _default_timeout
        self._options = {}
        self._pair = False
        self._conversation = None   # with a host outside
        self._note = ''             # what it is used for, for people
        self._io_refs = 0
        self._closed = False

    @property
    def family(self):
        return AddressFamily(self._family)

    @property
    def type(self):
        return SocketKind(self._kind)

    @property
    def timeout(self):
        return self._timeout

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        closed = '[closed] ' if self._closed else ''
        text = (f'<{type(self).__module__}.{type(self).__qualname__} {closed}fd={self._fd}, family={self._family}, '
                f'type={self._kind}, proto={self.proto}')
        if not self._closed:
            info = _machine.sock_info(self._fd)
            if self._family != 1 or info[1]:
                text += f', laddr={self.getsockname()}'
            if info[0] == 4 and info[3]:
                text += f', raddr={self._address(info[3], info[4])}'
        return text + '>'

    def __reduce__(self):
        # A child that is being started inherits it; nobody else can be given it.
        from multiprocessing.context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError(f'cannot pickle {type(self).__name__!r} object')
        return _inherited, (type(self), self._family, self._kind, self.proto, self._fd, self._timeout)

    # --- what everything is made of
    def _try(self, function, *args):
        """What `function` gives, or its error; None: not now."""
        if self._fd < 0:
            raise os_error(errno.EBADF)
        result = function(self._fd, *args)
        if result.__class__ is int and result < 0:
            if result == _again:
                return None
            raise os_error(-result)
        return result

    def _do(self, events, what, function, *args):
        result = self._try(function, *args)
        if result is None:
            deadline = self._deadline()
            while result is None:
                self._wait(events, what, deadline)
                result = self._try(function, *args)
        return result

    def _deadline(self):
        if self._timeout is None:
            return None
        if self._timeout == 0:
            raise BlockingIOError(errno.EAGAIN, 'Resource temporarily unavailable')
        return _machine.now_ns() + int(self._timeout * 1e9)

    def _wait(self, events, what, deadline):
        left = -1
        if deadline is not None:
            left = deadline - _machine.now_ns()
            if left <= 0:
                raise TimeoutError('timed out')
        if not _machine.sock_wait((self._fd, events), left, what + self._people(what)) and left >= 0:
            raise TimeoutError('timed out')

    def _people(self, what):
        info = _machine.sock_info(self._fd)
        word = ' from ' if what.startswith('recv') else ' at ' if what == 'accept()' else ' to '
        return word + info[6] + self._note if info and info[6] else ''

    # --- addresses
    def _address(self, host, port):
        if self._family == 2:
            return host or '0.0.0.0', port
        return (host or '::', port, 0, 0) if self._family == 10 else host

    def _resolve(self, address, what):
        if self._family == 1:
            if isinstance(address, (str, bytes)):
                from _files import absolute
                return absolute(address), 0
            raise TypeError(f'a bytes-like object is required, not {type(address).__name__!r}')
        name = 'AF_INET' if self._family == 2 else 'AF_INET6'
        if not isinstance(address, tuple):
            raise TypeError(f'{what}(): {name} address must be tuple, not {type(address).__name__}')
        if len(address) != 2 and (self._family == 2 or not 2 <= len(address) <= 4):
            shape = '(host, port)' if self._family == 2 else '(host, port[, flowinfo[, scopeid]])'
            raise TypeError(f'{name} address must be a pair {shape}')
        host, port = address[0], address[1]
        if isinstance(host, (bytes, bytearray)):
            host = host.decode()
        if not isinstance(host, str):
            raise TypeError('str, bytes or bytearray expected, not ' + type(host).__name__)
        if not hasattr(port, '__index__'):
            raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
        port = port.__index__()
        if not 0 <= port <= 65535:
            raise OverflowError(f'{what}(): port must be 0-65535.')
        if host == '':
            return ('0.0.0.0' if self._family == 2 else '::'), port
        return _resolve(host, self._family), port

    def bind(self, address, /):
        host, port = self._resolve(address, 'bind')
        if self._family == 1:
            if _machine.file_find(host) is not None:
                raise os_error(errno.EADDRINUSE)
            _machine.file_make(host, False)
        self._try(_machine.sock_bind, host, port)

    def listen(self, backlog=128, /):
        self._try(_machine.sock_listen)

    def accept(self):
        fd = self._do(_READ, 'accept()', _machine.sock_accept)
        made = socket(self._family, self._kind, self.proto, fileno=fd)
        return made, made._peer()

    def _peer(self):
        info = _machine.sock_info(self._fd)
        return self._address(info[3], info[4])

    def _start_connecting(self, address):
        """An errno: 0 connected, EINPROGRESS on its way."""
        if self._fd < 0:
            raise os_error(errno.EBADF)
        host, port = self._resolve(address, 'connect')
        if self._family == 1:
            if _machine.file_find(host) is None:
                return errno.ENOENT
            return -_machine.sock_connect(self._fd, host, 0, 0)
        code = -_machine.sock_connect(self._fd, host, port, _internet.behaviour(host, port))
        if code == errno.EINPROGRESS:
            self._conversation = _internet.Conversation(host, port)
        return code

    def connect(self, address, /):
        code = self._start_connecting(address)
        if code == errno.EINPROGRESS and self._timeout != 0:
            self._wait(_WRITE, 'connect()', self._deadline())
            code = _machine.sock_error(self._fd)
        if code:
            raise os_error(code)

    def connect_ex(self, address, /):
        code = self._start_connecting(address)
        if code == errno.EINPROGRESS and self._timeout != 0:
            try:
                self._wait(_WRITE, 'connect()', self._deadline())
            except TimeoutError:
                return errno.EAGAIN
            code = _machine.sock_error(self._fd)
        return code

    def getsockname(self, /):
        if self._fd < 0:
            raise os_error(errno.EBADF)
        info = _machine.sock_info(self._fd)
        return self._address(info[1], info[2])

    def getpeername(self, /):
        if self._fd < 0:
            raise os_error(errno.EBADF)
        info = _machine.sock_info(self._fd)
        if info[0] != 4:
            raise os_error(errno.ENOTCONN)
        return self._address(info[3], info[4])

    # --- sending
    def _send_now(self, data):
        """How many bytes were taken; None: none, now."""
        if self._kind == 2 and not self._pair:
            return self._try(_machine.sock_sendto, data, '', 0)
        count = self._try(_machine.sock_send, data)
        if count and self._conversation is not None:
            self._conversation.feed(self._fd, data[:count])
        return count

    def send(self, data, flags=0, /):
        data = _data(data)
        count = self._send_now(data)
        if count is None:
            deadline = self._deadline()
            while count is None:
                self._wait(_WRITE, 'send()', deadline)
                count = self._send_now(data)
        return count

    def sendall(self, data, flags=0, /):
        data = _data(data)
        count = self._send_now(data)
        if count == len(data):
            return
        deadline = self._deadline()
        while True:
            if count:
                data = data[count:]
                if not data:
                    return
            else:
                self._wait(_WRITE, 'send()', deadline)
            count = self._send_now(data)

    def sendto(self, data, flags_or_address, address=None, /):
        data = _data(data)
        if address is None:
            address = flags_or_address
        if self._kind == 1:
            return self.send(data)
        host, port = self._resolve(address, 'sendto')
        return self._do(_WRITE, 'sendto()', _machine.sock_sendto, data, host, port)

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        if ancdata:
            raise NotImplementedError('sendmsg() with ancillary data: descriptors cannot be sent here; a child '
                                      'process inherits its sockets')
        data = b''.join(_data(part) for part in buffers)
        return self.send(data) if address is None else self.sendto(data, address)

    def sendfile(self, file, offset=0, count=None):
        if self._timeout == 0:
            raise ValueError('non-blocking sockets are not supported')
        total = 0
        for data in _chunks(file, offset, count, 8192):
            self.sendall(data)
            total += len(data)
        return total

    # --- receiving
    def recv(self, size, flags=0, /):
        if size < 0:
            raise ValueError('negative buffersize in recv')
        if self._kind == 2:
            return self._datagram(size, flags)[0]
        peek = bool(flags & 2)
        if flags & 64:
            data = self._try(_machine.sock_recv, size, peek)
            if data is None:
                raise BlockingIOError(errno.EAGAIN, 'Resource temporarily unavailable')
            return data
        data = self._do(_READ, 'recv()', _machine.sock_recv, size, peek)
        if flags & 256:
            while len(data) < size:
                more = self._do(_READ, 'recv()', _machine.sock_recv, size - len(data), False)
                if not more:
                    break
                data += more
        return data

    def _datagram(self, size, flags=0):
        return self._do(_READ, 'recvfrom()', _machine.sock_recvfrom, size, bool(flags & 2))

    def recvfrom(self, size, flags=0, /):
        if size < 0:
            raise ValueError('negative buffersize in recvfrom')
        if self._kind == 1:
            return self.recv(size, flags), None
        data, host, port = self._datagram(size, flags)
        return data, (None if self._pair else self._address(host, port))

    def recv_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer)
        data = self.recv(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer)
        data, address = self.recvfrom(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data), address

    def recvmsg(self, size, ancbufsize=0, flags=0, /):
        data, address = self.recvfrom(size, flags)
        return data, [], 0, address

    # --- states and options
    def shutdown(self, how, /):
        self._try(_machine.sock_shutdown, how)

    def settimeout(self, value, /):
        self._timeout = _check_timeout(value)

    def gettimeout(self, /):
        return self._timeout

    def setblocking(self, flag, /):
        self._timeout = None if flag else 0.0

    def getblocking(self, /):
        return self._timeout != 0

    def setsockopt(self, level, option, value, length=None, /):
        if self._fd < 0:
            raise os_error(errno.EBADF)
        self._options[level, option] = value

    def getsockopt(self, level, option, size=0, /):
        if self._fd < 0:
            raise os_error(errno.EBADF)
        if level == SOL_SOCKET:
            if option == SO_ERROR:
                return _machine.sock_error(self._fd)
            if option == SO_TYPE:
                return self._kind
            if option == SO_ACCEPTCONN:
                return int(_machine.sock_info(self._fd)[0] == 2)
            if option in (SO_SNDBUF, SO_RCVBUF):
                set_to = self._options.get((level, option))
                return set_to * 2 if set_to else _machine.cost('SocketBuffer')
        value = self._options.get((level, option), 0)
        return value if isinstance(value, (int, bytes)) else 0

    def set_inheritable(self, inheritable):
        pass

    def get_inheritable(self):
        return False

    def fileno(self, /):
        return self._fd

    def dup(self):
        made = socket(self._family, self._kind, self.proto, fileno=self._try(_machine.sock_dup))
        made._timeout, made._pair, made._conversation = self._timeout, self._pair, self._conversation
        return made

    def detach(self):
        fd, self._fd, self._closed = self._fd, -1, True
        self._held = None
        _machine.sock_hold(fd, True)
        return fd

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def _real_close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0:
            try:
                _machine.close(fd)
            except OSError:
                pass        # the descriptor was closed by its number

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
        writing = 'w' in mode
        reading = 'r' in mode or not writing
        raw = SocketIO(self, ('r' if reading else '') + ('w' if writing else ''))
        self._io_refs += 1
        size = io.DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
        if size == 0:
            if 'b' not in mode:
                raise ValueError('unbuffered streams must be binary')
            return raw
        if reading and writing:
            buffer = _Pair(raw, size)
        else:
            buffer = (_Reader if reading else _Writer)(raw, size)
        if 'b' in mode:
            return buffer
        text = _Text(buffer, encoding, errors, newline)
        text.mode = mode
        return text


def _inherited(kind, family, type, proto, fd, timeout):
    made = kind(family, type, proto, fileno=fd)
    made._timeout = timeout
    return made


SocketType = socket


class SocketIO(io.RawIOBase):
    def __init__(self, sock, mode):
        self._sock = sock
        self._mode = mode
        self._timed_out = False

    @property
    def name(self):
        return self.fileno() if not self.closed else -1

    @property
    def mode(self):
        return self._mode + 'b'

    def readable(self):
        self._check()
        return 'r' in self._mode

    def writable(self):
        self._check()
        return 'w' in self._mode

    def fileno(self):
        self._check()
        return self._sock.fileno()

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        self._check()
        if self._timed_out:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv(size)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def readall(self):
        parts = []
        while True:
            data = self.read(65536)
            if not data:
                return b''.join(parts)
            parts.append(data)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check()
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def close(self):
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._io_refs -= 1
        if self._sock._closed:
            self._sock.close()
        self._sock = None


class _Writer(io.BufferedWriter):
    def _forget(self):
        pass

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        pieces, self._behind, self._behind_size = self._behind, [], 0
        data = b''.join(pieces)
        while data:
            data = data[self.raw.write(data):]


class _Reader(io.BufferedReader):
    """One read from a socket may give less than was asked for."""

    def _forget(self):
        pass

    def read(self, size=-1, /):
        self._begin_read()
        if size is None or size < 0:
            return super().read(-1)
        while len(self._ahead) - self._offset < size:
            more = self.raw.read(max(self._size, size))
            if not more:
                break
            self._ahead = self._ahead[self._offset:] + more
            self._offset = 0
        data = self._ahead[self._offset:self._offset + size]
        self._offset += len(data)
        return data

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)


class _Pair(io.BufferedIOBase):
    def __init__(self, raw, size):
        self.raw = raw
        reader, writer = _Reader(raw, size), _Writer(raw, size)
        self.read, self.read1, self.readline, self.peek = reader.read, reader.read1, reader.readline, reader.peek
        self.readinto = reader.readinto
        self.write, self.flush, self.close = writer.write, writer.flush, writer.close

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def readable(self):
        return True

    writable = readable

    def fileno(self):
        return self.raw.fileno()


class _Text(io.TextIOWrapper):
    def _forget(self):
        pass


# --- names and addresses

def _number(host):
    """The address `host` already is, or None."""
    parts = host.split('.')
    if 1 <= len(parts) <= 4 and all(part.isdigit() for part in parts):
        try:
            return inet_ntoa(inet_aton(host))
        except OSError:
            return None
    return host if ':' in host else None


def _resolve(host, family=2):
    found = _number(host)
    if found is not None:
        return found
    if host == '<broadcast>':
        return '255.255.255.255'
    if host in ('localhost', 'localhost.localdomain'):
        return '::1' if family == 10 else '127.0.0.1'
    if host == gethostname():
        return _internet.OWN_ADDRESS
    ns, address = _internet.lookup(host)
    _machine.file_wait(f'getaddrinfo({host!r})', ns)
    if address is None:
        raise gaierror(EAI_NONAME, _NO_NAME)
    return address


def _ascii(host):
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    try:
        host.encode('ascii')
    except UnicodeError:
        return host.encode('utf-8').hex()
    if any(len(label) > 63 for label in host.split('.')):
        raise UnicodeError("encoding with 'idna' codec failed (UnicodeError: label too long)")
    return host


def gethostbyname(hostname, /):
    if not isinstance(hostname, (str, bytes)):
        raise TypeError('str, bytes or bytearray expected, not ' + type(hostname).__name__)
    return _resolve(_ascii(hostname)) if hostname else '0.0.0.0'


def gethostbyname_ex(hostname, /):
    return hostname, [], [gethostbyname(hostname)]


def gethostbyaddr(host, /):
    address = gethostbyname(host)
    name = 'localhost' if address.startswith('127.') else _internet.name_of(address)
    if name is None:
        raise herror(1, 'Unknown host')
    return name, [], [address]


def getfqdn(name=''):
    return gethostname() if name in ('', '0.0.0.0') else name


def gethostname():
    return 'interleave'


def getservbyname(name, protocol=None, /):
    if name not in _SERVICES:
        raise OSError('service/proto not found')
    return _SERVICES[name]


def getservbyport(port, protocol=None, /):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError('port/proto not found')


def getprotobyname(name, /):
    return {'icmp': 1, 'tcp': 6, 'udp': 17}[name]


def getnameinfo(address, flags, /):
    host, port = address[0], address[1]
    name = host if flags & NI_NUMERICHOST else gethostbyaddr(host)[0]
    if flags & NI_NUMERICSERV:
        return name, str(port)
    try:
        return name, getservbyport(port)
    except OSError:
        return name, str(port)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(port, (str, bytes)):
        port = port.decode() if isinstance(port, bytes) else port
        if port.isdigit():
            port = int(port)
        elif port in _SERVICES:
            port = _SERVICES[port]
        else:
            raise gaierror(EAI_SERVICE, 'Servname not supported for ai_socktype')
    elif port is None:
        port = 0
    if host is None or host == '':
        address = '0.0.0.0' if flags & 1 else '127.0.0.1'
        if family == 10:
            address = '::' if flags & 1 else '::1'
    else:
        host = _ascii(host)
        if flags & 4 and _number(host) is None:
            raise gaierror(EAI_NONAME, _NO_NAME)
        address = _resolve(host, family)
    v6 = ':' in address
    if v6 and family == 2 or not v6 and family == 10:
        raise gaierror(-9, 'Address family for hostname not supported')
    found = AF_INET6 if v6 else AF_INET
    where = (address, port, 0, 0) if v6 else (address, port)
    name = host if flags & 2 and host else ''
    return [(found, kind, number, name, where)
            for kind, number in ((SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0))
            if type in (0, kind) and proto in (0, number)]


def inet_aton(text, /):
    parts = text.split('.')
    if not 1 <= len(parts) <= 4 or not all(part.isdigit() for part in parts):
        raise OSError('illegal IP address string passed to inet_aton')
    numbers = [int(part) for part in parts]
    last = 256 ** (5 - len(parts))
    if any(n > 255 for n in numbers[:-1]) or numbers[-1] >= last:
        raise OSError('illegal IP address string passed to inet_aton')
    return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(parts), 'big')


def inet_ntoa(packed, /):
    if len(packed) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join(map(str, packed))


def inet_pton(family, text, /):
    if family == AF_INET:
        if text.count('.') != 3:
            raise OSError('illegal IP address string passed to inet_pton')
        return inet_aton(text)
    head, double, tail = text.partition('::')
    first = [int(part, 16) for part in head.split(':') if part]
    last = [int(part, 16) for part in tail.split(':') if part]
    gap = 8 - len(first) - len(last)
    if gap < 0 or gap and not double:
        raise OSError('illegal IP address string passed to inet_pton')
    return b''.join(n.to_bytes(2, 'big') for n in first + [0] * gap + last)


def inet_ntop(family, packed, /):
    if family == AF_INET:
        return inet_ntoa(packed)
    words = [f'{packed[i] * 256 + packed[i + 1]:x}' for i in range(0, 16, 2)]
    text = ':' + ':'.join(words) + ':'
    for count in range(8, 1, -1):
        zeros = ':0' * count + ':'
        if zeros in text:
            text = text.replace(zeros, '::', 1)
            break
    if not text.startswith('::'):
        text = text[1:]
    return text if text.endswith('::') else text[:-1]


def htons(x, /):
    return (x & 255) << 8 | x >> 8


def htonl(x, /):
    return int.from_bytes(x.to_bytes(4, 'big'), 'little')


ntohs, ntohl = htons, htonl


# --- making them

def socketpair(family=None, type=SOCK_STREAM, proto=0):
    fds = _machine.sock_pair(int(type) & 15)
    if isinstance(fds, int):
        raise os_error(-fds)
    pair = [socket(AF_UNIX if family is None else family, type, proto, fileno=fd) for fd in fds]
    for one in pair:
        one._pair = True
    return tuple(pair)


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=_machine.sock_dup(fd))


def close(fd):
    _machine.close(fd)


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    host, port = address
    problems = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = socket(family, kind, proto)
        try:
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except OSError as exc:
            sock.close()
            problems.append(exc)
    if all_errors:
        raise ExceptionGroup('create_connection failed', problems)
    raise problems[0]


def has_dualstack_ipv6():
    return True


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            sock.bind(address)
        except OSError as exc:
            raise OSError(exc.errno, f'{exc.strerror} (while attempting to bind on address {address!r})') from None
        sock.listen()
        return sock
    except OSError:
        sock.close()
        raise


def if_nameindex():
    return [(1, 'lo'), (2, 'eth0')]

"""HTTP/1.1 of httpx and aiohttp. Written once, as coroutines: with the loop's backend they wait as
tasks do, with the other one they block in their place and never yield (run())."""
import _internet
import _machine
import errno
import socket
from urllib.parse import urljoin, urlsplit

_READ, _WRITE = 1, 4


class URL(str):
    """What the URLs of httpx and of aiohttp (yarl's) have in common."""

    def __repr__(self):
        return f'URL({str(self)!r})'

    _parts = property(lambda self: urlsplit(str(self)))
    scheme = property(lambda self: self._parts.scheme)
    path = property(lambda self: self._parts.path or '/')

    def join(self, other):
        return type(self)(urljoin(str(self), str(other)))


class Disconnected(OSError):
    """The other side has gone without an answer, or in the middle of one."""


class Malformed(Exception):
    pass


def run(coro):
    """A coroutine that only blocks."""
    try:
        coro.send(None)
    except StopIteration as exc:
        return exc.value
    coro.close()
    raise RuntimeError('a blocking request has awaited something')


class Blocking:
    """Waits by blocking the thread."""

    @staticmethod
    async def wait(sock, events, what, timeout):
        if not _machine.sock_wait((sock.fileno(), events), -1 if timeout is None else max(0, int(timeout * 1e9)), what):
            raise TimeoutError('timed out')

    @staticmethod
    async def pause(ns, what):
        _machine.file_wait(what, ns)


class Looping:
    """Waits as a task: the event loop watches the socket."""

    @staticmethod
    def _future(what):
        import asyncio
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        future._trace_kind = _machine.TaskAwaitsIo
        future._trace_value = what
        return loop, future

    @staticmethod
    async def wait(sock, events, what, timeout):
        loop, future = Looping._future(what)
        fd = sock.fileno()
        timer = None
        if timeout is not None:
            future._timed = "'s timeout"
            timer = loop.call_later(timeout, _fail, future)
        if events == _READ:
            loop.add_reader(fd, _settle, future)
        else:
            loop.add_writer(fd, _settle, future)
        try:
            await future
        finally:
            if timer is not None:
                timer.cancel()
            if events == _READ:
                loop.remove_reader(fd)
            else:
                loop.remove_writer(fd)

    @staticmethod
    async def pause(ns, what):
        loop, future = Looping._future(what)
        future._timed = ''
        loop.call_later(ns / 1e9, _settle, future)
        await future


def _settle(future):
    if not future.done():
        future.set_result(None)


def _fail(future):
    if not future.done():
        future.set_exception(TimeoutError('timed out'))


class Wire:
    """A connection to a host, and what has been read from it."""

    def __init__(self, backend, scheme, host, port):
        self.backend, self.scheme, self.host, self.port = backend, scheme, host, port
        self.sock = None
        self.ahead = b''
        self.used = False

    async def connect(self, timeout, verify=True):
        address = await self._address()
        sock = self.sock = socket.socket(socket.AF_INET6 if ':' in address else socket.AF_INET)
        try:
            sock.setblocking(False)
            code = sock.connect_ex((address, self.port))
            if code == errno.EINPROGRESS:
                await self.backend.wait(sock, _WRITE, f'the connection to {self.host}', timeout)
                code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                exc = socket.os_error(code)
                exc.address = address
                raise exc
            if self.scheme == 'https':
                await self._handshake(timeout, verify)
        except BaseException:
            self.close()
            raise

    async def _address(self):
        found = socket._number(self.host)
        if found is not None:
            return found
        if self.host == 'localhost' or self.host == socket.gethostname():
            return socket.gethostbyname(self.host)
        ns, address = _internet.lookup(self.host)
        await self.backend.pause(ns, f'the address of {self.host}')
        if address is None:
            raise socket.gaierror(socket.EAI_NONAME, 'Name or service not known')
        return address

    async def _handshake(self, timeout, verify):
        import ssl
        what = f'the TLS handshake with {self.host}'
        await self.send(_internet.client_hello(), what, timeout)
        size = 5
        while len(self.ahead) < size:
            if not await self.fill(what, timeout):
                ssl.check_hello(b'')
            ssl.check_hello(self.ahead)
            if len(self.ahead) >= 5:
                size = 5 + int.from_bytes(self.ahead[3:5], 'big')
        self.ahead = self.ahead[size:]
        if verify:
            ssl.check_certificate(ssl.create_default_context(), self.host)

    async def send(self, data, what, timeout):
        while data:
            try:
                data = data[self.sock.send(data):]
            except BlockingIOError:
                await self.backend.wait(self.sock, _WRITE, what, timeout)

    async def fill(self, what, timeout):
        """Some more bytes; False at the end."""
        while True:
            try:
                data = self.sock.recv(65536)
            except BlockingIOError:
                await self.backend.wait(self.sock, _READ, what, timeout)
            else:
                self.ahead += data
                return bool(data)

    async def line(self, what, timeout):
        while b'\n' not in self.ahead:
            if not await self.fill(what, timeout):
                raise Disconnected('Server disconnected')
        line, _, self.ahead = self.ahead.partition(b'\n')
        return line.decode('latin-1').rstrip('\r')

    def is_closed(self):
        """Has the other side closed it while nobody looked?"""
        if self.sock is None:
            return True
        if not _machine.sock_wait((self.sock.fileno(), _READ), 0, ''):
            return False
        return True         # an end, or bytes nobody has asked for

    def close(self):
        if self.sock is not None:
            self.sock.close()
            self.sock = None


class Exchange:
    """One request and its answer on a wire."""

    def __init__(self, wire, method, url, read_timeout=None):
        self.wire, self.method, self.what = wire, method, f'{method} {url}'
        self.more = f'more of {url}'
        self.timeout = read_timeout
        self.status = self.reason = None
        self.headers = []
        self.left = 0           # bytes of the body, or of the chunk; None: to the end of the connection
        self.chunked = self.done = False
        self.keep = True
        self.began = False      # with chunks
        self.finished = None    # called once, at the end, with whether the wire can be used again

    async def ask(self, target, headers, body, write_timeout=None):
        lines = [f'{self.method} {target} HTTP/1.1'] + [f'{name}: {value}' for name, value in headers.items()]
        data = ('\r\n'.join(lines) + '\r\n\r\n').encode('latin-1')
        wire = self.wire
        if body is None or isinstance(body, bytes):
            await wire.send(data + (body or b''), self.what, write_timeout)
        else:
            await wire.send(data, self.what, write_timeout)
            if hasattr(body, 'read'):
                source = iter(lambda: body.read(65536) or None, None)
            else:
                source = body
            if hasattr(source, '__aiter__'):
                async for part in source:
                    await wire.send(_chunk(part), self.what, write_timeout)
            else:
                for part in source:
                    await wire.send(_chunk(part), self.what, write_timeout)
            await wire.send(b'0\r\n\r\n', self.what, write_timeout)
        await self._head()

    async def _head(self):
        wire = self.wire
        while True:
            first = (await wire.line(self.what, self.timeout)).split(' ', 2)
            if len(first) < 2 or not first[0].startswith('HTTP/') or not first[1].isdigit():
                raise Malformed(f'bad status line {" ".join(first)!r}')
            self.version, self.status = first[0][5:], int(first[1])
            self.reason = first[2] if len(first) > 2 else ''
            self.headers = []
            while True:
                line = await wire.line(self.what, self.timeout)
                if not line:
                    break
                name, _, value = line.partition(':')
                self.headers.append((name, value.strip()))
            if self.status != 100:
                break
        found = {name.lower(): value for name, value in self.headers}
        connection = found.get('connection', '').lower()
        self.keep = 'keep-alive' in connection or self.version != '1.0' and 'close' not in connection
        if self.method == 'HEAD' or self.status in (204, 304):
            self.left = 0
        elif 'chunked' in found.get('transfer-encoding', ''):
            self.chunked = True
        elif found.get('content-length', '').isdigit():
            self.left = int(found['content-length'])
        else:
            self.left = None
        if self.left == 0 and not self.chunked:
            self.finish()

    def finish(self, keep=True):
        if not self.done:
            self.done = True
            finished, self.finished = self.finished, None
            if finished is not None:
                finished(keep and self.keep)

    def ready(self):
        """Is the rest of the body there already?"""
        return self.done or not self.chunked and self.left is not None and len(self.wire.ahead) >= self.left

    async def piece(self, limit=65536):
        """The next bytes of the body, b'' at its end."""
        if self.done:
            return b''
        wire = self.wire
        try:
            if self.chunked and not self.left and not await self._next_chunk():
                return b''
            if not wire.ahead and not await wire.fill(self.more, self.timeout):
                if self.left is not None:
                    raise Disconnected('Response payload is not completed')
                self.keep = False
                self.finish()
                return b''
        except BaseException:
            self.finish(False)
            raise
        size = limit if self.left is None else min(limit, self.left)
        data, wire.ahead = wire.ahead[:size], wire.ahead[size:]
        if self.left is not None:
            self.left -= len(data)
            if not self.left and not self.chunked:
                self.finish()
        return data

    async def _next_chunk(self):
        wire = self.wire
        if self.began:
            await wire.line(self.more, self.timeout)
        self.began = True
        self.left = int((await wire.line(self.more, self.timeout)).partition(';')[0], 16)
        if self.left:
            return True
        while await wire.line(self.more, self.timeout):
            pass
        self.finish()
        return False


def _chunk(part):
    if isinstance(part, str):
        part = part.encode()
    return f'{len(part):x}\r\n'.encode() + part + b'\r\n'


class Pool:
    """Connections, used and idle, and whoever waits for one."""

    def __init__(self, backend, limit=100, per_host=0, verify=True):
        self.backend, self.limit, self.per_host, self.verify = backend, limit, per_host, verify
        self._idle = {}
        self._used = {}         # key: how many
        self._waiters = []      # (key, future)
        self.closed = False

    def _full(self, key):
        if self.limit and sum(self._used.values()) >= self.limit:
            return f'a free connection ({self.limit} at most)'
        if self.per_host and self._used.get(key, 0) >= self.per_host:
            return f'a free connection to {key[1]} ({self.per_host} at most)'
        return None

    async def take(self, key, connect_timeout, verify=None):
        full = self._full(key)
        if full and self.backend is Looping:
            await self._turn(key, full)
        else:
            self._used[key] = self._used.get(key, 0) + 1
        try:
            idle = self._idle.get(key, [])
            while idle:
                wire = idle.pop()
                if not wire.is_closed():
                    wire.used = True
                    return wire
                wire.close()
            wire = Wire(self.backend, *key)
            await wire.connect(connect_timeout, self.verify if verify is None else verify)
            return wire
        except BaseException:
            self._leave(key)
            raise

    async def _turn(self, key, why):
        loop, future = Looping._future(why)
        future._trace_kind = _machine.TaskAwaitsFuture
        entry = key, future
        self._waiters.append(entry)
        try:
            await future
        except BaseException:
            if entry in self._waiters:
                self._waiters.remove(entry)
            elif not future.cancelled():
                self._leave(key)
            raise

    def _leave(self, key):
        self._used[key] -= 1
        for entry in self._waiters:
            if not self._full(entry[0]):
                self._waiters.remove(entry)
                self._used[entry[0]] = self._used.get(entry[0], 0) + 1
                _settle(entry[1])
                break

    def give_back(self, key, wire, keep):
        if keep and not self.closed and wire.sock is not None:
            self._idle.setdefault(key, []).append(wire)
        else:
            wire.close()
        self._leave(key)

    def close(self):
        self.closed = True
        for wires in self._idle.values():
            for wire in wires:
                wire.close()
        self._idle.clear()

    async def exchange(self, method, url, parts, headers, body, connect_timeout=None, read_timeout=None, verify=None):
        """Sends a request; gives its Exchange when the headers of the answer are there."""
        port = parts.port or (443 if parts.scheme == 'https' else 80)
        key = parts.scheme, parts.hostname, port
        target = (parts.path or '/') + (f'?{parts.query}' if parts.query else '')
        while True:
            wire = await self.take(key, connect_timeout, verify)
            one = Exchange(wire, method, url, read_timeout)
            one.finished = lambda keep, wire=wire: self.give_back(key, wire, keep)
            try:
                await one.ask(target, headers, body, read_timeout)
            except ConnectionError:
                one.finish(False)
                if not wire.used:
                    raise
            except BaseException:
                one.finish(False)
                raise
            else:
                return one


def host_header(parts):
    usual = 443 if parts.scheme == 'https' else 80
    host = parts.hostname if ':' not in parts.hostname else f'[{parts.hostname}]'
    return host if parts.port in (None, usual) else f'{host}:{parts.port}'

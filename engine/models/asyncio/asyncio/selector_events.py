"""What an event loop does with descriptors: watching them, sockets, connections and servers
(Lib/asyncio/selector_events.py and the networking half of base_events.py).

`_watched` maps a descriptor to [reader, writer, turn], each of the first two a Handle or None; `_interests` is
the same as the flat list that select() takes, None while nothing is watched. Turn: see watch_turn() in natives.md.
"""
import errno
import socket
import _machine
from _machine import TaskAwaitsIo
from selectors import _fd_of
from socket import _chunks
from . import exceptions, tasks
from .events import Handle
from .selector_transports import DatagramSocketTransport, SocketTransport
from .servers import Server

_READ, _WRITE, _BROKEN = 1, 4, 8 | 16


def extend(cls):
    """Gives the loop's class the methods below."""
    for name, value in vars(_Descriptors).items():
        if not name.startswith('__'):
            if hasattr(value, '__qualname__'):
                value.__qualname__ = f'BaseEventLoop.{name}'
            setattr(cls, name, value)


class _Descriptors:
    _watched = None
    _transports = None      # {descriptor: transport}

    # --- watching
    def _watch(self, fd, place, handle):
        """Sets the reader (0) or writer (1) of a descriptor; gives back the one before."""
        if self._watched is None:
            self._watched = {}
        entry = self._watched.setdefault(fd, [None, None, 0])
        before = entry[place]
        if before is None:
            entry[2] = _machine.watch_turn(fd, 0 if entry[1 - place] is None else (_WRITE, _READ)[place]) or entry[2]
        entry[place] = handle
        if entry[0] is entry[1]:
            del self._watched[fd]
        interests = []
        for each, (reader, writer, turn) in self._watched.items():
            interests += (each, (0 if reader is None else _READ)
                          | (0 if writer is None else _WRITE) | turn)
        self._interests = interests or None
        if before is not None:
            before.cancel()
        return before

    def _watch_for(self, fd, place, callback, args):
        self._check_closed()
        handle = Handle(callback, args, self, None)
        self._watch(fd, place, handle)
        return handle

    def _add_reader(self, fd, callback, *args):
        return self._watch_for(fd, 0, callback, args)

    def _add_writer(self, fd, callback, *args):
        return self._watch_for(fd, 1, callback, args)

    def _unwatch(self, fd, place):
        if self._closed or not self._watched or fd not in self._watched:
            return False
        return self._watch(fd, place, None) is not None

    def _remove_reader(self, fd):
        return self._unwatch(fd, 0)

    def _remove_writer(self, fd):
        return self._unwatch(fd, 1)

    def _is_watched(self, fd, place):
        return bool(self._watched) and self._watched.get(fd, (None, None))[place] is not None

    def _own_fd(self, fileobj):
        """A descriptor that no transport uses."""
        fd = _fd_of(fileobj)
        transport = (self._transports or {}).get(fd)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f'File descriptor {fd!r} is used by transport {transport!r}')
        return fd

    def add_reader(self, fd, callback, *args):
        self._add_reader(self._own_fd(fd), callback, *args)

    def remove_reader(self, fd):
        return self._remove_reader(self._own_fd(fd))

    def add_writer(self, fd, callback, *args):
        self._add_writer(self._own_fd(fd), callback, *args)

    def remove_writer(self, fd):
        return self._remove_writer(self._own_fd(fd))

    def _process_events(self, ready):
        """Handles of what select() says is ready go to the end of the ready queue."""
        if not isinstance(ready, list):
            return
        for fd, events in zip(ready[::2], ready[1::2]):
            reader, writer, _ = self._watched.get(fd, (None, None, 0))
            if reader is not None and events & (_READ | _BROKEN):
                self._ready.append(reader)
            if writer is not None and events & (_WRITE | _BROKEN):
                self._ready.append(writer)

    def _describe_ready(self, ready):
        said = []
        for fd, events in zip(ready[::2], ready[1::2]):
            info = _machine.sock_info(fd)
            name = _machine.pipe_name(fd) or f'descriptor {fd}' if info is None else info[6]
            writer = self._watched.get(fd, (None, None))[1]
            connects = writer is not None and writer._callback.__name__ == 'decided'
            listens = info is not None and info[0] == 2
            said.append(f'{name} has a connection to accept' if listens
                        else f'the connection to {name} {"failed" if events & _BROKEN else "is established"}' if connects
                        else f'{name.removeprefix("the end of ")} has ended' if name.startswith('the end of ')
                        else f'{name} has data' if info is None and events & _READ
                        else f'{name} was closed' if info is None and events & _BROKEN
                        else f'the connection with {name} was reset or closed' if events & _BROKEN
                        else f'data from {name} has come' if events & _READ
                        else f'{name} can be written to')
        if len(said) > 3:
            said = said[:2] + [f'{len(said) - 2} more descriptors are ready']
        return said

    def _forget_descriptors(self):
        self._watched = None
        self._interests = None

    # --- sockets by hand
    def _check_sock(self, sock):
        if self._debug and sock.gettimeout() != 0:
            raise ValueError('the socket must be non-blocking')

    async def _sock_do(self, sock, place, what, attempt):
        """Attempts again whenever the socket is ready; `attempt` gives (done, value)."""
        self._check_sock(sock)
        try:
            done, value = attempt()
        except (BlockingIOError, InterruptedError):
            done = False
        if done:
            return value
        future = self.create_future()
        future._trace_kind = TaskAwaitsIo
        future._trace_value = f'{what} on a socket'
        fd = self._own_fd(sock)

        def again():
            if future.done():
                return
            try:
                done, value = attempt()
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                future.set_exception(exc)
            else:
                if done:
                    future.set_result(value)

        handle = self._watch_for(fd, place, again, ())

        def ended(_):
            if not handle.cancelled():
                self._unwatch(fd, place)

        future.add_done_callback(ended)
        return await future

    async def sock_recv(self, sock, n):
        return await self._sock_do(sock, 0, 'loop.sock_recv()', lambda: (True, sock.recv(n)))

    async def sock_recv_into(self, sock, buf):
        return await self._sock_do(sock, 0, 'loop.sock_recv_into()',
                                   lambda: (True, sock.recv_into(buf)))

    async def sock_recvfrom(self, sock, bufsize):
        return await self._sock_do(sock, 0, 'loop.sock_recvfrom()',
                                   lambda: (True, sock.recvfrom(bufsize)))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        return await self._sock_do(sock, 0, 'loop.sock_recvfrom_into()',
                                   lambda: (True, sock.recvfrom_into(buf, nbytes or len(buf))))

    async def sock_sendall(self, sock, data):
        view = memoryview(data)
        sent = 0

        def attempt():
            nonlocal sent
            sent += sock.send(view[sent:])
            return sent == len(view), None

        if view:
            await self._sock_do(sock, 1, 'loop.sock_sendall()', attempt)

    async def sock_sendto(self, sock, data, address):
        return await self._sock_do(sock, 1, 'loop.sock_sendto()',
                                   lambda: (True, sock.sendto(data, address)))

    async def sock_accept(self, sock):
        def attempt():
            conn, address = sock.accept()
            conn.setblocking(False)
            return True, (conn, address)

        return await self._sock_do(sock, 0, 'loop.sock_accept()', attempt)

    async def sock_connect(self, sock, address):
        self._check_sock(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            infos = await self._ensure_resolved(address, family=sock.family, type=sock.type,
                                                proto=sock.proto)
            address = infos[0][4]
        future = self.create_future()
        future._trace_kind = TaskAwaitsIo
        future._trace_value = f'the connection to {_shown(address)}'
        fd = self._own_fd(sock)

        def failed(number):
            future.set_exception(OSError(number, f'Connect call failed {address}'))

        def decided(number=None):
            if future.done():
                return
            if number is None:
                number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if number:
                failed(number)
            else:
                future.set_result(None)

        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self.call_soon(decided, exc.errno)
            return await future
        # Also on this machine, where the connection is there already: a kernel says "in progress".
        handle = self._watch_for(fd, 1, decided, ())

        def ended(_):
            if not handle.cancelled():
                self._unwatch(fd, 1)

        future.add_done_callback(ended)
        return await future

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        self._check_sock(sock)
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if not fallback:
            raise exceptions.SendfileNotAvailableError(
                'syscall sendfile is not available for the simulated socket')
        total = 0
        for data in _chunks(file, offset, count, 16384):
            await self.sock_sendall(sock, data)
            total += len(data)
        return total

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        if transport.is_closing():
            raise RuntimeError('Transport is closing')
        total = 0
        for data in _chunks(file, offset, count, 16384):
            transport.write(data)
            while transport.get_write_buffer_size() > transport.get_write_buffer_limits()[1]:
                await tasks.sleep(0.001)
            total += len(data)
        return total

    # --- addresses
    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type,
                                          proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=socket.SOCK_STREAM, proto=0,
                               flags=0):
        host, port = address[:2]
        info = _literal(host, port, family, type, proto)
        if info is not None:
            return [info]       # it is an address already: no thread has to look it up
        return await self.getaddrinfo(host, port, family=family, type=type, proto=proto,
                                      flags=flags)

    # --- connections
    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None,
                                family=0, proto=0, flags=0, sock=None, local_addr=None,
                                server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None,
                                interleave=None, all_errors=False):
        if server_hostname is not None and not ssl:
            raise ValueError('server_hostname is only meaningful with ssl')
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            infos = await self._ensure_resolved((host, port), family=family, proto=proto,
                                                flags=flags)
            if not infos:
                raise OSError('getaddrinfo() returned empty list')
            failures = []
            for info in infos:
                try:
                    sock = await self._connect_sock(info, local_addr)
                    break
                except OSError as exc:
                    failures.append(exc)
            else:
                _raise_failures(failures, all_errors)
        else:
            if sock is None:
                raise ValueError('host and port was not specified and no sock specified')
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        if ssl:
            if server_hostname is None and not host:
                raise ValueError('You must set server_hostname when using ssl without a host')
            sock = await self._shake_hands(sock, ssl, server_hostname or host)
        return await self._connection(sock, protocol_factory)

    async def _shake_hands(self, sock, context, name):
        """The socket that speaks TLS: a round trip later."""
        import ssl
        from _wire import Looping
        if context is True:
            context = ssl.create_default_context()
        tls = context.wrap_socket(sock, do_handshake_on_connect=False, server_hostname=name)
        try:
            while True:
                try:
                    tls.do_handshake()
                    return tls
                except ssl.SSLWantReadError:
                    await Looping.wait(tls, _READ, f'the TLS handshake with {name}', None)
        except BaseException:
            tls.close()
            raise

    async def _connect_sock(self, info, local_addr):
        family, kind, proto, _, address = info
        sock = socket.socket(family=family, type=kind, proto=proto)
        sock.setblocking(False)
        try:
            if local_addr is not None:
                try:
                    sock.bind(local_addr)
                except OSError as exc:
                    raise OSError(exc.errno, 'error while attempting to bind on address '
                                             f'{local_addr!r}: {str(exc).lower()}') from None
            await self.sock_connect(sock, address)
            return sock
        except BaseException:
            sock.close()
            raise

    async def _connection(self, sock, protocol_factory, server=None, extra=None):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        waiter._trace_value = 'the start of its connection'
        transport = SocketTransport(self, sock, protocol, waiter, extra, server)
        await _started(transport, waiter)
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                      ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        _no_tls(ssl)
        return await self._connection(sock, protocol_factory)

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None,
                                     server_hostname=None, ssl_handshake_timeout=None,
                                     ssl_shutdown_timeout=None):
        _no_tls(ssl)
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, str(path))
            except BaseException:
                sock.close()
                raise
        elif sock is None:
            raise ValueError('no path and sock were specified')
        return await self._connection(sock, protocol_factory)

    # --- servers
    async def create_server(self, protocol_factory, host=None, port=None, *, family=0,
                            flags=socket.AI_PASSIVE, sock=None, backlog=100, ssl=None,
                            reuse_address=None, reuse_port=None, keep_alive=None,
                            ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                            start_serving=True):
        if isinstance(ssl, bool):
            raise TypeError('ssl argument must be an SSLContext or None')
        _no_tls(ssl)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            hosts = [None] if host == '' or host is None else (
                [host] if isinstance(host, str) else list(host))
            found = await tasks.gather(*[
                self._ensure_resolved((each, port), family=family, flags=flags)
                for each in hosts])
            infos = dict.fromkeys(info for infos in found for info in infos)
            sockets = _bind_all(infos)
        else:
            if sock is None:
                raise ValueError('Neither host/port nor sock were specified')
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f'A Stream Socket was expected, got {sock!r}')
            sockets = [sock]
        return await self._serve(sockets, protocol_factory, backlog, start_serving)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100,
                                 ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                                 start_serving=True, cleanup_socket=True):
        _no_tls(ssl)
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.bind(str(path))
            except OSError as exc:
                sock.close()
                if exc.errno == errno.EADDRINUSE:
                    raise OSError(errno.EADDRINUSE,
                                  f'Address {path!r} is already in use') from None
                raise
        elif sock is None:
            raise ValueError('path was not specified, and no sock specified')
        return await self._serve([sock], protocol_factory, backlog, start_serving)

    async def _serve(self, sockets, protocol_factory, backlog, start_serving):
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            await tasks.sleep(0)    # clients may connect from the next iteration on
        return server

    def _start_serving(self, protocol_factory, sock, server, backlog):
        self._add_reader(sock.fileno(), self._accept_connections, protocol_factory, sock, server,
                         backlog)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connections(self, protocol_factory, sock, server, backlog):
        for _ in range(backlog + 1):
            try:
                conn, address = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            self.create_task(self._accept_connection2(protocol_factory, conn, server, address))

    async def _accept_connection2(self, protocol_factory, conn, server, address):
        try:
            await self._connection(conn, protocol_factory, server, {'peername': address})
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self._debug:
                self.call_exception_handler({
                    'message': 'Error on transport creation for incoming connection',
                    'exception': exc})

    # --- datagrams
    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None,
                                       *, family=0, proto=0, flags=0, reuse_port=None,
                                       allow_broadcast=None, sock=None):
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f'A datagram socket was expected, got {sock!r}')
            sock.setblocking(False)
            remote = None
        else:
            if not (local_addr or remote_addr) and not family:
                raise ValueError('unexpected address family')
            local = remote = None
            for which, address in (('local', local_addr), ('remote', remote_addr)):
                if address is None:
                    continue
                if not (isinstance(address, tuple) and len(address) == 2):
                    raise TypeError('2-tuple is expected')
                infos = await self._ensure_resolved(address, family=family,
                                                    type=socket.SOCK_DGRAM, proto=proto,
                                                    flags=flags)
                family = infos[0][0]
                if which == 'local':
                    local = infos[0][4]
                else:
                    remote = infos[0][4]
            sock = socket.socket(family=family or socket.AF_INET, type=socket.SOCK_DGRAM)
            sock.setblocking(False)
            try:
                if local:
                    sock.bind(local)
                if remote:
                    sock.connect(remote)
            except BaseException:
                sock.close()
                raise
        protocol = protocol_factory()
        waiter = self.create_future()
        waiter._trace_value = 'the start of its endpoint'
        transport = DatagramSocketTransport(self, sock, protocol, remote, waiter)
        await _started(transport, waiter)
        return transport, protocol

    # --- pipes and processes
    async def connect_read_pipe(self, protocol_factory, pipe):
        from .pipes import read_pipe
        return await read_pipe(self, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        from .pipes import write_pipe
        return await write_pipe(self, protocol_factory, pipe)

    async def subprocess_exec(self, protocol_factory, program, *args, **kwargs):
        from .subprocess import _exec
        return _exec(self, protocol_factory, (program, *args), False, **kwargs)

    async def subprocess_shell(self, protocol_factory, cmd, **kwargs):
        if not isinstance(cmd, (bytes, str)):
            raise ValueError('cmd must be a string')
        from .subprocess import _exec
        return _exec(self, protocol_factory, cmd, True, **kwargs)

    # --- what there is not
    async def start_tls(self, transport, protocol, sslcontext, *, server_side=False,
                        server_hostname=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        _no_tls(True)



def _shown(address):
    return f'{address[0]}:{address[1]}' if isinstance(address, tuple) else address


async def _started(transport, waiter):
    try:
        await waiter
    except BaseException:
        transport.close()
        raise


def _no_tls(ssl):
    if ssl:
        raise NotImplementedError('Interleave: a server here has no TLS; leave `ssl` out (open_connection() to hosts outside has it)')


def _literal(host, port, family, kind, proto):
    """What getaddrinfo() would say about a numeric address; None for names (_ipaddr_info)."""
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if kind == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif kind == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == '' or port == b'':
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    families = [family] if family else [socket.AF_INET, socket.AF_INET6]
    for each in families:
        try:
            socket.inet_pton(each, host)
        except (OSError, ValueError, TypeError):
            continue
        address = (host, port) if each == socket.AF_INET else (host, port, 0, 0)
        return each, kind, proto, '', address
    return None


def _raise_failures(failures, all_errors):
    if all_errors:
        raise ExceptionGroup('create_connection failed', failures)
    if len(failures) == 1 or len({str(exc) for exc in failures}) == 1:
        raise failures[0]
    raise OSError(f'Multiple exceptions: {", ".join(map(str, failures))}')


def _bind_all(infos):
    sockets = []
    try:
        for family, kind, proto, _, address in infos:
            sock = socket.socket(family, kind, proto)
            sockets.append(sock)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if family == socket.AF_INET6:
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(address)
            except OSError as exc:
                raise OSError(exc.errno, f'error while attempting to bind on address {address!r}: '
                                         f'{str(exc).lower()}') from None
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets

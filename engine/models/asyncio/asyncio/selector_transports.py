"""Transports over sockets (Lib/asyncio/selector_events.py)."""
import socket
from collections import deque
from . import protocols, transports
from .futures import _set_result_unless_cancelled
from .trsock import TransportSocket

_WARN_AFTER_LOST_WRITES = 5


class _SelectorTransport(transports._FlowControlMixin):
    max_size = 256 * 1024
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra['socket'] = TransportSocket(sock)
        for name, ask in (('sockname', sock.getsockname), ('peername', sock.getpeername)):
            if name not in self._extra:
                try:
                    self._extra[name] = ask()
                except OSError:
                    self._extra[name] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._server = server
        self._buffer = deque()
        self._conn_lost = 0     # counts writes after the connection was lost
        self._closing = False
        self._paused = False
        self.set_protocol(protocol)
        if server is not None:
            server._attach(self)
        if loop._transports is None:
            loop._transports = {}
        loop._transports[self._sock_fd] = self

    def __repr__(self):
        info = [type(self).__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._sock_fd}')
        loop = self._loop
        if loop is not None and not loop.is_closed():
            reads = loop._is_watched(self._sock_fd, 0)
            writes = loop._is_watched(self._sock_fd, 1)
            info.append(f'read={"polling" if reads else "idle"}')
            info.append(f'write=<{"polling" if writes else "idle"}, '
                        f'bufsize={self.get_write_buffer_size()}>')
        return f'<{" ".join(info)}>'

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._buffered = isinstance(protocol, protocols.BufferedProtocol)

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._sock_fd)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._start_reading()

    def _start_reading(self):
        if self.is_reading():
            self._loop._add_reader(self._sock_fd, self._read_ready)

    def _start(self, waiter):
        """The protocol is told, reading begins, and then whoever made the transport goes on."""
        loop = self._loop
        loop.call_soon(self._protocol.connection_made, self)
        loop.call_soon(self._start_reading)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def abort(self):
        self._force_close(None)

    def _fatal_error(self, exc, message='Fatal error on transport'):
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            raise exc
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                'message': message, 'exception': exc, 'transport': self,
                'protocol': self._protocol})
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._loop._transports.pop(self._sock_fd, None)
            server, self._server = self._server, None
            self._sock = self._protocol = self._loop = None
            if server is not None:
                server._detach(self)


class SocketTransport(_SelectorTransport):
    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._eof = False
        super().__init__(loop, sock, protocol, extra, server)
        self._start(waiter)

    # --- reading
    def _read_ready(self):
        if self._conn_lost:
            return
        if self._buffered:
            return self._read_into_buffer()
        data = self._receive(self._sock.recv, self.max_size)
        if data is not None:
            self._deliver(data, 'data_received')

    def _read_into_buffer(self):
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError('get_buffer() returned an empty buffer')
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.get_buffer() call failed.')
            return
        count = self._receive(self._sock.recv_into, buffer)
        if count is not None:
            self._deliver(count, 'buffer_updated')

    def _receive(self, read, into):
        """What has come; None if nothing has, or if that failed and has been told."""
        try:
            return read(into)
        except (BlockingIOError, InterruptedError):
            return None
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')

    def _deliver(self, what, method):
        if not what:
            return self._read_eof()
        self._call_protocol(method, what)

    def _call_protocol(self, method, *args):
        try:
            return getattr(self._protocol, method)(*args)
        except BaseException as exc:
            self._fatal_error(exc, f'Fatal error: protocol.{method}() call failed.')

    def _read_eof(self):
        if self._call_protocol('eof_received'):
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    # --- writing
    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('data argument must be a bytes-like object, not '
                            f'{type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if not data:
            return
        if self._conn_lost:
            if self._conn_lost >= _WARN_AFTER_LOST_WRITES:
                from .base_events import _log
                _log('warning', 'socket.send() raised exception.')
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                sent = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on socket transport')
                return
            data = memoryview(data)[sent:]
            if not data:
                return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        self._buffer.append(bytes(data))
        self._maybe_pause_protocol()

    def _write_ready(self):
        if self._conn_lost:
            return
        try:
            sent = self._sock.sendmsg(list(self._buffer))
        except (BlockingIOError, InterruptedError):
            return
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal write error on socket transport')
            return
        while sent:
            piece = self._buffer.popleft()
            if sent < len(piece):
                self._buffer.appendleft(piece[sent:])
                break
            sent -= len(piece)
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shutdown(socket.SHUT_WR)

    def writelines(self, list_of_data):
        for data in list_of_data:
            self.write(data)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)


SocketTransport.__name__ = SocketTransport.__qualname__ = '_SelectorSocketTransport'


class DatagramSocketTransport(_SelectorTransport):
    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._start(waiter)

    def get_write_buffer_size(self):
        return sum(len(data) for data, _ in self._buffer)

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, address = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on datagram transport')
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('data argument must be a bytes-like object, not '
                            f'{type(data).__name__!r}')
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
        if self._conn_lost and self._address:
            self._conn_lost += 1
            return
        if not self._buffer:
            if self._send(data, addr):
                return
            self._loop._add_writer(self._sock_fd, self._write_ready)
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _send(self, data, addr):
        """Whether that is done with, sent or refused."""
        try:
            if self._extra['peername']:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as exc:
            self._protocol.error_received(exc)
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal write error on datagram transport')
        return True

    def _write_ready(self):
        while self._buffer:
            data, addr = self._buffer[0]
            if not self._send(data, addr):
                break
            self._buffer.popleft()
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)


DatagramSocketTransport.__name__ = DatagramSocketTransport.__qualname__ = \
    '_SelectorDatagramTransport'

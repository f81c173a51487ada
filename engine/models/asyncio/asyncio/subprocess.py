"""Subprocesses for coroutines (Lib/asyncio/subprocess.py) over the module subprocess, which says which
programs there are. Pipes are descriptors the loop watches. So is the end of a process: the child
keeps one end of a pipe open as long as it lives."""
import subprocess as _subprocess
from subprocess import DEVNULL, PIPE, STDOUT
import _machine
from _machine import TaskAwaitsIo
from . import events, streams, tasks, transports
from .streams import StreamReader, StreamWriter

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

_LIMIT = 2 ** 16
_PIECE = 4096       # what a pipe that can be written to takes without blocking


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=_LIMIT,
                                  **kwds):
    if not isinstance(cmd, (bytes, str)):
        raise ValueError('cmd must be a string')
    return _start(cmd, True, stdin, stdout, stderr, limit, kwds)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None,
                                 limit=_LIMIT, **kwds):
    return _start((program, *args), False, stdin, stdout, stderr, limit, kwds)


def _start(args, shell, stdin, stdout, stderr, limit, kwds):
    popen, ended, loop = _open(args, shell, stdin, stdout, stderr, kwds)
    return Process(popen, ended, loop, limit)


def _open(args, shell, stdin, stdout, stderr, kwds):
    """The child, a descriptor that tells of its end, and the loop."""
    for name in ('universal_newlines', 'text'):
        if kwds.pop(name, None):
            raise ValueError(f'{name} must be False')
    for name in ('encoding', 'errors'):
        if kwds.pop(name, None) is not None:
            raise ValueError(f'{name} must be None')
    loop = events.get_running_loop()
    popen = _Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, **kwds)
    _machine.close(popen._held)
    return popen, popen._ended, loop


class _Popen(_subprocess.Popen):
    def _before_fork(self, name):
        # After the other pipes: when the child is gone they have been closed.
        self._name = name
        self._ended, self._held = _machine.pipe(f'the end of {name}')


class _Child:
    """A process whose end the loop watches: its descriptor `ended` becomes readable."""

    def _watch(self, popen, ended, loop):
        self._popen = popen
        self._loop = loop
        self._exited = False
        loop._add_reader(ended, self._has_ended, ended)

    def _has_ended(self, fd):
        self._loop._remove_reader(fd)
        _machine.close(fd)
        self._popen.wait()
        self._exited = True
        self._tell_end()
        self._try_finish()

    def _tell_end(self):
        pass


class Process(_Child):
    def __init__(self, popen, ended, loop, limit):
        self._loop = loop
        self._waiters = []
        self._readers = 0       # pipes that still may say something
        self.pid = popen.pid
        self.stdin = self.stdout = self.stderr = None
        if popen.stdin is not None:
            transport = _WriteTransport(loop, popen.stdin)
            self.stdin = StreamWriter(transport, transport._protocol, None, loop)
        if popen.stdout is not None:
            self.stdout = self._read(popen.stdout, limit)
        if popen.stderr is not None:
            self.stderr = self._read(popen.stderr, limit)
        self._watch(popen, ended, loop)

    def __repr__(self):
        return f'<{type(self).__name__} {self.pid}>'

    @property
    def returncode(self):
        return self._popen.returncode if self._exited else None

    def _read(self, pipe, limit):
        reader = StreamReader(limit=limit, loop=self._loop)
        transport = _ReadTransport(self._loop, pipe, reader, self._pipe_ended)
        reader.set_transport(transport)
        self._readers += 1
        return reader

    def _pipe_ended(self):
        self._readers -= 1
        self._try_finish()

    def _try_finish(self):
        """wait() returns when the process has ended and all it wrote has been read."""
        if self._exited and not self._readers:
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(None)

    async def wait(self):
        if not self._exited or self._readers:
            waiter = self._loop.create_future()
            waiter._trace_value = f'the end of {self._popen._name} (process {self.pid})'
            waiter._trace_kind = TaskAwaitsIo
            self._waiters.append(waiter)
            await waiter
        return self._popen.returncode

    def send_signal(self, signal):
        if self._exited:
            raise ProcessLookupError
        self._popen.send_signal(signal)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    async def _feed_stdin(self, input):
        try:
            if input is not None:
                self.stdin.write(input)
            await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            pass        # communicate() does not mind
        self.stdin.close()

    async def _nothing(self):
        return None

    async def communicate(self, input=None):
        stdin = self._feed_stdin(input) if self.stdin is not None else self._nothing()
        stdout = self.stdout.read() if self.stdout is not None else self._nothing()
        stderr = self.stderr.read() if self.stderr is not None else self._nothing()
        stdin, stdout, stderr = await tasks.gather(stdin, stdout, stderr)
        await self.wait()
        return stdout, stderr


class _ReadTransport(transports.ReadTransport):
    def __init__(self, loop, pipe, reader, ended):
        super().__init__()
        self._loop = loop
        self._pipe = pipe
        self._reader = reader
        self._ended = ended
        self._paused = True
        self.resume_reading()

    def _ready(self):
        fd = self._pipe.fileno()
        try:
            data = _machine.recv_bytes(fd, 262144)
        except EOFError:
            self.close()
            self._reader.feed_eof()
            self._ended()
        else:
            self._reader.feed_data(data)

    def close(self):
        if not self._pipe.closed:
            self._loop._remove_reader(self._pipe.fileno())
            self._pipe.close()

    def is_reading(self):
        return not self._paused

    def is_closing(self):
        return self._pipe.closed

    def pause_reading(self):
        if not self._paused:
            self._paused = True
            self._loop._remove_reader(self._pipe.fileno())

    def resume_reading(self):
        if self._paused and not self._pipe.closed:
            self._paused = False
            self._loop._add_reader(self._pipe.fileno(), self._ready)


class _ToProtocol:
    """In the place of a StreamReader: what comes goes to a SubprocessProtocol."""

    def __init__(self, transport, fd):
        self._transport = transport
        self._fd = fd

    def feed_data(self, data):
        self._transport._call('pipe_data_received', self._fd, data)

    def feed_eof(self):
        self._transport._pipe_lost(self._fd, None)


class _FromProtocol:
    """The protocol of the child's stdin: a SubprocessProtocol hears of it as one of its pipes."""

    def __init__(self, transport):
        self._transport = transport

    def pause_writing(self):
        self._transport._protocol.pause_writing()

    def resume_writing(self):
        self._transport._protocol.resume_writing()

    def connection_lost(self, exc):
        self._transport._pipe_lost(0, exc)


class _ProcessTransport(_Child, transports.SubprocessTransport):
    """A child and its protocol, who is told what the child writes and when it ends
    (Lib/asyncio/base_subprocess.py)."""

    def __init__(self, popen, ended, loop, protocol):
        super().__init__({'subprocess': popen})
        self._loop = loop
        self._protocol = protocol
        self._pipes = {}
        self._open = set()
        self._closed = False
        if popen.stdin is not None:
            self._pipes[0] = _WriteTransport(loop, popen.stdin, _FromProtocol(self))
        for fd, pipe in (1, popen.stdout), (2, popen.stderr):
            if pipe is not None:
                self._pipes[fd] = _ReadTransport(loop, pipe, _ToProtocol(self, fd), lambda: None)
        self._open.update(self._pipes)
        self._watch(popen, ended, loop)

    def _call(self, method, *args):
        self._loop.call_soon(getattr(self._protocol, method), *args)

    def _pipe_lost(self, fd, exc):
        if fd in self._open:
            self._open.discard(fd)
            self._call('pipe_connection_lost', fd, exc)
            self._try_finish()

    def _tell_end(self):
        self._call('process_exited')

    def _try_finish(self):
        if self._exited and not self._open:
            self._open.add(None)        # once
            self._call('connection_lost', None)

    def get_pid(self):
        return self._popen.pid

    def get_returncode(self):
        return self._popen.returncode if self._exited else None

    def get_pipe_transport(self, fd):
        return self._pipes.get(fd)

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol

    def send_signal(self, signal):
        if self._exited:
            raise ProcessLookupError()
        self._popen.send_signal(signal)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def is_closing(self):
        return self._closed

    def close(self):
        if not self._closed:
            self._closed = True
            for fd, pipe in self._pipes.items():
                pipe.close()
                if fd:
                    self._pipe_lost(fd, None)
            if not self._exited and self._popen.poll() is None:
                self._popen.kill()


def _exec(loop, protocol_factory, args, shell, stdin=PIPE, stdout=PIPE, stderr=PIPE, **kwds):
    popen, ended, loop = _open(args, shell, stdin, stdout, stderr, kwds)
    protocol = protocol_factory()
    transport = _ProcessTransport(popen, ended, loop, protocol)
    transport._call('connection_made', transport)
    return transport, protocol


class _WriteTransport(transports._FlowControlMixin):
    def __init__(self, loop, pipe, protocol=None):
        super().__init__(None, loop)
        self._protocol = protocol or streams.StreamReaderProtocol(None, loop=loop)
        self._pipe = pipe
        self._buffer = bytearray()
        self._closing = False

    def get_write_buffer_size(self):
        return len(self._buffer)

    def is_closing(self):
        return self._closing

    def can_write_eof(self):
        return True

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('data argument must be a bytes-like object, not '
                            f'{type(data).__name__!r}')
        if self._closing or not data:
            return
        if not self._buffer:
            self._loop._add_writer(self._pipe.fileno(), self._ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _ready(self):
        piece = bytes(self._buffer[:_PIECE])
        try:
            _machine.send_bytes(self._pipe.fileno(), piece, True)
        except BrokenPipeError as exc:
            self._buffer.clear()
            self._finish(exc)
            return
        del self._buffer[:len(piece)]
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._pipe.fileno())
            if self._closing:
                self._finish(None)

    def _finish(self, exc):
        self._closing = True
        if not self._pipe.closed:
            self._loop._remove_writer(self._pipe.fileno())
            self._pipe.close()
            self._loop.call_soon(self._protocol.connection_lost, exc)

    def close(self):
        if not self._closing:
            self._closing = True
            if not self._buffer:
                self._finish(None)

    write_eof = close

    def abort(self):
        self._buffer.clear()
        self._finish(None)

"""Pipes and standard input for protocols: loop.connect_read_pipe() and connect_write_pipe()
(Lib/asyncio/unix_events.py)."""
import _machine
from . import transports
from .subprocess import _ReadTransport, _WriteTransport


class _Feed:
    """In the place of a StreamReader: tells the protocol."""

    def __init__(self, protocol, loop):
        self._protocol = protocol
        self._loop = loop

    def feed_data(self, data):
        self._protocol.data_received(data)

    def feed_eof(self):
        self._protocol.eof_received()
        self._loop.call_soon(self._protocol.connection_lost, None)


class _Reading(_ReadTransport):
    def __init__(self, loop, pipe, protocol):
        super().__init__(loop, pipe, _Feed(protocol, loop), lambda: None)
        self._protocol = protocol
        self._extra = {'pipe': pipe}

    def get_protocol(self):
        return self._protocol

    def close(self):
        if not self._pipe.closed:
            super().close()
            self._loop.call_soon(self._protocol.connection_lost, None)

    def _ready(self):
        try:
            data = _machine.recv_bytes(self._pipe.fileno(), 65536)
        except EOFError:
            super().close()
            self._reader.feed_eof()
        else:
            self._reader.feed_data(data)


class _Stdin(transports.ReadTransport):
    """Standard input, which is there from the start: nobody types while a program runs."""

    def __init__(self, loop, pipe, protocol):
        super().__init__({'pipe': pipe})
        self._loop, self._pipe, self._protocol = loop, pipe, protocol
        self._reading = self._ended = False
        self.resume_reading()

    def _ready(self):
        if not self._reading or self._ended:
            return
        line = self._pipe.readline()
        if line:
            self._protocol.data_received(line.encode() if isinstance(line, str) else line)
            self._loop.call_soon(self._ready)
        else:
            self._protocol.eof_received()
            self.close()

    def is_reading(self):
        return self._reading

    def is_closing(self):
        return self._ended

    def pause_reading(self):
        self._reading = False

    def resume_reading(self):
        if not self._reading:
            self._reading = True
            self._loop.call_soon(self._ready)

    def close(self):
        if not self._ended:
            self._ended = True
            self._loop.call_soon(self._protocol.connection_lost, None)


async def read_pipe(loop, protocol_factory, pipe):
    protocol = protocol_factory()
    transport = (_Stdin if pipe.fileno() == 0 else _Reading)(loop, pipe, protocol)
    protocol.connection_made(transport)
    return transport, protocol


class _Writing(_WriteTransport):
    """To stdout and stderr everything goes at once."""

    def write(self, data):
        if self._pipe.fileno() > 2:
            super().write(data)
        elif not self._closing:
            stream = getattr(self._pipe, 'buffer', self._pipe)
            stream.write(bytes(data))
            stream.flush()


async def write_pipe(loop, protocol_factory, pipe):
    protocol = protocol_factory()
    transport = _Writing(loop, pipe, protocol)
    protocol.connection_made(transport)
    return transport, protocol

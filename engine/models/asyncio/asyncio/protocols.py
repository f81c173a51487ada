"""Protocols: who is told what happens on a connection (Lib/asyncio/protocols.py)."""

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol',
           'BufferedProtocol')


class BaseProtocol:
    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there; `transport` is its other side."""

    def connection_lost(self, exc):
        """It is gone: `exc` says why, None that it was closed in good order."""

    def pause_writing(self):
        """Too much waits to be sent."""

    def resume_writing(self):
        """Enough of that is sent."""


class Protocol(BaseProtocol):
    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come; how they were sent in pieces says nothing."""

    def eof_received(self):
        """The other side sends no more; return something true to keep the connection open."""


class BufferedProtocol(BaseProtocol):
    __slots__ = ()

    def get_buffer(self, sizehint):
        """Where the next bytes go."""

    def buffer_updated(self, nbytes):
        """So many have been put there."""

    def eof_received(self):
        """The other side sends no more."""


class DatagramProtocol(BaseProtocol):
    __slots__ = ()

    def datagram_received(self, data, addr):
        """One datagram has come."""

    def error_received(self, exc):
        """An OSError of an earlier send or receive."""


class SubprocessProtocol(BaseProtocol):
    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child wrote to its pipe."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe is closed."""

    def process_exited(self):
        """The child has ended."""

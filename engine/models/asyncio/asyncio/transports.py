"""Transports as programs see them (Lib/asyncio/transports.py)."""

__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport',
           'SubprocessTransport')


def _abstract(self, *args, **kwargs):
    raise NotImplementedError


class BaseTransport:
    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    is_closing = close = set_protocol = get_protocol = _abstract


class ReadTransport(BaseTransport):
    is_reading = pause_reading = resume_reading = _abstract


class WriteTransport(BaseTransport):
    set_write_buffer_limits = get_write_buffer_size = get_write_buffer_limits = _abstract
    write = write_eof = can_write_eof = abort = _abstract

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    """Both directions."""


class DatagramTransport(BaseTransport):
    sendto = abort = _abstract


class SubprocessTransport(BaseTransport):
    get_pid = get_returncode = get_pipe_transport = send_signal = terminate = kill = _abstract


class _FlowControlMixin(Transport):
    """Tells the protocol when more waits to be sent than the high-water mark, and when it is down
    at the low one."""

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _tell_protocol(self, method):
        try:
            getattr(self._protocol, method)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{method}() failed', 'exception': exc, 'transport': self,
                'protocol': self._protocol})

    def _maybe_pause_protocol(self):
        if self.get_write_buffer_size() > self._high_water and not self._protocol_paused:
            self._protocol_paused = True
            self._tell_protocol('pause_writing')

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell_protocol('resume_writing')

    def get_write_buffer_limits(self):
        return (self._low_water, self._high_water)

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

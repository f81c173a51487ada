"""What locks and queues share: they belong to the loop in which they first have to wait."""
from . import events


class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        loop = events.get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop


def _acting(primitive):
    """The trace actor that does something now: the running task, or None for the thread."""
    loop = events._get_running_loop()
    return None if loop is None else loop._actor

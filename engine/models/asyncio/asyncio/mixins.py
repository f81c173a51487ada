"""What locks and queues share: they belong to the loop in which they first have to wait, and have a
name for people."""
from _machine import name_object, new_name, resource, TaskAwaitsTurn
from . import events

# How many of each kind got no name of their own.
_unnamed = {}


class _LoopBoundMixin:
    _loop = None
    _trace = None       # its trace actor, once it has something to tell
    _name = None        # of the variable it was made for
    _kind = 'asyncio'

    def _get_loop(self):
        loop = events.get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop

    def _actor(self):
        if self._trace is None:
            self._trace = resource(self._kind)
            name = self._name
            if name is None:
                count = _unnamed[self._kind] = _unnamed.get(self._kind, 0) + 1
                name = self._kind if count == 1 else f'{self._kind} {count}'
            name_object(self._trace, self, name, self._kind[8:])
        return self._trace

    def _waiter(self, why):
        """A future to wait on; `why` goes on with "awaits the lock, ..."."""
        future = self._get_loop().create_future()
        future._trace_kind = TaskAwaitsTurn
        future._trace_other = self._actor()
        future._trace_value = why
        return future


def _the(name):
    """As part of another name: "the lock of the condition ready"."""
    return f'the {name}' if ' ' in name else name


def _acting(primitive):
    """The trace actor that does something now: the running task, or None for the thread."""
    loop = events._get_running_loop()
    return None if loop is None else loop._actor

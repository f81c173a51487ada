"""Selectors: a mapping from file objects to what is waited for."""
import select as _select
import _machine
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


def _fd_of(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fileobj!r}') from None
    if fd < 0:
        raise ValueError(f'Invalid file descriptor: {fd}')
    return fd


class _Map(Mapping):
    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        key = self._selector._find(fileobj)
        if key is None:
            raise KeyError(f'{fileobj!r} is not registered')
        return key

    def __iter__(self):
        return iter(self._selector._keys)


class BaseSelector:
    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    def close(self):
        pass

    def get_key(self, fileobj):
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError('Selector is closed')
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    _what = 'select()'
    _turns = None

    def __init__(self):
        self._keys = {}
        self._map = _Map(self)

    def _find(self, fileobj):
        try:
            return self._keys.get(_fd_of(fileobj))
        except ValueError:
            for key in self._keys.values():     # it has been closed meanwhile
                if key.fileobj is fileobj:
                    return key
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f'Invalid events: {events!r}')
        key = SelectorKey(fileobj, _fd_of(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f'{fileobj!r} (FD {key.fd}) is already registered')
        self._watch(key.fd, 0)
        self._keys[key.fd] = key
        return key

    def _watch(self, fd, events):
        """More than these events are watched from now on."""

    def unregister(self, fileobj):
        key = self._find(fileobj)
        if key is None:
            raise KeyError(f'{fileobj!r} is not registered')
        del self._keys[key.fd]
        return key

    def modify(self, fileobj, events, data=None):
        key = self._find(fileobj)
        if key is None:
            raise KeyError(f'{fileobj!r} is not registered')
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f'Invalid events: {events!r}')
        if events != key.events:
            self._watch(key.fd, _bits(key.events))
        key = self._keys[key.fd] = key._replace(events=events, data=data)
        return key

    def select(self, timeout=None):
        ns = -1 if timeout is None else max(0, int(timeout * 1e9))
        wanted = {fd: _bits(key.events) for fd, key in self._keys.items()}
        ready = []
        for fd, bits in _select._wait(wanted, ns, self._what, self._turns).items():
            events = (EVENT_READ if bits & ~4 else 0) | (EVENT_WRITE if bits & ~1 else 0)
            key = self._keys.get(fd)
            if key is not None and events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._keys.clear()
        self._map = None

    def get_map(self):
        return self._map


def _bits(events):
    """As poll(2) has them."""
    return events & 1 | (events & 2) << 1


class SelectSelector(_BaseSelectorImpl):
    pass


class PollSelector(_BaseSelectorImpl):
    _what = 'poll()'


class EpollSelector(_BaseSelectorImpl):
    """What became ready first is reported first."""

    def __init__(self):
        super().__init__()
        self._turns = {}

    def _watch(self, fd, events):
        self._turns[fd] = _machine.watch_turn(fd, events) or self._turns[fd]

    def fileno(self):
        return 3


DefaultSelector = EpollSelector

"""deque: a class around a ring whose operations are natives (engine/vm/builtins/deque.cpp), each as
atomic as CPython's."""

import _deque
import _vm


class deque:
    __hash__ = None

    def __new__(cls, *args, **keywords):
        self = object.__new__(cls)
        self._ring = [0, 0, None, 0]
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._ring = [0, 0, maxlen, 0]
        if iterable != ():
            for x in iterable:
                self.append(x)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    append = _deque.append
    appendleft = _deque.appendleft
    pop = _deque.pop
    popleft = _deque.popleft
    rotate = _deque.rotate

    @property
    def maxlen(self):
        return _deque.maximum(self)

    def extend(self, iterable):
        if iterable is self:
            iterable = list(self)
        for x in iterable:
            self.append(x)

    def extendleft(self, iterable):
        if iterable is self:
            iterable = list(self)
        for x in iterable:
            self.appendleft(x)

    def clear(self):
        _deque.replace(self, [])

    def __len__(self):
        return _deque.size(self)

    def __bool__(self):
        return _deque.size(self) > 0

    def _items(self):
        return _deque.items(self)

    def __iter__(self):
        began = _deque.version(self)
        i = 0
        while i < _deque.size(self):
            yield _deque.step(self, i, began)
            i += 1
        if i and _deque.version(self) != began:
            raise RuntimeError('deque mutated during iteration')

    def __reversed__(self):
        return reversed(self._items())

    def __contains__(self, x):
        return x in self._items()

    def __getitem__(self, i):
        if not isinstance(i, int) and hasattr(type(i), '__index__'):
            i = i.__index__()
        return _deque.get(self, i)

    def __setitem__(self, i, value):
        _deque.set(self, i, value)

    def __delitem__(self, i):
        _deque.get(self, i)
        items = self._items()
        del items[i]
        _deque.replace(self, items)

    def insert(self, i, x):
        items = self._items()
        if self.maxlen is not None and len(items) >= self.maxlen:
            raise IndexError('deque already at its maximum size')
        items.insert(i, x)
        _deque.replace(self, items)

    def remove(self, value):
        items = self._items()
        try:
            items.remove(value)
        except ValueError:
            raise ValueError(f'{value!r} is not in deque') from None
        _deque.replace(self, items)

    def index(self, x, start=0, stop=None):
        items = self._items()
        try:
            return items.index(x, start, len(items) if stop is None else stop)
        except ValueError:
            raise ValueError(f'{x!r} is not in deque') from None

    def count(self, x):
        return self._items().count(x)

    def reverse(self):
        items = self._items()
        items.reverse()
        _deque.replace(self, items)

    def copy(self):
        return type(self)(self._items(), self.maxlen)

    __copy__ = copy

    def __repr__(self):
        items = ['[...]' if item is self else repr(item) for item in self._items()]
        maxlen = '' if self.maxlen is None else f', maxlen={self.maxlen}'
        return f'{type(self).__name__}([{", ".join(items)}]{maxlen})'

    def __reduce__(self):
        args = ((), self.maxlen) if self.maxlen is not None else ()
        return type(self), args, None, iter(self._items())

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() == other._items()

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() < other._items()

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() <= other._items()

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() > other._items()

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() >= other._items()

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        return type(self)(self._items() + other._items(), self.maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        return type(self)(self._items() * n, self.maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        _deque.replace(self, self._items() * n)
        return self


deque.__module__ = 'collections'
_vm.set_dotted(deque)

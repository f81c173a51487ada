"""deque in Python: a list, and where its first item is. Every operation at an end is O(1) on
average; the free places before the first item are given back when they are more than the items."""


class deque:
    __hash__ = None

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._maxlen = maxlen
        self._head = 0
        self._list = items = list(iterable)
        if maxlen is not None and len(items) > maxlen:
            del items[:len(items) - maxlen]

    def __class_getitem__(cls, item):
        return cls

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, x):
        self._list.append(x)
        if self._maxlen is not None and len(self._list) - self._head > self._maxlen:
            self._drop_first()

    def _drop_first(self):
        items = self._list
        head = self._head
        items[head] = None
        head += 1
        if head > 16 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head

    def popleft(self):
        items = self._list
        head = self._head
        if head >= len(items):
            raise IndexError('pop from an empty deque')
        item = items[head]
        items[head] = None
        head += 1
        if head > 16 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        return item

    def pop(self):
        if self._head >= len(self._list):
            raise IndexError('pop from an empty deque')
        return self._list.pop()

    def appendleft(self, x):
        if self._maxlen == 0:
            return
        if self._maxlen is not None and len(self) == self._maxlen:
            self._list.pop()
        head = self._head
        if head == 0:
            head = len(self._list) // 2 + 8
            self._list[:0] = [None] * head
        head -= 1
        self._list[head] = x
        self._head = head

    def extend(self, iterable):
        if iterable is self:
            iterable = list(self)
        if self._maxlen is None:
            self._list.extend(iterable)
        else:
            for x in iterable:
                self.append(x)

    def extendleft(self, iterable):
        if iterable is self:
            iterable = list(self)
        for x in iterable:
            self.appendleft(x)

    def clear(self):
        self._list = []
        self._head = 0

    def __len__(self):
        return len(self._list) - self._head

    def __bool__(self):
        return len(self._list) > self._head

    def _items(self):
        return self._list[self._head:]

    def __iter__(self):
        size = len(self._list) - self._head
        i = 0
        while i < len(self._list) - self._head:
            yield self._list[self._head + i]
            if len(self._list) - self._head != size:
                raise RuntimeError('deque mutated during iteration')
            i += 1

    def __reversed__(self):
        return reversed(self._items())

    def __contains__(self, x):
        return x in self._items()

    def _index(self, i):
        size = len(self._list) - self._head
        if i < 0:
            i += size
        if not 0 <= i < size:
            raise IndexError('deque index out of range')
        return self._head + i

    def __getitem__(self, i):
        if isinstance(i, slice):
            raise TypeError('sequence index must be integer, not \'slice\'')
        return self._list[self._index(i)]

    def __setitem__(self, i, value):
        self._list[self._index(i)] = value

    def __delitem__(self, i):
        del self._list[self._index(i)]

    def insert(self, i, x):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        items = self._items()
        items.insert(i, x)
        self._list = items
        self._head = 0

    def remove(self, value):
        items = self._items()
        try:
            items.remove(value)
        except ValueError:
            raise ValueError(f'{value!r} is not in deque') from None
        self._list = items
        self._head = 0

    def index(self, x, start=0, stop=None):
        items = self._items()
        try:
            return items.index(x, start, len(items) if stop is None else stop)
        except ValueError:
            raise ValueError(f'{x!r} is not in deque') from None

    def count(self, x):
        return self._items().count(x)

    def rotate(self, n=1):
        items = self._items()
        if items:
            n %= len(items)
            self._list = items[len(items) - n:] + items[:len(items) - n]
            self._head = 0

    def reverse(self):
        items = self._items()
        items.reverse()
        self._list = items
        self._head = 0

    def copy(self):
        return type(self)(self._items(), self._maxlen)

    __copy__ = copy

    def __repr__(self):
        items = ['[...]' if item is self else repr(item) for item in self._items()]
        maxlen = '' if self._maxlen is None else f', maxlen={self._maxlen}'
        return f'{type(self).__name__}([{", ".join(items)}]{maxlen})'

    def __reduce__(self):
        args = ((), self._maxlen) if self._maxlen is not None else ()
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
        return type(self)(self._items() + other._items(), self._maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return type(self)(self._items() * n, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._list = self._items() * n
        self._head = 0
        return self

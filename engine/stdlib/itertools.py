"""Iterators that make loops out of loops."""

__all__ = ['accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement',
           'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice',
           'pairwise', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', 'tee',
           'zip_longest']


class _Missing:
    pass


_missing = _Missing()


class count:
    def __init__(self, start=0, step=1):
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        step = '' if self._step == 1 else f', {self._step!r}'
        return f'count({self._next!r}{step})'


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not None:
            if self._times <= 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        times = '' if self._times is None else f', {self._times}'
        return f'repeat({self._object!r}{times})'


def cycle(iterable, /):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


class chain:
    def __init__(self, *iterables):
        self._generator = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterables, /):
        self = cls()
        self._generator = _chained(iterables)
        return self

    def __iter__(self):
        return self._generator

    def __next__(self):
        return next(self._generator)


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


def accumulate(iterable, func=None, *, initial=None):
    iterator = iter(iterable)
    total = initial
    if initial is None:
        for total in iterator:
            break
        else:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError('n must be at least one')
    return _batches(iter(iterable), n, strict)


def _batches(iterator, n, strict):
    while True:
        batch = tuple(islice(iterator, n))
        if not batch:
            return
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def dropwhile(predicate, iterable, /):
    iterator = iter(iterable)
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


def takewhile(predicate, iterable, /):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable, /):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable, /):
    for args in iterable:
        yield function(*args)


class groupby:
    def __init__(self, iterable, key=None):
        self._key = key
        self._iterator = iter(iterable)
        self._group_key = _missing      # of the group that was handed out last
        self._item_key = _missing       # of the item read last
        self._item = None
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        self._item = next(self._iterator)
        self._item_key = self._item if self._key is None else self._key(self._item)

    def __next__(self):
        self._group = group = object()      # earlier groups are exhausted
        while self._item_key is _missing or (
                self._group_key is not _missing and self._item_key == self._group_key):
            self._advance()
        self._group_key = self._item_key
        return self._item_key, self._items(group, self._item_key)

    def _items(self, group, key):
        while self._group is group and self._item_key == key:
            yield self._item
            try:
                self._advance()
            except StopIteration:
                self._item_key = _missing
                self._iterator = iter(())
                return


class islice:
    def __init__(self, iterable, *args):
        s = slice(*args)
        start, stop, step = s.start, s.stop, s.step
        for value in (start, stop):
            if value is not None and (not isinstance(value, int) or value < 0):
                if len(args) == 1:
                    raise ValueError('Stop argument for islice() must be None or an integer: '
                                     '0 <= x <= sys.maxsize.')
                raise ValueError('Indices for islice() must be None or an integer: '
                                 '0 <= x <= sys.maxsize.')
        if step is not None and (not isinstance(step, int) or step < 1):
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._iterator = iter(iterable)
        self._next = start or 0
        self._stop = stop
        self._step = step or 1
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._stop is not None and self._next >= self._stop:
            # What lies before the end has been asked for: it is consumed, as in CPython.
            while self._at < self._stop:
                next(self._iterator)
                self._at += 1
            raise StopIteration
        while self._at < self._next:
            next(self._iterator)
            self._at += 1
        item = next(self._iterator)
        self._at += 1
        self._next += self._step
        return item


def pairwise(iterable, /):
    iterator = iter(iterable)
    for a in iterator:
        break
    else:
        return
    for b in iterator:
        yield a, b
        a = b


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    iterator = iter(iterable)
    # One linked list of items: [item, next]; every branch has a place in it.
    first = [None, None]
    return tuple(_branch(iterator, first) for _ in range(n))


def _branch(iterator, link):
    while True:
        if link[1] is None:
            try:
                link[0] = next(iterator)
            except StopIteration:
                return
            link[1] = [None, None]
        item, link = link
        yield item


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(it) for it in iterables]
    active = len(iterators)
    if not active:
        return
    while True:
        row = []
        for i, iterator in enumerate(iterators):
            if iterator is None:
                row.append(fillvalue)
                continue
            try:
                row.append(next(iterator))
            except StopIteration:
                active -= 1
                if not active:
                    return
                iterators[i] = None
                row.append(fillvalue)
        yield tuple(row)


def product(*iterables, repeat=1):
    pools = [tuple(it) for it in iterables] * repeat
    return _products(pools)


def _products(pools):
    for pool in pools:
        if not pool:
            return
    indices = [0] * len(pools)
    while True:
        yield tuple(pool[i] for pool, i in zip(pools, indices))
        for at in range(len(pools) - 1, -1, -1):
            indices[at] += 1
            if indices[at] < len(pools[at]):
                break
            indices[at] = 0
        else:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    r = n if r is None else r
    if r < 0:
        raise ValueError('r must be non-negative')
    return _permuted(pool, n, r)


def _permuted(pool, n, r):
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[i] for i in indices[:r])
    while n:
        for i in range(r - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                yield tuple(pool[i] for i in indices[:r])
                break
        else:
            return


def combinations(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _combined(pool, len(pool), r)


def _combined(pool, n, r):
    if r > n:
        return
    indices = list(range(r))
    yield tuple(pool[i] for i in indices)
    while True:
        for i in range(r - 1, -1, -1):
            if indices[i] != i + n - r:
                break
        else:
            return
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple(pool[i] for i in indices)


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _combined_again(pool, len(pool), r)


def _combined_again(pool, n, r):
    if not n and r:
        return
    indices = [0] * r
    yield tuple(pool[i] for i in indices)
    while True:
        for i in range(r - 1, -1, -1):
            if indices[i] != n - 1:
                break
        else:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple(pool[i] for i in indices)

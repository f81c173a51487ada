"""Iterators that make loops out of loops.

Those over what C++ can go through by itself are kinds of the built-in iterator (`_itertools`); the others are
generators, which go by the name of their class, too.
"""
from _itertools import make as _make, native as _native, state as _state
from _vm import iterator as _iterator, set_dotted as _set_dotted, set_type as _set_type

__all__ = ['accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement',
           'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice',
           'pairwise', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', 'tee',
           'zip_longest']

_missing = object()
_COUNT, _REPEAT, _CYCLE, _SLICE, _ZIP_LONGEST, _PRODUCT, _PERMUTATIONS, _COMBINATIONS, _AGAIN = range(9)


def _no_keywords(cls, keywords):
    if keywords:
        raise TypeError(f'{cls.__name__}() takes no keyword arguments')


def _index(value):
    if type(value) is not int:
        if not hasattr(type(value), '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        return type(value).__index__(value)
    return value


class count:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, start=0, step=1):
        for number in (start, step):
            if type(number) not in (int, float) and not any(
                    [hasattr(type(number), name) for name in ('__index__', '__float__', '__int__', '__complex__')]):
                raise TypeError('a number is required')
        if type(start) in (int, float) and type(step) in (int, float):
            return _make(cls, _COUNT, step, start, 0, 0)
        return _set_type(_counted(start, step), cls)

    def __repr__(self):
        found = _state(self)
        if found is None:
            return object.__repr__(self)
        step = '' if found[0] == 1 and type(found[0]) is int else f', {found[0]!r}'
        return f'count({found[1]!r}{step})'


def _counted(value, step):
    while True:
        yield value
        value = value + step


class repeat:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, object, times=_missing):
        return _make(cls, _REPEAT, 0, object, -1 if times is _missing else max(_index(times), 0), 0)

    def __length_hint__(self):
        times = _state(self)[2]
        if times < 0:
            raise TypeError('len() of unsized object')
        return times

    def __repr__(self):
        _, value, times = _state(self)
        return f'repeat({value!r})' if times < 0 else f'repeat({value!r}, {times})'


class cycle:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, iterable, /, **keywords):
        _no_keywords(cls, keywords)
        source = _native(iterable)
        if source is None:
            return _set_type(_cycled(iter(iterable)), cls)
        return _make(cls, _CYCLE, source, [], -1, 0)


def _cycled(iterator):
    saved = []
    for item in iterator:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


class chain:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, *iterables, **keywords):
        _no_keywords(cls, keywords)
        return _set_type(_chained(iter(iterables)), cls)

    @classmethod
    def from_iterable(cls, iterable, /):
        return _set_type(_chained(iter(iterable)), cls)


def _chained(iterables):
    for iterable in iterables:
        yield from iter(iterable)


class accumulate:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, iterable, func=None, *, initial=None):
        return _set_type(_accumulated(iter(iterable), func, initial), cls)


def _accumulated(iterator, func, initial):
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


class batched:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, iterable, n, *, strict=False):
        n = _index(n)
        if n < 1:
            raise ValueError('n must be at least one')
        return _set_type(_batches(iter(iterable), n, strict), cls)


def _batches(iterator, n, strict):
    while True:
        batch = tuple(islice(iterator, n))
        if not batch:
            return
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


class compress:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, data, selectors):
        return _set_type(_compressed(iter(data), iter(selectors)), cls)


def _compressed(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


class dropwhile:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, predicate, iterable, /, **keywords):
        _no_keywords(cls, keywords)
        return _set_type(_dropped(predicate, iter(iterable)), cls)


def _dropped(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


class takewhile:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, predicate, iterable, /, **keywords):
        _no_keywords(cls, keywords)
        return _set_type(_taken(predicate, iter(iterable)), cls)


def _taken(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


class filterfalse:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, predicate, iterable, /, **keywords):
        _no_keywords(cls, keywords)
        return _set_type(_filtered(predicate, iter(iterable)), cls)


def _filtered(predicate, iterator):
    for item in iterator:
        if not (item if predicate is None else predicate(item)):
            yield item


class starmap:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, function, iterable, /, **keywords):
        _no_keywords(cls, keywords)
        return _set_type(_starred(function, iter(iterable)), cls)


def _starred(function, iterator):
    for args in iterator:
        yield function(*(args if type(args) is tuple else tuple(args)))


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
        return self._item_key, _set_type(self._items(group, self._item_key), _grouper)

    def _items(self, group, key):
        while self._group is group and self._item_key == key:
            yield self._item
            try:
                self._advance()
            except StopIteration:
                self._item_key = _missing
                self._iterator = iter(())
                return


class _grouper:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__


class islice:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, *args, **keywords):
        _no_keywords(cls, keywords)
        if not 2 <= len(args) <= 4:
            wanted = 'least 2' if len(args) < 2 else 'most 4'
            raise TypeError(f'islice expected at {wanted} arguments, got {len(args)}')
        iterable, *args = args
        s = slice(*args)
        start, stop, step = s.start, s.stop, s.step
        for value in (start, stop):
            if value is not None and (not isinstance(value, int) and not hasattr(type(value), '__index__')
                                      or value.__index__() < 0):
                if len(args) == 1:
                    raise ValueError('Stop argument for islice() must be None or an integer: '
                                     '0 <= x <= sys.maxsize.')
                raise ValueError('Indices for islice() must be None or an integer: '
                                 '0 <= x <= sys.maxsize.')
        if step is not None and (not isinstance(step, int) and not hasattr(type(step), '__index__') or step.__index__() < 1):
            raise ValueError('Step for islice() must be a positive integer or None.')
        start = 0 if start is None else start.__index__()
        stop = None if stop is None else stop.__index__()
        step = 1 if step is None else step.__index__()
        source = _native(iterable)
        if source is None or max(start, step) > 100_000:  # what is skipped at once cannot be interrupted
            return _set_type(_sliced(iter(iterable), start, stop, step), cls)
        return _make(cls, _SLICE, source, stop, start, step)


def _sliced(iterator, start, stop, step):
    for _ in range(start):
        for _ in iterator:
            break
        else:
            return
    at = start
    while stop is None or at < stop:
        for item in iterator:
            break
        else:
            return
        yield item
        for _ in range(step - 1 if stop is None else min(step, stop - at) - 1):
            for _ in iterator:
                break
            else:
                return
        at += step


class pairwise:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, iterable, /, **keywords):
        _no_keywords(cls, keywords)
        return _set_type(_paired(iter(iterable)), cls)


def _paired(iterator):
    for a in iterator:
        break
    else:
        return
    for b in iterator:
        yield a, b
        a = b


class _tee:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__


def tee(iterable, n=2, /):
    if _index(n) < 0:
        raise ValueError('n must be >= 0')
    iterator = iter(iterable)
    # One linked list of items: [item, next]; every branch has a place in it.
    first = [None, None]
    return tuple([_set_type(_branch(iterator, first), _tee) for _ in range(n)])


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


class zip_longest:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, *iterables, **keywords):
        fill = keywords.pop('fillvalue', None)
        if keywords:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        sources = [_native(it) for it in iterables]
        if not sources or None in sources:
            return _set_type(_zipped([iter(it) for it in iterables], fill), cls)
        return _make(cls, _ZIP_LONGEST, tuple(sources), fill, len(sources), 0)


def _zipped(iterators, fillvalue):
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


class product:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, *iterables, **keywords):
        repeat = keywords.pop('repeat', 1)
        for name in keywords:
            raise TypeError(f'product() got an unexpected keyword argument {name!r}')
        if (repeat := _index(repeat)) < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(it) for it in iterables] * repeat
        if () in pools:
            return _none(cls)
        return _make(cls, _PRODUCT, tuple(pools), [0] * len(pools), 0, 0)


def _none(cls):
    return _make(cls, _REPEAT, 0, None, 0, 0)


def _chosen(r):
    if (r := _index(r)) < 0:
        raise ValueError('r must be non-negative')
    return r


class permutations:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        n = len(pool)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        r = n if r is None else _chosen(r)
        if r > n:
            return _none(cls)
        return _make(cls, _PERMUTATIONS, pool, [*range(n), *range(n, n - r, -1)], 0, r)


class combinations:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, iterable, r):
        r = _index(r)
        pool = tuple(iterable)
        r = _chosen(r)
        return _none(cls) if r > len(pool) else _make(cls, _COMBINATIONS, pool, [*range(r)], 0, r)


class combinations_with_replacement:
    __next__ = _iterator.__next__
    __iter__ = _iterator.__iter__

    def __new__(cls, iterable, r):
        r = _index(r)
        pool = tuple(iterable)
        r = _chosen(r)
        return _none(cls) if r and not pool else _make(cls, _AGAIN, pool, [0] * r, 0, r)


for _kind in (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
              filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, zip_longest, _tee,
              _grouper):
    _set_dotted(_kind)

"""Which line of the program allocated what is alive. The figures are those of Interleave's own heap, whose blocks are
multiples of 16 bytes; what library code allocates belongs to the line that called it. As there are no reference counts,
every question begins with a collection. One frame is known, whatever limit was asked for."""

import linecache
from fnmatch import fnmatch

import _vm

__all__ = ['start', 'stop', 'is_tracing', 'get_traced_memory', 'reset_peak', 'clear_traces', 'take_snapshot',
           'get_traceback_limit', 'get_object_traceback', 'get_tracemalloc_memory', 'Frame', 'Traceback', 'Trace',
           'Statistic', 'StatisticDiff', 'Snapshot', 'Filter', 'DomainFilter']

_limit = 1


def start(nframe=1, /):
    global _limit
    if not 1 <= nframe <= 65535:
        raise ValueError('the number of frames must be in range [1; 65535]')
    if not is_tracing():
        _limit = nframe
        _vm.collect_soon()
        _vm.trace_memory(True)


def stop():
    if is_tracing():
        _vm.trace_memory(False)


def is_tracing():
    return _vm.memory_traced()


def clear_traces():
    if is_tracing():
        _vm.collect_soon()
        _vm.trace_memory(True)


def get_traced_memory():
    if not is_tracing():
        return 0, 0
    _vm.collect_soon()
    return _vm.memory_use(False)


def reset_peak():
    if is_tracing():
        _vm.collect_soon()
        _vm.memory_use(True)


def get_tracemalloc_memory():
    return 0


def get_traceback_limit():
    return _limit


def get_object_traceback(obj):
    """None also for what has no block of its own: a small int, a float."""
    place = _vm.memory_site(obj)
    return None if place is None else Traceback([place])


def take_snapshot():
    if not is_tracing():
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    _vm.collect_soon()
    return Snapshot(_vm.memory_sites(), _limit)


class _Ordered:
    """Compared by a tuple of what is in it."""

    __slots__ = ()

    def __eq__(self, other):
        return self._key() == other._key() if type(other) is type(self) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if type(other) is type(self) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if type(other) is type(self) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if type(other) is type(self) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class Frame(_Ordered):
    __slots__ = ('filename', 'lineno')

    def __init__(self, frame):
        self.filename, self.lineno = frame

    def _key(self):
        return self.filename, self.lineno

    def __str__(self):
        return f'{self.filename}:{self.lineno}'

    def __repr__(self):
        return f'<Frame filename={self.filename!r} lineno={self.lineno!r}>'


class Traceback(_Ordered):
    """A sequence of frames, the most recent one last."""

    __slots__ = ('_frames', 'total_nframe')

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple([Frame(frame) for frame in reversed(frames)])
        self.total_nframe = total_nframe

    def _key(self):
        return self._frames

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        return self._frames[index]

    def __contains__(self, frame):
        return frame in self._frames

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = '' if self.total_nframe is None else f' total_nframe={self.total_nframe}'
        return f'<Traceback {self._frames}{total}>'

    def format(self, limit=None, most_recent_first=False):
        frames = self._frames
        if limit is not None:
            frames = frames[-limit:] if limit > 0 else frames[:limit]
        lines = []
        for frame in reversed(frames) if most_recent_first else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            text = linecache.getline(frame.filename, frame.lineno).strip()
            if text:
                lines.append('    ' + text)
        return lines


class Trace(_Ordered):
    __slots__ = ('domain', 'size', 'traceback')

    def __init__(self, trace):
        self.domain, self.size, self.traceback = trace

    def _key(self):
        return self.domain, self.size, self.traceback

    def __str__(self):
        return f'{self.traceback}: {_size(self.size)}'

    def __repr__(self):
        return f'<Trace domain={self.domain} size={_size(self.size)}, traceback={self.traceback!r}>'


def _size(size, sign=''):
    for unit in 'B', 'KiB', 'MiB', 'GiB', 'TiB':
        if abs(size) < 100 and unit != 'B':
            return f'{size:{sign}.1f} {unit}'
        if abs(size) < 10 * 1024 or unit == 'TiB':
            return f'{size:{sign}.0f} {unit}'
        size /= 1024


class Statistic(_Ordered):
    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def _key(self):
        return self.size, self.count, self.traceback

    _sort_key = _key

    def __str__(self):
        average = f', average={_size(self.size / self.count)}' if self.count else ''
        return f'{self.traceback}: size={_size(self.size)}, count={self.count}{average}'

    def __repr__(self):
        return f'<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>'


class StatisticDiff(_Ordered):
    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size, self.size_diff, self.count, self.count_diff = size, size_diff, count, count_diff

    def _key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback

    _sort_key = _key

    def __str__(self):
        average = f', average={_size(self.size / self.count)}' if self.count else ''
        return (f'{self.traceback}: size={_size(self.size)} ({_size(self.size_diff, "+")}), '
                f'count={self.count} ({self.count_diff:+}){average}')

    def __repr__(self):
        return (f'<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+}) '
                f'count={self.count} ({self.count_diff:+})>')


class DomainFilter:
    def __init__(self, inclusive, domain):
        self.inclusive, self.domain = inclusive, domain

    def _takes(self, filename, lineno):
        return (self.domain == 0) == self.inclusive


class Filter:
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        self.inclusive = inclusive
        self.filename_pattern = filename_pattern
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    def _takes(self, filename, lineno):
        same = fnmatch(filename, self.filename_pattern) and self.lineno in (None, lineno)
        return same == self.inclusive

    def __repr__(self):
        return (f'<Filter inclusive={self.inclusive} filename_pattern={self.filename_pattern!r} lineno={self.lineno} '
                f'all_frames={self.all_frames}>')


class Snapshot:
    """What was alive at a moment: _sites is a list of (file, line, bytes, blocks)."""

    def __init__(self, sites, traceback_limit):
        self._sites = sites
        self.traceback_limit = traceback_limit

    @property
    def traces(self):
        """One for each line, of all its blocks together."""
        return [Trace((0, size, Traceback([(file, line)]))) for file, line, size, _count in self._sites]

    def dump(self, filename):
        import pickle
        with open(filename, 'wb') as file:
            pickle.dump((self._sites, self.traceback_limit), file)

    @staticmethod
    def load(filename):
        import pickle
        with open(filename, 'rb') as file:
            return Snapshot(*pickle.load(file))

    def filter_traces(self, filters):
        included = [one for one in filters if one.inclusive]
        excluded = [one for one in filters if not one.inclusive]
        sites = [site for site in self._sites
                 if (not included or any([one._takes(*site[:2]) for one in included]))
                 and all([one._takes(*site[:2]) for one in excluded])]
        return Snapshot(sites, self.traceback_limit)

    def _groups(self, key_type, cumulative):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError(f'unknown key_type: {key_type!r}')
        if cumulative and key_type not in ('lineno', 'filename'):
            raise ValueError(f'cumulative mode cannot by used with key type {key_type!r}')
        groups = {}
        for file, line, size, count in self._sites:
            key = file, 0 if key_type == 'filename' else line
            old = groups.get(key, (0, 0))
            groups[key] = old[0] + size, old[1] + count
        return groups

    def statistics(self, key_type, cumulative=False):
        groups = self._groups(key_type, cumulative)
        return sorted([Statistic(Traceback([key]), *value) for key, value in groups.items()],
                      reverse=True, key=Statistic._key)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        new, old = self._groups(key_type, cumulative), old_snapshot._groups(key_type, cumulative)
        found = []
        for key in new | old:
            size, count = new.get(key, (0, 0))
            old_size, old_count = old.get(key, (0, 0))
            found.append(StatisticDiff(Traceback([key]), size, size - old_size, count, count - old_count))
        return sorted(found, reverse=True, key=StatisticDiff._key)

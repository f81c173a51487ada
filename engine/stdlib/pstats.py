"""What a profile says, as text."""
import sys
from dataclasses import dataclass
from enum import Enum
from functools import cmp_to_key

__all__ = ['Stats', 'SortKey', 'FunctionProfile', 'StatsProfile']


class SortKey(str, Enum):
    CALLS = 'calls', 'ncalls'
    CUMULATIVE = 'cumulative', 'cumtime'
    FILENAME = 'filename', 'module'
    LINE = 'line'
    NAME = 'name'
    NFL = 'nfl'
    PCALLS = 'pcalls'
    STDNAME = 'stdname'
    TIME = 'time', 'tottime'

    def __new__(cls, *values):
        value = values[0]
        self = str.__new__(cls, value)
        self._value_ = value
        for other in values[1:]:
            cls._value2member_map_[other] = self
        self._all_values = values
        return self


@dataclass(unsafe_hash=True)
class FunctionProfile:
    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """A profile by function name; times are rounded as in the table."""

    total_tt: float
    func_profiles: dict


# Name of an order: columns of a row (primitive calls, calls, own time, time in all, file, line, name, place) with
# their directions; what it is called.
_ORDERS = {
    'calls': (((1, -1),), 'call count'),
    'ncalls': (((1, -1),), 'call count'),
    'cumtime': (((3, -1),), 'cumulative time'),
    'cumulative': (((3, -1),), 'cumulative time'),
    'filename': (((4, 1),), 'file name'),
    'line': (((5, 1),), 'line number'),
    'module': (((4, 1),), 'file name'),
    'name': (((6, 1),), 'function name'),
    'nfl': (((6, 1), (4, 1), (5, 1)), 'name/file/line'),
    'pcalls': (((0, -1),), 'primitive call count'),
    'stdname': (((7, 1),), 'standard name'),
    'time': (((2, -1),), 'internal time'),
    'tottime': (((2, -1),), 'internal time'),
}


class Stats:
    """stats: {(file, line, function): (primitive calls, calls, own time, time in all, callers)}"""

    sort_arg_dict_default = _ORDERS

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.stats = {}
        self.files = []
        self._order = None
        self.sort_type = ''
        for arg in args:
            self.add(arg)

    def add(self, *args):
        for arg in args:
            if isinstance(arg, str):
                found = self._load(arg)
            elif isinstance(arg, Stats):
                found = arg.stats
                self.files += arg.files
            elif hasattr(arg, 'create_stats'):
                arg.create_stats()
                found = arg.stats
            else:
                raise TypeError(f'Cannot create or construct a {self.__class__!r} object from {arg!r}')
            for key, value in found.items():
                self.stats[key] = _together(self.stats[key], value) if key in self.stats else value
            self._order = None
        return self

    def _load(self, name):
        import os
        import pickle
        import time
        with open(name, 'rb') as file:
            found = pickle.load(file)
        self.files.append(f'{time.ctime(os.stat(name).st_mtime)}    {name}')
        return found

    def dump_stats(self, filename):
        import pickle
        with open(filename, 'wb') as file:
            pickle.dump(self.stats, file)

    def strip_dirs(self):
        old, self.stats = self.stats, {}
        for key, (cc, nc, tt, ct, callers) in old.items():
            stripped = {}
            for caller, part in callers.items():
                caller = _stripped(caller)
                stripped[caller] = _sum(stripped[caller], part) if caller in stripped else part
            key, value = _stripped(key), (cc, nc, tt, ct, stripped)
            self.stats[key] = _together(self.stats[key], value) if key in self.stats else value
        self._order = None
        return self

    def sort_stats(self, *field):
        if not field:
            self._order = None
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [{-1: 'stdname', 0: 'calls', 1: 'time', 2: 'cumulative'}[field[0]]]
        elif len(field) >= 2 and any(type(arg) is not type(field[0]) for arg in field[1:]):
            raise TypeError("Can't have mixed argument type")
        orders = [_order(arg.value if isinstance(arg, SortKey) else arg) for arg in field]
        columns = [column for order, _ in orders for column in order]
        self.sort_type = ', '.join([text for _, text in orders])

        def compare(one, other):
            for at, direction in columns:
                if one[at] != other[at]:
                    return -direction if one[at] < other[at] else direction
            return 0

        rows = [(*value[:4], *key, _place(key), key) for key, value in self.stats.items()]
        rows.sort(key=cmp_to_key(compare))
        self._order = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        if self._order:
            self._order.reverse()
        return self

    @property
    def total_calls(self):
        return sum([value[1] for value in self.stats.values()])

    @property
    def prim_calls(self):
        return sum([value[0] for value in self.stats.values()])

    @property
    def total_tt(self):
        total = 0
        for value in self.stats.values():
            total += value[2]
        return total

    def _write(self, *lines):
        for line in lines:
            print(line, file=self.stream)

    def _chosen(self, amount):
        """The functions that are wanted, and how wide their names are; says what was left out."""
        if self._order:
            chosen, text = self._order[:], f'   Ordered by: {self.sort_type}\n'
        else:
            chosen, text = list(self.stats), '   Random listing order was used\n'
        for limit in amount:
            rest = chosen
            if isinstance(limit, str):
                import re
                try:
                    pattern = re.compile(limit)
                except re.error:
                    text += f'   <Invalid regular expression {limit!r}>\n'
                    continue
                rest = [key for key in chosen if pattern.search(_place(key))]
            elif isinstance(limit, float) and 0.0 <= limit < 1.0:
                rest = chosen[:int(len(chosen) * limit + .5)]
            elif isinstance(limit, int) and 0 <= limit < len(chosen):
                rest = chosen[:limit]
            if len(rest) != len(chosen):
                text += f'   List reduced from {len(chosen)!r} to {len(rest)!r} due to restriction <{limit!r}>\n'
            chosen = rest
        if not chosen:
            return 0, []
        self._write(text)
        shown = chosen if len(chosen) < len(self.stats) else self.stats
        return max([len(_place(key)) for key in shown]) + 2, chosen

    def print_stats(self, *amount):
        self._write(*self.files)
        if self.files:
            self._write('')
        calls, primitive = self.total_calls, self.prim_calls
        more = f' ({primitive} primitive calls)' if primitive != calls else ''
        self._write(f'         {calls} function calls{more} in {self.total_tt:.3f} seconds', '')
        _, keys = self._chosen(amount)
        if keys:
            self._write('   ncalls  tottime  percall  cumtime  percall filename:lineno(function)')
            for key in keys:
                cc, nc, tt, ct, _callers = self.stats[key]
                count = str(nc) if nc == cc else f'{nc}/{cc}'
                per_call = f'{tt / nc:8.3f}' if nc else ' ' * 8
                per_primitive = f'{ct / cc:8.3f}' if cc else ' ' * 8
                self._write(f'{count:>9} {tt:8.3f} {per_call} {ct:8.3f} {per_primitive} {_place(key)}')
            self._write('', '')
        return self

    def get_stats_profile(self):
        def rounded(seconds):
            return float(f'{seconds:8.3f}')

        found = {}
        for key in self._order[:] if self._order else list(self.stats):
            (file, line, name), (cc, nc, tt, ct, _callers) = key, self.stats[key]
            found[name] = FunctionProfile(
                str(nc) if nc == cc else f'{nc}/{cc}', rounded(tt), rounded(tt / nc) if nc else -1, rounded(ct),
                rounded(ct / cc) if cc else -1, file, line)
        return StatsProfile(rounded(self.total_tt), found)

    def print_callers(self, *amount):
        return self._print_calls('was called by...', '<-', {key: value[4] for key, value in self.stats.items()}, amount)

    def print_callees(self, *amount):
        callees = {}
        for key, value in self.stats.items():
            for caller, part in value[4].items():
                callees.setdefault(caller, {})[key] = part
        return self._print_calls('called...', '->', callees, amount)

    def _print_calls(self, title, arrow, calls, amount):
        width, keys = self._chosen(amount)
        if keys:
            self._write('Function '.ljust(width) + title)
            if any([value[4] for value in self.stats.values()]):
                self._write(' ' * width + '    ncalls  tottime  cumtime')
            for key in keys:
                self._print_line(_place(key).ljust(width) + arrow + ' ', calls.get(key, {}), width)
            self._write('', '')
        return self

    def _print_line(self, start, parts, width):
        if not parts:
            self._write(start)
        for at, key in enumerate(sorted(parts)):
            nc, cc, tt, ct = parts[key]
            count = str(nc) if nc == cc else f'{nc}/{cc}'
            text = f'{count.rjust(9 if at else 7)} {tt:8.3f} {ct:8.3f}  {_place(key)}'
            self._write((' ' * (width + 1) if at else start) + text)


def _order(name):
    if name in _ORDERS:
        return _ORDERS[name]
    found = [order for order in _ORDERS if order.startswith(name)]
    if len(found) != 1:
        raise KeyError(name)
    return _ORDERS[found[0]]


def _stripped(key):
    return key[0].rpartition('/')[2], key[1], key[2]


def _sum(one, other):
    return tuple([a + b for a, b in zip(one, other)])


def _together(one, other):
    callers = dict(one[4])
    for key, part in other[4].items():
        callers[key] = _sum(callers[key], part) if key in callers else part
    return *_sum(one[:4], other[:4]), callers


def _place(key):
    file, line, name = key
    if (file, line) == ('~', 0):
        return f'{{{name[1:-1]}}}' if name[:1] == '<' and name[-1:] == '>' else name
    return f'{file}:{line}({name})'

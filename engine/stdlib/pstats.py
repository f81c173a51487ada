"""What a profile says, as text."""
import sys

__all__ = ['Stats', 'SortKey']


class SortKey(str):
    """Names of orders; SortKey.TIME and the like."""


for _name, _text in (('CALLS', 'calls'), ('CUMULATIVE', 'cumulative'), ('FILENAME', 'filename'), ('LINE', 'line'),
                     ('NAME', 'name'), ('NFL', 'nfl'), ('PCALLS', 'pcalls'), ('STDNAME', 'stdname'), ('TIME', 'time')):
    setattr(SortKey, _name, SortKey(_text))


class Stats:
    """stats: {(file, line, function): (primitive calls, calls, own time, time in all, callers)}"""

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.stats = {}
        self.sort_arg = None
        for arg in args:
            self.add(arg)

    def add(self, *args):
        for arg in args:
            if isinstance(arg, str):
                import pickle
                with open(arg, 'rb') as file:
                    found = pickle.load(file)
            elif isinstance(arg, Stats):
                found = arg.stats
            else:
                arg.create_stats()
                found = arg.stats
            for key, (cc, nc, tt, ct, callers) in found.items():
                a = self.stats.get(key, (0, 0, 0.0, 0.0, {}))
                self.stats[key] = a[0] + cc, a[1] + nc, a[2] + tt, a[3] + ct, {**a[4], **callers}
        return self

    def dump_stats(self, filename):
        import pickle
        with open(filename, 'wb') as file:
            pickle.dump(self.stats, file)

    def strip_dirs(self):
        self.stats = {(file.rpartition('/')[2], line, name): value for (file, line, name), value in self.stats.items()}
        return self

    def sort_stats(self, *field):
        self.sort_arg = str(field[0]) if field else None
        return self

    def reverse_order(self):
        self.stats = dict(reversed(self.stats.items()))
        return self

    @property
    def total_calls(self):
        return sum([value[1] for value in self.stats.values()])

    @property
    def total_tt(self):
        return sum([value[2] for value in self.stats.values()])

    def _rows(self, amount):
        rows = list(self.stats.items())
        column = {'calls': 1, 'ncalls': 1, 'pcalls': 0, 'tottime': 2, 'time': 2, 'cumulative': 3, 'cumtime': 3}.get(self.sort_arg)
        if column is not None:
            rows.sort(key=lambda row: -row[1][column])
        elif self.sort_arg:
            rows.sort(key=lambda row: (row[0][2], row[0][0], row[0][1]))
        for limit in amount:
            if isinstance(limit, int):
                rows = rows[:limit]
            elif isinstance(limit, float):
                rows = rows[:int(len(rows) * limit + 0.5)]
            else:
                import re
                rows = [row for row in rows if re.search(limit, _place(row[0]))]
        return rows

    def print_stats(self, *amount):
        primitive = sum([value[0] for value in self.stats.values()])
        calls = self.total_calls
        more = f' ({primitive} primitive calls)' if primitive != calls else ''
        out = [f'         {calls} function calls{more} in {self.total_tt:.3f} seconds', '']
        if self.sort_arg:
            order = {'cumulative': 'cumulative time', 'time': 'internal time', 'tottime': 'internal time', 'calls': 'call count',
                     'cumtime': 'cumulative time', 'ncalls': 'call count', 'name': 'function name'}
            out.append('   Ordered by: ' + order.get(self.sort_arg, 'standard name'))
        else:
            out.append('   Random listing order was used')
        rows = self._rows(amount)
        if len(rows) < len(self.stats):
            out.append(f'   List reduced from {len(self.stats)} to {len(rows)} due to restriction <{amount[-1]!r}>')
        out += ['', '   ncalls  tottime  percall  cumtime  percall filename:lineno(function)']
        for key, (cc, nc, tt, ct, _callers) in rows:
            count = str(nc) if nc == cc else f'{nc}/{cc}'
            out.append(f'{count:>9} {tt:8.3f} {tt / nc if nc else 0:8.3f} {ct:8.3f} {ct / cc if cc else 0:8.3f} {_place(key)}')
        self.stream.write('\n'.join(out) + '\n\n\n')
        return self

    def print_callers(self, *amount):
        for key, value in self._rows(amount):
            self.stream.write(f'{_place(key)} <- {", ".join(map(_place, value[4]))}\n')
        return self


def _place(key):
    file, line, name = key
    return name if file == '~' else f'{file}:{line}({name})'

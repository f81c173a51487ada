"""Data over several lines, when it does not fit on one."""
import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, (), 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


def _sorted(items):
    try:
        return sorted(items)
    except TypeError:       # of several types: by type first, as far as that goes
        return sorted(items, key=lambda item: (str(type(item)), id(item)))


def _sorted_pairs(items):
    try:
        return sorted(items, key=lambda pair: pair[0])
    except TypeError:
        return sorted(items, key=lambda pair: (str(type(pair[0])), str(pair[0])))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent, self._width, self._depth = indent, width, depth
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort, self._underscores = compact, sort_dicts, underscore_numbers

    def pprint(self, object):
        self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, (), 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self._repr(object, (), 0)[2]

    def isreadable(self, object):
        _text, readable, recursive = self._repr(object, (), 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._repr(object, tuple(context), level)

    def _repr(self, obj, above, level):
        """(text on one line, can it be read back?, does it contain itself?)"""
        kind = type(obj)
        if kind is int and self._underscores:
            return f'{obj:_d}', True, False
        plain = kind.__repr__
        shape = {dict.__repr__: '{}', list.__repr__: '[]', tuple.__repr__: '()'}.get(plain) \
            if isinstance(obj, (dict, list, tuple)) else None
        if shape is None:
            text = repr(obj)
            return text, not text.startswith('<'), False
        if not obj:
            return shape, True, False
        if self._depth and level >= self._depth:
            return f'{shape[0]}...{shape[1]}', False, False
        if id(obj) in above:
            return f'<Recursion on {kind.__name__} with id={id(obj)}>', False, True
        above += (id(obj),)
        texts, readable, recursive = [], True, False
        if isinstance(obj, dict):
            for key, value in _sorted_pairs(obj.items()) if self._sort else obj.items():
                a, b = self._repr(key, above, level + 1), self._repr(value, above, level + 1)
                texts.append(f'{a[0]}: {b[0]}')
                readable, recursive = readable and a[1] and b[1], recursive or a[2] or b[2]
        else:
            for item in obj:
                text, can, loops = self._repr(item, above, level + 1)
                texts.append(text)
                readable, recursive = readable and can, recursive or loops
        comma = ',' if shape == '()' and len(texts) == 1 else ''
        return shape[0] + ', '.join(texts) + comma + shape[1], readable, recursive

    def _format(self, obj, write, indent, allowance, above, level):
        text = self._repr(obj, above, level)[0]
        if len(text) <= self._width - indent - allowance or id(obj) in above:
            write(text)
            return
        method = self._method(obj)
        if method is None:
            write(text)
        else:
            method(obj, write, indent, allowance, above + (id(obj),), level + 1)

    def _method(self, obj):
        kind = type(obj)
        plain = kind.__repr__
        for base, method in ((dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set),
                             (frozenset, self._set), (str, self._str), (bytes, self._bytes)):
            if isinstance(obj, base) and plain is base.__repr__:
                return method
        name = kind.__name__ if kind.__module__ in ('collections', 'types', 'collections._deque') else None
        special = {'OrderedDict': self._ordered, 'defaultdict': self._default, 'Counter': self._counter,
                   'deque': self._deque, 'SimpleNamespace': self._namespace}.get(name)
        if special is None and '__dataclass_fields__' in kind.__dict__ and kind.__dataclass_params__.repr \
                and getattr(plain, '__interleave_made__', False):
            return self._dataclass
        return special

    def _dict(self, obj, write, indent, allowance, above, level):
        write('{' + ' ' * (self._indent - 1))
        if obj:
            items = _sorted_pairs(obj.items()) if self._sort else obj.items()
            self._pairs(list(items), write, indent, allowance + 1, above, level)
        write('}')

    def _pairs(self, items, write, indent, allowance, above, level):
        indent += self._indent
        for i, (key, value) in enumerate(items):
            text = self._repr(key, above, level)[0]
            write(text + ': ')
            last = i == len(items) - 1
            self._format(value, write, indent + len(text) + 2, allowance if last else 1, above, level)
            if not last:
                write(',\n' + ' ' * indent)

    def _list(self, obj, write, indent, allowance, above, level):
        write('[')
        self._items(obj, write, indent, allowance + 1, above, level)
        write(']')

    def _tuple(self, obj, write, indent, allowance, above, level):
        end = ',)' if len(obj) == 1 else ')'
        write('(')
        self._items(obj, write, indent, allowance + len(end), above, level)
        write(end)

    def _set(self, obj, write, indent, allowance, above, level):
        if not obj:
            write(repr(obj))
            return
        start, end = ('{', '}') if type(obj) is set else (type(obj).__name__ + '({', '})')
        write(start)
        self._items(_sorted(obj), write, indent + len(start) - 1, allowance + len(end), above, level)
        write(end)

    def _items(self, items, write, indent, allowance, above, level):
        indent += self._indent
        write(' ' * (self._indent - 1))
        new_line = ',\n' + ' ' * indent
        between = ''
        room = most = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                most -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, above, level)[0]
                wide = len(text) + 2
                if room < wide:
                    room = most
                    between = new_line if between else between
                if room >= wide:
                    room -= wide
                    write(between + text)
                    between = ', '
                    continue
            write(between)
            between = new_line
            self._format(item, write, indent, allowance if last else 1, above, level)

    def _str(self, obj, write, indent, allowance, above, level):
        if not obj:
            write(repr(obj))
            return
        if level == 1:
            indent += 1
            allowance += 1
        import re
        chunks = []
        most = self._width - indent
        lines = obj.splitlines(True)
        for i, line in enumerate(lines):
            end = i == len(lines) - 1
            text = repr(line)
            if len(text) <= most - (allowance if end else 0):
                chunks.append(text)
                continue
            parts = re.findall(r'\S*\s*', line)[:-1]
            current = ''
            for j, part in enumerate(parts):
                room = most - (allowance if end and j == len(parts) - 1 else 0)
                if len(repr(current + part)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current += part
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        write(f'({text})' if level == 1 else text)

    def _bytes(self, obj, write, indent, allowance, above, level):
        if len(obj) <= 4:
            write(repr(obj))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write('(')
        between, current = '', b''
        last = len(obj) // 4 * 4
        room = self._width - indent
        for i in range(0, len(obj), 4):
            part = obj[i:i + 4]
            if i == last:
                room -= allowance
            if len(repr(current + part)) > room:
                if current:
                    write(between + repr(current))
                    between = '\n' + ' ' * indent
                current = part
            else:
                current += part
        if current:
            write(between + repr(current))
        if parens:
            write(')')

    def _ordered(self, obj, write, indent, allowance, above, level):
        name = type(obj).__name__
        if not obj:
            write(repr(obj))
            return
        write(name + '(')
        self._format(list(obj.items()), write, indent + len(name) + 1, allowance + 1, above, level)
        write(')')

    def _default(self, obj, write, indent, allowance, above, level):
        name = type(obj).__name__
        indent += len(name) + 1
        write(f'{name}({obj.default_factory!r},\n{" " * indent}')
        self._dict(obj, write, indent, allowance + 1, above, level)
        write(')')

    def _counter(self, obj, write, indent, allowance, above, level):
        name = type(obj).__name__
        write(name + '({' + ' ' * (self._indent - 1))
        self._pairs(obj.most_common(), write, indent + len(name) + 1, allowance + 2, above, level)
        write('})')

    def _deque(self, obj, write, indent, allowance, above, level):
        name = type(obj).__name__
        indent += len(name) + 1
        write(name + '([')
        if obj.maxlen is None:
            self._items(obj, write, indent, allowance + 2, above, level)
            write('])')
        else:
            self._items(obj, write, indent, 2, above, level)
            write(f'],\n{" " * indent}maxlen={obj.maxlen!r})')

    def _namespace(self, obj, write, indent, allowance, above, level):
        name = 'namespace' if type(obj).__name__ == 'SimpleNamespace' else type(obj).__name__
        self._fields(name, list(obj.__dict__.items()), write, indent, allowance, above, level)

    def _dataclass(self, obj, write, indent, allowance, above, level):
        items = [(f.name, getattr(obj, f.name)) for f in type(obj).__dataclass_fields__.values()
                 if f.repr and f._kind == 'field']
        self._fields(type(obj).__name__, items, write, indent, allowance, above, level)

    def _fields(self, name, items, write, indent, allowance, above, level):
        indent += len(name) + 1
        write(name + '(')
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            write(key + '=')
            if id(value) in above:
                write('...')
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1, above, level)
            if not last:
                write(',\n' + ' ' * indent)
        write(')')

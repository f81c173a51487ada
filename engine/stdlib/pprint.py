"""Data over several lines, when it does not fit on one."""

__all__ = ['pprint', 'pformat', 'pp', 'PrettyPrinter', 'isreadable', 'isrecursive', 'saferepr']


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    if depth is not None:
        object = _cut(object, depth)
    return _format(object, 0, 0, indent, width, sort_dicts)


class _Dots:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


def _cut(obj, depth):
    """With dots for what is nested deeper."""
    kind = type(obj)
    if kind not in (list, tuple, dict) or not obj:
        return obj
    if depth <= 0:
        return _Dots({list: '[...]', tuple: '(...)', dict: '{...}'}[kind])
    if kind is dict:
        return {key: _cut(value, depth - 1) for key, value in obj.items()}
    return kind([_cut(item, depth - 1) for item in obj])


def _format(obj, column, reserve, indent, width, sort_dicts):
    text = _plain(obj, sort_dicts)
    if len(text) + column + reserve <= width:
        return text
    if type(obj) in (list, tuple, set, frozenset) and obj:
        opening, closing = {list: '[]', tuple: '()', set: '{}'}.get(type(obj), ('({', '})'))
        items = sorted(obj, key=repr) if isinstance(obj, (set, frozenset)) else list(obj)
        pad = ' ' * (column + indent)
        lines = []
        for i, item in enumerate(items):
            last = i == len(items) - 1
            lines.append(_format(item, column + indent, len(closing) if last else 1, indent,
                                 width, sort_dicts))
        if type(obj) is tuple and len(obj) == 1:
            closing = ',' + closing
        return opening + ' ' * (indent - 1) + (',\n' + pad).join(lines) + closing
    if type(obj) is dict and obj:
        pairs = _sorted_items(obj) if sort_dicts else list(obj.items())
        pad = ' ' * (column + indent)
        lines = []
        for i, (key, value) in enumerate(pairs):
            shown = _plain(key, sort_dicts)
            last = i == len(pairs) - 1
            lines.append(shown + ': ' + _format(value, column + indent + len(shown) + 2,
                                                1, indent, width, sort_dicts))
        return '{' + ' ' * (indent - 1) + (',\n' + pad).join(lines) + '}'
    return text


def _sorted_items(mapping):
    try:
        return sorted(mapping.items(), key=lambda item: item[0])
    except TypeError:
        return sorted(mapping.items(), key=lambda item: (str(type(item[0])), repr(item[0])))


def _plain(obj, sort_dicts):
    if type(obj) is dict:
        pairs = _sorted_items(obj) if sort_dicts else obj.items()
        return '{' + ', '.join([f'{_plain(k, sort_dicts)}: {_plain(v, sort_dicts)}'
                                for k, v in pairs]) + '}'
    if type(obj) is list:
        return '[' + ', '.join([_plain(item, sort_dicts) for item in obj]) + ']'
    if type(obj) is tuple:
        inner = ', '.join([_plain(item, sort_dicts) for item in obj])
        return f'({inner},)' if len(obj) == 1 else f'({inner})'
    return repr(obj)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    print(pformat(object, indent, width, depth, sort_dicts=sort_dicts), file=stream)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, **kwargs):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._sort = kwargs.get('sort_dicts', True)
        self._stream = stream

    def pformat(self, object):
        return pformat(object, self._indent, self._width, self._depth, sort_dicts=self._sort)

    def pprint(self, object):
        print(self.pformat(object), file=self._stream)


def saferepr(object):
    return pformat(object, width=1 << 30)


def _holds_itself(obj, above):
    if not isinstance(obj, (list, tuple, dict)):
        return False
    if any([obj is other for other in above]):
        return True
    return any([_holds_itself(item, [*above, obj]) for item in (obj.values() if isinstance(obj, dict) else obj)])


def isrecursive(object):
    return _holds_itself(object, [])


def isreadable(object):
    return not isrecursive(object) and '<' not in repr(object)

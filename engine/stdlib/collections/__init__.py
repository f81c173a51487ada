"""Container types: deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap, UserDict..."""
import _vm
from collections._deque import deque

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
           'defaultdict', 'deque', 'namedtuple']


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def __repr__(self):
        return f'{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new


_being_shown = []  # ordered dicts whose text is being made: those that contain themselves end


def _like(name, kind):
    """A class of that name for objects that are a `kind` in all but name."""
    inside = {key: value for key, value in kind.__dict__.items() if key not in ('__new__', '__module__', '__doc__')}
    return type(name, (), {**inside, '__module__': 'builtins'})


odict_keys, odict_values, odict_items = [_like('o' + kind.__name__, kind) for kind in (_vm.dict_keys, _vm.dict_values, _vm.dict_items)]
odict_iterator = _like('odict_iterator', _vm.iterator)


class OrderedDict(dict):
    """A dict that cares about its order."""

    def keys(self):
        return _vm.set_type(dict.keys(self), odict_keys)

    def values(self):
        return _vm.set_type(dict.values(self), odict_values)

    def items(self):
        return _vm.set_type(dict.items(self), odict_items)

    def __reversed__(self):
        return _vm.set_type(dict.__reversed__(self), odict_iterator)


    def move_to_end(self, key, last=True):
        value = self.pop(key)       # KeyError if it is not there
        if last:
            self[key] = value
            return
        items = list(self.items())
        self.clear()
        self[key] = value
        self.update(items)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        for key in self:
            break
        return key, self.pop(key)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        if any([self is one for one in _being_shown]):
            return '...'
        _being_shown.append(self)
        try:
            return f'{type(self).__name__}({dict(self.items())!r})'
        finally:
            _being_shown.pop()

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __reduce__(self):
        return type(self), (), None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new


_vm.set_dotted(defaultdict)
_vm.set_dotted(OrderedDict)


class Counter(dict):
    """How many of each."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        from itertools import chain, repeat
        return chain.from_iterable(repeat(key, count) for key, count in self.items())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                if self:
                    for key, count in iterable.items():
                        self[key] = count + self.get(key, 0)
                else:
                    dict.update(self, iterable)
            else:
                get = self.get
                for key in iterable:
                    self[key] = get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (dict(self),)

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f'{type(self).__name__}({shown!r})'

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for both in (self, other) for key in both)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for both in (self, other) for key in both)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for both in (self, other) for key in both)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._combine(other, min)

    def _combine(self, other, function):
        """Positive results only, self's keys first."""
        result = Counter()
        for key, count in self.items():
            new = function(count, other[key])
            if new > 0:
                result[key] = new
        for key, count in other.items():
            if key not in self:
                new = function(0, count)
                if new > 0:
                    result[key] = new
        return result

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in list(self.items()):
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self


_KEYWORDS = frozenset((
    'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class',
    'continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if',
    'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try',
    'while', 'with', 'yield'))


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        seen = set()
        for i, name in enumerate(field_names):
            if (not name.isidentifier() or name in _KEYWORDS or name.startswith('_')
                    or name in seen):
                field_names[i] = f'_{i}'
            seen.add(name)
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    fields = tuple(field_names)
    count = len(fields)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(fields[count - len(defaults):], defaults))

    def __new__(_cls, *args, **kwargs):
        if not kwargs and len(args) == count:
            return tuple.__new__(_cls, args)
        return tuple.__new__(_cls, _bind(typename, fields, field_defaults, args, kwargs))

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(fields, self)]
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return self._make(values)

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in zip(fields, self))
        return f'{type(self).__name__}({shown})'

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        '__doc__': f"{typename}({', '.join(fields)})", '__slots__': (), '_fields': fields,
        '_field_defaults': field_defaults, '__match_args__': fields, '__new__': __new__,
        '_make': classmethod(_make), '_replace': _replace, '__replace__': _replace,
        '__repr__': __repr__, '_asdict': _asdict, '__getnewargs__': __getnewargs__,
    }
    for i, name in enumerate(fields):
        namespace[name] = property(_item_getter(i), _cannot_set, doc=f'Alias for field number {i}')
    __new__.__qualname__ = f'{typename}.__new__'
    if module is None:
        module = _caller_module()
    namespace['__module__'] = module
    return type(typename, (tuple,), namespace)


def _item_getter(index):
    return lambda self: self[index]


def _cannot_set(self, value):
    raise AttributeError("can't set attribute")


def _caller_module():
    """Where namedtuple() was called, so that its instances can be pickled."""
    import _vm
    at = _vm.frame() - 1
    while at > 0 and _vm.frame(at)[3]:
        at -= 1
    return _vm.frame(at)[2].get('__name__', '__main__')


def _bind(typename, fields, defaults, args, kwargs):
    """Arguments to values, with the errors that a function with these parameters would raise."""
    count = len(fields)
    if len(args) > count:
        least = count + 1 - len(defaults)
        takes = f'from {least} to {count + 1}' if defaults else f'{count + 1}'
        raise TypeError(f'{typename}.__new__() takes {takes} positional argument'
                        f'{"" if count + 1 == 1 else "s"} but {len(args) + 1} were given')
    values = list(args)
    missing = []
    for name in fields[:len(args)]:
        if name in kwargs:
            raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
    used = 0
    for name in fields[len(args):]:
        if name in kwargs:
            values.append(kwargs[name])
            used += 1
        elif name in defaults:
            values.append(defaults[name])
        else:
            missing.append(name)
    if used < len(kwargs):
        for name in kwargs:
            if name not in fields:
                raise TypeError(
                    f"{typename}.__new__() got an unexpected keyword argument '{name}'")
    if missing:
        shown = [repr(name) for name in missing]
        if len(shown) > 2:
            text = ', '.join(shown[:-1]) + ', and ' + shown[-1]
        else:
            text = ' and '.join(shown)
        raise TypeError(f'{typename}.__new__() missing {len(missing)} required positional '
                        f'argument{"" if len(missing) == 1 else "s"}: {text}')
    return values


def __getattr__(name):
    """Names that few programs use are loaded when somebody asks for them."""
    if name == 'abc':
        import collections.abc
        return collections.abc
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        from . import _user
        return getattr(_user, name)
    raise AttributeError(f"module 'collections' has no attribute {name!r}")

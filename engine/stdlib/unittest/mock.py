"""Objects that stand in for others, remember how they were used, and answer as told."""
import asyncio
import contextlib
import functools
import importlib
import inspect
import io

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal', 'ThreadingMock']

FILTER_DIR = True


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


# --- calls: (name, args, kwargs), or (args, kwargs) where the name goes without saying


def _arguments(args, kwargs):
    return ', '.join([repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()])


class _Call(tuple):
    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def _whole(self):
        return ('', *self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return NotImplemented
        if getattr(self, '_mock_parent', None) and getattr(other, '_mock_parent', None) and self._mock_parent != other._mock_parent:
            return False
        mine, theirs = self._whole(), _Call(other)._whole() if not isinstance(other, _Call) else other._whole()
        if not mine[0] or not theirs[0]:
            return mine[1:] == theirs[1:] and (not mine[0] or len(other) < 3 or not theirs[0]) if mine[0] == theirs[0] or len(self) == 2 or len(other) == 2 else False
        return mine == theirs

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        name = self._mock_name + '()'
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call' + name if name.startswith('()') else name
        name, args, kwargs = self._whole()
        if not name:
            name = 'call'
        elif name.startswith('()'):
            name = 'call' + name
        else:
            name = 'call.' + name
        return f'{name}({_arguments(args, kwargs)})'

    def call_list(self):
        calls, at = [], self
        while at is not None:
            if at._mock_from_kall:
                calls.append(at)
            at = at._mock_parent
        return _CallList(reversed(calls))

    def _get_call_arguments(self):
        return self.args, self.kwargs


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any([self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1)])

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


# --- mocks

_OWN = ('method_calls', 'mock_calls', 'call_args_list', 'call_args', 'call_count', 'called', 'return_value', 'side_effect', 'name',
        'await_count', 'await_args', 'await_args_list')
_ASSERTIONS = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_NUMBERS = 'add sub mul matmul truediv floordiv mod divmod lshift rshift and xor or pow'.split()
_PLAIN = ('__hash__', '__str__', '__sizeof__', '__repr__', '__dir__', '__format__', '__subclasses__')
_ALWAYS = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
           '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True,
           '__index__': 1}
_MAGIC = set(_ALWAYS) | {f'__{way}{name}__' for name in _NUMBERS for way in ('', 'i', 'r')} | {
    '__getitem__', '__setitem__', '__delitem__', '__iter__', '__enter__', '__hash__', '__str__', '__neg__', '__pos__', '__abs__', '__invert__',
    '__round__', '__trunc__', '__floor__', '__ceil__', '__eq__', '__ne__', '__sizeof__', '__fspath__',
    '__aenter__', '__aexit__', '__aiter__', '__anext__'} - {'__rdivmod__', '__idivmod__'}
_OPTIONAL = {'__get__', '__set__', '__delete__', '__reversed__', '__missing__', '__reduce__', '__reduce_ex__', '__getinitargs__',
             '__getnewargs__', '__getstate__', '__setstate__', '__getformat__', '__repr__', '__dir__', '__subclasses__', '__format__',
             '__getnewargs_ex__', '__next__'}
_ASYNC_MAGIC = ('__aenter__', '__aexit__', '__anext__')


def _is_magic(name):
    return name in _MAGIC or name in _OPTIONAL


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


class _Magic:
    """In the class of a MagicMock: the special method becomes a mock when it first is wanted."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, kind=None):
        if mock is None:
            raise AttributeError(self.name)
        child = mock._mock_children.get(self.name)
        return mock._mock_magic(self.name) if child is None else child


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, **kw):
        # A class of its own, so that special methods may be set for this mock only.
        made = type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__})
        mock = object.__new__(made)
        mock.__dict__['_mock_class'] = cls
        return mock

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _new_name='', _new_parent=None,
                 unsafe=False, _signature=None, side_effect=None, return_value=DEFAULT, **attributes):
        mine = self.__dict__
        if spec_set is not None:
            spec = spec_set
        names = None
        if spec is not None:
            names = list(spec) if isinstance(spec, (list, tuple)) and all([isinstance(n, str) for n in spec]) else dir(spec)
            if not isinstance(spec, (list, tuple)):
                mine['_mock_spec'] = spec if isinstance(spec, type) else type(spec)
        mine.setdefault('_mock_spec', None)
        mine.update(_mock_names=names, _mock_strict=spec_set is not None, _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name or name or '',
                    _mock_new_parent=_new_parent if _new_parent is not None else parent, _mock_children={}, _mock_wraps=wraps, _mock_unsafe=unsafe,
                    _mock_signature=_signature, _mock_sealed=False, _mock_return=return_value, _mock_side=None,
                    method_calls=_CallList())
        self._mock_forget()
        if side_effect is not None:
            self.side_effect = side_effect
        if attributes:
            self.configure_mock(**attributes)

    def _mock_forget(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(), mock_calls=_CallList(),
                             method_calls=_CallList())

    def reset_mock(self, *, return_value=False, side_effect=False):
        self._mock_forget()
        if return_value:
            self.__dict__['_mock_return'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side'] = None
        children = list(self._mock_children.values())
        if isinstance(self._mock_return, NonCallableMock) and self._mock_return is not self:
            children.append(self._mock_return)
        for child in children:
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)

    def configure_mock(self, **attributes):
        for path, value in sorted(attributes.items(), key=lambda entry: entry[0].count('.')):
            *way, last = path.split('.')
            target = self
            for name in way:
                target = getattr(target, name)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name='', _mock_new_name='')
        setattr(self, attribute, mock)

    # --- what it answers

    @property
    def return_value(self):
        if self._mock_return is DEFAULT:
            self.__dict__['_mock_return'] = self._get_child_mock(_new_parent=self, _new_name='()')
        return self._mock_return

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return'] = value
        self._mock_adopt(value, '()')

    @property
    def side_effect(self):
        return self._mock_side

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_side'] = value

    @property
    def __class__(self):
        return self.__dict__.get('_mock_spec') or type(self)

    def _mock_adopt(self, value, new_name, name=None):
        """A nameless mock that is put into this one belongs to it from now on."""
        if not isinstance(value, NonCallableMock) or value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
            return
        above = self
        while above is not None and above is not value:
            above = above._mock_new_parent
        if above is None:
            value.__dict__.update(_mock_new_parent=self, _mock_new_name=new_name)
            if name is not None:
                value.__dict__.update(_mock_parent=self, _mock_name=name)

    def _get_child_mock(self, **kw):
        kind = type(self)._mock_child_class
        if kw.get('_new_name') in _ASYNC_MAGIC:
            kind = AsyncMock
        elif kind is None:
            kind = self._mock_class
            if issubclass(kind, NonCallableMock) and not issubclass(kind, CallableMixin):
                kind = MagicMock if issubclass(kind, MagicMixin) else Mock
        if self._mock_sealed:
            raise AttributeError(f'mock.{kw.get("name", "()")}' if not self._mock_title() else f'{self._mock_title()}.{kw.get("name", "()")}')
        return kind(**kw)

    _mock_child_class = None

    def __getattr__(self, name):
        if name.startswith('_mock_') or name in ('__dict__', '__qualname__', '__wrapped__', '__code__', '__func__', '__self__', '__bases__', '__origin__'):
            raise AttributeError(name)
        if self._mock_names is not None:
            if name not in self._mock_names:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not self._mock_unsafe and (self._mock_names is None or name not in self._mock_names) and name.startswith(_ASSERTIONS):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.')
        child = self._mock_children.get(name)
        if child is _DELETED:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            more = {}
            if self._mock_spec is not None and inspect.iscoroutinefunction(getattr(self._mock_spec, name, None)):
                child = AsyncMock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            else:
                child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self, **more)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in _OWN:
            if name in ('return_value', 'side_effect'):
                return object.__setattr__(self, name, value)
            if name != 'name':
                self.__dict__[name] = value
                return
        if self._mock_strict and self._mock_names is not None and name not in self._mock_names and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if _is_magic(name):
            if self._mock_names is not None and name not in self._mock_names:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if isinstance(value, NonCallableMock):
                self._mock_adopt(value, name, name)
                self._mock_children[name] = value
                setattr(type(self), name, _Magic(name))
            else:
                setattr(type(self), name, value if not inspect.isfunction(value) else value)
            return
        if name == '__class__':
            self.__dict__['_mock_spec'] = value
            return
        if isinstance(getattr(type(self), name, None), (property, PropertyMock)):
            return object.__setattr__(self, name, value)
        if self._mock_sealed and name not in self.__dict__ and name not in self._mock_children:
            raise AttributeError(f'Cannot set {(self._mock_title() or "mock")}.{name}')
        self._mock_adopt(value, name, name)
        if isinstance(value, NonCallableMock):
            self._mock_children[name] = value
        else:
            self._mock_children.pop(name, None)
        self.__dict__[name] = value

    def __delattr__(self, name):
        if _is_magic(name) and name in type(self).__dict__:
            delattr(type(self), name)
            return
        if name in self.__dict__:
            del self.__dict__[name]
        elif self._mock_children.get(name) is _DELETED:
            raise AttributeError(name)
        self._mock_children[name] = _DELETED

    def __dir__(self):
        names = self._mock_names or [n for n in dir(type(self)) if not n.startswith('_')]
        return sorted(set(names) | {n for n in self.__dict__ if not n.startswith('_')} | {n for n, c in self._mock_children.items() if c is not _DELETED})

    def _mock_title(self):
        """What the mock is called, from the outermost one on."""
        title, at, child_is_call = '', self, False
        while at is not None:
            name = at._mock_new_name
            if name:
                title = name + ('' if not title or title.startswith('()') else '.') + title
            parent = at._mock_new_parent
            if parent is None and name == '()':
                title = 'mock' + title
            at = parent
            if at is not None and at._mock_new_parent is None and not at._mock_new_name:
                title = 'mock' + ('' if title.startswith('()') else '.') + title
        return title

    def __repr__(self):
        title = self._mock_title()
        name = f' name={title!r}' if title else ''
        spec = self.__dict__.get('_mock_spec')
        told = f" spec{'_set' if self._mock_strict else ''}={spec.__name__!r}" if spec is not None else ''
        return f"<{self._mock_class.__name__}{name}{told} id='{id(self)}'>"

    # --- assertions

    def _format_mock_call_signature(self, args, kwargs):
        return f"{self._mock_name or 'mock'}({_arguments(args, kwargs)})"

    def _calls_repr(self, prefix='Calls'):
        return f'\n{prefix}: {self.mock_calls!r}.' if self.mock_calls else ''

    def _bound(self, made):
        """The same call with its arguments by name where the specification tells their names."""
        if self._mock_signature is None:
            return made
        name, args, kwargs = made._whole()
        try:
            bound = self._mock_signature.bind(*args, **kwargs)
        except TypeError:
            return made
        return _Call((name, bound.args, bound.kwargs))

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._format_mock_call_signature(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        if self._bound(_Call((args, kwargs), two=True)) != self._bound(self.call_args):
            actual = self._format_mock_call_signature(*self.call_args)
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: {actual}')

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted = self._bound(_Call((args, kwargs), two=True))
        if not any([self._bound(made) == wanted for made in self.call_args_list]):
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        wanted = [self._bound(c) if isinstance(c, _Call) else c for c in calls]
        made = _CallList([self._bound(c) for c in self.mock_calls])
        if not any_order:
            if wanted not in made:
                actual = self._calls_repr('  Actual').rstrip('.')
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)!r}{actual}')
            return
        left, missing = list(made), []
        for one in wanted:
            try:
                left.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its call list, found {made!r} instead")


_DELETED = object()


class CallableMixin:
    def __call__(self, /, *args, **kwargs):
        if self._mock_signature is not None:
            self._mock_signature.bind(*args, **kwargs)
        self._mock_note(args, kwargs)
        return self._mock_answer(args, kwargs)

    def _mock_note(self, args, kwargs):
        mine = self.__dict__
        mine['called'] = True
        mine['call_count'] += 1
        made = mine['call_args'] = _Call((args, kwargs), two=True)
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(('', args, kwargs)))
        # Whoever it belongs to hears of the call, under the name it has there.
        at, name = self, self._mock_new_name
        method, method_name, is_method = self._mock_parent is not None, self._mock_name or '', True
        parent = at._mock_new_parent
        while parent is not None:
            if is_method and parent is at._mock_parent:
                parent.method_calls.append(_Call((name, args, kwargs)))
            else:
                is_method = False
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                name = parent._mock_new_name + ('' if name.startswith('()') else '.') + name
            at, parent = parent, parent._mock_new_parent

    def _mock_answer(self, args, kwargs):
        effect = self._mock_side
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return is not DEFAULT:
            return self._mock_return
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called."""


class MagicMixin:
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        names = self._mock_names
        for name in _MAGIC:
            if (names is None or name in names) and name not in type(self).__dict__:
                setattr(type(self), name, _Magic(name))

    def _mock_magic(self, name):
        child = self._get_child_mock(name=name, _new_name=name, _new_parent=self)
        self._mock_children[name] = child
        if name in _ALWAYS:
            child.return_value = _ALWAYS[name]
        elif name == '__hash__':
            child.return_value = object.__hash__(self)
        elif name == '__str__':
            child.return_value = object.__str__(self)
        elif name == '__sizeof__':
            child.return_value = object.__sizeof__(self)
        elif name == '__fspath__':
            child.return_value = f'{self._mock_class.__name__}/{self._mock_title() or "mock"}/{id(self)}'
        elif name == '__eq__':
            child.side_effect = lambda other: DEFAULT if child._mock_return is not DEFAULT else True if self is other else NotImplemented
        elif name == '__ne__':
            child.side_effect = lambda other: DEFAULT if child._mock_return is not DEFAULT else False if self is other else NotImplemented
        elif name == '__iter__':
            child.side_effect = lambda: iter([] if child._mock_return is DEFAULT else child._mock_return)
        elif name == '__aiter__':
            child.side_effect = lambda: _each([] if child._mock_return is DEFAULT else child._mock_return)
        elif name == '__aexit__':
            child.return_value = False
        return child


async def _each(items):
    for item in items:
        yield item


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with the special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with the special methods."""


class AsyncMockMixin:
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.__dict__['_is_coroutine_mark'] = True

    def _mock_forget(self):
        super()._mock_forget()
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    async def _mock_await(self, args, kwargs):
        made = _Call((args, kwargs), two=True)
        mine = self.__dict__
        mine['await_count'] += 1
        mine['await_args'] = made
        self.await_args_list.append(made)
        try:
            result = self._mock_answer(args, kwargs)
        except StopIteration:
            raise StopAsyncIteration from None
        effect = self._mock_side
        if inspect.iscoroutine(result) and (callable(effect) and not _is_exception(effect) or effect is None and self._mock_wraps is not None):
            result = await result
            if result is DEFAULT:
                result = self.return_value
        return result

    def __call__(self, /, *args, **kwargs):
        if self._mock_signature is not None:
            self._mock_signature.bind(*args, **kwargs)
        self._mock_note(args, kwargs)
        return self._mock_await(args, kwargs)

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = self._format_mock_call_signature(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(f'expected await not found.\nExpected: {expected}\n  Actual: {self._format_mock_call_signature(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        wanted, made = list(calls), _CallList(self.await_args_list)
        if not any_order:
            if wanted not in made:
                raise AssertionError(f'Awaits not found.\nExpected: {_CallList(wanted)!r}\nActual: {self.await_args_list!r}')
            return
        missing = []
        for one in wanted:
            try:
                made.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock whose calls are awaited."""


class ThreadingMock(MagicMock):
    """A mock that threads may wait for."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=DEFAULT, **kw):
        super().__init__(*args, **kw)
        import threading
        self.__dict__['_mock_timeout'] = self.DEFAULT_TIMEOUT if timeout is DEFAULT else timeout
        self.__dict__['_mock_condition'] = threading.Condition()

    def _mock_note(self, args, kwargs):
        with self._mock_condition:
            super()._mock_note(args, kwargs)
            self._mock_condition.notify_all()

    def _mock_wait(self, test, timeout, message):
        with self._mock_condition:
            if not self._mock_condition.wait_for(test, self._mock_timeout if timeout is DEFAULT else timeout):
                raise AssertionError(message)

    def wait_until_called(self, *, timeout=DEFAULT):
        wait = self._mock_timeout if timeout is DEFAULT else timeout
        self._mock_wait(lambda: self.called, timeout, f"{self._mock_name or 'mock'} was not called before timeout({wait}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        wanted = _Call((args, kwargs), two=True)
        self._mock_wait(lambda: wanted in self.call_args_list, DEFAULT,
                        f'{self._format_mock_call_signature(args, kwargs)} call not found before timeout({self._mock_timeout}).')


class PropertyMock(Mock):
    """A mock to be used as a property of a class: reading calls it without, setting with an argument."""

    def _get_child_mock(self, **kw):
        return MagicMock(**kw)

    def __get__(self, obj, kind=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """From now on the mock makes no attributes of its own."""
    mock.__dict__['_mock_sealed'] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of an object, whose calls are checked against its signature."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    made_class = isinstance(spec, type)
    kind = AsyncMock if inspect.iscoroutinefunction(spec) else MagicMock if callable(spec) or made_class and not instance else NonCallableMagicMock
    if made_class and instance and not hasattr(spec, '__call__') and kind is MagicMock:
        kind = NonCallableMagicMock
    signature = None
    if callable(spec) and not (made_class and instance):
        with contextlib.suppress(TypeError, ValueError):
            signature = inspect.signature(spec)
    mock = kind(**{'spec_set' if spec_set else 'spec': spec}, name=_name or getattr(spec, '__name__', None), _signature=signature,
                parent=_parent, _new_parent=_parent, _new_name=_name or '', **kwargs)
    if inspect.isfunction(spec):
        mock.__dict__['_mock_spec'] = None
    if made_class and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, mock, '()')
    for name in dir(spec):
        if name.startswith('__') and name.endswith('__'):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if not inspect.isroutine(original):
            continue
        skip = made_class and inspect.isfunction(inspect.getattr_static(spec, name) if hasattr(inspect, 'getattr_static') else original) and instance
        if skip:
            bound = inspect.signature(original)
            bound = bound.replace(parameters=list(bound.parameters.values())[1:])
        else:
            bound = None
            with contextlib.suppress(TypeError, ValueError):
                bound = inspect.signature(original)
        child_kind = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        mock._mock_children[name] = child_kind(parent=mock, name=name, _new_name=name, _new_parent=mock, _signature=bound)
    return mock


# --- patching


def _import_target(target):
    try:
        path, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return functools.partial(_resolve, path), attribute


def _resolve(path):
    """The object with this dotted name, importing the modules on the way."""
    first, *rest = path.split('.')
    found, done = importlib.import_module(first), first
    for name in rest:
        done += '.' + name
        try:
            found = getattr(found, name)
        except AttributeError:
            importlib.import_module(done)
            found = getattr(found, name)
    return found


class _patch:
    _active = []
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        if new_callable is not None and autospec is not None:
            raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.spec, self.create = getter, attribute, new, spec, create
        self.spec_set, self.autospec, self.new_callable, self.kwargs = spec_set, autospec, new_callable, kwargs
        self.additional = []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional = [one.copy() for one in self.additional]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name, value in list(vars(func).items()):
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, self.copy()(value))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        patchings = [self]

        @contextlib.contextmanager
        def applied(args, kwargs):
            more = list(args)
            with contextlib.ExitStack() as stack:
                for one in patchings:
                    new = stack.enter_context(one)
                    if one.attribute_name is not None:
                        kwargs.update(new)
                    elif one.new is DEFAULT:
                        more.append(new)
                yield more, kwargs

        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with applied(args, kwargs) as (more, keywords):
                    return await func(*more, **keywords)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with applied(args, kwargs) as (more, keywords):
                    return func(*more, **keywords)
        patched.patchings = patchings
        return patched

    def _made(self, original):
        if self.autospec is not None and self.autospec is not False:
            spec = original if self.autospec is True else self.autospec
            if spec is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            return create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        kind, kwargs = self.new_callable, dict(self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        if kind is None:
            model = spec if spec is not None else spec_set if spec_set is not None else original
            kind = AsyncMock if inspect.iscoroutinefunction(model) else MagicMock
        if spec is not None:
            kwargs['spec'] = spec
        if spec_set is not None:
            kwargs['spec_set'] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            kwargs['name'] = self.attribute
        made = kind(**kwargs)
        if isinstance(spec or spec_set, type) and isinstance(made, CallableMixin):
            made.return_value = kind(**{'spec_set' if spec_set is not None else 'spec': spec or spec_set}, _new_name='()', _new_parent=made)
        return made

    def __enter__(self):
        self.target = target = self.getter()
        self.is_local = self.attribute in getattr(target, '__dict__', {})
        if self.is_local:
            original = target.__dict__[self.attribute]
        else:
            original = getattr(target, self.attribute, DEFAULT)
        if original is DEFAULT and not self.create and not hasattr(__import__('builtins'), self.attribute):
            raise AttributeError(f'{target} does not have the attribute {self.attribute!r}')
        if original is DEFAULT and not self.create and not inspect.ismodule(target):
            raise AttributeError(f'{target} does not have the attribute {self.attribute!r}')
        self.temp_original = original
        plain = original.__func__ if isinstance(original, (staticmethod, classmethod)) else original
        new = self._made(plain) if self.new is DEFAULT else self.new
        self._exits = contextlib.ExitStack()
        setattr(target, self.attribute, new)
        if self.attribute_name is None:
            return new
        result = {self.attribute_name: new} if self.new is DEFAULT else {}
        for one in self.additional:
            more = self._exits.enter_context(one)
            if one.new is DEFAULT:
                result.update(more)
        return result

    def __exit__(self, *exc):
        if self.is_local or self.temp_original is not DEFAULT and not isinstance(self.target, type) and not self._inherited():
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
        return self._exits.__exit__(*exc)

    def _inherited(self):
        return not self.is_local and hasattr(type(self.target), self.attribute)

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _import_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = functools.partial(_resolve, target) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    made = [_patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {}) for name, new in kwargs.items()]
    for one in made:
        one.attribute_name = one.attribute
    made[0].additional = made[1:]
    return made[0]


class _patch_dict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = dict(values)
        self.values.update(kwargs)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        target = self.in_dict
        self._original = {key: target[key] for key in target}
        if self.clear:
            _clear(target)
        for key, value in self.values.items():
            target[key] = value
        return target

    def __exit__(self, *exc):
        _clear(self.in_dict)
        for key, value in self._original.items():
            self.in_dict[key] = value
        return False

    def __call__(self, func):
        if isinstance(func, type):
            for name, value in list(vars(func).items()):
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return func
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)
        return patched

    def start(self):
        _patch._active.append(self)
        return self.__enter__()

    def stop(self):
        if self in _patch._active:
            _patch._active.remove(self)
            return self.__exit__(None, None, None)


def _clear(mapping):
    for key in list(mapping):
        del mapping[key]


def _stopall():
    for one in reversed(list(_patch._active)):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = 'test'


def mock_open(mock=None, read_data=''):
    """A mock to stand in for open()."""
    make = io.StringIO if isinstance(read_data, str) else io.BytesIO
    state = [make(read_data)]
    handle = MagicMock(name='open().') if mock is None else MagicMock()
    if mock is None:
        mock = MagicMock(name='open')
    handle = MagicMock(spec=['read', 'readline', 'readlines', 'write', 'writelines', 'close', 'flush', 'seek', 'tell', 'truncate', 'fileno',
                             '__enter__', '__exit__', '__iter__', '__next__'])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    for name in ('read', 'readline', 'readlines'):
        def effect(*args, _name=name, **kwargs):
            method = getattr(handle, _name)
            return method._mock_return if method._mock_return is not DEFAULT else getattr(state[0], _name)(*args, **kwargs)
        getattr(handle, name).side_effect = effect
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__ = lambda self: next(state[0])

    def opened(*args, **kwargs):
        state[0] = make(read_data)
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock

"""Objects in the place of others that remember how they were used, and patch(), which puts them there for
a while. Every mock has a class of its own, so that what is set on type(mock) is set for it alone."""

import asyncio as _asyncio
import contextlib as _contextlib
import functools as _functools
import importlib as _importlib
import inspect as _inspect

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'


class _Sentinels:
    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self.__dict__.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


def _arguments(args, kwargs):
    return ', '.join([repr(a) for a in args] + [f'{name}={value!r}' for name, value in kwargs.items()])


class _Call(tuple):
    """What a mock was called with: (args, kwargs), and under which name if it was a part of another."""

    def __new__(cls, name='', args=(), kwargs=None, two=False, root=False):
        self = tuple.__new__(cls, (args, kwargs or {}) if two else (name, args, kwargs or {}))
        self._mock_name = name
        self._mock_root = root
        return self

    args = property(lambda self: tuple.__getitem__(self, len(self) - 2))
    kwargs = property(lambda self: tuple.__getitem__(self, len(self) - 1))

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        name, args, kwargs = '', (), {}
        for part in other:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        mine = self._mock_name if len(self) == 3 else ''
        return (not name or not mine or mine == name) and (bool(name) == bool(mine) or len(self) == 2 or len(
            other) == 2) and (self.args, self.kwargs) == (args, kwargs)

    def __ne__(self, other):
        found = self.__eq__(other)
        return found if found is NotImplemented else not found

    __hash__ = None

    def __call__(self, *args, **kwargs):
        made = _Call(self._path() if not self._mock_root else '', args, kwargs)
        made._mock_made = True
        return made

    _mock_made = False      # call.method(), not call.method

    def _path(self):
        return self._mock_name + '()' if self._mock_made else self._mock_name

    def __getattr__(self, name):
        if name[:2] == '__' or name[:6] == '_mock_':
            raise AttributeError(name)
        path = self._path()
        return _Call(f'{path}.{name}' if path else name)

    def __repr__(self):
        if self._mock_root or len(self) == 3 and not self._mock_made:
            return f'call.{self._mock_name}' if self._mock_name else 'call'
        name = f'call.{self._mock_name}' if self._mock_name and len(self) == 3 else 'call'
        if self._mock_name.startswith('()') and len(self) == 3:
            name = 'call' + self._mock_name
        return f'{name}({_arguments(self.args, self.kwargs)})'


call = _Call(root=True)


class _Calls(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any([self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1)])


def _is_async(what):
    return _asyncio.iscoroutinefunction(what) or _inspect.iscoroutinefunction(what)


_OWN = frozenset(('return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls',
                  'method_calls', 'await_count', 'await_args', 'await_args_list'))


class NonCallableMock:
    def __new__(cls, /, *args, **kwargs):
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, side_effect=None,
                 return_value=DEFAULT, unsafe=False, _path='', **kwargs):
        d = self.__dict__
        spec = spec_set if spec is None else spec
        d.update(_mock_children={}, _mock_parent=parent, _mock_name=name, _mock_path=_path, _mock_wraps=wraps,
                 _mock_return=return_value, _mock_sealed=False, _mock_spec_set=spec_set is not None, side_effect=None,
                 _mock_spec=None, _mock_spec_class=None, _mock_async=())
        if spec is not None:
            listed = isinstance(spec, (list, tuple))
            d['_mock_spec'] = list(spec) if listed else dir(spec)
            if not listed:
                d['_mock_spec_class'] = spec if isinstance(spec, type) else type(spec)
                d['_mock_async'] = [n for n in dir(spec) if n[:2] != '__' and _is_async(getattr(spec, n, None))]
        self._forget()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def _forget(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=_Calls(), mock_calls=_Calls(),
                             method_calls=_Calls())

    @property
    def __class__(self):
        return type(self) if self._mock_spec_class is None else self._mock_spec_class

    def _shown(self):
        """Its name in messages: mock.method()."""
        return (self._mock_name or 'mock') if self._mock_parent is None else self._mock_parent._shown() + self._mock_path

    def __repr__(self):
        root = self
        while root._mock_parent is not None:
            root = root._mock_parent
        name = f" name={self._shown()!r}" if root is not self or self._mock_name else ''
        spec = f' spec={self._mock_spec_class.__name__!r}' if self._mock_spec_class else ''
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    def _child(self, path, **kwargs):
        kind = type(self).__mro__[1]
        if path[1:] in self._mock_async:
            kind = AsyncMock
        elif kind in (NonCallableMock, PropertyMock):
            kind = Mock
        elif kind is NonCallableMagicMock:
            kind = MagicMock
        return kind(parent=self, _path=path, **kwargs)

    def __getattr__(self, name):
        if '_mock_children' not in self.__dict__:
            raise AttributeError(name)
        if name == 'return_value':
            if self._mock_return is DEFAULT:
                if self._mock_sealed:
                    raise AttributeError(self._shown() + '()')
                self._mock_return = self._child('()')
            return self._mock_return
        if name in self._mock_children:
            found = self._mock_children[name]
            if found is AttributeError:
                raise AttributeError(name)
            return found
        if self._mock_spec is not None and name not in self._mock_spec:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if name[:2] == name[-2:] == '__' or name.startswith('_is_coroutine_mark'):
            raise AttributeError(name)
        if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be '
                                 'an attribute.')
        if self._mock_sealed:
            raise AttributeError(f'{self._shown()}.{name}')
        wraps = getattr(self._mock_wraps, name) if self._mock_wraps is not None else None
        found = self._mock_children[name] = self._child('.' + name, wraps=wraps)
        return found

    def __setattr__(self, name, value):
        kind = getattr(type(self), name, None)
        if name == 'return_value':
            self.__dict__['_mock_return'] = value
        elif name in _OWN or name[:6] == '_mock_':
            if name == 'side_effect' and value is not None and not callable(value) and not _is_exception(value):
                value = iter(value)
            self.__dict__[name] = value
        elif isinstance(kind, (property, PropertyMock)):
            object.__setattr__(self, name, value)
        else:
            if self._mock_spec_set and name not in self._mock_spec:
                raise AttributeError(f'Mock object has no attribute {name!r}')
            if name[:2] == name[-2:] == '__' and name != '__class__':
                function = value if not isinstance(value, NonCallableMock) else None
                setattr(type(self), name, function or (lambda self, *args, **kwargs: value(*args, **kwargs)))
            if isinstance(value, NonCallableMock) and value._mock_parent is None and not value._mock_name:
                value._mock_parent, value._mock_path = self, '.' + name
            self._mock_children[name] = value

    def __delattr__(self, name):
        if name not in self._mock_children and name in self.__dict__:
            object.__delattr__(self, name)
        self._mock_children[name] = AttributeError

    def __dir__(self):
        return sorted(set(self._mock_spec or object.__dir__(self)) | set(self._mock_children))

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *parts, last = path.split('.')
            at = self
            for part in parts:
                at = getattr(at, part)
            setattr(at, last, value)

    def attach_mock(self, mock, attribute):
        mock._mock_parent, mock._mock_name, mock._mock_path = None, None, ''
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        self._forget()
        if return_value:
            self._mock_return = DEFAULT
        if side_effect:
            self.side_effect = None
        for child in [*self._mock_children.values(), self._mock_return]:
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)

    def _note(self, args, kwargs):
        self.called = True
        self.call_count += 1
        self.call_args = _Call('', args, kwargs, two=True)
        self.call_args_list.append(self.call_args)
        noted = _Call('', args, kwargs)
        noted._mock_made = True
        self.mock_calls.append(noted)
        path, at, methods = '', self, True
        while at._mock_parent is not None:
            step, at = at._mock_path, at._mock_parent
            path = step + path
            methods = methods and step != '()'
            noted = _Call(path.lstrip('.'), args, kwargs)
            noted._mock_made = True
            at.mock_calls.append(noted)
            if methods:
                at.method_calls.append(noted)

    # --- assertions
    def _expected(self, args, kwargs):
        return f'{(self._mock_path.lstrip(".") or self._mock_name or "mock")}({_arguments(args, kwargs)})'

    def _short(self):
        return self._mock_path.lstrip('.') or self._mock_name or 'mock'

    def _calls(self):
        return f'\nCalls: {self.mock_calls!r}.' if self.mock_calls else ''

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._short()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._short()}' to have been called once. Called {self.call_count} times."
                                 + self._calls())

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._short()}' to not have been called. Called {self.call_count} times."
                                 + self._calls())

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._expected(args, kwargs)}\n'
                                 '  Actual: not called.')
        if self.call_args != (args, kwargs):
            raise AssertionError(f'expected call not found.\nExpected: {self._expected(args, kwargs)}\n'
                                 f'  Actual: {self._expected(*self.call_args)}')

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._short()}' to be called once. Called {self.call_count} times."
                                 + self._calls())
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if (args, kwargs) not in [tuple(found) for found in self.call_args_list]:
            raise AssertionError(f'{self._expected(args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        if any_order:
            left = list(self.mock_calls)
            missing = []
            for each in calls:
                if each in left:
                    left.remove(each)
                else:
                    missing.append(each)
            if missing:
                raise AssertionError(f'{self._short()!r} does not contain all of {tuple(missing)!r} in its call list, '
                                     f'found {list(self.mock_calls)!r} instead')
        elif calls not in self.mock_calls:
            raise AssertionError(f'Calls not found.\nExpected: {calls!r}\n  Actual: {list(self.mock_calls)!r}')


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


class Mock(NonCallableMock):
    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._answer(args, kwargs)

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                found = effect(*args, **kwargs)
            else:
                found = next(effect)
                if _is_exception(found):
                    raise found
            if found is not DEFAULT:
                return found
        if self._mock_return is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


_DEFAULTS = {
    '__len__': 0, '__contains__': False, '__int__': 1, '__float__': 1.0, '__bool__': True, '__index__': 1,
    '__complex__': 1j, '__exit__': False, '__aexit__': False, '__hash__': None, '__str__': None, '__sizeof__': None,
    '__iter__': None, '__eq__': None, '__ne__': None, '__lt__': NotImplemented, '__gt__': NotImplemented,
    '__le__': NotImplemented, '__ge__': NotImplemented}
_OTHERS = ('__getitem__ __setitem__ __delitem__ __enter__ __aenter__ __next__ __neg__ __pos__ __invert__ __abs__ __round__ '
           '__add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__ __rshift__ '
           '__and__ __xor__ __or__ __iadd__ __isub__ __imul__ __radd__ __rsub__ __rmul__ __aiter__').split()


class _Magic:
    """What MagicMock adds: methods with two underscores, each a mock as soon as somebody looks at it."""

    def _magic(self, name):
        found = self._mock_children.get(name)
        if found is None:
            kind = AsyncMock if name in ('__aenter__', '__aexit__') else MagicMock
            found = self._mock_children[name] = kind(parent=self, _path='.' + name)
            value = _DEFAULTS.get(name, DEFAULT)
            if name == '__iter__':
                found.side_effect = lambda: iter([] if found._mock_return is DEFAULT else found._mock_return)
            elif name == '__aiter__':
                found.side_effect = lambda: _each([] if found._mock_return is DEFAULT else found._mock_return)
            elif name in ('__eq__', '__ne__'):
                found.side_effect = lambda other: found._mock_return if found._mock_return is not DEFAULT else (
                    self is other) == (name == '__eq__')
            elif name == '__hash__':
                found.return_value = object.__hash__(self)
            elif name == '__str__':
                found.side_effect = lambda: found._mock_return if found._mock_return is not DEFAULT else repr(self)
            elif value is not DEFAULT:
                found.return_value = value
        return found

    def __getattribute__(self, name):
        if name in _MAGIC and '_mock_children' in object.__getattribute__(self, '__dict__'):
            spec = object.__getattribute__(self, '__dict__')['_mock_spec']
            if spec is None or name in spec:
                return object.__getattribute__(self, '_magic')(name)
        return object.__getattribute__(self, name)


async def _each(items):
    for item in items:
        yield item


def _method(name):
    def method(self, *args, **kwargs):
        spec = self._mock_spec
        if spec is not None and name not in spec:
            if name in ('__eq__', '__ne__', '__bool__', '__hash__', '__str__'):
                return {'__bool__': True, '__str__': repr(self)}.get(name) or NotImplemented
            raise TypeError(f"'{type(self).__name__}' object does not support {name}")
        return self._magic(name)(*args, **kwargs)
    method.__name__ = name
    return method


_MAGIC = frozenset([*_DEFAULTS, *_OTHERS])
for _name in _MAGIC:
    if _name != '__hash__':
        setattr(_Magic, _name, _method(_name))
_Magic.__hash__ = object.__hash__


class NonCallableMagicMock(_Magic, NonCallableMock):
    pass


class MagicMock(_Magic, Mock):
    pass


class AsyncMock(_Magic, Mock):
    """Calling it gives a coroutine."""

    _is_coroutine_mark = True       # what inspect and asyncio look for

    def _forget(self):
        super()._forget()
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_Calls())

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        noted = _Call('', args, kwargs, two=True)
        self.await_count += 1
        self.await_args = noted
        self.await_args_list.append(noted)
        try:
            found = self._answer(args, kwargs)
        except StopIteration:
            raise StopAsyncIteration from None
        if _inspect.iscoroutine(found) and (_is_async(self.side_effect) or _is_async(self._mock_wraps)):
            found = await found
        return found

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f'Expected {self._short()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._short()} to have been awaited once. Awaited {self.await_count} times.')

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f'Expected {self._short()} to not have been awaited. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._expected(args, kwargs)}\nNot awaited')
        if self.await_args != (args, kwargs):
            raise AssertionError(f'expected await not found.\nExpected: {self._expected(args, kwargs)}\n'
                                 f'  Actual: {self._expected(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._short()} to have been awaited once. Awaited {self.await_count} times.')
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if (args, kwargs) not in [tuple(found) for found in self.await_args_list]:
            raise AssertionError(f'{self._expected(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        for each in calls:
            if each not in self.await_args_list:
                raise AssertionError(f'Awaits not found.\nExpected: {list(calls)!r}\nActual: {list(self.await_args_list)!r}')


class PropertyMock(Mock):
    def __get__(self, instance, owner=None):
        return self()

    def __set__(self, instance, value):
        self(value)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    if _is_async(spec):
        return AsyncMock(name=_name or spec.__name__, **kwargs)
    if _inspect.isroutine(spec):
        return MagicMock(name=_name or spec.__name__, **kwargs)
    made = MagicMock(spec=spec, name=_name, **kwargs)
    if isinstance(spec, type) and not instance:
        made.return_value = MagicMock(spec=spec, name=f'{_name or "mock"}()')
    return made


def seal(mock):
    mock._mock_sealed = True
    for child in [*mock._mock_children.values(), mock._mock_return]:
        if isinstance(child, NonCallableMock) and child._mock_parent is mock:
            seal(child)


def mock_open(mock=None, read_data=''):
    """In the place of open(): a file in memory that remembers what was done with it."""
    import io
    mock = mock or MagicMock(name='open')
    handle = MagicMock()

    def opened(*args, **kwargs):
        stream = (io.BytesIO if isinstance(read_data, bytes) else io.StringIO)(read_data)
        for name in ('read', 'readline', 'readlines'):
            getattr(handle, name).side_effect = getattr(stream, name)
        handle.__iter__.side_effect = lambda: iter(stream)
        handle.__next__.side_effect = lambda: next(stream)
        return DEFAULT

    handle.__enter__.return_value = handle
    mock.side_effect = opened
    mock.return_value = handle
    return mock


# --- patch


_ABSENT = object()


class _Patch:
    def __init__(self, target, attribute, new, create, new_callable, autospec, kwargs):
        self._target = target           # called for the object whose attribute it is
        self.attribute = attribute
        self.new, self._create, self._new_callable, self._autospec, self._kwargs = new, create, new_callable, autospec, kwargs

    def _find(self):
        target = self._target()
        here = vars(target) if hasattr(target, '__dict__') else {}
        local = self.attribute in here
        original = here[self.attribute] if local else getattr(target, self.attribute, _ABSENT)
        if original is _ABSENT and self.attribute in dir(__import__('builtins')):
            original, self._create = getattr(__import__('builtins'), self.attribute), True
        if original is _ABSENT and not self._create:
            raise AttributeError(f'{target} does not have the attribute {self.attribute!r}')
        return target, original, local

    def __enter__(self):
        target, original, local = self._find()
        new = self.new
        if new is DEFAULT:
            kwargs = dict(self._kwargs)
            if self._autospec:
                new = create_autospec(original if self._autospec is True else self._autospec, _name=self.attribute, **kwargs)
            elif self._new_callable is not None:
                new = self._new_callable(**kwargs)
            else:
                kwargs.setdefault('name', self.attribute)
                new = (AsyncMock if _is_async(original) else MagicMock)(**kwargs)
        self._undo = (target, original, local)
        setattr(target, self.attribute, new)
        return new

    def __exit__(self, *exc):
        target, original, local = self._undo
        if local:
            setattr(target, self.attribute, original)
        else:
            delattr(target, self.attribute)
        return False

    def start(self):
        found = self.__enter__()
        _started.append(self)
        return found

    def stop(self):
        if self in _started:
            _started.remove(self)
            self.__exit__(None, None, None)

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, self._copy()(getattr(function, name)))
            return function

        if hasattr(function, 'patchings'):
            function.patchings.append(self)
            return function

        def entered(stack):
            for each in patched.patchings:
                found = stack.enter_context(each)
                if each.new is DEFAULT:
                    yield found

        if _inspect.iscoroutinefunction(function):
            @_functools.wraps(function)
            async def patched(*args, **kwargs):
                with _contextlib.ExitStack() as stack:
                    return await function(*args, *entered(stack), **kwargs)
        else:
            @_functools.wraps(function)
            def patched(*args, **kwargs):
                with _contextlib.ExitStack() as stack:
                    return function(*args, *entered(stack), **kwargs)
        patched.patchings = [self]
        return patched

    def _copy(self):
        return _Patch(self._target, self.attribute, self.new, self._create, self._new_callable, self._autospec, self._kwargs)


_started = []


def _named(path):
    """The object a dotted name stands for."""
    first, *rest = path.split('.')
    at, name = _importlib.import_module(first), first
    for part in rest:
        name += '.' + part
        if not hasattr(at, part):
            _importlib.import_module(name)
        at = getattr(at, part)
    return at


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    module, dot, attribute = target.rpartition('.')
    if not dot:
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return _patch(lambda: _named(module), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch(target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
    for name, value in ('spec', spec), ('spec_set', spec_set):
        if value is not None and value is not True:
            kwargs[name] = value
    return _Patch(target, attribute, new, create, new_callable, autospec, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self._values, self._clear = in_dict, dict(values, **kwargs), clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _named(self.in_dict)
        self._before = dict(self.in_dict)
        if self._clear:
            self.in_dict.clear()
        self.in_dict.update(self._values)
        return self.in_dict

    def __exit__(self, *exc):
        self.in_dict.clear()
        self.in_dict.update(self._before)
        return False

    start = __enter__

    def stop(self):
        self.__exit__(None, None, None)

    def __call__(self, function):
        @_functools.wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return patched


class _PatchSeveral:
    def __init__(self, target, **kwargs):
        self._patches = [patch(f'{target}.{name}', new) if isinstance(target, str) else _patch_object(target, name, new)
                         for name, new in kwargs.items()]

    def __enter__(self):
        found = {each.attribute: each.__enter__() for each in self._patches}
        return {each.attribute: found[each.attribute] for each in self._patches if each.new is DEFAULT}

    def __exit__(self, *exc):
        for each in reversed(self._patches):
            each.__exit__(*exc)

    def __call__(self, function):
        @_functools.wraps(function)
        def patched(*args, **kwargs):
            with self as found:
                return function(*args, **kwargs, **found)
        return patched


def _stop_all():
    while _started:
        _started[-1].stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.multiple = _PatchSeveral
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'

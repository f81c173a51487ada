"""What the virtual machine needs done in Python: calling user code several times in a row is simplest
to write, and safe to interrupt, as Python. Run when a process boots, in one namespace with _helpers;
C++ reaches these functions by name (Vm::call_helper). Nothing here may import anything but _vm."""

import _vm

_type = _vm.name_of_type  # in messages

_lookup = _vm.lookup
_missing = _vm.set_type  # any object that no program can hold by accident


def thread_main(function, args):
    function(*args)


# --- programs


def run_program(code, namespace):
    """The main thread of a program (CPython Modules/main.c pymain_run_python, Py_FinalizeEx)."""
    status = 0
    try:
        _vm.exec_body(code, namespace, namespace)
    except BaseException as error:
        status = report_uncaught(error)
    finish_program(status, namespace)


def spawn_program(payload):
    """The main thread of a spawned process."""
    status = 0
    try:
        module = load_module('multiprocessing.spawn')
        status = module._spawn_main(payload)
    except BaseException as error:
        status = report_uncaught(error)
    finish_program(status or 0)


def run_signal_handlers():
    """Called by the machine in the main thread when signals have arrived that Python handles."""
    load_module('signal')._run_handlers()
    raise_asynchronous()


def raise_asynchronous():
    """Called by the machine in a thread in which another one wants an exception raised."""
    threads = _vm.modules.get('_thread')
    if threads is not None:
        threads._raise_asynchronous()


def interrupted_call(call, timeout, until, *args):
    """In place of a system call that a signal interrupted: the handlers, and then the call again."""
    import _machine
    load_module('signal')._run_handlers()
    return _machine.again(call, timeout, until, args)


def report_uncaught(error):
    """Prints an uncaught exception as CPython does; returns the exit status."""
    import _machine
    if isinstance(error, SystemExit):
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code & 255
        _machine.write(2, f'{error.code}\n')
        return 1
    system = _vm.modules.get('sys')
    if system is not None and system.excepthook is not system.__excepthook__:
        try:
            system.excepthook(type(error), error, error.__traceback__)
        except Exception as second:
            _machine.write(2, f'Error in sys.excepthook:\n{describe_exception(second)}\nOriginal exception was:\n')
            _machine.write(2, describe_exception(error))
    else:
        _machine.write(2, describe_exception(error))
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def describe_exception(error):
    """The text CPython prints for an exception. Its classes' own __str__ methods run here, where
    they may run Python; _vm.format_exception then finds their results."""
    seen, known = [], set()
    pending = [error]
    while pending:
        e = pending.pop()
        if e is None or id(e) in known:
            continue
        seen.append(e)
        known.add(id(e))
        if isinstance(_lookup(type(e), '__str__'), _vm.function) or e.args:
            exception_text(e)
        if isinstance(e, SyntaxError) and e.lineno is not None:
            e.__interleave_text__ = str(e.msg)
            e.__interleave_place__ = syntax_error_place(e)
        hint = suggestion(e)
        if hint:
            e.__interleave_text__ = str(e) + hint
        if isinstance(e, BaseExceptionGroup):
            pending.extend(e.exceptions)
        pending.append(e.__cause__)
        pending.append(e.__context__)
    if any([isinstance(e, BaseExceptionGroup) for e in seen]):
        return ''.join(format_tree(error, 0, []))
    return _vm.format_exception(error)


_vm.describe_exception = describe_exception


def syntax_error_place(e):
    """CPython Lib/traceback.py TracebackException._format_syntax_error."""
    out = f'  File "{e.filename or '<string>'}", line {e.lineno}\n'
    if not e.text:
        return out
    text = e.text.rstrip('\n').lstrip(' \n\f')
    out += f'    {text}\n'
    if e.offset is None or e.offset < 1:
        return out
    column = e.offset - 1 - (len(e.text.rstrip('\n')) - len(text))
    if column < 0:
        return out
    end = e.end_offset if getattr(e, 'end_lineno', None) == e.lineno else None
    width = max(1, end - e.offset) if end and end > 0 else 1
    return out + '    ' + ' ' * column + '^' * width + '\n'


def format_tree(error, depth, close):
    """The text of an exception with groups in it (CPython Lib/traceback.py TracebackException.format)."""
    def margin(text, mark='|'):
        start = '  ' * depth + mark + ' ' if depth else ''
        return ''.join([start + line + '\n' for line in text.rstrip('\n').split('\n')])

    out = []
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        out += format_tree(earlier, depth, close)
        out.append(margin('\nThe above exception was the direct cause of the following exception:\n' if error.__cause__
                          else '\nDuring handling of the above exception, another exception occurred:\n')
                   + margin(''))
    group = isinstance(error, BaseExceptionGroup)
    top = group and depth == 0
    if top:
        depth = 1
    if error.__traceback__ is not None:
        out.append(margin(('Exception Group ' if group else '') + 'Traceback (most recent call last):', '+' if top else '|'))
        entries = _vm.traceback_entries(error)
        if entries:
            out.append(margin(entries))
    out.append(margin(_vm.exception_line(error)))
    for note in getattr(error, '__notes__', ()):
        out.append(margin(note if isinstance(note, str) else repr(note)))
    if group:
        close.append(True)
        for i, part in enumerate(error.exceptions):
            out.append('  ' * depth + ('+-' if i == 0 else '  ') + f'+---------------- {i + 1} ----------------\n')
            out += format_tree(part, depth + 1, close)
        if close:
            out.append('  ' * (depth + 1) + '+------------------------------------\n')
            close.clear()
    return out


# --- "Did you mean" (CPython Lib/traceback.py _compute_suggestion_error, Python/suggestions.c)


def suggestion(error):
    name = getattr(error, 'name', None)
    if not isinstance(name, str):
        return ''
    if isinstance(error, AttributeError) and error.obj is not None:
        try:
            names = dir(error.obj)
        except Exception:
            return ''
        if type(error.obj) is _vm.module and getattr(error.obj, '__file__', '').startswith('<frozen '):
            load_module('_hints').explain_name(error, error.obj.__name__, name)
        if not name.startswith('_'):
            names = [n for n in names if not n.startswith('_')]
    elif isinstance(error, NameError):
        last = error.__traceback__
        if last is None:
            return ''
        while last.tb_next is not None:
            last = last.tb_next
        code = last.tb_frame.f_code
        main = _vm.modules.get('__main__')
        names = [*code.co_varnames, *code.co_cellvars, *code.co_freevars,
                 *(main.__dict__ if main is not None else ()), *_vm.builtins]
    elif isinstance(error, ImportError) and isinstance(error.name_from, str):
        names = dir(_vm.modules[name]) if name in _vm.modules else ()
        name = error.name_from
    else:
        return ''
    near = _vm.nearest(name, tuple(names))
    if near:
        return f". Did you mean: '{near}'?"
    if type(error) is NameError and not name.startswith('_') and _vm.find_source(name) is not None:
        return f". Did you forget to import '{name}'?"
    return ''


def finalize(dropped):
    """Tells objects that nobody refers to them any more (finalize.cpp)."""
    tell = getattr(_vm.modules.get('weakref'), '_tell', None)
    while dropped:
        x = dropped.pop(0)
        method = None
        try:
            if type(x) is _vm.generator:
                x.close()
            elif type(x) is _vm.async_generator:
                loop = _vm.generator_info(x)[4]
                if loop is not None:
                    loop._drop_asyncgen(x)
            else:
                method = _lookup(type(x), '__del__', None) or _lookup(type(x), '_dropped', None)
                if method is not None:
                    method(x)
        except BaseException as error:
            import _machine
            _machine.write(2, f'Exception ignored in: {x if method is None else method!r}\n{describe_exception(error)}')
        if tell is not None:
            tell(x)


def drop_globals(namespace):
    """At the end the module's objects go, in the order in which they were made, as when CPython collects
    the module."""
    forget_names(namespace)
    _vm.collect()
    _vm.collect()


def forget_names(namespace):
    # What still runs then, __del__ and finally, finds the module's functions where they were.
    for name, value in list(namespace.items()):
        if _type(value) != 'function' and _vm.finalizable(value):
            namespace[name] = None


def finish_program(status, namespace=None):
    """What happens after the main thread's last line, in CPython's order (Python/pylifecycle.c
    Py_FinalizeEx): non-daemon threads, atexit functions, child processes; then the process ends."""
    import _machine
    for module, function in (('threading', '_shutdown'), ('atexit', '_run_exitfuncs'), ('_files', '_flush_all'),
                             ('asyncio.base_events', '_report_at_exit')):
        if module in _vm.modules:
            try:
                getattr(_vm.modules[module], function)()
            except BaseException as error:
                _machine.write(2, describe_exception(error))
    for name in _vm.unawaited():
        import warnings
        warnings._warn_unawaited(name, None)
    if namespace is not None:
        drop_globals(namespace)
    _machine.exit_process(status)


# --- classes


def construct(cls, args, keywords):
    """type.__call__ in full (CPython Objects/typeobject.c type_call)."""
    instance = cls.__new__(cls, *args, **keywords)
    kind = type(instance)
    if kind is cls or cls in kind.__mro__:
        result = _lookup(kind, '__init__')(instance, *args, **keywords)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{_type(result)}'")
    return instance


def build_class(body, name, /, *bases, metaclass=None, **keywords):
    """__build_class__ (CPython Python/bltinmodule.c builtin___build_class__)."""
    original = bases
    for base in bases:
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            resolved = []
            for b in bases:
                if not isinstance(b, type) and hasattr(b, '__mro_entries__'):
                    resolved.extend(b.__mro_entries__(original))
                else:
                    resolved.append(b)
            bases = tuple(resolved)
            break
    if metaclass is None:
        metaclass = type(bases[0]) if bases else type
    if isinstance(metaclass, type):
        for base in bases:
            kind = type(base)
            if kind is metaclass or kind in metaclass.__mro__:
                continue
            if metaclass in kind.__mro__:
                metaclass = kind
                continue
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                            '(non-strict) subclass of the metaclasses of all its bases')
    if metaclass is type:
        namespace = {}
    else:
        prepare = getattr(metaclass, '__prepare__', None)
        namespace = prepare(name, bases, **keywords) if prepare is not None else {}
    cell = _vm.run_body(body, namespace)
    if bases is not original:
        namespace['__orig_bases__'] = original
    if metaclass is type:
        cls = type_new(type, name, bases, namespace, keywords)
    else:
        cls = metaclass(name, bases, namespace, **keywords)
    if cell is not None:
        _vm.set_cell(cell, cls)
    return cls


def type_new(metatype, name, bases, namespace, keywords):
    """type.__new__: makes the class, then tells descriptors and bases (PEP 487)."""
    if type(namespace) is not dict:
        namespace = dict(namespace)
    winner = metatype
    for base in bases:
        kind = type(base)
        if kind is winner:
            continue
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            raise TypeError('type() doesn\'t support MRO entry resolution; use types.new_class()')
        if kind in winner.__mro__:
            continue
        if winner not in kind.__mro__:
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a '
                            '(non-strict) subclass of the metaclasses of all its bases')
        winner = kind
    if winner is not metatype:
        # type('X', (Base,), {}) makes what Base's metaclass makes.
        cls = winner.__new__(winner, name, bases, namespace, **keywords)
        if metatype is type and isinstance(cls, winner):
            winner.__init__(cls, name, bases, namespace, **keywords)
        return cls
    if '__slots__' in namespace:
        namespace = with_slots(name, bases, namespace)
    if '__module__' not in namespace:
        namespace = {**namespace, '__module__': _vm.builtins['globals']().get('__name__', 'builtins')}
    cls = _vm.make_type(metatype, name, bases, namespace)
    for key, value in namespace.items():
        set_name = _lookup(type(value), '__set_name__', None)
        if set_name is not None:
            set_name(value, cls, key)
    super(cls, cls).__init_subclass__(**keywords)
    return cls


_dict_descriptor = object.__dict__['__dict__']


def with_slots(owner, bases, namespace):
    """The namespace with a member for each of __slots__ (CPython Objects/typeobject.c type_new_slots)."""
    slots = namespace['__slots__']
    slots = (slots,) if isinstance(slots, str) else tuple(slots)
    if not isinstance(namespace['__slots__'], (str, dict, tuple, list)):
        namespace = {**namespace, '__slots__': slots}
    for base in bases:
        if slots and base is not bool and issubclass(base, (int, tuple, bytes, type)):
            raise TypeError(f"nonempty __slots__ not supported for subtype of '{base.__name__}'")
    members = {}
    for slot in slots:
        if not isinstance(slot, str):
            raise TypeError(f"__slots__ items must be strings, not '{_type(slot)}'")
        if not slot.isidentifier():
            raise TypeError('__slots__ must be identifiers')
        if slot == '__dict__':
            members[slot] = _dict_descriptor
            continue
        if slot == '__weakref__':
            continue
        if slot.startswith('__') and not slot.endswith('__'):
            slot = f"_{owner.lstrip('_')}{slot}"
        if slot in namespace and slot not in ('__qualname__', '__classcell__'):
            raise ValueError(f"{slot!r} in __slots__ conflicts with class variable")
        members[slot] = _vm.make_member(slot, None)
    return {**namespace, **members}


def raise_abstract(cls):
    names = sorted(getattr(cls, '__abstractmethods__', ()))
    listed = ', '.join(f"'{name}'" for name in names)
    plural = 's' if len(names) > 1 else ''
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} "
                    f"without an implementation for abstract method{plural} {listed}")


class GenericAlias:
    """list[int]: remembers the parameters, otherwise behaves as its origin."""

    __module__ = 'types'

    @property
    def __parameters__(self):
        return load_module('typing')._parameters(self.__args__) if 'typing' in _vm.modules else ()

    def __instancecheck__(self, instance):
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

    def __subclasscheck__(self, cls):
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if type(args) is tuple else (args,)

    def __call__(self, *args, **keywords):
        return self.__origin__(*args, **keywords)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, item):
        args = load_module('typing')._substitute(self.__args__, self.__parameters__,
                                                 item if type(item) is tuple else (item,), self)
        return GenericAlias(self.__origin__, args)

    def __or__(self, other):
        return make_union(self, other)

    def __ror__(self, other):
        return make_union(other, self)

    def __eq__(self, other):
        return (type(other) is GenericAlias and self.__origin__ is other.__origin__
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        return f'{type_text(self.__origin__)}[{", ".join(map(type_text, self.__args__))}]'


class UnionType:
    """int | str."""

    __module__ = 'types'

    def __init__(self, args):
        self.__args__ = args

    def __or__(self, other):
        return make_union(self, other)

    def __ror__(self, other):
        return make_union(other, self)

    def __eq__(self, other):
        if type(other) is not UnionType:
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return any([isinstance(instance, a) for a in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, a) for a in self.__args__])

    def __repr__(self):
        return ' | '.join(map(type_text, self.__args__))


def type_text(t):
    if t is type(None):
        return 'None'
    if t is Ellipsis:
        return '...'
    if isinstance(t, list):
        return '[' + ', '.join(map(type_text, t)) + ']'
    if isinstance(t, type):
        module = t.__module__
        return t.__qualname__ if module == 'builtins' else f'{module}.{t.__qualname__}'
    return repr(t)


def unsupported_union(left, right, symbol='|'):
    raise TypeError(f"unsupported operand type(s) for {symbol}: '{_type(left)}' and '{_type(right)}'")


def generic_alias(origin, args):
    return GenericAlias(origin, args)


def make_union(left, right, inplace=False):
    args = []
    for side in (left, right):
        if not (side is None or isinstance(side, (type, GenericAlias, UnionType, TypeAliasType)) or hasattr(side, '__bound__')
                or type(side).__module__ == 'typing'):
            unsupported_union(left, right, '|=' if inplace else '|')
        if side is None:
            side = type(None)
        for arg in side.__args__ if type(side) is UnionType else (side,):
            if arg not in args:
                args.append(arg)
    return args[0] if len(args) == 1 else UnionType(tuple(args))


# --- exceptions


def raise_class(cls):
    _vm.raise_exception(make_exception(cls))


def make_exception(what):
    if isinstance(what, type):
        made = what()
        if not isinstance(made, BaseException):
            raise TypeError(f'calling {what!r} should have returned an instance of BaseException, '
                            f'not {type(made)!r}')
        return made
    return what


def raise_from(what, cause):
    exception = make_exception(what)
    if isinstance(cause, type) and issubclass(cause, BaseException):
        cause = cause()
    if cause is not None and not isinstance(cause, BaseException):
        raise TypeError('exception causes must derive from BaseException')
    exception.__cause__ = cause
    _vm.raise_exception(exception)


def exception_repr(exception):
    args = exception.args
    if len(args) == 1:
        return f'{type(exception).__name__}({args[0]!r})'
    return f'{type(exception).__name__}{args!r}'


def exception_text(exception):
    """str() of an exception whose class has its own __str__, kept for the traceback's last line."""
    try:
        text = str(exception)
    except Exception:
        text = '<exception str() failed>'
    exception.__interleave_text__ = text
    return text


def method_repr(name, instance):
    return f'<bound method {name} of {instance!r}>'


# --- generators


def generator_throw(generator, kind, value):
    if isinstance(kind, type) and issubclass(kind, BaseException):
        if isinstance(value, kind):
            exception = value
        elif value is None:
            exception = kind()
        elif isinstance(value, tuple):
            exception = kind(*value)
        else:
            exception = kind(value)
    elif isinstance(kind, BaseException):
        exception = kind
    else:
        raise TypeError('exceptions must be classes or instances deriving from BaseException, not '
                        + type(kind).__name__)
    return _vm.generator_throw(generator, exception)


def generator_close(generator):
    try:
        _vm.generator_throw(generator, GeneratorExit())
    except (GeneratorExit, StopIteration):
        return None
    kind = 'coroutine' if isinstance(generator, _vm.coroutine) else 'generator'
    raise RuntimeError(f'{kind} ignored GeneratorExit')


def coroutine_wrapper(coroutine):
    return (yield from coroutine)


def send_into(iterator, value):
    return iterator.send(value)


def throw_into(iterator, exception):
    """yield from: an exception thrown into the outer generator goes to the inner iterator (PEP 380)."""
    if isinstance(exception, GeneratorExit):
        close = getattr(iterator, 'close', None)
        if close is not None:
            close()
        raise exception
    throw = getattr(iterator, 'throw', None)
    if throw is None:
        raise exception
    return throw(exception)


def agen_asend(generator, value):
    return _vm.set_awaitable(_agen_step(generator, value))


def _agen_step(generator, value):
    own, value = _vm.agen_send(generator, value)
    while not own:
        try:
            sent = yield value
        except BaseException as exception:
            own, value = _vm.agen_throw(generator, exception)
        else:
            own, value = _vm.agen_send(generator, sent)
    return value


def agen_athrow(generator, exception):
    return _vm.set_awaitable(_agen_throw(generator, make_exception(exception)))


def _agen_throw(generator, exception):
    own, value = _vm.agen_throw(generator, exception)
    while not own:
        try:
            sent = yield value
        except BaseException as error:
            own, value = _vm.agen_throw(generator, error)
        else:
            own, value = _vm.agen_send(generator, sent)
    return value


def agen_aclose(generator):
    return _vm.set_awaitable(_agen_close(generator))


def _agen_close(generator):
    if _vm.generator_info(generator)[0] in ('GEN_CREATED', 'GEN_CLOSED'):
        return
    try:
        yield from _agen_throw(generator, GeneratorExit())
    except (GeneratorExit, StopAsyncIteration):
        return
    raise RuntimeError('async generator ignored GeneratorExit')


class Frame:
    """The little of a frame object that programs look at."""

    def __init__(self, line, code):
        self.f_lineno, self.f_code = line, code

    def __repr__(self):
        code = self.f_code
        return f'<frame at {id(self):#x}, file {code.co_filename!r}, line {self.f_lineno}, code {code.co_name}>'


Frame.__name__ = Frame.__qualname__ = 'frame'
Frame.__module__ = 'builtins'


def frame_of(generator):
    return Frame(_vm.generator_info(generator)[2], getattr(generator, code_name(generator)))


def code_name(generator):
    return {_vm.generator: 'gi_code', _vm.coroutine: 'cr_code'}.get(type(generator), 'ag_code')


def traceback_frame(line, code):
    return Frame(line, code)


# --- importing


def import_module(name, fromlist, level, namespace):
    """__import__ (CPython Python/import.c PyImport_ImportModuleLevelObject)."""
    modules = _vm.modules
    if level:
        package = namespace.get('__package__')
        if package is None:
            package = namespace.get('__name__', '')
            if '__path__' not in namespace:
                package = package.rpartition('.')[0]
        if not package:
            raise ImportError('attempted relative import with no known parent package')
        for _ in range(level - 1):
            package, dot, _rest = package.rpartition('.')
            if not dot:
                raise ImportError('attempted relative import beyond top-level package')
        name = f'{package}.{name}' if name else package
    load_module(name)
    if not fromlist:
        return modules[name.partition('.')[0]] if not level else modules[name]
    module = modules[name]
    if hasattr(module, '__path__'):
        for item in fromlist:
            if item != '*' and not hasattr(module, item):
                child = f'{name}.{item}'
                if child in modules or _vm.find_source(child) is not None:
                    load_module(child)
                elif module.__path__:
                    load_file(child, name, item)
    return module


def load_module(name):
    modules = _vm.modules
    if name in modules:
        module = modules[name]
        if module is None:
            raise ModuleNotFoundError(f'import of {name} halted; None in sys.modules', name=name)
        return module
    parent, _, child = name.rpartition('.')
    if parent:
        load_module(parent)
        if name in modules:
            return modules[name]
        if not hasattr(modules[parent], '__path__'):
            raise ModuleNotFoundError(f"No module named '{name}'; '{parent}' is not a package", name=name)
    found = _vm.find_source(name)
    if found is None:
        module = load_file(name, parent, child)
        if module is not None:
            return module
        error = ModuleNotFoundError(f"No module named '{name}'", name=name)
        raise error if name == '_hints' else load_module('_hints').explain(error, name)
    code, is_package = found
    more = {'__package__': name if is_package else parent, '__file__': f'<frozen {name}>'}
    if is_package:
        more['__path__'] = []
    return enter_module(name, parent, child, more, code)


def load_file(name, parent, child):
    """A module from the program's files (importlib._bootstrap_external.PathFinder); None: there is none."""
    import _files
    modules = _vm.modules
    namespaces = []
    for folder in modules[parent].__path__ if parent else load_module('sys').path:
        base = _files.absolute(f'{folder}/{child}' if folder else child)
        for path in f'{base}/__init__.py', f'{base}.py':
            source = _files.source(path)
            if source is not None:
                return run_file(name, parent, child, path, source)
        found = _files.find(base)
        if found is not None and found[1]:
            namespaces.append(base)
    if not namespaces:
        return None
    return enter_module(name, parent, child, {'__path__': namespaces, '__package__': name}, None)


def run_file(name, parent, child, path, source):
    code = _vm.compile(source, path, 'exec')
    more = {'__file__': path, '__package__': parent}
    if path.endswith('/__init__.py'):
        more['__package__'] = name
        more['__path__'] = [path[:-12]]
    return enter_module(name, parent, child, more, code)


def enter_module(name, parent, child, more, code):
    modules = _vm.modules
    module = _vm.new_module(name)
    namespace = module.__dict__
    namespace.update(more)
    modules[name] = module
    if code is not None:
        try:
            _vm.exec_body(code, namespace, namespace)
        except BaseException:
            modules.pop(name, None)
            raise
    module = modules[name]
    if parent:
        setattr(modules[parent], child, module)
    return module


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    full = f'{getattr(module, "__name__", "")}.{name}'
    if full in _vm.modules:
        return _vm.modules[full]
    origin = getattr(module, '__file__', None) or 'unknown location'
    error = ImportError(f"cannot import name '{name}' from '{module.__name__}' ({origin})")
    error.name, error.path, error.name_from = module.__name__, origin, name
    if origin.startswith('<frozen '):
        load_module('_hints').explain_name(error, module.__name__, name)
    raise error


def import_star(module, namespace):
    public = getattr(module, '__all__', None)
    if public is None:
        public = [name for name in module.__dict__ if not name.startswith('_')]
    for name in public:
        namespace[name] = getattr(module, name)


def load_name(namespace, name, module_globals):
    """LOAD_NAME where the namespace is not a plain dict (a metaclass's __prepare__)."""
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in module_globals:
        return module_globals[name]
    builtin = _vm.builtins
    if name in builtin:
        return builtin[name]
    raise NameError(f"name '{name}' is not defined")


def _import(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    return import_module(name, fromlist, level, globals or {})


_vm.builtins['__import__'] = _import
_vm.builtins['__build_class__'] = build_class
build_class.__name__ = build_class.__qualname__ = '__build_class__'


# --- running code


def _exec(source=_missing, /, globals=None, locals=None):
    return _run(source, globals, locals, 'exec', _vm.builtins['globals'], _vm.builtins['locals'])


def _eval(source=_missing, /, globals=None, locals=None):
    return _run(source, globals, locals, 'eval', _vm.builtins['globals'], _vm.builtins['locals'])


def _run(source, namespace, local_namespace, mode, current_globals, current_locals):
    if source is _missing:
        raise TypeError(f'{mode}() takes at least 1 positional argument (0 given)')
    if not isinstance(source, (str, bytes, bytearray, _vm.code)):
        raise TypeError(f'{mode}() arg 1 must be a string, bytes or code object')
    if namespace is not None and not isinstance(namespace, dict):
        if mode == 'eval':
            raise TypeError('globals must be a real dict; try eval(code, {}, mapping)'
                            if hasattr(namespace, '__getitem__') else 'globals must be a dict')
        raise TypeError(f'exec() globals must be a dict, not {_type(namespace)}')
    if local_namespace is not None and not hasattr(local_namespace, '__getitem__'):
        raise TypeError('locals must be a mapping' if mode == 'eval' else
                        f'locals must be a mapping or None, not {type(local_namespace).__name__}')
    if not isinstance(source, (str, _vm.code)):
        source = source.decode()
    if namespace is None:
        namespace = current_globals()
        if local_namespace is None:
            local_namespace = current_locals()
    elif local_namespace is None:
        local_namespace = namespace
    namespace.setdefault('__builtins__', _vm.modules['builtins'])
    code = source if isinstance(source, _vm.code) else _vm.builtins['compile'](source, '<string>', mode)
    return _vm.exec_body(code, namespace, local_namespace)


def _open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return load_module('io').open(file, mode, buffering, encoding, errors, newline, closefd, opener)


_open.__name__ = _open.__qualname__ = 'open'
_vm.builtins['open'] = _open
_vm.builtins['exec'] = _exec
_vm.builtins['eval'] = _eval
_exec.__name__ = _exec.__qualname__ = 'exec'
_eval.__name__ = _eval.__qualname__ = 'eval'


# --- match statements (PEP 634)


def match_kind(subject, kind):
    """Does [...] or {...} match an object? CPython asks a type flag that collections.abc hands out."""
    abc = _vm.modules.get('collections.abc')
    if abc is not None and isinstance(subject, getattr(abc, kind)):
        return True
    return kind == 'Sequence' and type(subject).__name__ == 'deque'


def match_keys(subject, keys):
    values = []
    for key in keys:
        value = subject.get(key, _missing)
        if value is _missing:
            return None
        values.append(value)
    return tuple(values)


_SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def match_class(subject, cls, keyword_names, positional):
    if not isinstance(cls, type):
        raise TypeError('called match pattern must be a class')
    if not isinstance(subject, cls):
        return None
    values = []
    if positional:
        names = getattr(cls, '__match_args__', None)
        if names is None:
            if positional > 1 or not issubclass(cls, _SELF_MATCHING):
                allowed = 1 if issubclass(cls, _SELF_MATCHING) else 0
                plural = '' if allowed == 1 else 's'
                raise TypeError(f'{cls.__name__}() accepts {allowed} positional sub-pattern{plural} '
                                f'({positional} given)')
            values.append(subject)
        else:
            if type(names) is not tuple:
                raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {_type(names)})')
            if positional > len(names):
                plural = '' if len(names) == 1 else 's'
                raise TypeError(f'{cls.__name__}() accepts {len(names)} positional sub-pattern{plural} '
                                f'({positional} given)')
            for name in names[:positional]:
                if type(name) is not str:
                    raise TypeError(f'__match_args__ elements must be strings (got {_type(name)})')
                if name in keyword_names:
                    raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute '{name}'")
                value = getattr(subject, name, _missing)
                if value is _missing:
                    return None
                values.append(value)
    for name in keyword_names:
        value = getattr(subject, name, _missing)
        if value is _missing:
            return None
        values.append(value)
    return tuple(values)


# --- exception groups (PEP 654; CPython Objects/exceptions.c)


def _group_new(cls, *args):
    if len(args) != 2:
        raise TypeError(f'BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)')
    message, exceptions = args
    if not isinstance(message, str):
        raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {_type(message)}')
    if not hasattr(exceptions, '__getitem__'):
        raise TypeError('second argument (exceptions) must be a sequence')
    exceptions = tuple(exceptions)
    if not exceptions:
        raise ValueError('second argument (exceptions) must be a non-empty sequence')
    for index, item in enumerate(exceptions):
        if not isinstance(item, BaseException):
            raise ValueError(f'Item {index} of second argument (exceptions) is not an exception')
    plain = all([isinstance(item, Exception) for item in exceptions])
    if cls is BaseExceptionGroup and plain:
        cls = ExceptionGroup
    elif issubclass(cls, Exception) and not plain:
        raise TypeError(f'Cannot nest BaseExceptions in {"an ExceptionGroup" if cls is ExceptionGroup else repr(cls.__name__)}')
    group = _vm.exception_new(cls, message, exceptions)
    group.message = message
    group.exceptions = exceptions
    return group


def _group_str(self):
    count = len(self.exceptions)
    return f'{self.message} ({count} sub-exception{"" if count == 1 else "s"})'


def _group_derive(self, exceptions):
    return BaseExceptionGroup(self.message, exceptions)


def _same_story(group, made):
    made.__traceback__ = group.__traceback__
    made.__cause__ = group.__cause__
    made.__context__ = group.__context__
    made.__suppress_context__ = group.__suppress_context__
    for note in getattr(group, '__notes__', ()):
        made.add_note(note)
    return made


def _group_split(self, condition):
    """(those that match, those that do not), each a group of the same shape or None."""
    if isinstance(condition, type) or isinstance(condition, tuple):
        def matches(e):
            return isinstance(e, condition)
    else:
        matches = condition
    if matches(self):
        return (self, None)
    hit, miss = [], []
    for e in self.exceptions:
        if isinstance(e, BaseExceptionGroup):
            yes, no = e.split(condition)
            if yes is not None:
                hit.append(yes)
            if no is not None:
                miss.append(no)
        elif matches(e):
            hit.append(e)
        else:
            miss.append(e)
    return (_same_story(self, self.derive(hit)) if hit else None,
            _same_story(self, self.derive(miss)) if miss else None)


def _group_subgroup(self, condition):
    return self.split(condition)[0]


def exception_group_match(error, kind):
    """except*: (the part that matches, the rest); a bare exception is wrapped in a group."""
    for k in kind if isinstance(kind, tuple) else (kind,):
        if not (isinstance(k, type) and issubclass(k, BaseException)):
            raise TypeError('catching classes that do not inherit from BaseException is not allowed')
        if issubclass(k, BaseExceptionGroup):
            raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if error is None:
        return (None, None)
    if isinstance(error, kind):
        if isinstance(error, BaseExceptionGroup):
            return (error, None)
        return (BaseExceptionGroup('', [error]), None)
    if isinstance(error, BaseExceptionGroup):
        return error.split(kind)
    return (None, error)


def exception_group_raise(original, raised):
    """What a try/except* raises in the end (CPython _PyExc_PrepReraiseStar)."""
    errors = [e for e in raised if e is not None]
    if not errors:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return errors[0]
    fresh = [e for e in errors if not _same_raise(original, e)]
    kept = [leaf for e in errors if _same_raise(original, e) for leaf in _leaves(e)]
    rest = _projection(original, kept)
    if rest is not None:
        if not fresh:
            return rest
        fresh.append(rest)
    return fresh[0] if len(fresh) == 1 else BaseExceptionGroup('', fresh)


def _same_raise(original, error):
    """Is this a part of the group that was only passed on? `raise` with an exception leaves a mark in its traceback."""
    return (isinstance(error, BaseExceptionGroup) and error.__traceback__ is original.__traceback__
            and error.__cause__ is original.__cause__ and error.__context__ is original.__context__)


def _leaves(error):
    if isinstance(error, BaseExceptionGroup):
        return [leaf for e in error.exceptions for leaf in _leaves(e)]
    return [error]


def _projection(group, leaves):
    """The group with only those leaves, nested as they were."""
    kept = []
    for e in group.exceptions:
        if isinstance(e, BaseExceptionGroup):
            e = _projection(e, leaves)
        elif not any([e is leaf for leaf in leaves]):
            e = None
        if e is not None:
            kept.append(e)
    return _same_story(group, group.derive(kept)) if kept else None


# --- type parameters (PEP 695): typing's objects, made when the library first is asked for


def make_type_param(kind, name, bound):
    typing = load_module('typing')
    made = getattr(typing, ('TypeVar', 'ParamSpec', 'TypeVarTuple')[kind])(name)
    if bound is not None:
        made.__interleave_bound__ = bound
    return made


def set_type_param_default(param, compute):
    param.__interleave_default__ = compute


class TypeAliasType:
    """type X = ...: the value is computed when it is asked for."""

    def __init__(self, name, type_params, compute):
        self.__name__ = name
        self.__type_params__ = type_params or ()
        self._compute = compute

    @property
    def __value__(self):
        return self._compute()

    def __getitem__(self, item):
        return GenericAlias(self, item)

    def __or__(self, other):
        return make_union(self, other)

    def __ror__(self, other):
        return make_union(other, self)

    def __repr__(self):
        return self.__name__


def make_type_alias(name, type_params, compute):
    return TypeAliasType(name, type_params, compute)


_vm.set_type_attribute(ImportError, 'msg', property(lambda self: self.args[0] if self.args else None))


# --- attributes that exceptions have although nobody gave them a value

for _kind, _names in ((ImportError, ('name', 'path', 'name_from')),
                      (NameError, ('name',)), (AttributeError, ('name', 'obj')),
                      (SyntaxError, ('msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno',
                                     'end_offset', 'print_file_and_line'))):
    for _name in _names:
        if _lookup(_kind, _name, _missing) is _missing:
            _vm.set_type_attribute(_kind, _name, None)

for _unhashable in (list, dict, set, bytearray):
    _vm.set_type_attribute(_unhashable, '__hash__', None)


# --- methods of bytes that only concern ASCII characters


def _ascii_method(name, gives_bytes, kind):
    def method(self, *args, **keywords):
        if not isinstance(self, kind):
            raise TypeError(f"descriptor '{name}' for '{kind.__name__}' objects doesn't apply to a '{_type(self)}' object")
        result = getattr(bytes(self).decode('ascii', 'surrogateescape'), name)(*args, **keywords)
        return kind(result.encode('ascii', 'surrogateescape')) if gives_bytes else result

    method.__name__, method.__qualname__ = name, kind.__name__ + '.' + name
    _vm.set_type_attribute(kind, name, method)


for _name in ('title', 'capitalize', 'swapcase', 'zfill', 'expandtabs'):
    _ascii_method(_name, True, bytes)
    _ascii_method(_name, True, bytearray)
for _name in ('istitle', 'islower', 'isupper'):
    _ascii_method(_name, False, bytes)
    _ascii_method(_name, False, bytearray)


for _group in (BaseExceptionGroup, ExceptionGroup):
    _vm.set_type_attribute(_group, '__new__', staticmethod(_group_new))
    _vm.set_type_attribute(_group, '__str__', _group_str)
    _vm.set_type_attribute(_group, 'derive', _group_derive)
    _vm.set_type_attribute(_group, 'split', _group_split)
    _vm.set_type_attribute(_group, 'subgroup', _group_subgroup)


# --- memoryview: over bytes and bytearrays; what is not about single bytes in a row is in _memoryview


def _live(view, name):
    """Where the items of a view are, for its method of this name."""
    if not isinstance(view, memoryview):
        raise TypeError(f"descriptor '{name}' for 'memoryview' objects doesn't apply to a '{_type(view)}' object")
    if view._where is None:
        raise ValueError('operation forbidden on released memoryview object')
    return view._where


class memoryview:
    itemsize = ndim = 1
    format = 'B'
    suboffsets = ()
    _frozen = False
    _shape = None       # of views with other than one dimension
    # obj: what it was made of; _bytes: what has obj's bytes as its items; _where: at which of them items begin

    def __init__(self, object):
        if isinstance(object, memoryview):
            self._where = _live(object, 'obj')
            self._take(object)
        elif isinstance(object, (bytes, bytearray)):
            self.obj = self._bytes = object
            self._where = range(len(object))
        else:
            load_module('_memoryview').adopt(self, object)

    def _take(self, other):
        self.obj, self._bytes, self.format, self.itemsize = other.obj, other._bytes, other.format, other.itemsize
        self._frozen, self._shape, self.ndim = other._frozen, other._shape, other.ndim

    def _part(self, where):
        part = memoryview(b'')
        part._take(self)
        part._where = where
        return part

    @property
    def readonly(self):
        return _live(self, 'readonly') is not None and (self._frozen or isinstance(self.obj, bytes))

    @property
    def nbytes(self):
        return len(_live(self, 'nbytes')) * self.itemsize

    @property
    def shape(self):
        where = _live(self, 'shape')
        return (len(where),) if self._shape is None else self._shape

    @property
    def strides(self):
        where = _live(self, 'strides')
        return (where.step,) if self._shape is None else load_module('_memoryview').strides(self)

    @property
    def c_contiguous(self):
        return _live(self, 'c_contiguous').step == self.itemsize or len(self._where) < 2

    f_contiguous = contiguous = c_contiguous

    def __len__(self):
        return len(_live(self, '__len__')) if self._shape is None else self._shape[0]

    def _at(self, key):
        if not hasattr(key, '__index__'):
            if isinstance(key, tuple):
                key = load_module('_memoryview').place(self, key)
            else:
                raise TypeError('memoryview: invalid slice key')
        elif self._shape is not None:
            raise NotImplementedError('multi-dimensional sub-views are not implemented')
        try:
            return self._where[key]
        except IndexError:
            raise IndexError('index out of bounds on dimension 1' if abs(key.__index__()) < 2 ** 63 else "cannot fit 'int' into an index-sized integer") from None

    def __getitem__(self, key):
        where = _live(self, '__getitem__')
        if isinstance(key, slice):
            return self._part(where[key]) if self._shape is None else load_module('_memoryview').rows(self, key)
        at = self._at(key)
        return self._bytes[at] if self.format == 'B' else load_module('_memoryview').item(self, at)

    def __setitem__(self, key, value):
        where = _live(self, '__setitem__')
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(key, slice):
            if self._shape is not None:
                raise NotImplementedError('memoryview slice assignments are currently restricted to ndim = 1')
            where, value = where[key], memoryview(value)
            if len(where) != len(value) or self.format != value.format:
                raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
            size, data = self.itemsize, bytes(value)
            if where.step == size:
                self._bytes[where.start:where.start + len(data)] = data
            else:
                for i, byte in enumerate(data):
                    self._bytes[where[i // size] + i % size] = byte
        elif self.format != 'B':
            load_module('_memoryview').set_item(self, self._at(key), value)
        else:
            at = self._at(key)
            if not hasattr(value, '__index__'):
                raise TypeError("memoryview: invalid type for format 'B'")
            if not 0 <= value.__index__() < 256:
                raise ValueError("memoryview: invalid value for format 'B'")
            self._bytes[at] = value

    def __delitem__(self, key):
        raise TypeError('cannot modify read-only memory' if self.readonly else 'cannot delete memory')

    def __iter__(self):
        _live(self, '__iter__')
        if self.ndim > 1:
            raise NotImplementedError('multi-dimensional sub-views are not implemented')
        return iter(self.tolist()) if self.format != 'B' else self._each()

    def _each(self):
        for i in self._where:
            yield self._bytes[i]

    def __bytes__(self):
        where, size = _live(self, '__bytes__'), self.itemsize
        if where.step == size:
            return bytes(self._bytes[where.start:where.start + len(where) * size])
        return bytes([self._bytes[i + k] for i in where for k in range(size)])

    def tobytes(self, order='C'):
        _live(self, 'tobytes')
        if order is not None and not isinstance(order, str):
            raise TypeError(f"tobytes() argument 'order' must be str or None, not {_type(order)}")
        if order not in (None, 'C', 'F', 'A'):
            raise ValueError("order must be 'C', 'F' or 'A'")
        return self.__bytes__()

    def tolist(self):
        _live(self, 'tolist')
        return [*self._each()] if self.format == 'B' and self._shape is None else load_module('_memoryview').items(self)

    def hex(self, *args, **keywords):
        _live(self, 'hex')
        return bytes(self).hex(*args, **keywords)

    def toreadonly(self):
        where = _live(self, 'toreadonly')
        part = self._part(where)
        part._frozen = True
        return part

    def cast(self, format, shape=_missing):
        return load_module('_memoryview').cast(self, _live(self, 'cast'), format, shape, _missing)

    def __repr__(self):
        return f'<{"released " if self._where is None else ""}memory at 0x{id(self):x}>'

    def __eq__(self, other):
        if not isinstance(other, (bytes, bytearray, memoryview)) and not hasattr(other, 'typecode'):
            return NotImplemented
        if self.format == getattr(other, 'format', 'B') == 'B':
            return bytes(self) == bytes(other)
        return self.tolist() == memoryview(other).tolist()

    def __hash__(self):
        if not self.readonly:
            raise ValueError('cannot hash writable memoryview object')
        if self.format not in ('B', 'b', 'c'):
            raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        return hash(bytes(self))

    def __enter__(self):
        _live(self, '__enter__')
        return self

    def __exit__(self, *exception):
        self.release()

    def release(self):
        if not isinstance(self, memoryview):
            _live(self, 'release')
        self._where = None


memoryview.__module__ = 'builtins'
_vm.builtins['memoryview'] = memoryview

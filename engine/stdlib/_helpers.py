"""The Python half of the built-ins: whatever must call a program's own code several times (a class's
__eq__ inside a list, a generator given to sum, a key function) is written here, where the virtual
machine can run, preempt and record it like any other code. C++ reaches these functions by name
(Vm::call_helper). They share one namespace with _bootstrap, so none may have the name of a built-in.

Names ending in _special take an object whose class defines the special method in Python; containers
given to the other helpers are plain built-in ones (Vm::unwrap)."""

import _vm

_type = _vm.name_of_type  # in messages

_lookup = _vm.lookup
_python_method = _vm.python_method
_function = _vm.function
_native = getattr(_vm, 'builtin_function_or_method')
_absent = object()


def never_awaited(coroutine):
    """A statement of its own called a coroutine function: nobody can ever await what it gave."""
    import warnings
    name, origin = coroutine.__qualname__, coroutine.cr_origin
    coroutine.close()
    warnings._warn_unawaited(name, _vm.program_place(), origin)


def lost_coroutines(names):
    """Their last references went with an exception that has just been dealt with."""
    import warnings
    for name in names:
        warnings._warn_unawaited(name, _vm.program_place())


# --- special methods


def call_bound(method, instance, *args):
    """Calls what was found on a class as a method of the instance."""
    kind = type(method)
    if kind is _function or kind is _native:
        return method(instance, *args)
    get = _lookup(kind, '__get__', None)
    if get is not None:
        method = get(method, instance, type(instance))
    return method(*args)


def call_named(instance, name, *args):
    return call_bound(_lookup(type(instance), name), instance, *args)


def call_with_index(function, args, named, wanted):
    plain = bytes(wanted) if _type(wanted) == 'memoryview' else index_of(wanted)
    change = lambda a: plain if a is wanted else a
    return function(*[change(a) for a in args], **{name: change(a) for name, a in named.items()})


def index_of(value):
    """operator.index: an int, through __index__."""
    if isinstance(value, int):
        return value
    method = _lookup(type(value), '__index__', None)
    if method is None:
        raise TypeError(f"'{_type(value)}' object cannot be interpreted as an integer")
    result = call_bound(method, value)
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {_type(result)})')
    return result


def slice_index(value, or_none=''):
    if not isinstance(value, int) and _lookup(type(value), '__index__', None) is None:
        raise TypeError(f'slice indices must be integers{or_none} or have an __index__ method')
    return index_of(value)


def truth_of(value):
    return True if value else False


def len_special(value):
    length = call_named(value, '__len__')
    if type(length) is not int:
        length = index_of(length)
    if length < 0:
        raise ValueError('__len__() should return >= 0')
    return length


def hash_of(value):
    if type(value) is tuple:
        return _vm.hash_tuple([hash(item) for item in value])
    if type(value) is slice:
        return _vm.hash_tuple([hash(value.start), hash(value.stop), hash(value.step)])
    method = _lookup(type(value), '__hash__', None)
    if method is None:
        raise TypeError(f"unhashable type: '{_type(value)}'")
    result = call_bound(method, value)
    if not isinstance(result, int):
        raise TypeError('__hash__ method should return an integer')
    if result == -1:
        return -2
    if -0x8000000000000000 <= result <= 0x7fffffffffffffff:
        return result
    return hash(result)


# --- operators (CPython Objects/abstract.c binary_op1, Objects/typeobject.c SLOT1BIN)


def binary_op(forward, reflected, inplace, a, b):
    if inplace is not None:
        method = _python_method(a, inplace)
        if method is not None:
            result = call_bound(method, a, b)
        else:
            result = _vm.native_inplace(forward, a, b)
        if result is not NotImplemented:
            return result
    kind_a = type(a)
    kind_b = type(b)
    method = _lookup(kind_a, forward, None)
    other = None
    if kind_a is not kind_b:
        other = _lookup(kind_b, reflected, None)
        if other is not None:
            # The right operand first: a subclass with its own method, or a sequence's + and *.
            overrides = kind_a in kind_b.__mro__ and other is not _lookup(kind_a, reflected, None)
            if overrides or (forward in ('__add__', '__mul__') and is_sequence(a)):
                result = call_bound(other, b, a)
                if result is not NotImplemented:
                    return result
                other = None
    if method is not None:
        result = call_bound(method, a, b)
        if result is not NotImplemented:
            return result
    if other is not None:
        result = call_bound(other, b, a)
        if result is not NotImplemented:
            return result
    _vm.unsupported(forward, a, b, inplace is not None)


def is_sequence(value):
    """Whose + and * CPython tries after the other operand's method."""
    return isinstance(value, (str, list, tuple, bytes, bytearray))


def binary_fallback(a, b, number, inplace):
    """a's own method has returned NotImplemented."""
    forward, reflected, _ = _vm.operator_names(number)
    if type(a) is not type(b):
        other = _lookup(type(b), reflected, None)
        if other is not None:
            result = call_bound(other, b, a)
            if result is not NotImplemented:
                return result
    _vm.unsupported(forward, a, b, inplace)


_symbols = {'__eq__': '==', '__ne__': '!=', '__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}


def compare_op(forward, reflected, symbol, a, b):
    kind_a = type(a)
    kind_b = type(b)
    other = _lookup(kind_b, reflected, None)
    if kind_a is not kind_b and other is not None and kind_a in kind_b.__mro__:
        result = call_bound(other, b, a)
        if result is not NotImplemented:
            return result
        other = None
    method = _lookup(kind_a, forward, None)
    if method is not None:
        result = call_bound(method, a, b)
        if result is not NotImplemented:
            return result
    if other is not None:
        result = call_bound(other, b, a)
        if result is not NotImplemented:
            return result
    return compare_default(symbol, a, b)


def compare_fallback(a, b, number, inplace):
    """a's own method has returned NotImplemented."""
    forward, reflected, _ = _vm.operator_names(number)
    other = _lookup(type(b), reflected, None)
    if other is not None:
        result = call_bound(other, b, a)
        if result is not NotImplemented:
            return result
    return compare_default(_symbols[forward], a, b)


def compare_default(symbol, a, b):
    if symbol == '==':
        return a is b
    if symbol == '!=':
        return a is not b
    raise TypeError(f"'{symbol}' not supported between instances of '{_type(a)}' and '{_type(b)}'")


def ne_from_eq(a, b):
    result = call_named(a, '__eq__', b)
    if result is NotImplemented:
        return result
    return not result


def apply_comparison(symbol, a, b):
    if symbol == '<':
        return a < b
    if symbol == '<=':
        return a <= b
    if symbol == '>':
        return a > b
    if symbol == '>=':
        return a >= b
    return (a == b) is (symbol == '==')


def compare_deep(symbol, a, b):
    """Built-in containers of one kind with objects inside that only Python can compare."""
    kind = _vm.kind_of(a)
    if kind == 'list' or kind == 'tuple':
        return compare_sequences(symbol, a, b)
    if kind == 'dict':
        return equal_dicts(a, b) is (symbol == '==')
    if kind == 'set' or kind == 'view':
        return compare_sets(symbol, a, b)
    if kind == 'slice':
        return compare_sequences(symbol, (a.start, a.stop, a.step), (b.start, b.stop, b.step))
    return compare_default(symbol, a, b)


def compare_sequences(symbol, a, b):
    equality = symbol == '==' or symbol == '!='
    if equality and len(a) != len(b):
        return symbol == '!='
    for i in range(min(len(a), len(b))):
        x = a[i]
        y = b[i]
        if x is y or x == y:
            continue
        if equality:
            return symbol == '!='
        return apply_comparison(symbol, x, y)
    return apply_comparison(symbol, len(a), len(b))


def equal_dicts(a, b):
    if len(a) != len(b):
        return False
    for key, value in a.items():
        other = dict_get(b, key, _absent)
        if other is _absent or not (value is other or value == other):
            return False
    return True


def compare_sets(symbol, a, b):
    if symbol == '==' or symbol == '!=':
        return (len(a) == len(b) and contains_all(b, a)) is (symbol == '==')
    if symbol == '<=':
        return len(a) <= len(b) and contains_all(b, a)
    if symbol == '<':
        return len(a) < len(b) and contains_all(b, a)
    if symbol == '>=':
        return len(a) >= len(b) and contains_all(a, b)
    return len(a) > len(b) and contains_all(a, b)


def contains_all(container, items):
    for item in items:
        if item not in container:
            return False
    return True


def divmod_special(a, b):
    method = _lookup(type(a), '__divmod__', None)
    if method is not None:
        result = call_bound(method, a, b)
        if result is not NotImplemented:
            return result
    method = _lookup(type(b), '__rdivmod__', None)
    if method is not None and type(a) is not type(b):
        result = call_bound(method, b, a)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{_type(a)}' and '{_type(b)}'")


# --- numbers from objects


def int_from_object(cls, value, name):
    result = call_named(value, name)
    if not isinstance(result, int):
        raise TypeError(f'{name} returned non-int (type {_type(result)})')
    return result + 0 if cls is int else _vm.wrap(cls, result + 0)


def bad_separator(sep):
    raise TypeError('sep must be str or bytes.') if len(sep) == 1 else ValueError('sep must be length 1.')


def not_a_number(message, value):
    raise ValueError(f'{message}: {value!r}')


def float_from_object(cls, value, name):
    result = call_named(value, name)
    if name == '__float__' and not isinstance(result, float):
        raise TypeError(f'{_type(value)}.__float__ returned non-float (type {_type(result)})')
    return float.__new__(cls, result)


def complex_from_object(cls, value, imag):
    method = _lookup(type(value), '__complex__', None)
    return complex.__new__(cls, float(value) if method is None else call_bound(method, value), imag)


def repeat_index(sequence, count):
    return sequence * index_of(count)


def chr_of(value):
    return chr(index_of(value))


def in_base(value, base):
    value = index_of(value)
    return bin(value) if base == 2 else oct(value) if base == 8 else hex(value)


def range_from_objects(start, stop, step):
    if stop is None:
        return range(index_of(start))
    return range(index_of(start), index_of(stop), index_of(step))


# --- text


_open_reprs = {}  # thread -> containers whose repr is being made


def repr_of(value):
    method = _python_method(value, '__repr__')
    if method is None:
        return repr_container(value)
    text = call_bound(method, value)
    if not isinstance(text, str):
        raise TypeError(f'__repr__ returned non-string (type {_type(text)})')
    return text


def repr_container(value):
    """The repr of a built-in value with objects inside that have their own __repr__."""
    plain = _vm.unwrap(value)
    kind = _vm.kind_of(plain)
    if kind == 'int':
        _vm.too_many_digits()
    thread = _vm.thread_id()
    chain = _open_reprs.get(thread)
    if chain is None:
        chain = _open_reprs[thread] = []
    for other in chain:
        if other is plain:
            return ('[...]' if kind == 'list' else '(...)' if kind == 'tuple' else '{...}' if kind == 'dict'
                    else type(value).__name__ + '(...)' if kind == 'set' else '...')
    chain.append(plain)
    try:
        return repr_by_kind(value, plain, kind)
    finally:
        chain.pop()
        if not chain:
            _open_reprs.pop(thread, None)


def repr_by_kind(value, plain, kind):
    if kind == 'list':
        return '[' + ', '.join([repr(x) for x in plain]) + ']'
    if kind == 'tuple':
        return '(' + ', '.join([repr(x) for x in plain]) + (',)' if len(plain) == 1 else ')')
    if kind == 'dict':
        return '{' + ', '.join([repr(k) + ': ' + repr(v) for k, v in plain.items()]) + '}'
    if kind == 'set':
        items = '{' + ', '.join([repr(x) for x in plain]) + '}'
        return items if type(value) is set else type(value).__name__ + '(' + items + ')'
    if kind == 'view':
        name = type(plain).__name__
        if name == 'mappingproxy':
            return 'mappingproxy(' + repr(plain.copy()) + ')'
        return name + '([' + ', '.join([repr(x) for x in plain]) + '])'
    if kind == 'exception':
        return type(value).__name__ + '(' + ', '.join([repr(x) for x in value.args]) + ')'
    if kind == 'method':
        name = getattr(value.__func__, '__qualname__', '?')
        return f'<bound method {name} of {value.__self__!r}>'
    if kind == 'wrapper':
        return f'<{type(value).__name__}({value.__func__!r})>'
    if kind == 'slice':
        return f'slice({plain.start!r}, {plain.stop!r}, {plain.step!r})'
    return _vm.repr_native(value)


def str_of(value):
    method = _python_method(value, '__str__')
    if method is not None:
        text = call_bound(method, value)
        if not isinstance(text, str):
            raise TypeError(f'__str__ returned non-string (type {_type(text)})')
        return text
    if isinstance(value, BaseException):
        return str_of_exception(value)
    if type(value).__name__ == 'mappingproxy':
        value = value.copy()
    return repr_of(value)


def str_of_exception(error):
    args = error.args
    if isinstance(error, BaseExceptionGroup):
        count = len(error.exceptions)
        return f'{error.message} ({count} sub-exception{"" if count == 1 else "s"})'
    if not args:
        return ''
    if len(args) == 1:
        return repr(args[0]) if isinstance(error, KeyError) else str(args[0])
    if isinstance(error, OSError):
        text = f'[Errno {args[0]}] {args[1]}'
        name = getattr(error, 'filename', None)
        second = getattr(error, 'filename2', None)
        arrow = '' if second is None else f' -> {second!r}'
        return text if name is None else f'{text}: {name!r}{arrow}'
    return repr(args)


def str_subclass(cls, value):
    return _vm.wrap(cls, str_of(value))


def ascii_of(value):
    return _vm.escape_non_ascii(repr_of(value))


def format_value(value, conversion, spec):
    if conversion == 1:
        return format(str(value), spec)
    if conversion == 2:
        return format(repr(value), spec)
    if conversion == 3:
        return format(ascii(value), spec)
    method = _python_method(value, '__format__')
    if method is None:
        return format(value, spec) if spec else str(value)
    text = call_bound(method, value, spec)
    if not isinstance(text, str):
        raise TypeError(f'__format__ must return a str, not {_type(text)}')
    return text


def str_format(text, args, keywords):
    return format_fields(text, args, keywords, [0], 2)


def format_fields(text, args, keywords, counter, depth):
    if depth <= 0:
        raise ValueError('Max string recursion exceeded')
    parts = []
    for literal, name, spec, conversion in _vm.format_parse(text):
        parts.append(literal)
        if name is None:
            continue
        value = format_lookup(name, args, keywords, counter)
        if '{' in spec or '}' in spec:
            spec = format_fields(spec, args, keywords, counter, depth - 1)
        if conversion is not None:
            if conversion not in 'sra':
                raise ValueError(f'Unknown conversion specifier {conversion}')
            value = str(value) if conversion == 's' else repr(value) if conversion == 'r' else ascii(value)
        parts.append(format(value, spec))
    return ''.join(parts)


def format_lookup(name, args, keywords, counter):
    first, rest = _vm.format_split(name)
    if first == '':
        if counter[0] is None:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        first = counter[0]
        counter[0] += 1
    elif isinstance(first, int):
        if counter[0]:
            raise ValueError('cannot switch from automatic field numbering to manual field specification')
        counter[0] = None
    if isinstance(first, int):
        if first >= len(args):
            raise IndexError(f'Replacement index {first} out of range for positional args tuple')
        value = args[first]
    else:
        value = keywords[first]
    for is_attribute, key in rest:
        value = getattr(value, key) if is_attribute else value[key]
    return value


def percent_format(text, args):
    """Turns objects into plain values first, then lets the native code format those."""
    is_tuple = isinstance(args, tuple)
    out = []
    values = []
    used = 0
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c != '%':
            out.append(c)
            continue
        value = _absent
        if text[i:i + 1] == '(':
            start = i + 1
            depth = 1
            i += 1
            while depth:
                depth += 1 if text[i] == '(' else -1 if text[i] == ')' else 0
                i += 1
            value = args[text[start:i - 1]]
            used = 1
        spec = '%'
        while i < len(text) and (text[i] in '#0- +.*hlL' or text[i].isdigit()):
            if text[i] == '*':
                values.append(args[used])
                used += 1
            spec += text[i]
            i += 1
        kind = text[i:i + 1]
        i += 1
        if kind == '%':
            out.append('%%')
            continue
        if value is _absent:
            if is_tuple:
                if used >= len(args):
                    raise TypeError('not enough arguments for format string')
                value = args[used]
            elif used:
                raise TypeError('not enough arguments for format string')
            else:
                value = args
            used += 1
        if kind == 's' or kind == 'r' or kind == 'a':
            value = str(value) if kind == 's' else repr(value) if kind == 'r' else ascii(value)
            kind = 's'
        elif kind in 'diu':
            value = percent_int(value, kind)
        elif kind in 'xXo':
            value = index_of(value)
        elif kind in 'eEfFgG':
            value = float(value)
        out.append(spec + kind)
        values.append(value)
    if is_tuple and used < len(args):
        raise TypeError('not all arguments converted during string formatting')
    return ''.join(out) % tuple(values)


def percent_int(value, kind):
    if isinstance(value, (int, float)):
        if isinstance(value, int) and not isinstance(value, bool):
            str(value)  # too many digits is an error
        return value
    for name in ('__index__', '__int__'):
        if _lookup(type(value), name, None) is not None:
            return int(value)
    raise TypeError(f'%{kind} format: a real number is required, not {_type(value)}')


def bytes_percent(text, args):
    return load_module('_percent').format_bytes(text, args)


def str_join(separator, iterable):
    try:
        iterator = iter(iterable)
    except TypeError:
        refuse_to_iterate(iterable, 'can only join an iterable')
    return separator.join([item for item in iterator])


def translate(text, table):
    out = []
    for c in text:
        try:
            to = table[ord(c)]
        except LookupError:
            out.append(c)
            continue
        if to is None:
            continue
        if isinstance(to, int):
            to = chr(to)
        elif not isinstance(to, str):
            raise TypeError('character mapping must return integer, None or str')
        out.append(to)
    return ''.join(out)


# --- printing


def print_values(values, sep, end, file, flush):
    texts = [str(value) for value in values]
    print(*texts, sep=sep, end=end, file=file, flush=flush)


def print_to(file, pieces, flush):
    if file is None:
        file = _vm.modules['sys'].stdout
        if file is None:
            return
    system = _vm.modules.get('sys')
    if system is not None and type(file) is system._Output and 'write' not in file.__dict__:
        pieces = (''.join(pieces),)     # nothing can come between what C writes one after the other
    for piece in pieces:
        file.write(piece)
    if flush:
        file.flush()


def input_line(prompt):
    import sys
    if type(prompt) is not str or prompt:
        print(prompt, end='')
    line = sys.stdin.readline()
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


# --- iteration


def call_iter(value):
    iterator = call_named(value, '__iter__')
    if _lookup(type(iterator), '__next__', None) is None:
        raise TypeError(f"iter() returned non-iterator of type '{_type(iterator)}'")
    return iterator


def sequence_iter(sequence):
    """Iteration by __getitem__."""
    return _vm.set_type(items_in_order(sequence), _vm.iterator)


def items_in_order(sequence):
    i = 0
    while True:
        try:
            item = sequence[i]
        except (IndexError, StopIteration):
            return
        yield item
        i += 1


def long_range_get(r, where):
    """Ranges and indices beyond 64 bits (CPython Objects/rangeobject.c compute_range_item, compute_slice)."""
    length = max(0, (r.stop - r.start + r.step - (1 if r.step > 0 else -1)) // r.step)
    if not isinstance(where, slice):
        i = index_of(where)
        if i < 0:
            i += length
        if not 0 <= i < length:
            raise IndexError('range object index out of range')
        return r.start + i * r.step
    step = 1 if where.step is None else index_of(where.step)
    if step == 0:
        raise ValueError('slice step cannot be zero')
    low, high = (0, length) if step > 0 else (-1, length - 1)

    def bound(value, default):
        if value is None:
            return default
        value = index_of(value)
        return max(value + length, low) if value < 0 else min(value, high)

    start = bound(where.start, low if step > 0 else high)
    stop = bound(where.stop, high if step > 0 else low)
    return range(r.start + start * r.step, r.start + stop * r.step, r.step * step)


def callable_iter(function, sentinel):
    return _vm.set_type(call_until(function, sentinel), _vm.callable_iterator)


def call_until(function, sentinel):
    while True:
        item = function()
        if item is sentinel or item == sentinel:
            return
        yield item


def next_default(iterator, default):
    try:
        return call_named(iterator, '__next__')
    except StopIteration:
        return default


def reversed_sequence(value):
    method = _lookup(type(value), '__reversed__', None)
    if method is not None and type(method) is not _native:
        return call_bound(method, value)
    return reversed_items(value, len(value))


def reversed_items(value, length):
    return _vm.set_type(items_backwards(value, length), reversed)


def items_backwards(value, length):
    while length > 0:
        length -= 1
        yield value[length]


def make_map(cls, function, iterables):
    return _vm.step_iterator(cls, 'm', tuple([iter(x) for x in iterables]), function)


def map_step_one(function, iterator):
    return function(next(iterator))


def map_step(function, iterators):
    return function(*[next(i) for i in iterators])


def make_filter(cls, function, iterable):
    return _vm.step_iterator(cls, 'f', iter(iterable), None if function is bool else function)


def filter_step(function, iterator):
    for item in iterator:
        if item if function is None else function(item):
            return item
    raise StopIteration


def make_enumerate(cls, iterable, start):
    return _vm.step_iterator(cls, 'e', iter(iterable), start)


def enumerate_step(enumeration, iterator, i):
    item = next(iterator)
    _vm.step_value(enumeration, i + 1)
    return i, item


def make_zip(cls, iterables, strict):
    iterators = []
    for i, iterable in enumerate(iterables):
        try:
            iterators.append(iter(iterable))
        except TypeError:
            if _lookup(type(iterable), '__iter__', None) is not None:
                raise
            raise TypeError(f"'{_type(iterable)}' object is not iterable") from None
    return _vm.step_iterator(cls, 's' if strict else 'z', tuple(iterators), None)


def zip_step(iterators, strict):
    if not iterators:
        raise StopIteration
    if not strict:
        return tuple([next(i) for i in iterators])
    items = []
    for iterator in iterators:
        for item in iterator:
            items.append(item)
            break
        else:
            zip_mismatch(iterators, len(items))
            raise StopIteration
    return tuple(items)


def zip_mismatch(iterators, short):
    """The iterator number `short` has ended: an error unless all others have."""
    if short:
        plural = ' ' if short == 1 else 's 1-'
        raise ValueError(f'zip() argument {short + 1} is shorter than argument{plural}{short}')
    for i in range(1, len(iterators)):
        for item in iterators[i]:
            plural = ' ' if i == 1 else 's 1-'
            raise ValueError(f'zip() argument {i + 1} is longer than argument{plural}{i}')


def aiter_of(value):
    method = _lookup(type(value), '__aiter__', None)
    if method is None:
        raise TypeError(f"'{_type(value)}' object is not an async iterable")
    iterator = call_bound(method, value)
    if _lookup(type(iterator), '__anext__', None) is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{_type(iterator)}'")
    return iterator


def anext_of(iterator):
    method = _lookup(type(iterator), '__anext__', None)
    if method is None:
        raise TypeError(f"'{_type(iterator)}' object is not an async iterator")
    return call_bound(method, iterator)


async def anext_default(iterator, default):
    try:
        return await anext_of(iterator)
    except StopAsyncIteration:
        return default


# --- functions over iterables


def any_or_all_rest(item, iterator, any_):
    if (True if item else False) is any_:
        return any_
    return any(iterator) if any_ else all(iterator)


def any_iter(iterable):
    for item in iterable:
        if item:
            return True
    return False


def all_iter(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def sum_iter(iterable, start):
    return sum([item for item in iterable], start)


def sum_rest(total, items):
    for item in items:
        total = total + item
    return total


def minmax_iter(is_max, iterable, key, has_default, default):
    items = [item for item in iterable]
    if not items:
        if has_default:
            return default
        raise ValueError(('max' if is_max else 'min') + '() iterable argument is empty')
    return minmax_items(is_max, items, key)


def minmax_items(is_max, items, key):
    if key is not None:
        keys = [key(item) for item in items]
    else:
        keys = items
    best = 0
    best_key = keys[0]
    for i in range(1, len(items)):
        k = keys[i]
        if (k > best_key) if is_max else (k < best_key):
            best = i
            best_key = k
    return items[best]


def sorted_slow(iterable, key, reverse):
    items = [item for item in iterable]
    list_sort(items, key, reverse)
    return items


def list_sort(items, key, reverse):
    data = items[:]
    items.clear()  # while it is sorted, the list is empty (CPython Objects/listobject.c list_sort_impl)
    try:
        keys = data[:] if key is None else [key(item) for item in data]
        reverse = True if reverse else False
        before = data[:]
        if not _vm.sort_by_keys(keys, data, reverse):
            data = merge_sort(keys, before, reverse)
    finally:
        changed = len(items)
        items[:] = data
    if changed:
        raise ValueError('list modified during sort')


def merge_sort(keys, items, reverse):
    """Stable, with < only. Sorts positions; a reversed sort keeps equal items in order."""
    if reverse:
        keys.reverse()
        items.reverse()
    order = [i for i in range(len(items))]
    width = 1
    while width < len(order):
        merged = []
        for start in range(0, len(order), 2 * width):
            left = start
            middle = min(start + width, len(order))
            right = middle
            end = min(start + 2 * width, len(order))
            while left < middle and right < end:
                if keys[order[right]] < keys[order[left]]:
                    merged.append(order[right])
                    right += 1
                else:
                    merged.append(order[left])
                    left += 1
            merged += order[left:middle]
            merged += order[right:end]
        order = merged
        width *= 2
    if reverse:
        order.reverse()
    return [items[i] for i in order]


# --- lists and tuples


def list_from(iterable):
    return [item for item in iterable]


def list_subclass_from(cls, iterable):
    return _vm.wrap(cls, [item for item in iterable])


def tuple_from(cls, iterable):
    return _vm.wrap(cls, tuple([item for item in iterable]))


def list_fill(target, iterable):
    for item in iterable:
        target.append(item)


def bytearray_extend(target, source):
    try:
        iterator = iter(source)
    except TypeError:
        refuse_to_iterate(source, f"can't extend bytearray with {_type(source)}")
    target += bytes([*iterator])


def list_inplace_add(target, iterable):
    for item in iterable:
        target.append(item)
    return target


def list_extend(target, iterable, function):
    """[*x], f(*x)."""
    try:
        iterator = iter(iterable)
    except TypeError:
        what = 'Value after *' if function is None else f'{function_text(function)} argument after *'
        refuse_to_iterate(iterable, f'{what} must be an iterable, not {_type(iterable)}')
    for item in iterator:
        target.append(item)


def refuse_to_iterate(value, message):
    """From the handler of iter()'s TypeError: an __iter__ that raised has its say, other values get this message."""
    if is_iterable(value):
        raise
    raise TypeError(message) from None


def is_iterable(value):
    kind = type(value)
    return _lookup(kind, '__iter__', None) is not None or _lookup(kind, '__getitem__', None) is not None


def list_set_slice(target, where, values):
    try:
        iterator = iter(values)
    except TypeError:
        refuse_to_iterate(values, 'can only assign an iterable' if where.step in (None, 1) else 'must assign iterable to extended slice')
    target[where] = [value for value in iterator]


def get_item_index(container, key):
    return container[index_of(key)]


def set_item_index(container, key, value):
    container[index_of(key)] = value


def delete_item_index(container, key):
    del container[index_of(key)]


def plain_slice(where):
    part = lambda v: v if v is None else slice_index(v, ' or None')
    step = part(where.step)
    if step == 0:
        raise ValueError('slice step cannot be zero')
    return slice(part(where.start), part(where.stop), step)


def slice_indices(where, length):
    return plain_slice(where).indices(length)


def get_item_slice(container, where):
    return container[plain_slice(where)]


def set_item_slice(container, where, value):
    container[plain_slice(where)] = value


def delete_item_slice(container, where):
    del container[plain_slice(where)]


def list_remove(target, value):
    for i in range(len(target)):
        item = target[i]
        if item is value or item == value:
            del target[i]
            return
    raise ValueError('list.remove(x): x not in list')


def sequence_index(sequence, value, start, stop):
    size = len(sequence)
    if start < 0:
        start = max(start + size, 0)
    if stop < 0:
        stop += size
    for i in range(start, min(stop, size)):
        item = sequence[i]
        if item is value or item == value:
            return i
    if type(sequence) is tuple:
        raise ValueError('tuple.index(x): x not in tuple')
    if type(sequence) is range and type(value) not in (int, bool):
        raise ValueError('sequence.index(x): x not in sequence')
    raise ValueError(f'{value!r} is not in {_type(sequence)}')


def sequence_count(sequence, value):
    found = 0
    for item in sequence:
        if item is value or item == value:
            found += 1
    return found


def not_in_list(value, kind='list'):
    raise ValueError(f'{value!r} is not in {kind}')


def bytearray_set_slice(target, where, values):
    data = list(target)
    where = plain_slice(where)
    if isinstance(values, (int, str, float, complex)) or _lookup(type(values), '__index__', None) is not None:
        raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
    values = list(bytearray(values))
    if not values:      # also of an extended slice
        del data[where]
        where = slice(0, 0)
    try:
        data[where] = values
    except ValueError as error:
        raise ValueError(str(error).replace('sequence', 'bytes')) from None
    target.clear()
    target.extend(bytes(data))


def concat_view(a, view, inplace):
    b = bytes(view)
    if inplace:
        a += b
        return a
    return a + b


def bytearray_delete(target, where):
    data = list(target)
    try:
        del data[where]
    except (IndexError, TypeError) as error:
        raise type(error)(str(error).replace('list assignment', 'bytearray').replace('list', 'bytearray', 1)) from None
    target.clear()
    target.extend(bytes(data))


def call_descriptor(obj, /, *args, **keywords):
    """obj(...) where __call__ of its class is no plain function."""
    found = _vm.lookup(type(obj), '__call__')
    return type(found).__get__(found, obj, type(obj))(*args, **keywords)


def int_from_bytes(cls, source, big, signed):
    if isinstance(source, str) or not (hasattr(source, '__bytes__') or hasattr(source, '__iter__')):
        raise TypeError(f"cannot convert '{_type(source)}' object to bytes")
    return cls.from_bytes(bytes_from(bytes, source), 'big' if big else 'little', signed=signed)


def bytes_join(separator, items):
    """bytes.join() with a memoryview among the items."""
    for i, item in enumerate(items):
        if isinstance(item, _vm.builtins['memoryview']):
            items[i] = bytes(item)
        elif not isinstance(item, (bytes, bytearray)):
            raise TypeError(f'sequence item {i}: expected a bytes-like object, {_type(item)} found')
    return separator.join(items)


def bytes_from(cls, source):
    method = _python_method(source, '__bytes__')
    if method is not None and not issubclass(cls, bytearray):
        made = call_bound(method, source)
        if not isinstance(made, bytes):
            raise TypeError(f'__bytes__ returned non-bytes (type {_type(made)})')
        return made
    if _lookup(type(source), '__index__', None) is not None:
        return cls(index_of(source))
    try:
        iterator = iter(source)
    except TypeError:
        refuse_to_iterate(source, f"cannot convert '{_type(source)}' object to {'bytearray' if issubclass(cls, bytearray) else 'bytes'}")
    items = []
    for item in iterator:
        number = index_of(item)
        if not 0 <= number < 256:
            return cls([number])      # says so, before the next is looked at
        items.append(number)
    return cls(items)


# --- unpacking


def unpack(value, wanted):
    try:
        iterator = iter(value)
    except TypeError:
        refuse_to_iterate(value, f'cannot unpack non-iterable {_type(value)} object')
    items = []
    for item in iterator:
        if len(items) == wanted:
            raise ValueError(f'too many values to unpack (expected {wanted})')
        items.append(item)
    if len(items) < wanted:
        raise ValueError(f'not enough values to unpack (expected {wanted}, got {len(items)})')
    return items


def unpack_list(value):
    try:
        iterator = iter(value)
    except TypeError:
        refuse_to_iterate(value, f'cannot unpack non-iterable {_type(value)} object')
    return [item for item in iterator]


# --- membership


def contains_special(container, item):
    return True if call_named(container, '__contains__', item) else False


def contains_iter(container, item):
    for x in container:
        if x is item or x == item:
            return True
    return False


def contains_native(container, item):
    kind = _vm.kind_of(container)
    if isinstance(container, (bytes, bytearray)):
        return index_of(item) in container
    if kind == 'dict':
        return dict_find(container, item, hash(item)) is not _absent
    if kind == 'set':
        return set_find(container, item, hash(item)) is not _absent
    if kind == 'view':
        name = type(container).__name__
        if name.endswith('dict_keys') or name == 'mappingproxy':
            mapping = container if name == 'mappingproxy' else container.mapping
            return dict_get(mapping.copy(), item, _absent) is not _absent
        if name.endswith('dict_items'):
            value = dict_get(container.mapping.copy(), item[0], _absent)
            return value is item[1] or value == item[1]
    return contains_iter(container, item)


# --- dicts with keys that only Python can hash or compare


def dict_find(d, key, hashed):
    """The key in d that equals key, or _absent."""
    for candidate in _vm.dict_candidates(d, hashed):
        if candidate is key or candidate == key:
            return candidate
    return _absent


def dict_get(d, key, default):
    if type(d) is not dict:
        d = d.copy()  # mappingproxy
    hashed = hash(key)
    found = dict_find(d, key, hashed)
    return default if found is _absent else _vm.dict_get(d, found, hashed)


def dict_getitem(container, key):
    d = _vm.unwrap(container)
    hashed = hash(key)
    found = dict_find(d, key, hashed)
    if found is not _absent:
        return _vm.dict_get(d, found, hashed)
    missing = _lookup(type(container), '__missing__', None)
    if missing is not None:
        return call_bound(missing, container, key)
    raise KeyError(key)


def dict_setitem(d, key, value):
    hashed = hash(key)
    found = dict_find(d, key, hashed)
    _vm.dict_set(d, key if found is _absent else found, hashed, value)


def dict_delitem(d, key):
    hashed = hash(key)
    found = dict_find(d, key, hashed)
    if found is _absent:
        raise KeyError(key)
    _vm.dict_delete(d, found, hashed)


def dict_setdefault(d, key, default):
    hashed = hash(key)
    found = dict_find(d, key, hashed)
    if found is not _absent:
        return _vm.dict_get(d, found, hashed)
    _vm.dict_set(d, key, hashed, default)
    return default


def dict_pop(d, key, default=_absent):
    hashed = hash(key)
    found = dict_find(d, key, hashed)
    if found is _absent:
        if default is _absent:
            raise KeyError(key)
        return default
    value = _vm.dict_get(d, found, hashed)
    _vm.dict_delete(d, found, hashed)
    return value


def dict_fill(d, source, keywords, result):
    """dict(source), d.update(source)."""
    if hasattr(source, 'keys'):
        for key in source.keys():
            d[key] = source[key]
    else:
        i = 0
        for pair in source:
            if type(pair) is not tuple and type(pair) is not list:
                if not is_iterable(pair):
                    raise TypeError(f'cannot convert dictionary update sequence element #{i} to a sequence')
                pair = list(pair)
            if len(pair) != 2:
                raise ValueError(f'dictionary update sequence element #{i} has length {len(pair)}; 2 is required')
            d[pair[0]] = pair[1]
            i += 1
    if keywords:
        d.update(keywords)
    return result


def dict_fromkeys(cls, iterable, value):
    d = {} if cls is dict else cls()
    for key in iterable:
        d[key] = value
    return d


def dict_or(a, b):
    result = a.copy()
    for key, value in b.items():
        result[key] = value
    return result


def dict_inplace_or(d, other):
    dict_fill(d, other, None, None)
    return d


def dict_update(d, mapping):
    """{**mapping}."""
    if isinstance(mapping, dict) and _python_method(mapping, '__iter__') is None:
        d.update(_vm.unwrap(mapping))
        return
    if not hasattr(mapping, 'keys'):
        raise TypeError(f"'{_type(mapping)}' object is not a mapping")
    for key in mapping.keys():
        d[key] = mapping[key]


def dict_merge(d, mapping, function):
    """f(**mapping)."""
    if not hasattr(mapping, 'keys'):
        raise TypeError(f'{function_text(function)} argument after ** must be a mapping, not {_type(mapping)}')
    if isinstance(mapping, dict) and _python_method(mapping, '__iter__') is None:
        mapping = _vm.unwrap(mapping)
    for key in mapping.keys():
        if not isinstance(key, str):
            raise TypeError('keywords must be strings')
        if key in d:
            raise TypeError(f"{function_text(function)} got multiple values for keyword argument '{key}'")
        d[key] = mapping[key]


def function_text(function):
    """CPython Objects/object.c _PyObject_FunctionStr."""
    name = getattr(function, '__qualname__', None)
    if name is None:
        return str(function)
    owner = getattr(function, '__self__', None)
    if owner is not None and not isinstance(owner, type) and _type(function) == 'builtin_function_or_method' and type(owner).__module__ != 'builtins' and not hasattr(owner, '__loader__'):
        return f'{type(owner).__qualname__}.{function.__name__}()'
    module = getattr(function, '__module__', None)
    if module is None or module == 'builtins':
        return f'{name}()'
    return f'{module}.{name}()'


def build_dict(items):
    d = {}
    for i in range(0, len(items), 2):
        d[items[i]] = items[i + 1]
    return d


# --- sets likewise


def set_find(s, key, hashed):
    for candidate in _vm.set_candidates(s, hashed):
        if candidate is key or candidate == key:
            return candidate
    return _absent


def set_add(s, key):
    hashed = hash(key)
    if set_find(s, key, hashed) is _absent:
        _vm.set_add(s, key, hashed)


def set_remove(s, key, must_exist):
    hashed = hash(key)
    found = set_find(s, key, hashed)
    if found is not _absent:
        _vm.set_discard(s, found, hashed)
    elif must_exist:
        raise KeyError(key)


def set_fill(s, iterable, result):
    for item in iterable:
        set_add(s, item)
    return result


def set_update(s, iterable):
    """{*x}."""
    s.update(iterable)


def build_set(items):
    return set_of(items)


def set_of(iterable):
    s = set()
    for item in iterable:
        set_add(s, item)
    return s


def set_operand(value):
    plain = _vm.unwrap(value)
    return plain if _vm.kind_of(plain) == 'set' else set_of(value)


def set_operation(symbol, a, b):
    out = set()
    if symbol == '|' or symbol == '^':
        for item in a:
            if symbol == '|' or item not in b:
                set_add(out, item)
        for item in b:
            if symbol == '|' or item not in a:
                set_add(out, item)
    else:
        keep = symbol == '&'
        for item in a:
            if (item in b) is keep:
                set_add(out, item)
    return frozenset(out) if type(a) is frozenset else out


def set_replace(s, items):
    if s is not items:
        items = items.copy()
        s.clear()
        s.update(items)


def set_inplace(symbol, a, b):
    set_replace(a, set_operation(symbol, a, b))
    return a


def set_combine(symbol, s, others):
    result = s.copy()
    for other in others:
        result = set_operation(symbol, result, set_operand(other))
    return result


def set_combine_inplace(symbol, s, others):
    for other in others:
        set_replace(s, set_operation(symbol, s, set_operand(other)))


def issubset(s, other):
    return contains_all(set_operand(other), s)


def issuperset(s, other):
    return contains_all(s, other)


def isdisjoint(s, other):
    for item in other:
        if item in s:
            return False
    return True


def view_operation(symbol, a, b):
    """dict views and sets: the result is a set."""
    result = set(a)
    if symbol == '|':
        result.update(b)
    elif symbol == '&':
        result.intersection_update(b)
    elif symbol == '-':
        result.difference_update(b)
    else:
        result.symmetric_difference_update(b)
    return result


# --- attributes and classes


def getattr_default(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def hasattr_special(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def isinstance_special(value, cls):
    if isinstance(cls, tuple):
        for c in cls:
            if isinstance(value, c):
                return True
        return False
    return True if call_named(cls, '__instancecheck__', value) else False


def isinstance_by_class(value, cls):
    """An object that claims, by a property __class__, to be of another class."""
    kind = value.__class__
    return isinstance(kind, type) and kind is not type(value) and issubclass(kind, cls)


def issubclass_special(cls, parent):
    if isinstance(parent, tuple):
        for p in parent:
            if issubclass(cls, p):
                return True
        return False
    return True if call_named(parent, '__subclasscheck__', cls) else False


def class_getitem(cls, item):
    raise TypeError(f"type '{cls.__name__}' is not subscriptable")


def dir_of(value):
    method = _python_method(value, '__dir__')
    names = dir_object(value) if method is None else call_bound(method, value)
    return sorted(names)


def dir_local():
    return sorted(locals())


def dir_object(value):
    names = {}
    if _vm.kind_of(value) == '' and type(value) is _vm.module:
        own = value.__dict__.get('__dir__')
        return list(value.__dict__ if own is None else own())
    own = getattr(value, '__dict__', None)
    if own is not None:
        for name in own:
            names[name] = None
    hidden = {}
    for cls in (value.__mro__ if isinstance(value, type) else type(value).__mro__):
        for name in cls.__dict__:
            names[name] = None
        if cls is object:       # which has it for all: in CPython the first class written in Python
            names.pop('__dict__', None)
        elif cls is BaseException:
            hidden['__dict__'] = None
        elif '__module__' in cls.__dict__ and '__slots__' not in cls.__dict__:
            hidden = {'__dict__': None, '__weakref__': None}
    return list(names | hidden)


# --- copying and pickling


def getstate(value):
    return load_module('pickle')._default_state(value, type(value))


def reduce(value):
    return load_module('pickle')._object_reduce(value, type(value))


def reduce_ex(value):
    """object.__reduce_ex__: a __reduce__ of the class's own comes first."""
    method = getattr(type(value), '__reduce__')
    if type(method) is _vm.function:
        return method(value)
    return reduce(value)


# --- math with objects that have a __float__ of their own


def library_call(module, name, args):
    return getattr(__import__(module), name)(*args)


def math_of_object(name, *args):
    numbers = []
    for arg in args:
        if not isinstance(arg, (int, float)) and _lookup(type(arg), '__float__', None) is None \
                and _lookup(type(arg), '__index__', None) is None:
            raise TypeError(f'must be real number, not {_type(arg)}')
        numbers.append(float(arg))
    return getattr(_vm.modules['_math'], name)(*numbers)


def breakpoint(*args, **kws):
    import sys
    return sys.breakpointhook(*args, **kws)


_vm.builtins['breakpoint'] = breakpoint


# --- documentation


def doc_of(owner, name):
    import _docs
    return _docs.find(owner, name)


class _Helper:
    def __repr__(self):
        return 'Type help() for interactive help, or help(object) for help about object.'

    def __call__(self, *args):
        import _docs
        if not args:
            return print('help(object) shows what is known about an object.')
        return _docs.show_help(*args)


_Helper.__module__ = '_sitebuiltins'
_vm.builtins['help'] = _Helper()

"""Pickling in protocols 0 to 3, as older programs read it, and reading what only those write."""

import copyreg
import functools
import pickle
import sys

# Modules and names as Python 2 had them; for reading, the other way round.
_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'socketserver': 'SocketServer',
            'configparser': 'ConfigParser', 'tkinter': 'Tkinter', 'reprlib': 'repr', '_thread': 'thread',
            'html.parser': 'HTMLParser', 'http.client': 'httplib', 'http.cookies': 'Cookie', 'urllib.robotparser': 'robotparser',
            'xmlrpc.client': 'xmlrpclib'}
_NAMES = {('builtins', 'range'): ('__builtin__', 'xrange'), ('builtins', 'int'): ('__builtin__', 'long'),
          ('builtins', 'str'): ('__builtin__', 'unicode'), ('builtins', 'chr'): ('__builtin__', 'unichr'),
          ('builtins', 'input'): ('__builtin__', 'raw_input'), ('builtins', 'filter'): ('itertools', 'ifilter'),
          ('builtins', 'map'): ('itertools', 'imap'), ('builtins', 'zip'): ('itertools', 'izip'),
          ('functools', 'reduce'): ('__builtin__', 'reduce'), ('sys', 'intern'): ('__builtin__', 'intern'),
          ('itertools', 'filterfalse'): ('itertools', 'ifilterfalse'),
          ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
          ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'), ('collections', 'UserList'): ('UserList', 'UserList'),
          ('collections', 'UserString'): ('UserString', 'UserString')}
_NEW_NAMES = {('__builtin__', 'basestring'): ('builtins', 'str'), ('exceptions', 'StandardError'): ('builtins', 'Exception'),
              **{old: new for new, old in _NAMES.items()}}
_NEW_MODULES = {old: new for new, old in _MODULES.items()}


def _old_global(module, name):
    if (module, name) in _NAMES:
        return _NAMES[module, name]
    if module == 'builtins':
        value = getattr(sys.modules['builtins'], name, None)
        # Those that Python 2 did not know are OSError or ImportError there.
        if isinstance(value, type) and issubclass(value, BaseException):
            if issubclass(value, OSError) and name not in ('OSError',):
                name = 'OSError'
            elif name == 'ModuleNotFoundError':
                name = 'ImportError'
            return 'exceptions', name
    return _MODULES.get(module, module), name


def _new_global(module, name):
    if (module, name) in _NEW_NAMES:
        return _NEW_NAMES[module, name]
    return ('builtins' if module == 'exceptions' else _NEW_MODULES.get(module, module)), name


def _raw(text):
    """Characters above U+00FF as escapes, the others as bytes."""
    if max(text, default='') < '\u0100':
        return text.encode('latin-1')
    return ''.join([c if c < '\u0100' else f'\\u{ord(c):04x}' if c < '\U00010000' else f'\\U{ord(c):08x}'
                    for c in text]).encode('latin-1')


def _cooked(data):
    first, *pieces = data.decode('latin-1').split('\\')
    for piece in pieces:
        size = {'u': 5, 'U': 9}.get(piece[:1])
        first += '\\' + piece if size is None else chr(int(piece[1:size], 16)) + piece[size:]
    return first


_ESCAPES = {ord(c): f'\\u{ord(c):04x}' for c in '\\\0\n\r\x1a'}


def _codecs_encode():
    import codecs
    return codecs.encode


class Old(pickle.Pickler):
    def __init__(self, owner, protocol, fix_imports):
        self.dispatch_table = owner.dispatch_table
        super().__init__(None, 4)
        self._protocol, self._fix = protocol, fix_imports and protocol < 3
        self.memo = owner.memo
        self.reducer_override, self.persistent_id = owner.reducer_override, owner.persistent_id
        self._asks = type(owner).persistent_id is not pickle.Pickler.persistent_id

    def written(self, obj):
        self._parts, self._size = [], 0
        if self._protocol >= 2:
            self._write(b'\x80' + bytes([self._protocol]))
        self.save(obj)
        self._write(b'.')
        return b''.join(self._parts)

    def _end_frame(self):
        pass

    def _large(self, header, data):
        self._write(header + data)

    def _line(self, key, text):
        self._write(key + str(text).encode('ascii') + b'\n')

    def _get(self, index):
        if self._protocol == 0:
            self._line(b'g', index)
        else:
            super()._get(index)

    def _memoize(self, obj):
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self._protocol == 0:
            self._line(b'p', index)
        else:
            self._write(b'q' + bytes([index]) if index < 256 else b'r' + index.to_bytes(4, 'little'))

    def _save_persistent(self, pid):
        if self._protocol == 0:
            try:
                self._line(b'P', pid)
            except UnicodeEncodeError:
                raise pickle.PicklingError('persistent IDs in protocol 0 must be ASCII strings') from None
        else:
            super()._save_persistent(pid)

    def _save_bool(self, obj):
        if self._protocol >= 2:
            super()._save_bool(obj)
        else:
            self._write(b'I01\n' if obj else b'I00\n')

    def _save_int(self, n):
        small = -0x80000000 <= n <= 0x7fffffff
        if self._protocol == 0 and small:
            self._line(b'I', n)
        elif self._protocol < 2 and not small:
            self._line(b'L', f'{n}L')
        else:
            super()._save_int(n)

    def _save_float(self, x):
        if self._protocol == 0:
            self._line(b'F', repr(x))
        else:
            super()._save_float(x)

    def _save_str(self, text):
        if self._protocol == 0:
            self._write(b'V' + _raw(text.translate(_ESCAPES)) + b'\n')
        else:
            data = text.encode('utf-8', 'surrogatepass')
            self._write(b'X' + len(data).to_bytes(4, 'little') + data)
        self._memoize(text)

    def _save_bytes(self, data):
        if self._protocol >= 3:
            super()._save_bytes(data)
        elif not data:
            self._save_reduce(data, bytes, ())
        else:
            self._save_reduce(data, _codecs_encode(), (data.decode('latin-1'), 'latin1'))

    def _save_bytearray(self, data):
        self._save_reduce(data, bytearray, (bytes(data),) if data else ())

    def _save_set(self, items):
        self._save_reduce(items, set, (list(items),))

    def _save_frozenset(self, items):
        self._save_reduce(items, frozenset, (list(items),))

    def _save_tuple(self, items):
        if not items:
            self._write(b'(t' if self._protocol == 0 else b')')
            return
        if len(items) <= 3 and self._protocol >= 2:
            super()._save_tuple(items)
            return
        self._write(b'(')
        for item in items:
            self.save(item)
        known = self.memo.get(id(items))
        if known is not None:
            self._write(b'0' * (len(items) + 1) if self._protocol == 0 else b'1')
            self._get(known[0])
            return
        self._write(b't')
        self._memoize(items)

    def _save_list(self, items):
        if self._protocol > 0:
            super()._save_list(items)
            return
        self._write(b'(l')
        self._memoize(items)
        self._append_items(items)

    def _append_items(self, items):
        if self._protocol > 0:
            super()._append_items(items)
            return
        for item in list(items):
            self.save(item)
            self._write(b'a')

    def _save_dict(self, mapping):
        self._write(b'(d' if self._protocol == 0 else b'}')
        self._memoize(mapping)
        self._set_items(list(mapping.items()))

    def _set_items(self, pairs):
        if self._protocol > 0:
            super()._set_items(pairs)
            return
        for key, value in pairs:
            self.save(key)
            self.save(value)
            self._write(b's')

    def _write_global(self, obj, module, name, parent):
        if parent is not None:
            self._save_reduce(obj, getattr, (parent, name.rpartition('.')[2]))
            return
        if (module, name) == ('codecs', 'encode'):
            module = '_codecs'
        if self._fix:
            module, name = _old_global(module, name)
        try:
            text = f'{module}\n{name}\n'.encode('utf-8' if self._protocol >= 3 else 'ascii')
        except UnicodeEncodeError:
            raise pickle.PicklingError(f"can't pickle global identifier '{module}.{name}' using pickle protocol "
                                       f'{self._protocol}') from None
        self._write(b'c' + text)
        self._memoize(obj)

    def _write_newobj_ex(self, cls, args, kwargs):
        self.save(functools.partial(cls.__new__, cls, *args, **kwargs))
        self.save(())
        self._write(b'R')

    def _reduced(self, obj, cls):
        if self._protocol >= 2:
            return super()._reduced(obj, cls)
        reduced = super()._reduced(obj, cls)
        if not isinstance(reduced, tuple) or reduced[0] is not pickle._newobj:
            return reduced
        # As objects took themselves apart before there was __newobj__ (copyreg._reduce_ex)
        for base in cls.__mro__:
            if base.__module__ == 'builtins':
                break
        state = None if base is object else base(obj)
        get_state = pickle._own(cls, '__getstate__')
        if get_state is not None:
            own = get_state(obj)
        else:
            if any(['__slots__' in kind.__dict__ and kind.__dict__['__slots__'] for kind in cls.__mro__]):
                raise TypeError(f'a class that defines __slots__ without defining __getstate__ cannot be pickled with '
                                f'protocol {self._protocol}')
            own = getattr(obj, '__dict__', None)
        result = copyreg._reconstructor, (cls, base, state)
        return (*result, own) if own else result


# --- reading

def _line(data, at):
    end = data.find(b'\n', at)
    if end < 0:
        raise pickle.UnpicklingError('pickle data was truncated')
    return data[at:end], end + 1


def _put(memo, index, value):
    if index < 0:
        raise ValueError('negative PUT argument')
    if index > len(memo) + (1 << 20):
        raise pickle.UnpicklingError('memo index too large')
    while len(memo) <= index:
        memo.append(None)
    memo[index] = value


def _above_mark(stack):
    for mark in range(len(stack) - 1, -1, -1):
        if stack[mark] is pickle._mark:
            items = stack[mark + 1:]
            del stack[mark:]
            return items
    raise pickle.UnpicklingError('could not find MARK')


def _instance(cls, args):
    return cls(*args) if args or not isinstance(cls, type) else cls.__new__(cls)


def read(unpickler, op, data, at, stack, memo):
    """What one of the old instructions does: where the next one is; -1: it is none of them."""
    op = chr(op)
    if op in 'ILFVSpgciP':
        line, at = _line(data, at)
    if op == 'I':
        stack.append(line == b'01' if line in (b'00', b'01') else int(line, 0))
    elif op == 'L':
        stack.append(int(line.removesuffix(b'L')))
    elif op == 'F':
        stack.append(float(line))
    elif op == 'V':
        stack.append(_cooked(line))
    elif op == 'S':
        import ast
        value = ast.literal_eval('b' + line.decode('latin-1'))
        stack.append(value if unpickler._encoding == 'bytes' else value.decode(unpickler._encoding, unpickler._errors))
    elif op in 'UT':
        size = 1 if op == 'U' else 4
        end = at + size + int.from_bytes(data[at:at + size], 'little')
        value = data[at + size:end]
        stack.append(value if unpickler._encoding == 'bytes' else value.decode(unpickler._encoding, unpickler._errors))
        at = end
    elif op == 'p':
        _put(memo, int(line), stack[-1])
    elif op == 'q':
        _put(memo, data[at], stack[-1])
        at += 1
    elif op == 'r':
        _put(memo, int.from_bytes(data[at:at + 4], 'little'), stack[-1])
        at += 4
    elif op == 'g':
        if int(line) >= len(memo):
            raise pickle.UnpicklingError(f'Memo value not found at index {int(line)}')
        stack.append(memo[int(line)])
    elif op == 'l':
        stack.append(_above_mark(stack))
    elif op == 'd':
        items = _above_mark(stack)
        stack.append(dict(zip(items[::2], items[1::2])))
    elif op == '2':
        stack.append(stack[-1])
    elif op in 'ci':
        name, at = _line(data, at)
        module, name = line.decode(), name.decode()
        found = unpickler.find_class(*(_new_global(module, name) if unpickler._fix else (module, name)))
        stack.append(found if op == 'c' else _instance(found, _above_mark(stack)))
    elif op == 'o':
        cls, *args = _above_mark(stack)
        stack.append(_instance(cls, args))
    elif op == 'P':
        stack.append(unpickler.persistent_load(line.decode('ascii')))
    elif op == 'Q':
        stack.append(unpickler.persistent_load(stack.pop()))
    else:
        return -1
    return at

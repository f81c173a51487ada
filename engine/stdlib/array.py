"""Arrays of numbers of one C type. The numbers are kept as Python objects; what may be in them, their
sizes and their bytes are those of C."""

import _vm
import struct as _struct

__all__ = ['array', 'ArrayType', 'typecodes']

typecodes = 'bBuwhHiIlLqQfd'
_SIZES = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
_NAMES = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short',
          'i': 'signed integer', 'I': 'unsigned int', 'l': 'C long', 'L': 'unsigned long'}

_FORMATS = {'b': 1, 'B': 0, 'u': 20, 'w': 20, 'h': 4, 'H': 2, 'i': 8, 'I': 6, 'l': 12, 'L': 10, 'q': 12, 'Q': 10, 'f': 14,
            'd': 16}      # little-endian machine formats


class array:
    __hash__ = None

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in _SIZES:
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)')
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str):
            if typecode not in 'uw':
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            self._items = list(initializer)
        else:
            self.extend(initializer)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def _checked(self, x):
        code = self.typecode
        if code in 'fd':
            if isinstance(x, (str, bytes)) or not isinstance(x, (int, float)) and not hasattr(type(x), '__float__'):
                raise TypeError(f'must be real number, not {type(x).__name__}')
            x = float(x)
            return _struct.unpack('f', _struct.pack('f', x))[0] if code == 'f' else x
        if code in 'uw':
            if not isinstance(x, str) or len(x) != 1:
                raise TypeError('array item must be a unicode character, not ' + type(x).__name__)
            return x
        if not isinstance(x, int):
            if not hasattr(type(x), '__index__'):
                raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")
            x = x.__index__()
        bits = 8 * self.itemsize
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
        if not low <= x <= high:
            if code == 'b':
                raise OverflowError(f'signed char is {"less than minimum" if x < low else "greater than maximum"}')
            if bits >= 64:
                raise OverflowError("can't convert negative value to unsigned int" if code.isupper() and x < 0 else
                                    'Python int too large to convert to C long')
            if code == 'I' and x < 0:
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError(f'{_NAMES[code]} is {"less than minimum" if x < low else "greater than maximum"}')
        return int(x)

    # --- items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, x):
        return x in self._items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._made(self._items[i])
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None
        except TypeError:
            raise TypeError('array indices must be integers') from None

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._same_type(value)
            self._items[i] = value._items
            return
        value = self._checked(value)
        try:
            self._items[i] = value
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, i):
        del self._items[i]

    def _made(self, items):
        made = array(self.typecode)
        made._items = items
        return made

    def _same_type(self, other):
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')

    def append(self, x, /):
        self._items.append(self._checked(x))

    def extend(self, iterable, /):
        if isinstance(iterable, array):
            if iterable.typecode != self.typecode:
                raise TypeError('can only extend with array of same kind')
            self._items.extend(iterable._items)
            return
        if type(iterable) is range and self.typecode in 'iIlLqQ' and iterable and min(iterable[0], iterable[-1]) >= 0 \
                and max(iterable[0], iterable[-1]) < 1 << 31:
            self._items.extend(iterable)
            return
        self._items.extend([self._checked(x) for x in iterable])

    fromlist = extend

    def insert(self, i, x, /):
        self._items.insert(i, self._checked(x))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError('pop index out of range') from None

    def remove(self, x, /):
        try:
            self._items.remove(x)
        except ValueError:
            raise ValueError('array.remove(x): x not in array') from None

    def clear(self):
        self._items.clear()

    def count(self, x, /):
        return self._items.count(x)

    def index(self, x, start=0, stop=None, /):
        try:
            return self._items.index(x, start, len(self._items) if stop is None else stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def reverse(self):
        self._items.reverse()

    # --- other forms

    def tolist(self):
        return list(self._items)

    def tobytes(self):
        if self.typecode in 'uw':
            return ''.join(self._items).encode('utf-32-le')
        return _struct.pack(f'<{len(self._items)}{self._code()}', *self._items)

    def _code(self):
        return {'l': 'q', 'L': 'Q'}.get(self.typecode, self.typecode)

    def frombytes(self, data, /):
        data = bytes(data)
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        if self.typecode in 'uw':
            self._items.extend(data.decode('utf-32-le'))
        else:
            self._items.extend(_struct.unpack(f'<{len(data) // self.itemsize}{self._code()}', data))

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) - len(data) % self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes')

    def tounicode(self):
        if self.typecode not in 'uw':
            raise ValueError('tounicode() may only be called on unicode type arrays (\'u\' or \'w\')')
        return ''.join(self._items)

    def fromunicode(self, text, /):
        self._items.extend(text)

    def byteswap(self):
        if self.itemsize > 1:
            code = self._code()
            self._items = list(_struct.unpack(f'>{len(self)}{code}', _struct.pack(f'<{len(self)}{code}', *self._items)))

    def buffer_info(self):
        return id(self._items), len(self._items)

    def __bytes__(self):
        return self.tobytes()

    def __copy__(self):
        return self._made(list(self._items))

    def __deepcopy__(self, memo):
        return self._made(list(self._items))

    def __reduce_ex__(self, protocol, /):
        """As Modules/arraymodule.c array_array___reduce_ex___impl: what the machine has in memory, since protocol 3."""
        own = vars(self) if type(self) is not array else {}
        state = {name: value for name, value in own.items() if name not in ('typecode', 'itemsize', '_items')} or None
        if protocol < 3:
            return type(self), (self.typecode, list(self._items)), state
        return _array_reconstructor, (type(self), self.typecode, _FORMATS[self.typecode], self.tobytes()), state

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        shown = repr(''.join(self._items)) if self.typecode in 'uw' else repr(self._items)
        return f"array('{self.typecode}', {shown})"

    # --- operators

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        self._same_type(other)
        return self._made(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._made(self._items * n) if isinstance(n, int) else NotImplemented

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented


ArrayType = array

_MACHINE_FORMATS = ('B', 'b', '<H', '>H', '<h', '>h', '<I', '>I', '<i', '>i', '<Q', '>Q', '<q', '>q', '<f', '>f', '<d', '>d')
_ENCODINGS = {18: 'utf-16-le', 19: 'utf-16-be', 20: 'utf-32-le', 21: 'utf-32-be'}


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    if mformat_code == _FORMATS[typecode]:
        made = arraytype(typecode)
        made.frombytes(items)
        return made
    if mformat_code in _ENCODINGS:
        return arraytype(typecode, items.decode(_ENCODINGS[mformat_code]))
    code = _MACHINE_FORMATS[mformat_code]
    return arraytype(typecode, [value for value, in _struct.iter_unpack(code, items)])


_vm.set_dotted(array)

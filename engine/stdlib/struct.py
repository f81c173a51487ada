"""Python values as C structures in bytes."""

import math as _math
from _struct import calcsize, pack, unpack, unpack_from

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


error.__module__ = 'struct'

_STANDARD = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8,
             'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
_NATIVE = {**_STANDARD, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}
_FLOATS = {'e': (10, 5), 'f': (23, 8), 'd': (52, 11)}     # bits of fraction and exponent


def _parse(format):
    """(byte order, items as (code, count, size, offset), size)"""
    text = format.decode() if isinstance(format, bytes) else format
    order, sizes, aligned = 'little', _NATIVE, True
    if text[:1] in ('@', '=', '<', '>', '!'):
        aligned = text[0] == '@'
        sizes = _NATIVE if aligned else _STANDARD
        order = 'big' if text[0] in '>!' else 'little'
        text = text[1:]
    items = []
    offset = 0
    count = ''
    for char in text:
        if char.isspace():
            if count:
                raise error('bad char in struct format')
            continue
        if char.isdigit():
            count += char
            continue
        if char not in sizes:
            raise error('bad char in struct format')
        size = sizes[char]
        times = int(count) if count else 1
        count = ''
        if aligned and char not in 'xcbB?sp':
            offset += -offset % size
        items.append((char, times, size, offset))
        offset += size * times
    if count:
        raise error('repeat count given without format specifier')
    return order, items, offset


_cache = {}


def _parsed(format):
    found = _cache.get(format)
    if found is None:
        if not isinstance(format, (str, bytes)):
            raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
        found = _cache[format] = _parse(format)
        if len(_cache) > 100:
            _cache.clear()
    return found


def _float_bits(value, fraction_bits, exponent_bits):
    bias = (1 << exponent_bits - 1) - 1
    top = (1 << exponent_bits) - 1
    sign = 1 if _math.copysign(1.0, value) < 0 else 0
    x = abs(value)
    if x != x:
        return sign << (fraction_bits + exponent_bits) | top << fraction_bits | 1 << fraction_bits - 1
    if x == _math.inf:
        return sign << (fraction_bits + exponent_bits) | top << fraction_bits
    bits = 0
    if x:
        n, d = x.as_integer_ratio()
        exponent = _math.frexp(x)[1] - 1
        exponent = max(exponent, 1 - bias)
        shift = fraction_bits - exponent
        n, d = (n << shift, d) if shift >= 0 else (n, d << -shift)
        mantissa, rest = divmod(n, d)
        if rest * 2 > d or rest * 2 == d and mantissa & 1:
            mantissa += 1
        bits = mantissa + (exponent + bias - 1 << fraction_bits)
        if mantissa < 1 << fraction_bits and exponent == 1 - bias:
            bits = mantissa
        if bits >= top << fraction_bits:
            raise OverflowError('float too large to pack with ' + {52: 'd', 23: 'f', 10: 'e'}[fraction_bits] + ' format')
    return sign << (fraction_bits + exponent_bits) | bits


def _bits_float(bits, fraction_bits, exponent_bits):
    bias = (1 << exponent_bits - 1) - 1
    sign = -1.0 if bits >> (fraction_bits + exponent_bits) else 1.0
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    mantissa = bits & (1 << fraction_bits) - 1
    if exponent == (1 << exponent_bits) - 1:
        return sign * (_math.nan if mantissa else _math.inf)
    if exponent:
        mantissa += 1 << fraction_bits
    else:
        exponent = 1
    return sign * _math.ldexp(float(mantissa), exponent - bias - fraction_bits)


def _pack_int(code, size, value, order):
    if not isinstance(value, int):
        if not hasattr(type(value), '__index__'):
            raise error('required argument is not an integer')
        value = value.__index__()
    signed = code.islower()
    bits = 8 * size
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if not low <= value <= high:
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


def _packed(parsed, values, name='pack'):
    order, items, size = parsed
    wanted = _count(items)
    if len(values) != wanted:
        raise error(f'{name} expected {wanted} items for packing (got {len(values)})')
    out = bytearray(size)
    index = 0
    for code, times, width, offset in items:
        if code == 'x':
            continue
        if code in 'sp':
            value = values[index]
            index += 1
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{code}' must be a bytes object")
            data = bytes(value)
            if code == 'p':
                data = bytes([min(len(data), times - 1, 255)]) + data[:times - 1] if times else b''
            data = data[:times]
            out[offset:offset + len(data)] = data
            continue
        for _ in range(times):
            value = values[index]
            index += 1
            if code == 'c':
                if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                    raise error('char format requires a bytes object of length 1')
                data = bytes(value)
            elif code == '?':
                data = b'\1' if value else b'\0'
            elif code in _FLOATS:
                try:
                    number = float(value) if not isinstance(value, (str, bytes)) else None
                except TypeError:
                    number = None
                if number is None:
                    raise error('required argument is not a float')
                data = _float_bits(number, *_FLOATS[code]).to_bytes(width, order)
            else:
                data = _pack_int(code, width, value, order)
            out[offset:offset + width] = data
            offset += width
    return bytes(out)


def _count(items):
    return sum([0 if code == 'x' else 1 if code in 'sp' else times for code, times, _, _ in items])


def _unpacked(parsed, data):
    order, items, size = parsed
    out = []
    for code, times, width, offset in items:
        if code == 'x':
            continue
        if code == 's':
            out.append(data[offset:offset + times])
            continue
        if code == 'p':
            out.append(data[offset + 1:offset + 1 + min(data[offset], times - 1)] if times else b'')
            continue
        for _ in range(times):
            piece = data[offset:offset + width]
            offset += width
            if code == 'c':
                out.append(piece)
            elif code == '?':
                out.append(piece != b'\0')
            elif code in _FLOATS:
                out.append(_bits_float(int.from_bytes(piece, order), *_FLOATS[code]))
            else:
                out.append(int.from_bytes(piece, order, signed=code.islower()))
    return tuple(out)


# What the built-ins ask when they do not know: objects, errors.

def _calcsize(format):
    return _parsed(format)[2]


def _pack(format, *values):
    return _packed(_parsed(format), values)


def _buffer(buffer):
    try:
        return bytes(memoryview(buffer))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'") from None


def _unpack(format, buffer):
    parsed = _parsed(format)
    data = _buffer(buffer)
    if len(data) != parsed[2]:
        raise error(f'unpack requires a buffer of {parsed[2]} bytes')
    return _unpacked(parsed, data)


def _unpack_from(format, buffer, offset=0):
    parsed = _parsed(format)
    data = _buffer(buffer)
    size = len(data)
    if offset < 0:
        if offset + parsed[2] > 0:
            raise error(f'not enough data to unpack {parsed[2]} bytes at offset {offset}')
        if offset + size < 0:
            raise error(f'offset {offset} out of range for {size}-byte buffer')
        offset += size
    if size - offset < parsed[2]:
        raise error(f'unpack_from requires a buffer of at least {offset + parsed[2]} bytes for unpacking {parsed[2]} bytes '
                    f'at offset {offset} (actual buffer size is {size})')
    return _unpacked(parsed, data[offset:offset + parsed[2]])


def pack_into(format, buffer, offset, /, *values):
    parsed = _parsed(format)
    packed = _packed(parsed, values, 'pack_into')
    size = len(buffer)
    if offset < 0:
        if offset + parsed[2] > 0:
            raise error(f'no space to pack {parsed[2]} bytes at offset {offset}')
        if offset + size < 0:
            raise error(f'offset {offset} out of range for {size}-byte buffer')
        offset += size
    if size - offset < parsed[2]:
        raise error(f'pack_into requires a buffer of at least {offset + parsed[2]} bytes for packing {parsed[2]} bytes '
                    f'at offset {offset} (actual buffer size is {size})')
    buffer[offset:offset + parsed[2]] = packed


def iter_unpack(format, buffer, /):
    parsed = _parsed(format)
    data = _buffer(buffer)
    if parsed[2] == 0:
        raise error('cannot iteratively unpack with a struct of length 0')
    if len(data) % parsed[2]:
        raise error(f'iterative unpacking requires a buffer of a multiple of {parsed[2]} bytes')
    return iter([_unpacked(parsed, data[at:at + parsed[2]]) for at in range(0, len(data), parsed[2])])


class Struct:
    def __init__(self, format):
        self._parsed = _parsed(format)
        self.format = format.decode() if isinstance(format, bytes) else format

    @property
    def size(self):
        return self._parsed[2]

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return f'Struct({self.format!r})'

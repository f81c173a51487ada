"""Bytes as hexadecimal and base64 text, and their checksum."""

from zlib import crc32

__all__ = ['Error', 'Incomplete', 'hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'b2a_base64', 'a2b_base64', 'crc32']


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {byte: value for value, byte in enumerate(_ALPHABET)}


def _bytes(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode()
    return bytes(data)


def b2a_hex(data, sep=None, bytes_per_sep=1):
    data = bytes(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


def a2b_hex(hexstr):
    data = _bytes(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    text = data.decode('latin-1')
    if text.split() != [text] and text:
        raise Error('Non-hexadecimal digit found')
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


hexlify, unhexlify = b2a_hex, a2b_hex


def b2a_base64(data, /, *, newline=True):
    data = bytes(data)
    out = bytearray()
    for at in range(0, len(data), 3):
        piece = data[at:at + 3]
        n = int.from_bytes(piece + b'\0' * (3 - len(piece)), 'big')
        out += bytes([_ALPHABET[n >> 18], _ALPHABET[n >> 12 & 63],
                      _ALPHABET[n >> 6 & 63] if len(piece) > 1 else 61, _ALPHABET[n & 63] if len(piece) > 2 else 61])
    if newline:
        out += b'\n'
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    out = bytearray()
    bits = count = pads = 0
    for byte in _bytes(data):
        if byte == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                return bytes(out)
            continue
        value = _VALUES.get(byte)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count > 1:
            shift = 6 - 2 * (count - 1)
            out.append(bits >> shift & 255)
            bits &= (1 << shift) - 1
        if count == 4:
            bits = count = 0
    if count == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({len(out) // 3 * 4 + 1}) cannot be 1 '
                    'more than a multiple of 4')
    if count:
        raise Error('Incorrect padding')
    return bytes(out)

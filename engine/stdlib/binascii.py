"""Bytes as hexadecimal and base64 text, and their checksum."""

from zlib import crc32

__all__ = ['Error', 'Incomplete', 'hexlify', 'unhexlify', 'b2a_hex', 'a2b_hex', 'b2a_base64', 'a2b_base64', 'b2a_qp', 'a2b_qp',
           'crc_hqx', 'crc32']


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


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Quoted-printable: what is not plain ASCII as =XX, lines of at most 76."""
    data = bytes(data)
    end = b'\r\n' if b'\r\n' in data[:data.find(b'\n') + 1] else b'\n'
    out, line = bytearray(), bytearray()
    for at, byte in enumerate(data):
        if istext and (byte == 10 or byte == 13 and data[at + 1:at + 2] == b'\n'):
            if byte == 10:
                if line[-1:] in (b' ', b'\t'):
                    line[-1:] = b'=%02X' % line[-1]
                out += line + end
                line.clear()
            continue
        follows = data[at + 1:at + 2]
        if (byte > 126 or byte == 61 or header and byte == 95 or byte == 46 and not line and follows in (b'\n', b'\r', b'')
                or byte in (9, 32) and (quotetabs or not follows) or byte < 33 and byte not in (9, 32)):
            piece, most = b'=%02X' % byte, 75
        else:
            piece = b'_' if header and byte == 32 else bytes((byte,))
            most = 76 if follows in (b'', b'\n') else 75
        if len(line) + len(piece) > most:
            out += line + b'=' + end
            line.clear()
        line += piece
    return bytes(out + line)


def a2b_qp(data, header=False):
    data = data.encode('ascii') if isinstance(data, str) else bytes(data)
    out, at = bytearray(), 0
    while at < len(data):
        byte = data[at]
        at += 1
        if byte == 61:
            digits = data[at:at + 2]
            if digits[:1] in (b'\n', b'\r', b''):
                end = data.find(b'\n', at)
                at = len(data) if end < 0 else end + 1
            elif digits[:1] == b'=':
                out.append(61)
                at += 1
            elif len(digits) == 2 and not digits.strip(b'0123456789abcdefABCDEF'):
                out.append(int(digits, 16))
                at += 2
            else:
                out.append(61)
        else:
            out.append(32 if header and byte == 95 else byte)
    return bytes(out)


def crc_hqx(data, crc, /):
    """CRC-CCITT, as BinHex uses it."""
    crc &= 0xffff
    for byte in bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc

"""Base 16, 32, 64 and 85 encodings of bytes."""

import binascii

__all__ = ['b64encode', 'b64decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode', 'b32encode', 'b32decode', 'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode',
           'a85encode', 'a85decode', 'b85encode', 'b85decode', 'z85encode', 'z85decode', 'encode', 'decode', 'encodebytes',
           'decodebytes']


def _text(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f'argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}')


def _data(s, by=''):
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError(f"{by}a bytes-like object is required, not '{type(s).__name__}'")


def b64encode(s, altchars=None):
    out = binascii.b2a_base64(_data(s), newline=False)
    return out if altchars is None else out.translate(bytes.maketrans(b'+/', bytes(altchars)))


def b64decode(s, altchars=None, validate=False):
    s = _text(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_text(altchars), b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(s, alphabet):
    s = _data(s, 'memoryview: ')
    out = bytearray()
    for at in range(0, len(s), 5):
        piece = s[at:at + 5]
        n = int.from_bytes(piece + bytes(5 - len(piece)), 'big')
        digits = [alphabet[n >> shift & 31] for shift in range(35, -1, -5)]
        used = -(-len(piece) * 8 // 5)
        out += bytes(digits[:used]) + b'=' * (8 - used)
    return bytes(out)


def _b32decode(s, alphabet, casefold=False):
    s = _text(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if casefold:
        s = s.upper()
    body = s.rstrip(b'=')
    if len(s) - len(body) not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    n = 0
    for byte in body:
        value = alphabet.find(byte)
        if value < 0:
            raise binascii.Error('Non-base32 digit found')
        n = n << 5 | value
    bits = 5 * len(body)
    return (n >> bits % 8).to_bytes(bits // 8, 'big')


def b32encode(s):
    return _b32encode(s, _B32)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(s, _B32, casefold)


def b32hexencode(s):
    return _b32encode(s, _B32HEX)


def b32hexdecode(s, casefold=False):
    return _b32decode(s, _B32HEX, casefold)


def b16encode(s):
    return binascii.hexlify(_data(s)).upper()


def b16decode(s, casefold=False):
    s = _text(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'


def _encode85(s, alphabet, pad=False, zero=b'', spaces=b''):
    s = _data(s)
    out, missing = bytearray(), -len(s) % 4
    s += bytes(missing)
    for at in range(0, len(s), 4):
        piece = s[at:at + 4]
        last = at + 4 == len(s) and missing and not pad
        if zero and piece == b'\0\0\0\0' and not last:
            out += zero
        elif spaces and piece == b'    ' and not last:
            out += spaces
        else:
            n, digits = int.from_bytes(piece, 'big'), []
            for _ in range(5):
                n, digit = divmod(n, 85)
                digits.append(alphabet[digit])
            digits.reverse()
            out += bytes(digits[:5 - missing] if last else digits)
    return bytes(out)


def b85encode(b, pad=False):
    return _encode85(b, _B85, pad)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    out = _encode85(b, bytes(range(33, 118)), pad, b'z', b'y' if foldspaces else b'')
    if adobe:
        out = b'<~' + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[at:at + wrapcol] for at in range(0, len(out), wrapcol)]
        if adobe and (not lines or len(lines[-1]) + 2 > wrapcol):
            lines.append(b'')
        out = b'\n'.join(lines)
    return out + b'~>' if adobe else out


def _decode85(digits, overflow):
    """Numbers below 85 as bytes; five make four."""
    missing = -len(digits) % 5
    digits = [*digits, *[84] * missing]
    out = bytearray()
    for at in range(0, len(digits), 5):
        n = 0
        for digit in digits[at:at + 5]:
            n = n * 85 + digit
        if n >> 32:
            raise ValueError(overflow if isinstance(overflow, str) else overflow(at))
        out += n.to_bytes(4, 'big')
    return bytes(out[:len(out) - missing])


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _text(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out, group = b'', []
    for byte in b:
        if 33 <= byte <= 117:
            group.append(byte - 33)
            if len(group) == 5:
                out += _decode85(group, 'Ascii85 overflow')
                group = []
        elif byte == 122 or byte == 121 and foldspaces:
            if group:
                raise ValueError(f'{chr(byte)} inside Ascii85 5-tuple')
            out += b'\0\0\0\0' if byte == 122 else b'    '
        elif byte not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(byte)}')
    return out + _decode85(group, 'Ascii85 overflow') if group else out


def _decode85_of(b, alphabet, name):
    digits = [alphabet.find(byte) for byte in _text(b)]
    wrong = digits.index(-1) if -1 in digits else len(digits)
    whole = len(digits) if wrong == len(digits) else wrong // 5 * 5       # an overflow before it comes first
    out = _decode85(digits[:whole], lambda at: f'{name} overflow in hunk starting at byte {at}')
    if whole < len(digits):
        raise ValueError(f'bad {name} character at position {wrong}')
    return out


def b85decode(b):
    return _decode85_of(b, _B85, 'base85')


_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'


def z85encode(s):
    return _encode85(s, _Z85)


def z85decode(s):
    return _decode85_of(s, _Z85, 'z85')


def encode(input, output):
    """A file as lines of base64."""
    while piece := input.read(57):
        while len(piece) < 57 and (more := input.read(57 - len(piece))):
            piece += more
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def encodebytes(s):
    s = _data(s)
    return b''.join([binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)

"""How texts of a character set go into headers and bodies."""
import binascii

__all__ = ['Charset', 'add_alias', 'add_charset', 'add_codec']
QP, BASE64, SHORTEST = 1, 2, 3
DEFAULT_CHARSET = 'us-ascii'
_ALIASES = {'latin_1': 'iso-8859-1', 'latin-1': 'iso-8859-1', 'latin1': 'iso-8859-1', 'ascii': 'us-ascii',
            'utf8': 'utf-8'}
_KNOWN = {'us-ascii': (None, None), 'iso-8859-1': (QP, QP), 'iso-8859-2': (QP, QP), 'iso-8859-15': (QP, QP),
          'windows-1252': (QP, QP), 'utf-8': (SHORTEST, BASE64)}
_PLAIN = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-!*+/')


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    if body_enc == SHORTEST:
        raise ValueError('SHORTEST not allowed for body_enc')
    _KNOWN[charset] = (header_enc, body_enc)


def add_alias(alias, canonical):
    _ALIASES[alias] = canonical


def add_codec(charset, codecname):
    pass


def encode_q(data):
    """The Q encoding of headers."""
    return ''.join(['_' if byte == 32 else chr(byte) if byte in _PLAIN else f'={byte:02X}' for byte in data])


def encode_b(data):
    return binascii.b2a_base64(data, newline=False).decode('ascii')


def encode_lines(data, width=76):
    """Base64, in lines."""
    step = width // 4 * 3
    return ''.join([encode_b(data[at:at + step]) + '\n' for at in range(0, len(data), step)])


def encode_quoted(data, width=76):
    """A body as quoted-printable."""
    return '\n'.join([_quoted_line(line, width) for line in data.split(b'\n')])


def _quoted_line(line, width):
    rest, out = line.decode('latin-1'), ''
    rest = ''.join([letter if ' ' <= letter <= '~' and letter != '=' or letter == '\t' else f'={ord(letter):02X}'
                    for letter in rest])
    if rest[-1:] in (' ', '\t') and rest:
        rest = rest[:-1] + f'={ord(rest[-1]):02X}'
    while len(rest) > width:
        cut = width - 1
        cut -= 2 if rest[cut - 2] == '=' else 1 if rest[cut - 1] == '=' else 0
        out, rest = f'{out}{rest[:cut]}=\n', rest[cut:]
    return out + rest


class Charset:
    def __init__(self, input_charset=DEFAULT_CHARSET):
        name = input_charset.lower() if isinstance(input_charset, str) else str(input_charset, 'ascii').lower()
        self.input_charset = self.input_codec = _ALIASES.get(name, name)
        self.header_encoding, self.body_encoding = _KNOWN.get(self.input_charset, (SHORTEST, BASE64))
        self.output_charset = self.output_codec = self.input_charset

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def __hash__(self):
        return hash(str(self))

    def get_output_charset(self):
        return self.output_charset

    def get_body_encoding(self):
        return {QP: 'quoted-printable', BASE64: 'base64'}.get(self.body_encoding, '7bit')

    def header_encode(self, string):
        data = string.encode(self.output_codec)
        q, b = encode_q(data), encode_b(data)
        if self.header_encoding == QP or self.header_encoding == SHORTEST and len(q) <= len(b):
            return f'=?{self}?q?{q}?='
        return string if self.header_encoding is None else f'=?{self}?b?{b}?='

    def body_encode(self, string):
        if not string:
            return string
        data = string.encode(self.output_charset, 'surrogateescape') if isinstance(string, str) else string
        if self.body_encoding == BASE64:
            return encode_lines(data)
        if self.body_encoding == QP:
            return encode_quoted(data)
        return data.decode('ascii')

"""Encodings by name."""

__all__ = ['encode', 'decode', 'open', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM', 'lookup', 'CodecInfo',
           'getencoder', 'getdecoder', 'getincrementaldecoder', 'getincrementalencoder', 'IncrementalDecoder',
           'IncrementalEncoder', 'iterdecode', 'iterencode']
BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = b'\0\0\xfe\xff'

_ROT13 = str.maketrans('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
                       'NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm')


def _special(name):
    """Encodings that are not between str and bytes: (encode, decode), or None."""
    name = name.lower().replace('-', '_').removesuffix('_codec')
    if name in ('rot13', 'rot_13'):
        return (lambda text: text.translate(_ROT13),) * 2
    if name in ('hex', 'base64', 'zlib', 'zip'):
        import binascii
        if name == 'hex':
            return binascii.hexlify, binascii.unhexlify
        import base64
        if name == 'base64':
            return base64.encodebytes, base64.decodebytes
        import zlib
        return zlib.compress, zlib.decompress
    return None


def encode(obj, encoding='utf-8', errors='strict'):
    special = _special(encoding)
    return special[0](obj) if special else obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    special = _special(encoding)
    return special[1](obj) if special else bytes(obj).decode(encoding, errors)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import builtins
    if encoding is None or 'b' in mode:
        return builtins.open(filename, mode)
    return builtins.open(filename, mode, encoding=encoding, errors=errors, newline='')


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at 0x{id(self):x}>'


_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf_8': 'utf-8', 'latin1': 'iso8859-1', 'latin_1': 'iso8859-1',
          'iso_8859_1': 'iso8859-1', 'us_ascii': 'ascii', 'utf16': 'utf-16', 'utf_16': 'utf-16'}


def lookup(encoding):
    ''.encode(encoding) if not _special(encoding) else None      # LookupError if there is none
    key = encoding.lower().replace('-', '_').replace(' ', '_')
    return CodecInfo(lambda text, errors='strict': (encode(text, encoding, errors), len(text)),
                     lambda data, errors='strict': (decode(data, encoding, errors), len(data)),
                     incrementalencoder=getincrementalencoder(encoding), incrementaldecoder=getincrementaldecoder(encoding),
                     name=_NAMES.get(key, key.replace('_', '-')))


def getencoder(encoding):
    return lookup(encoding)[0]


def getdecoder(encoding):
    return lookup(encoding)[1]


class IncrementalEncoder:
    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, input, final=False):
        return input.encode(self.encoding, self.errors)

    def reset(self):
        pass


class IncrementalDecoder:
    """Keeps back the bytes of a character that is not complete."""
    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self._rest = b''

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        self._rest = b''
        keep = 0
        if not final and self.encoding.lower().replace('_', '-') in ('utf-8', 'utf8'):
            for back in range(1, min(4, len(data) + 1)):
                byte = data[-back]
                if byte & 0xc0 == 0xc0:
                    need = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4
                    keep = back if need > back else 0
                    break
                if byte < 0x80:
                    break
        if keep:
            data, self._rest = data[:-keep], data[-keep:]
        return data.decode(self.encoding, self.errors)

    def reset(self):
        self._rest = b''


def getincrementaldecoder(encoding):
    ''.encode(encoding)
    return type('IncrementalDecoder', (IncrementalDecoder,), {'encoding': encoding})


def getincrementalencoder(encoding):
    ''.encode(encoding)
    return type('IncrementalEncoder', (IncrementalEncoder,), {'encoding': encoding})


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors)
    for part in iterator:
        text = decoder.decode(part)
        if text:
            yield text
    text = decoder.decode(b'', True)
    if text:
        yield text


def iterencode(iterator, encoding, errors='strict', **kwargs):
    for part in iterator:
        if part:
            yield part.encode(encoding, errors)

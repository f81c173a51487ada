"""Encodings by name."""

__all__ = ['encode', 'decode', 'open', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM', 'lookup', 'CodecInfo',
           'getencoder', 'getdecoder', 'getincrementaldecoder', 'getincrementalencoder', 'IncrementalDecoder',
           'IncrementalEncoder', 'iterdecode', 'iterencode', 'Codec', 'StreamReader', 'StreamWriter', 'StreamReaderWriter',
           'getreader', 'getwriter', 'EncodedFile', 'register', 'unregister', 'register_error', 'lookup_error',
           'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'namereplace_errors', 'BOM_LE', 'BOM_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE']
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
    if special is not None:
        return special[0](obj)
    if (own := _own(encoding)) is not None:
        return own.encode(obj, errors)[0]
    return obj.encode(encoding, errors) if errors not in _handlers else _replacing(obj, encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    special = _special(encoding)
    if special is not None:
        return special[1](obj)
    if (own := _own(encoding)) is not None:
        return own.decode(obj, errors)[0]
    return bytes(obj).decode(encoding, errors) if errors not in _handlers else _replacing(bytes(obj), encoding, errors)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import builtins
    if encoding is not None and _own(encoding) is not None:
        info = lookup(encoding)
        file = StreamReaderWriter(builtins.open(filename, mode.replace('b', '') + 'b', buffering), info.streamreader,
                                  info.streamwriter, errors)
        file.encoding = encoding
        return file
    if encoding is None or 'b' in mode:
        return builtins.open(filename, mode)
    return builtins.open(filename, mode, encoding=encoding, errors=errors, newline='')


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at 0x{id(self):x}>'


_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf_8': 'utf-8', 'latin1': 'iso8859-1', 'latin_1': 'iso8859-1',
          'iso_8859_1': 'iso8859-1', 'us_ascii': 'ascii', 'utf16': 'utf-16', 'utf_16': 'utf-16'}


def lookup(encoding):
    if (own := _own(encoding)) is not None:
        return own
    ''.encode(encoding) if not _special(encoding) else None      # LookupError if there is none
    key = encoding.lower().replace('-', '_').replace(' ', '_')
    return CodecInfo(lambda text, errors='strict': (encode(text, encoding, errors), len(text)),
                     lambda data, errors='strict': (decode(data, encoding, errors), len(data)),
                     _stream_class(StreamReader, encoding), _stream_class(StreamWriter, encoding),
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
    if (own := _own(encoding)) is not None:
        return own.incrementaldecoder
    ''.encode(encoding)
    return type('IncrementalDecoder', (IncrementalDecoder,), {'encoding': encoding})


def getincrementalencoder(encoding):
    if (own := _own(encoding)) is not None:
        return own.incrementalencoder
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


# --- encodings of the program's own; str.encode() and open() do not know them


_searches, _known = [], {}


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)
        _known.clear()


def _own(encoding):
    """What a function that was registered knows about an encoding."""
    if not _searches:
        return None
    name = encoding.lower().replace(' ', '_').replace('-', '_')
    if name not in _known:
        try:
            ''.encode(encoding)
        except LookupError:
            for search in _searches:
                if (found := search(name)) is not None:
                    _known[name] = found
                    break
            else:
                return None
        else:
            _known[name] = None
    return _known[name]


# --- what is done about characters that do not fit


_handlers = {}
_BUILT_IN = ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape',
             'surrogatepass')


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(errors, /):
    if errors in _handlers:
        return _handlers[errors]
    if errors in _BUILT_IN and (handler := globals().get(errors + '_errors')) is not None:
        return handler
    raise LookupError(f'unknown error handler name {errors!r}')


def _replacing(obj, encoding, errors):
    """Encodes or decodes with a handler of the program's own."""
    encoding_text = isinstance(obj, str)
    out, at = b'' if encoding_text else '', 0
    while True:
        try:
            return out + (obj[at:].encode(encoding) if encoding_text else obj[at:].decode(encoding))
        except (UnicodeEncodeError, UnicodeDecodeError) as wrong:
            begin, end = at + wrong.start, at + wrong.end
            out += obj[at:begin].encode(encoding) if encoding_text else obj[at:begin].decode(encoding)
            error = type(wrong)(wrong.encoding, obj, begin, end, wrong.reason)
            piece, at = _handlers[errors](error)
            out += piece.encode(encoding) if encoding_text and isinstance(piece, str) else piece
            at = at + len(obj) if at < 0 else at
            if at > len(obj):
                raise IndexError(f'position {at} from error handler out of bounds') from None


def strict_errors(exception, /):
    if not isinstance(exception, Exception):
        raise TypeError('codec must pass exception instance')
    raise exception


def _piece(exception):
    if not isinstance(exception, UnicodeError):
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    return exception.object[exception.start:exception.end]


def ignore_errors(exception, /):
    _piece(exception)
    return '', exception.end


def replace_errors(exception, /):
    piece = _piece(exception)
    return ('?' * len(piece) if isinstance(exception, UnicodeEncodeError) else '\ufffd'), exception.end


def xmlcharrefreplace_errors(exception, /):
    return ''.join([f'&#{ord(letter)};' for letter in _piece(exception)]), exception.end


def backslashreplace_errors(exception, /):
    piece = _piece(exception)
    if isinstance(piece, bytes):
        return ''.join([f'\\x{byte:02x}' for byte in piece]), exception.end
    return piece.encode('ascii', 'backslashreplace').decode(), exception.end


def namereplace_errors(exception, /):
    import unicodedata
    names = [(letter, unicodedata.name(letter, None)) for letter in _piece(exception)]
    return ''.join([f'\\N{{{name}}}' if name else letter.encode('ascii', 'backslashreplace').decode()
                    for letter, name in names]), exception.end


# --- streams


class Codec:
    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class _Around:
    """Around a stream, which has whatever this has not."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.stream.close()


class _Stream(_Around, Codec):
    encoding = None

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def encode(self, input, errors='strict'):
        return encode(input, self.encoding, errors), len(input)

    def decode(self, input, errors='strict'):
        return decode(input, self.encoding, errors), len(input)


class StreamWriter(_Stream):
    """Takes str, writes bytes."""

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)


class StreamReader(_Stream):
    """Reads bytes, gives str."""

    def __init__(self, stream, errors='strict'):
        _Stream.__init__(self, stream, errors)
        self.reset()

    def reset(self):
        self._bytes, self._text = b'', ''

    def _more(self, size):
        """Decodes what the stream has; whether it had any."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data, self._bytes = self._bytes + new, b''
        try:
            text, used = self.decode(data, self.errors)
        except UnicodeDecodeError as wrong:
            if not new or size < 0 or len(data) - wrong.start > 3:
                raise
            text, used = self.decode(data[:wrong.start], self.errors)[0], wrong.start
        self._text, self._bytes = self._text + text, data[used:]
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars >= 0:
            while len(self._text) < chars and self._more(max(size, 72)):
                pass
        else:
            self._more(size)
            chars = len(self._text)
        text, self._text = self._text[:chars], self._text[chars:]
        return text

    def readline(self, size=None, keepends=True):
        while len(lines := self._text.splitlines(True)) < 2 and self._more(72):
            pass
        line = lines[0] if lines else ''
        self._text = self._text[len(line):]
        return line if keepends else line.splitlines()[0] if line else line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


def _stream_class(base, encoding):
    return type(base.__name__, (base,), {'encoding': encoding})


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


class StreamReaderWriter(_Around):
    """A reader and a writer of one stream."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)
        self.read, self.readline, self.readlines = self.reader.read, self.reader.readline, self.reader.readlines
        self.write, self.writelines = self.writer.write, self.writer.writelines

    def __iter__(self):
        return self.reader

    def __next__(self):
        return next(self.reader)

    def reset(self):
        self.reader.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()


class _Recoder(StreamReaderWriter):
    """Between two encodings: bytes of one, a stream in the other."""

    def __init__(self, stream, data, file, errors):
        StreamReaderWriter.__init__(self, stream, getreader(file), getwriter(file), errors)
        self.read = lambda size=-1: encode(self.reader.read(size), data, errors)
        self.readline = lambda size=None: encode(self.reader.readline(size), data, errors)
        self.readlines = lambda hint=None: [encode(line, data, errors) for line in self.reader.readlines()]
        self.write = lambda text: self.writer.write(decode(text, data, errors))
        self.writelines = lambda lines: self.write(b''.join(lines))
        self.data_encoding, self.file_encoding = data, file

    def __iter__(self):
        return iter(self.readline, b'')

    def __next__(self):
        return encode(next(self.reader), self.data_encoding, self.errors)


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    return _Recoder(file, data_encoding, file_encoding or data_encoding, errors)

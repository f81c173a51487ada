"""Streams: in memory, and on the machine's files (_files). Text streams collect what is written and give
it to the file in one piece, as CPython's do: that is what a flush is for."""

import _files
import errno as _errno

__all__ = ['open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase',
           'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper',
           'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'BlockingIOError',
           'IncrementalNewlineDecoder', 'text_encoding']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    _closed_message = 'I/O operation on closed file.'
    _is_closed = False

    @property
    def closed(self):
        return self._is_closed

    def close(self):
        if not self._is_closed:
            try:
                self.flush()
            finally:
                self._is_closed = True

    def _check(self):
        if self.closed:
            raise ValueError(self._closed_message)

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        raise UnsupportedOperation('truncate')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        out = b''
        while size is None or size < 0 or len(out) < size:
            byte = self.read(1)
            if not byte:
                break
            out += byte
            if byte == b'\n':
                break
        return out

    def readlines(self, hint=-1, /):
        if hint is None or hint <= 0:
            return list(self)
        out = []
        total = 0
        for line in self:
            out.append(line)
            total += len(line)
            if total >= hint:
                break
        return out

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        data = bytearray(size)
        count = self.readinto(data)
        return None if count is None else bytes(data[:count])

    def readall(self):
        out = b''
        while True:
            data = self.read(DEFAULT_BUFFER_SIZE)
            if not data:
                return out
            out += data


class BufferedIOBase(IOBase):
    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def detach(self):
        raise UnsupportedOperation('detach')


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        raise UnsupportedOperation('detach')


# --- in memory


class _Memory:
    """The whole contents, and a position; pieces written at the end are joined when needed."""

    _empty = ''

    def _begin(self, initial, at=0):
        self._value = initial
        self._pieces = []
        self._pos = at

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def close(self):
        self._is_closed = True
        self._begin(self._empty)

    def _contents(self):
        if self._pieces:
            self._value = self._empty.join([self._value] + self._pieces)
            self._pieces = []
        return self._value

    def getvalue(self):
        self._check()
        return self._contents()

    def read(self, size=-1, /):
        self._check()
        value = self._contents()
        end = len(value) if size is None or size < 0 else self._pos + size
        piece = value[self._pos:end]
        self._pos += len(piece)
        return piece

    def readline(self, size=-1, /):
        self._check()
        value = self._contents()
        end = value.find(self._newline, self._pos)
        end = len(value) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        piece = value[self._pos:end]
        self._pos += len(piece)
        return piece

    def _length(self):
        if self._pieces:
            self._contents()
        return len(self._value)

    def _write(self, data):
        size = len(data)
        if size == 0:
            return 0
        if not self._pieces and self._pos != len(self._value):
            value = self._value
            if self._pos > len(value):
                value += self._zero * (self._pos - len(value))
            self._value = value[:self._pos] + data + value[self._pos + size:]
        else:
            self._pieces.append(data)
        self._pos += size
        return size

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None, /):
        self._check()
        value = self._contents()
        if pos is None:
            pos = self._pos
        elif pos < 0:
            raise ValueError(f'negative size value {pos}' if self._empty == b'' else f'Negative size value {pos}')
        self._value = value[:pos]
        return pos


class StringIO(_Memory, TextIOBase):
    _closed_message = 'I/O operation on closed file'
    _newline = '\n'
    _zero = '\0'
    line_buffering = False

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._translate = newline
        self._begin('')
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._check()
        if self._translate != '\n':
            if self._translate is None:
                made = s.replace('\r\n', '\n').replace('\r', '\n')
            else:
                made = s.replace('\n', self._translate) if self._translate else s
            self._write(made)
            return len(s)
        return self._write(s)

    def seek(self, pos, whence=0, /):
        self._check()
        size = self._length()
        if whence == 0:
            if pos < 0:
                raise ValueError(f'Negative seek position {pos}')
        elif whence not in (1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._pos = pos if whence == 0 else self._pos if whence == 1 else size
        return self._pos


class BytesIO(_Memory, BufferedIOBase):
    _empty = b''
    _newline = b'\n'
    _zero = b'\0'

    def __init__(self, initial_bytes=b''):
        self._begin(bytes(initial_bytes) if initial_bytes is not None else b'')

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._write(bytes(b))

    def getbuffer(self):
        return memoryview(self.getvalue())

    def seek(self, pos, whence=0, /):
        self._check()
        size = self._length()
        if whence == 0 and pos < 0:
            raise ValueError(f'negative seek value {pos}')
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        self._pos = max(0, pos + (0 if whence == 0 else self._pos if whence == 1 else size))
        return self._pos


# --- files


class FileIO(RawIOBase):
    """A descriptor: every read and write is a system call."""

    _forget = None

    def __init__(self, file, mode='r', closefd=True, opener=None):
        reads, writes, appends, exclusive = 'r' in mode or '+' in mode, mode[0] != 'r' or '+' in mode, \
            'a' in mode, 'x' in mode
        self._closefd = closefd
        self.name = file
        self.mode = {'r': 'rb', 'w': 'wb', 'a': 'ab', 'x': 'xb'}[mode.replace('b', '').replace('+', '')]
        if '+' in mode:
            self.mode = 'rb+' if 'w' in mode or 'r' in mode else self.mode + '+'
        if isinstance(file, int):
            self._fd = file
        elif opener is not None:
            self._fd = opener(file, 0)
        else:
            self._fd = _files.open_file(file, reads, writes, appends, 'r' not in mode, exclusive, 'w' in mode)
        self._file = _files.of_descriptor(self._fd)
        self._reads, self._writes = reads, writes

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return not getattr(self._file, 'streams', False)

    def fileno(self):
        self._check()
        return self._fd

    @property
    def closefd(self):
        return self._closefd

    def read(self, size=-1, /):
        self._check()
        if not self._reads:
            raise UnsupportedOperation('File not open for reading')
        return self._file.read(size)

    readall = read

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, b, /):
        self._check()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')
        return self._file.write(bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        return self._file.seek(pos, whence)

    def truncate(self, size=None, /):
        self._check()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')
        size = self._file.at if size is None else size
        self._file.truncate(size)
        return size

    def close(self):
        if not self._is_closed:
            self._is_closed = True
            if self._forget is not None:
                self._forget()
            if self._closefd:
                _files.close(self._fd)

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closefd}>'


class _Buffered(BufferedIOBase):
    """A raw stream, what has been read ahead of the program, and what it has written behind it."""

    _kind = 'BufferedRandom'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('invalid buffer size')
        self.raw = raw
        self._size = buffer_size
        self._ahead = b''      # read, not yet given
        self._offset = 0       # of the next byte in it
        self._behind = []      # written, not yet given to the file
        self._behind_size = 0

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        if self._behind:
            pieces = self._behind
            self._behind = []
            self._behind_size = 0
            self.raw.write(b''.join(pieces))

    def _forget(self):
        """What was read ahead has not been read, as far as the file's position goes."""
        left = len(self._ahead) - self._offset
        if left:
            self.raw.seek(-left, 1)
        self._ahead = b''
        self._offset = 0

    def close(self):
        if self.raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, None
        return raw

    def _begin_read(self, what='read'):
        if self.closed:
            raise ValueError(f'{what} of closed file')
        if not self.raw.readable():
            raise UnsupportedOperation(what)
        if self._behind:
            self.flush()

    def read(self, size=-1, /):
        self._begin_read()
        have = len(self._ahead) - self._offset
        if size is None or size < 0:
            data = self._ahead[self._offset:] + self.raw.read(-1)
            self._ahead, self._offset = b'', 0
            return data
        if size > have:
            more = self.raw.read(max(self._size, size - have))
            self._ahead = self._ahead[self._offset:] + more
            self._offset = 0
        data = self._ahead[self._offset:self._offset + size]
        self._offset += len(data)
        return data

    def read1(self, size=-1, /):
        self._begin_read()
        if self._offset == len(self._ahead):
            self._ahead = self.raw.read(self._size)
            self._offset = 0
        end = len(self._ahead) if size is None or size < 0 else self._offset + size
        data = self._ahead[self._offset:end]
        self._offset += len(data)
        return data

    def peek(self, size=0, /):
        self._begin_read('peek')
        if self._offset == len(self._ahead):
            self._ahead = self.raw.read(self._size)
            self._offset = 0
        return self._ahead[self._offset:]

    def readline(self, size=-1, /):
        self._begin_read()
        limit = -1 if size is None else size
        while True:
            end = self._ahead.find(b'\n', self._offset)
            end = end + 1 if end >= 0 else 0
            if limit >= 0 and (not end or end > self._offset + limit) and len(self._ahead) - self._offset >= limit:
                end = self._offset + limit
                break
            if end:
                break
            more = self.raw.read(self._size)
            if not more:
                end = len(self._ahead)
                break
            self._ahead = self._ahead[self._offset:] + more
            self._offset = 0
        data = self._ahead[self._offset:end]
        self._offset = end
        return data

    def write(self, b, /):
        if self.closed:
            raise ValueError('write to closed file')
        if not self.raw.writable():
            raise UnsupportedOperation('write')
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._forget()
        data = bytes(b)
        self._behind.append(data)
        self._behind_size += len(data)
        if self._behind_size > self._size:
            self.flush()
        return len(data)

    def tell(self):
        if self.closed:
            raise ValueError('tell of closed file')
        return self.raw.seek(0, 1) - (len(self._ahead) - self._offset) + self._behind_size

    def seek(self, target, whence=0, /):
        if self.closed:
            raise ValueError('seek of closed file')
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self.flush()
        self._forget()
        return self.raw.seek(target, whence)

    def truncate(self, pos=None, /):
        self.flush()
        self._forget()
        return self.raw.truncate(pos)

    def __repr__(self):
        return f'<_io.{self._kind} name={self.name!r}>'


class BufferedReader(_Buffered):
    _kind = 'BufferedReader'


class BufferedWriter(_Buffered):
    _kind = 'BufferedWriter'


class BufferedRandom(_Buffered):
    pass


class BufferedRWPair(BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)
        self.read, self.readline, self.peek = self.reader.read, self.reader.readline, self.reader.peek
        self.write, self.flush = self.writer.write, self.writer.flush

    def readable(self):
        return True

    writable = readable

    def close(self):
        self.writer.close()
        self.reader.close()


class TextIOWrapper(TextIOBase):
    """Text over a buffered stream of bytes. What has been decoded ahead of the program is kept as text;
    tell() is exact where that is empty or encodes back to the bytes it came from."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if encoding is None or encoding == 'locale':
            encoding = 'utf-8' if encoding is None else 'UTF-8'
        ''.encode(encoding)
        self.buffer = buffer
        self._encoding = encoding
        self._errors = errors or 'strict'
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._text = ''         # decoded, not yet given
        self._at = 0            # in it
        self._bytes = b''       # the start of a character whose rest has not been read
        self._pending = []
        self._pending_size = 0
        self._ended = False
        self._bom = encoding.lower().replace('_', '-') in ('utf-8-sig', 'utf-16', 'utf-32')
        self.newlines = None

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def name(self):
        return self.buffer.name

    @property
    def mode(self):
        return self._mode if hasattr(self, '_mode') else self.buffer.mode

    @mode.setter
    def mode(self, mode):
        self._mode = mode

    @property
    def closed(self):
        return self.buffer.closed

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self._encoding = encoding
        if errors is not None:
            self._errors = errors
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def flush(self):
        self._check()
        self._write_pending()
        self.buffer.flush()

    def _write_pending(self):
        if self._pending:
            pieces = self._pending
            self._pending = []
            self._pending_size = 0
            self.buffer.write(self._encode(''.join(pieces)))

    def _encode(self, text):
        if self._newline is None or self._newline == '\n' or self._newline == '':
            pass
        else:
            text = text.replace('\n', self._newline)
        encoding = self._encoding
        if self._bom:
            if self.buffer.tell() > 0:
                encoding = {'utf-8-sig': 'utf-8', 'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le'}[
                    encoding.lower().replace('_', '-')]
        return text.encode(encoding, self._errors)

    def close(self):
        if self.buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self.buffer.writable():
            raise UnsupportedOperation('not writable')
        self._forget()
        if not text.isascii():
            text.encode(self._encoding, self._errors)
        self._pending.append(text)
        self._pending_size += len(text)
        if self.line_buffering and '\n' in text:
            self.flush()
        elif self._pending_size > DEFAULT_BUFFER_SIZE or self.write_through:
            self._write_pending()
        return len(text)

    # --- reading

    def _begin_read(self):
        self._check()
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')
        if self._pending:
            self.flush()

    def _decode(self, data, final):
        data = self._bytes + data
        self._bytes = b''
        if not final:
            if data.isascii() and self._encoding.lower()[:3] == 'utf' and '8' in self._encoding:
                cut = len(data)
            else:
                cut = self._whole(data)
            self._bytes = data[cut:]
            data = data[:cut]
        text = data.decode(self._encoding, self._errors)
        if self._newline is None:
            if not final and text.endswith('\r'):
                self._bytes = '\r'.encode(self._encoding) + self._bytes
                text = text[:-1]
            if '\r' in text:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def _whole(self, data):
        """Bytes that are whole characters."""
        kind = self._encoding.lower().replace('_', '-')
        if kind.startswith('utf-16'):
            return len(data) & ~1
        if kind.startswith('utf-32'):
            return len(data) & ~3
        if not kind.startswith('utf'):
            return len(data)
        for back in range(1, min(4, len(data)) + 1):
            byte = data[-back]
            if byte < 0x80:
                break
            if byte >= 0xc0:
                size = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4
                return len(data) - back if size > back else len(data)
        return len(data)

    def _fill(self):
        """Reads another piece; False at the end."""
        data = self.buffer.read1(DEFAULT_BUFFER_SIZE)
        text = self._decode(data, not data)
        self._text = self._text[self._at:] + text
        self._at = 0
        return bool(data) or bool(text)

    def read(self, size=-1, /):
        self._begin_read()
        if size is None or size < 0:
            text = self._text[self._at:] + self._decode(self.buffer.read(), True)
            self._text, self._at = '', 0
            return text
        while len(self._text) - self._at < size and self._fill():
            pass
        text = self._text[self._at:self._at + size]
        self._at += len(text)
        return text

    def _line_end(self, start):
        """Where the line that begins at `start` ends in what is there; -1: not there."""
        text = self._text
        if self._newline is None or self._newline == '\n':
            return text.find('\n', start) + 1 or -1
        if self._newline:
            end = text.find(self._newline, start)
            return end + len(self._newline) if end >= 0 else -1
        feed, back = text.find('\n', start), text.find('\r', start)
        if back < 0 or 0 <= feed < back:
            return feed + 1 or -1
        if back + 1 == len(text):
            return -1
        return back + 2 if text[back + 1] == '\n' else back + 1

    def readline(self, size=-1, /):
        self._begin_read()
        while True:
            end = self._line_end(self._at)
            if end >= 0:
                break
            if size is not None and 0 <= size <= len(self._text) - self._at:
                end = self._at + size
                break
            if not self._fill():
                end = len(self._text)
                break
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = self._text[self._at:end]
        self._at = end
        return line

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def _ahead(self):
        """Bytes that have been read and not been given."""
        if self._at == len(self._text):
            return len(self._bytes)
        encoding = 'utf-8' if self._bom else self._encoding
        return len(self._text[self._at:].encode(encoding, self._errors)) + len(self._bytes)

    def _forget(self):
        if self._at < len(self._text) or self._bytes:
            self.buffer.seek(self.buffer.tell() - self._ahead())
            self._bytes = b''
        self._text, self._at = '', 0

    def tell(self):
        self._check()
        self._write_pending()
        return self.buffer.tell() - self._ahead()

    def seek(self, cookie, whence=0, /):
        self._check()
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        elif cookie < 0:
            raise ValueError(f'negative seek position {cookie}')
        self.flush()
        self._text, self._at, self._bytes = '', 0, b''
        return self.buffer.seek(0, 2) if whence == 2 else self.buffer.seek(cookie)

    def truncate(self, pos=None, /):
        self.flush()
        if pos is None:
            pos = self.tell()
        return self.buffer.truncate(pos)

    def __repr__(self):
        return f'<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self._encoding!r}>'


class IncrementalNewlineDecoder:
    def __init__(self, decoder, translate, errors='strict'):
        self.decoder, self.translate = decoder, translate

    def decode(self, text, final=False):
        if self.decoder is not None:
            text = self.decoder.decode(text, final)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self.translate else text


for _class in (IOBase, RawIOBase, BufferedIOBase, TextIOBase, StringIO, BytesIO, FileIO, BufferedReader,
               BufferedWriter, BufferedRandom, BufferedRWPair, TextIOWrapper, IncrementalNewlineDecoder):
    _class.__module__ = '_io' if not _class.__name__.endswith('Base') else 'io'


def text_encoding(encoding, stacklevel=2, /):
    return 'utf-8' if encoding is None else encoding


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        file = file if isinstance(file, (str, bytes)) else type(file).__fspath__(file) \
            if hasattr(type(file), '__fspath__') else _bad_path(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set('axrwb+t') or len(mode) > len(letters):
        raise ValueError(f'invalid mode: {mode!r}')
    binary, text = 'b' in letters, 't' in letters
    if text and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set('axrw')) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if not letters & set('axrw'):
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    if binary:
        for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {'an' if name[0] == 'e' else 'a'} {name} argument")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    if isinstance(file, int) and file in (0, 1, 2):
        import sys
        return (sys.stdin, sys.stdout, sys.stderr)[file]
    if not binary and newline not in (None, '', '\n', '\r', '\r\n'):
        raise ValueError(f'illegal newline value: {newline!r}')
    raw = FileIO(file, mode.replace('t', ''), closefd, opener)
    if buffering == 0:
        return raw
    size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
    if '+' in letters:
        buffered = BufferedRandom(raw, size)
    elif 'r' in letters:
        buffered = BufferedReader(raw, size)
    else:
        buffered = BufferedWriter(raw, size)
    if binary:
        return _watched(buffered, raw)
    wrapper = TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
    wrapper.mode = mode
    if encoding is None:
        wrapper._encoding = 'UTF-8'
    return _watched(wrapper, raw)


def _watched(stream, raw):
    if raw._writes and raw._file.number >= 0:
        number = raw._file.number
        _files.add_writer(number, stream)
        raw._forget = lambda: _files.remove_writer(number, stream)
    return stream


def _bad_path(file):
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')


def open_code(path):
    return open(path, 'rb')

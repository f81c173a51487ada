"""Files compressed with zlib, and what is compressed in memory in the same form (RFC 1952)."""

import builtins
import io
import os
import struct
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 'rb', 'wb'
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
_RAW = -zlib.MAX_WBITS
_WRITTEN_AT_ONCE = 4 * io.DEFAULT_BUFFER_SIZE


class BadGzipFile(OSError):
    """What is read is no gzip file."""


def open(filename, mode='rb', compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, value in ('encoding', encoding), ('errors', errors), ('newline', newline):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    if 't' in mode:
        return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
    return file


def _ended():
    return EOFError('Compressed file ended before the end-of-stream marker was reached')


def _exactly(file, count):
    data = file.read(count)
    while len(data) < count:
        more = file.read(count - len(data))
        if not more:
            raise _ended()
        data += more
    return data


def _skip_text(file):
    while _exactly(file, 1) != b'\0':
        pass


def _read_header(file):
    """Its time; None at the end of the file."""
    magic = file.read(2)
    if magic == b'':
        return None
    if magic != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({magic!r})')
    method, flags, mtime = struct.unpack('<BBIxx', _exactly(file, 8))
    if method != 8:
        raise BadGzipFile('Unknown compression method')
    if flags & FEXTRA:
        _exactly(file, int.from_bytes(_exactly(file, 2), 'little'))
    if flags & FNAME:
        _skip_text(file)
    if flags & FCOMMENT:
        _skip_text(file)
    if flags & FHCRC:
        _exactly(file, 2)
    return mtime


def _check(end, crc, size, in_file):
    wanted_crc, wanted_size = struct.unpack('<II', end)
    if wanted_crc != crc:
        raise BadGzipFile('CRC check failed' + (f' {hex(wanted_crc)} != {hex(crc)}' if in_file else ''))
    if wanted_size != size & 0xffffffff:
        raise BadGzipFile('Incorrect length of data produced')


class _Ahead:
    """A file, and bytes that were read too far."""

    def __init__(self, file):
        self.file = file
        self.kept = b''

    def read(self, size):
        if not self.kept:
            return self.file.read(size)
        data, self.kept = self.kept[:size], self.kept[size:]
        return data


class _GzipReader(io.RawIOBase):
    """What is in all members of a file, decompressed."""

    def __init__(self, file):
        self._source = file
        self._from_start()

    def _from_start(self):
        self._file = _Ahead(self._source)
        self._member = None
        self._at = 0
        self._end = False
        self.mtime = None

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._at

    def _begin_member(self):
        mtime = _read_header(self._file)
        if mtime is None:
            self._end = True
            return False
        self.mtime = mtime
        self._member = zlib.decompressobj(_RAW)
        self._crc = self._size = 0
        return True

    def _end_member(self):
        self._file.kept = self._member.unused_data + self._file.kept
        self._member = None
        _check(_exactly(self._file, 8), self._crc, self._size, True)
        byte = b'\0'
        while byte == b'\0':        # zeros may follow
            byte = self._file.read(1)
        self._file.kept = byte + self._file.kept

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        if size == 0:
            return b''
        while not self._end:
            if self._member is None and not self._begin_member():
                break
            data = self._member.unconsumed_tail or self._file.read(io.DEFAULT_BUFFER_SIZE * 16)
            out = self._member.decompress(data, size)
            if out:
                self._crc = zlib.crc32(out, self._crc)
                self._size += len(out)
            elif not data and not self._member.eof:
                raise _ended()
            if self._member.eof:
                self._end_member()
            if out:
                self._at += len(out)
                return out
        return b''

    def readall(self):
        parts = []
        while data := self.read(1 << 20):
            parts.append(data)
        return b''.join(parts)

    def seek(self, offset, whence=0, /):
        if whence == 1:
            offset += self._at
        elif whence == 2:
            while self.read(io.DEFAULT_BUFFER_SIZE):
                pass
            offset += self._at
        if offset < self._at:
            self._source.seek(0)
            self._from_start()
        while self._at < offset and self.read(min(io.DEFAULT_BUFFER_SIZE, offset - self._at)):
            pass
        return self._at


class GzipFile(io.BufferedIOBase):
    _closed_message = 'I/O operation on closed file'
    _own_file = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self._own_file = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        mode = mode or getattr(fileobj, 'mode', 'rb')
        self.name = os.fspath(filename)
        self.fileobj = fileobj
        self._closed = False
        if mode.startswith('r'):
            self.mode = READ
            self._raw = _GzipReader(fileobj)
            self._buffer = io.BufferedReader(self._raw)
        elif mode.startswith(('w', 'a', 'x')):
            self.mode = WRITE
            self._level = compresslevel
            self._mtime = mtime
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, _RAW, zlib.DEF_MEM_LEVEL, 0)
            self.crc = self.size = 0
            self._pending = []
            self._pending_size = 0
            self._write_header()
        else:
            raise ValueError(f'Invalid mode: {mode!r}')

    def _write_header(self):
        name = os.path.basename(self.name)
        try:
            if not isinstance(name, bytes):
                name = name.encode('latin-1')
            name = name.removesuffix(b'.gz')
        except UnicodeEncodeError:
            name = b''
        mtime = time.time() if self._mtime is None else self._mtime
        extra = {_COMPRESS_LEVEL_BEST: 2, _COMPRESS_LEVEL_FAST: 4}.get(self._level, 0)
        self.fileobj.write(b'\x1f\x8b\x08' + struct.pack('<BIBB', FNAME if name else 0, int(mtime), extra, 255)
                           + (name + b'\0' if name else b''))

    @property
    def mtime(self):
        return self._raw.mtime if self.mode == READ else self._mtime

    def __repr__(self):
        return f'<gzip {repr(self.fileobj)[1:-1]} {hex(id(self))}>'

    @property
    def closed(self):
        return self._closed

    def _want(self, mode, text):
        self._check()
        if self.mode != mode:
            import errno
            raise OSError(errno.EBADF, text)

    def write(self, data, /):
        self._want(WRITE, 'write() on read-only GzipFile object')
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).tobytes()
        if data:
            self._pending.append(bytes(data))
            self._pending_size += len(data)
            self.size += len(data)
            if self._pending_size >= _WRITTEN_AT_ONCE:
                self._write_pending()
        return len(data)

    def _write_pending(self):
        if self._pending:
            data = b''.join(self._pending)
            self._pending = []
            self._pending_size = 0
            self.fileobj.write(self.compress.compress(data))
            self.crc = zlib.crc32(data, self.crc)

    def read(self, size=-1, /):
        self._want(READ, 'read() on write-only GzipFile object')
        return self._buffer.read(size)

    def read1(self, size=-1, /):
        self._want(READ, 'read1() on write-only GzipFile object')
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, n, /):
        self._want(READ, 'peek() on write-only GzipFile object')
        return self._buffer.peek(n)

    def readline(self, size=-1, /):
        self._want(READ, 'readline() on write-only GzipFile object')
        return self._buffer.readline(size)

    def close(self):
        if self._closed:
            return
        self._closed = True
        try:
            if self.mode == WRITE:
                self._write_pending()
                self.fileobj.write(self.compress.flush())
                self.fileobj.write(struct.pack('<II', self.crc, self.size & 0xffffffff))
        finally:
            self.fileobj = None
            if self._own_file is not None:
                self._own_file.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH, /):
        self._check()
        if self.mode == WRITE:
            self._write_pending()
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        return self.fileobj.fileno()

    def rewind(self):
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check()
        return self.size if self.mode == WRITE else self._buffer.tell()

    def seek(self, offset, whence=0, /):
        self._check()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        if whence == 2:
            raise ValueError('Seek from end not supported')
        offset += self.size if whence == 1 else 0
        if offset < self.size:
            raise OSError('Negative seek in write mode')
        while self.size < offset:
            self.write(bytes(min(io.DEFAULT_BUFFER_SIZE, offset - self.size)))
        return self.size


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    out = zlib.compress(data, compresslevel, 31)
    mtime = time.time() if mtime is None else mtime
    return out[:4] + struct.pack('<IBB', int(mtime), out[8], 255) + out[10:]


def decompress(data):
    parts = []
    file = io.BytesIO(data)
    while _read_header(file) is not None:
        member = zlib.decompressobj(_RAW)
        out = member.decompress(file.read())
        if not member.eof or len(member.unused_data) < 8:
            raise _ended()
        _check(member.unused_data[:8], zlib.crc32(out), len(out), False)
        parts.append(out)
        file = io.BytesIO(member.unused_data[8:].lstrip(b'\0'))
    return b''.join(parts)

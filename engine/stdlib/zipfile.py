"""Zip archives (PKWARE's APPNOTE), without what only archives above 4 GB need."""

import builtins
import io
import os
import shutil
import stat
import struct
import sys
import threading
import time
import zlib

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile', 'ZipInfo',
           'ZipFile', 'LargeZipFile', 'Path']

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = ZIP_MAX_COMMENT = (1 << 16) - 1
DEFAULT_VERSION, ZIP64_VERSION = 20, 45
_UTF8, _ENCRYPTED, _SIZES_FOLLOW = 0x800, 1, 8
_METHODS = {ZIP_STORED: 'stored', ZIP_DEFLATED: 'deflate', ZIP_BZIP2: 'bzip2', ZIP_LZMA: 'lzma'}
_LOCAL, _CENTRAL, _END = '<4sHHHHHIIIHH', '<4sBBHHHHHIIIHHHHHII', '<4s4H2LH'
_AT_ONCE = 8192
_CP437 = ('ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐'
          '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0')      # bytes 128 to 255


class BadZipFile(Exception):
    pass


class LargeZipFile(Exception):
    pass


error = BadZipfile = BadZipFile


def _find_end(file):
    """The record at the end of an archive: (where, its fields, comment), or None."""
    size = file.seek(0, 2)
    length = struct.calcsize(_END)
    begin = max(0, size - ZIP_MAX_COMMENT - length)
    file.seek(begin)
    tail = file.read()
    at = tail.rfind(b'PK\5\6')
    if at < 0 or at + length > len(tail):
        return None
    fields = struct.unpack(_END, tail[at:at + length])
    return begin + at, fields, tail[at + length:at + length + fields[-1]]


def is_zipfile(filename):
    try:
        if hasattr(filename, 'read'):
            at = filename.tell()
            found = _find_end(filename)
            filename.seek(at)
        else:
            with builtins.open(filename, 'rb') as file:
                found = _find_end(file)
        return found is not None
    except OSError:
        return False


def _name(data, flags, encoding):
    """A file name as archives have them."""
    if flags & _UTF8 or encoding or data.isascii():
        return data.decode('utf-8' if flags & _UTF8 else encoding or 'ascii')
    return ''.join([chr(byte) if byte < 128 else _CP437[byte - 128] for byte in data])


def _check_method(method):
    if method in (ZIP_BZIP2, ZIP_LZMA):
        raise RuntimeError(f'Compression requires the (missing) {"bz2" if method == ZIP_BZIP2 else "lzma"} module')
    if method not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError('That compression method is not supported')


class ZipInfo:
    __slots__ = ('orig_filename', 'filename', 'date_time', 'compress_type', 'compress_level', 'comment', 'extra',
                 'create_system', 'create_version', 'extract_version', 'reserved', 'flag_bits', 'volume', 'internal_attr',
                 'external_attr', 'header_offset', 'CRC', 'compress_size', 'file_size')

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition('\0')[0]
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = self.extra = b''
        self.create_system = 3
        self.create_version = self.extract_version = DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0

    @property
    def _compresslevel(self):
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        out = [f'<{type(self).__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            out.append(f' compress_type={_METHODS.get(self.compress_type, self.compress_type)}')
        high, low = self.external_attr >> 16, self.external_attr & 0xffff
        if high:
            out.append(f' filemode={stat.filemode(high)!r}')
        if low:
            out.append(f' external_attr={low:#x}')
        folder = self.is_dir()
        if not folder or self.file_size:
            out.append(f' file_size={self.file_size!r}')
        if (not folder or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            out.append(f' compress_size={self.compress_size!r}')
        return ''.join(out) + '>'

    def is_dir(self):
        return self.filename.endswith('/')

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        filename = os.fspath(filename)
        about = os.stat(filename)
        when = time.localtime(about.st_mtime)[:6]
        if not strict_timestamps:
            when = max((1980, 1, 1, 0, 0, 0), min((2107, 12, 31, 23, 59, 59), when))
        name = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1]).lstrip('/')
        folder = stat.S_ISDIR(about.st_mode)
        info = cls(name + '/' if folder else name, when)
        info.external_attr = (about.st_mode & 0xffff) << 16
        if folder:
            info.external_attr |= 0x10
        else:
            info.file_size = about.st_size
        return info

    def _encoded(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | _UTF8

    def _when(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return hour << 11 | minute << 5 | second // 2, year - 1980 << 9 | month << 5 | day

    def FileHeader(self, zip64=None):
        name, flags = self._encoded()
        known = not flags & _SIZES_FOLLOW
        sums = (self.CRC, self.compress_size, self.file_size) if known else (0, 0, 0)
        return struct.pack(_LOCAL, b'PK\3\4', self.extract_version, flags, self.compress_type, *self._when(), *sums,
                           len(name), len(self.extra)) + name + self.extra

    def _central(self):
        name, flags = self._encoded()
        return struct.pack(_CENTRAL, b'PK\1\2', self.create_version, self.create_system, self.extract_version, flags,
                           self.compress_type, *self._when(), self.CRC, self.compress_size, self.file_size, len(name),
                           len(self.extra), len(self.comment), 0, self.internal_attr, self.external_attr,
                           self.header_offset) + name + self.extra + self.comment

    @classmethod
    def _parsed(cls, fields, name, extra, comment, encoding):
        (_, version, system, needed, flags, method, clock, day, crc, packed, size, _, _, _, volume, internal, external,
         offset) = fields
        info = cls(_name(name, flags, encoding))
        info.date_time = (day >> 9) + 1980, day >> 5 & 15, day & 31, clock >> 11, clock >> 5 & 63, (clock & 31) * 2
        info.create_version, info.create_system, info.extract_version = version, system, needed
        info.flag_bits, info.compress_type, info.CRC, info.compress_size, info.file_size = flags, method, crc, packed, size
        info.volume, info.internal_attr, info.external_attr, info.header_offset = volume, internal, external, offset
        info.extra, info.comment = extra, comment
        return info


class ZipExtFile(io.BufferedIOBase):
    """One member being read."""

    _closed_message = 'I/O operation on closed file.'

    def __init__(self, archive, info, start):
        self._archive, self._info, self._start = archive, info, start
        self.name, self.mode = info.filename, 'rb'
        self.newlines = None
        self._from_start()

    def _from_start(self):
        self._left = self._info.compress_size
        self._source_at = self._start
        self._ahead, self._offset = b'', 0
        self._at = self._crc = 0
        self._stream = zlib.decompressobj(-15) if self._info.compress_type == ZIP_DEFLATED else None

    def __repr__(self):
        state = '[closed]' if self.closed else f'name={self.name!r} mode={self.mode!r}'
        if not self.closed and self._info.compress_type != ZIP_STORED:
            state += f' compress_type={_METHODS[self._info.compress_type]}'
        return f'<zipfile.ZipExtFile {state}>'

    def readable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def tell(self):
        self._check()
        return self._at

    def _more(self, size):
        """The next bytes of the member; b'' at its end."""
        while self._left > 0 or self._stream is not None and self._stream.unconsumed_tail:
            data = self._stream.unconsumed_tail if self._stream is not None else b''
            if not data:
                with self._archive._lock:
                    file = self._archive.fp
                    file.seek(self._source_at)
                    data = file.read(min(self._left, max(size, 4096)))
                if not data:
                    raise EOFError
                self._source_at += len(data)
                self._left -= len(data)
            if self._stream is not None:
                data = self._stream.decompress(data, max(size, 4096))
                if self._stream.eof:
                    self._left = 0
            if data or not self._left:
                self._crc = zlib.crc32(data, self._crc)
                ended = not self._left and not (self._stream is not None and self._stream.unconsumed_tail)
                if ended and self._crc != self._info.CRC:
                    raise BadZipFile(f'Bad CRC-32 for file {self.name!r}')
                return data
        return b''

    def _fill(self, size):
        """Reads ahead until there are `size` bytes or all there is."""
        have = self._ahead[self._offset:]
        while size < 0 or len(have) < size:
            data = self._more(1 << 20 if size < 0 else size)
            if not data:
                break
            have += data
        self._ahead, self._offset = have, 0

    def read(self, n=-1, /):
        self._check()
        n = -1 if n is None else n
        if n < 0 or len(self._ahead) - self._offset < n:
            self._fill(n)
        end = len(self._ahead) if n < 0 else self._offset + n
        out = self._ahead[self._offset:end]
        self._offset += len(out)
        self._at += len(out)
        return out

    def read1(self, n, /):
        self._check()
        if self._offset == len(self._ahead):
            self._ahead, self._offset = self._more(n if n and n > 0 else 4096), 0
        return self.read(min(n if n is not None and n >= 0 else 1 << 60, len(self._ahead) - self._offset))

    def peek(self, n=1, /):
        self._check()
        if len(self._ahead) - self._offset < n:
            self._fill(n)
        return self._ahead[self._offset:self._offset + 512]

    def readline(self, limit=-1, /):
        self._check()
        found = self._ahead.find(b'\n', self._offset)
        size = 4096
        while found < 0:
            self._fill(size)
            found = self._ahead.find(b'\n')
            if len(self._ahead) < size:
                break
            size *= 2
        end = (found + 1 if found >= 0 else len(self._ahead)) - self._offset
        return self.read(end if limit is None or limit < 0 else min(end, limit))

    def seek(self, offset, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError('whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)')
        offset += 0 if whence == 0 else self._at if whence == 1 else self._info.file_size
        offset = max(0, min(offset, self._info.file_size))
        if offset < self._at:
            self._from_start()
        while self._at < offset and self.read(min(1 << 20, offset - self._at)):
            pass
        return self._at

    def close(self):
        if not self.closed:
            super().close()
            self._archive._let_go()


class _Writer(io.BufferedIOBase):
    """One member being written."""

    def __init__(self, archive, info):
        self._archive, self._info = archive, info
        self.name, self.mode = info.filename, 'wb'
        level = info.compress_level
        self._stream = zlib.compressobj(-1 if level is None else level, zlib.DEFLATED, -15) \
            if info.compress_type == ZIP_DEFLATED else None
        self._crc = self._size = self._packed = 0

    def writable(self):
        return True

    def write(self, data, /):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).tobytes()
        self._size += len(data)
        self._crc = zlib.crc32(data, self._crc)
        self._put(data if self._stream is None else self._stream.compress(data))
        return len(data)

    def _put(self, data):
        self._packed += len(data)
        self._archive.fp.write(data)

    def close(self):
        if self.closed:
            return
        try:
            super().close()
            if self._stream is not None:
                self._put(self._stream.flush())
            info, archive = self._info, self._archive
            info.CRC, info.file_size, info.compress_size = self._crc, self._size, self._packed
            if info.flag_bits & _SIZES_FOLLOW:
                archive.fp.write(struct.pack('<4sLLL', b'PK\7\10', self._crc, self._packed, self._size))
                archive.start_dir = archive._tell()
            else:
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader())
                archive.fp.seek(archive.start_dir)
            archive._add(info)
        finally:
            self._archive._writing = False


class ZipFile:
    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_method(compression)
        self.mode, self.compression, self.compresslevel = mode, compression, compresslevel
        self.debug = 0
        self.NameToInfo, self.filelist = {}, []
        self.pwd = None
        self._comment = b''
        self._strict_timestamps, self.metadata_encoding = strict_timestamps, metadata_encoding
        self._lock = threading.RLock()
        self._references = 1
        self._writing = self._changed = False
        self._seekable = True
        self._passed = None
        file = os.fspath(file) if isinstance(file, os.PathLike) else file
        self._own_file = isinstance(file, str)
        if self._own_file:
            self.filename = file
            try:
                self.fp = io.open(file, {'r': 'rb', 'w': 'w+b', 'x': 'x+b', 'a': 'r+b'}[mode])
            except FileNotFoundError:
                if mode != 'a':
                    raise
                self.fp = io.open(file, 'w+b')
        else:
            self.fp = file
            self.filename = getattr(file, 'name', None)
        try:
            self._open_archive(mode)
        except:
            self._close_file()
            raise

    def _open_archive(self, mode):
        if mode == 'r':
            return self._read_directory()
        if mode == 'a':
            try:
                self._read_directory()
                self.fp.seek(self.start_dir)
            except BadZipFile:      # what is appended to need not be an archive
                self.fp.seek(0, 2)
                self._changed = True
                self.start_dir = self.fp.tell()
            return
        self._changed = True
        try:
            self.start_dir = self.fp.tell()
            self.fp.seek(self.start_dir)
        except (AttributeError, OSError):
            self._seekable = False
            self.start_dir = 0
            self._passed, self.fp = self.fp, _Counted(self.fp)

    def _tell(self):
        return self.fp.tell()

    def _read_directory(self):
        file = self.fp
        try:
            end = _find_end(file)
        except OSError:
            raise BadZipFile('File is not a zip file') from None
        if end is None:
            raise BadZipFile('File is not a zip file')
        where, (_, _, _, _, count, size, offset, _), self._comment = end
        before = where - size - offset      # what the archive was appended to
        self.start_dir = offset + before
        if self.start_dir < 0:
            raise BadZipFile('Bad offset for central directory')
        file.seek(self.start_dir)
        directory = file.read(size)
        length = struct.calcsize(_CENTRAL)
        at = 0
        while at < size:
            if at + length > len(directory):
                raise BadZipFile('Truncated central directory')
            fields = struct.unpack(_CENTRAL, directory[at:at + length])
            if fields[0] != b'PK\1\2':
                raise BadZipFile('Bad magic number for central directory')
            at += length
            parts = []
            for part in fields[11:14]:
                parts.append(directory[at:at + part])
                at += part
            info = ZipInfo._parsed(fields, *parts, self.metadata_encoding)
            info.header_offset += before
            self._add(info, False)

    def _add(self, info, changed=True):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self._changed = self._changed or changed

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        out = f'<{type(self).__module__}.{type(self).__qualname__}'
        if self.fp is None:
            return out + ' [closed]>'
        if self._own_file:
            out += f' filename={self.filename!r}'
        else:
            out += f' file={self.fp!r}'
            if self.filename is not None:
                out += f' filename={self.filename!r}'
        return out + f' mode={self.mode!r}>'

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f'comment: expected bytes, got {type(comment).__name__}')
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn(f'Archive comment is too long; truncating to {ZIP_MAX_COMMENT} bytes', stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._changed = True

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info

    def printdir(self, file=None):
        print(f'{"File Name":<46} {"Modified    ":>19} {"Size":>12}', file=file)
        for info in self.filelist:
            print('%-46s %s %12d' % (info.filename, '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6], info.file_size),
                  file=file)

    def testzip(self):
        for info in self.filelist:
            try:
                with self.open(info.filename) as file:
                    while file.read(1 << 20):
                        pass
            except BadZipFile:
                return info.filename
        return None

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f'pwd: expected bytes, got {type(pwd).__name__}')
        self.pwd = pwd or None

    def _want_open(self, text='Attempt to use ZIP archive that was already closed'):
        if self.fp is None:
            raise ValueError(text)

    def read(self, name, pwd=None):
        with self.open(name, 'r', pwd) as file:
            return file.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == 'w':
            raise ValueError('pwd is only supported for reading files')
        self._want_open()
        if isinstance(name, ZipInfo):
            info = name
        elif mode == 'w':
            info = ZipInfo(name)
            info.compress_type, info.compress_level = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == 'w':
            return self._open_to_write(info)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the "
                             'writing handle before trying to read.')
        return self._open_to_read(info, name)

    def _open_to_read(self, info, name):
        with self._lock:
            self.fp.seek(info.header_offset)
            length = struct.calcsize(_LOCAL)
            header = self.fp.read(length)
            if len(header) != length:
                raise BadZipFile('Truncated file header')
            fields = struct.unpack(_LOCAL, header)
            if fields[0] != b'PK\3\4':
                raise BadZipFile('Bad magic number for file header')
            stored = self.fp.read(fields[9])
        if info.flag_bits & 0x20:
            raise NotImplementedError('compressed patched data (flag bit 5)')
        if info.flag_bits & 0x40:
            raise NotImplementedError('strong encryption (flag bit 6)')
        text = _name(stored, fields[2], self.metadata_encoding)
        if text != info.orig_filename:
            raise BadZipFile(f'File name in directory {info.orig_filename!r} and header {stored!r} differ.')
        if info.flag_bits & _ENCRYPTED:
            if not self.pwd:
                raise RuntimeError(f'File {name!r} is encrypted, password required for extraction')
            raise NotImplementedError('encrypted archives')
        _check_method(info.compress_type)
        self._references += 1
        return ZipExtFile(self, info, info.header_offset + length + fields[9] + fields[10])

    def _open_to_write(self, info):
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the "
                             'first handle before opening another.')
        self._check_write(info)
        info.compress_size = info.CRC = info.flag_bits = 0
        if not self._seekable:
            info.flag_bits |= _SIZES_FOLLOW
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._changed = True
        self.fp.write(info.FileHeader())
        self._writing = True
        return _Writer(self, info)

    def _check_write(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f'Duplicate name: {info.filename!r}', stacklevel=3)
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        self._want_open('Attempt to write ZIP archive that was already closed')
        _check_method(info.compress_type)

    def _extract_to(self, info, folder):
        if not isinstance(info, ZipInfo):
            info = self.getinfo(info)
        name = '/'.join([part for part in info.filename.split('/') if part not in ('', '.', '..')])
        target = os.path.normpath(os.path.join(folder, name))
        above = os.path.dirname(target)
        if above:
            os.makedirs(above, exist_ok=True)
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        with self.open(info) as source, builtins.open(target, 'wb') as out:
            shutil.copyfileobj(source, out)
        return target

    def extract(self, member, path=None, pwd=None):
        return self._extract_to(member, os.getcwd() if path is None else os.fspath(path))

    def extractall(self, path=None, members=None, pwd=None):
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract_to(member, path)

    def _not_while_writing(self):
        self._want_open('Attempt to write to ZIP archive that was already closed')
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        self._not_while_writing()
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = info.CRC = 0
            return self.mkdir(info)
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with builtins.open(filename, 'rb') as source, self.open(info, 'w') as out:
            shutil.copyfileobj(source, out, _AT_ONCE)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        if isinstance(data, str):
            data = data.encode('utf-8')
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
        self._not_while_writing()
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self._lock, self.open(info, 'w') as out:
            out.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError('The given ZipInfo does not describe a directory')
        elif isinstance(zinfo_or_directory_name, str):
            info = ZipInfo(zinfo_or_directory_name.removesuffix('/') + '/')
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        else:
            raise TypeError('Expected type str or ZipInfo')
        with self._lock:
            self._check_write(info)
            if self._seekable:
                self.fp.seek(self.start_dir)
            info.header_offset = self.fp.tell()
            self.fp.write(info.FileHeader())
            self._add(info)
            self.start_dir = self.fp.tell()

    def close(self):
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing "
                             'handle before closing the zip.')
        try:
            if self.mode in ('w', 'x', 'a') and self._changed:
                if self._seekable:
                    self.fp.seek(self.start_dir)
                self._write_end()
        finally:
            self._close_file()

    def _write_end(self):
        start = self.fp.tell()
        for info in self.filelist:
            self.fp.write(info._central())
        count = len(self.filelist)
        self.fp.write(struct.pack(_END, b'PK\5\6', 0, 0, count, count, self.fp.tell() - start, start, len(self._comment))
                      + self._comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()

    def _close_file(self):
        self._let_go_of, self.fp = self.fp, None
        self._let_go()

    def _let_go(self):
        """Members that are being read keep the file open."""
        self._references -= 1
        if not self._references and self._own_file:
            self._let_go_of.close()


class _Counted:
    """A file that cannot seek: where it is."""

    def __init__(self, file):
        self._file, self._at = file, 0

    def write(self, data):
        self._at += self._file.write(data)

    def tell(self):
        return self._at

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()


class Path:
    """A file or folder in an archive, much like pathlib's."""

    def __init__(self, root, at=''):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    def _names(self):
        names = dict.fromkeys(self.root.namelist())
        for name in list(names):
            parts = name.rstrip('/').split('/')
            for i in range(1, len(parts)):
                names.setdefault('/'.join(parts[:i]) + '/')
        return names

    def __eq__(self, other):
        return (self.root, self.at) == (other.root, other.at) if isinstance(other, Path) else NotImplemented

    def __hash__(self):
        return hash((self.root, self.at))

    def __str__(self):
        return os.path.join(str(self.root.filename), self.at)

    def __repr__(self):
        return f'{type(self).__name__}({self.root.filename!r}, {self.at!r})'

    @property
    def name(self):
        return self.at.rstrip('/').rpartition('/')[2] or self.filename.name

    @property
    def filename(self):
        import pathlib
        return pathlib.Path(self.root.filename).joinpath(self.at)

    @property
    def suffix(self):
        import pathlib
        return pathlib.PurePosixPath(self.name).suffix

    @property
    def stem(self):
        import pathlib
        return pathlib.PurePosixPath(self.name).stem

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        above = self.at.rstrip('/').rpartition('/')[0]
        return Path(self.root, above and above + '/')

    def joinpath(self, *other):
        at = os.path.join(self.at, *other)
        names = self._names()
        return Path(self.root, at + '/' if at not in names and at + '/' in names else at)

    __truediv__ = joinpath

    def is_dir(self):
        return not self.at or self.at.endswith('/')

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return not self.at or self.at in self._names()

    def iterdir(self):
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names():
            if name != self.at and name.startswith(self.at) and '/' not in name[len(self.at):].rstrip('/'):
                yield Path(self.root, name)

    def open(self, mode='r', *args, pwd=None, **kwargs):
        if self.is_dir():
            raise IsADirectoryError(self)
        if mode[0] == 'r' and not self.exists():
            raise FileNotFoundError(self)
        file = self.root.open(self.at, mode[0], pwd)
        if 'b' in mode:
            if args or kwargs:
                raise ValueError('encoding args invalid for binary operation')
            return file
        return io.TextIOWrapper(file, *args or (kwargs.pop('encoding', 'utf-8'),), **kwargs)

    def read_text(self, *args, **kwargs):
        with self.open('r', *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

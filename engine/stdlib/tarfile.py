"""Archives of tar: read and written, plain and compressed with gzip."""
import copy
import io
import os
import stat
import time

__all__ = ['TarFile', 'TarInfo', 'is_tarfile', 'TarError', 'ReadError', 'CompressionError', 'StreamError', 'ExtractError',
           'HeaderError', 'ENCODING', 'USTAR_FORMAT', 'GNU_FORMAT', 'PAX_FORMAT', 'DEFAULT_FORMAT', 'open',
           'fully_trusted_filter', 'data_filter', 'tar_filter', 'FilterError', 'AbsoluteLinkError',
           'OutsideDestinationError', 'SpecialFileError', 'AbsolutePathError', 'LinkOutsideDestinationError']

NUL, BLOCKSIZE, RECORDSIZE = b'\0', 512, 10240
GNU_MAGIC, POSIX_MAGIC = b'ustar  \0', b'ustar\x0000'
LENGTH_NAME, LENGTH_LINK, LENGTH_PREFIX = 100, 100, 155
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = \
    b'0', b'\0', b'1', b'2', b'3', b'4', b'5', b'6', b'7'
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE, XHDTYPE, XGLTYPE = b'L', b'K', b'S', b'x', b'g'
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
SUPPORTED_TYPES = (REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE, CONTTYPE, CHRTYPE, BLKTYPE,
                   GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)
ENCODING = 'utf-8'
_NUMBERS = {'uid': int, 'gid': int, 'size': int, 'mtime': float, 'atime': float, 'ctime': float}
_KEEP = object()


class TarError(Exception):
    pass


class ExtractError(TarError):
    pass


class ReadError(TarError):
    pass


class CompressionError(TarError):
    pass


class StreamError(TarError):
    pass


class HeaderError(TarError):
    pass


class EmptyHeaderError(HeaderError):
    pass


class TruncatedHeaderError(HeaderError):
    pass


class EOFHeaderError(HeaderError):
    pass


class InvalidHeaderError(HeaderError):
    pass


class SubsequentHeaderError(HeaderError):
    pass


# --- what may be extracted

class FilterError(TarError):
    def __init__(self, tarinfo, text):
        self.tarinfo = tarinfo
        super().__init__(text)


class AbsolutePathError(FilterError):
    def __init__(self, tarinfo):
        super().__init__(tarinfo, f'member {tarinfo.name!r} has an absolute path')


class OutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self._path = path
        super().__init__(tarinfo, f'{tarinfo.name!r} would be extracted to {path!r}, which is outside the destination')


class SpecialFileError(FilterError):
    def __init__(self, tarinfo):
        super().__init__(tarinfo, f'{tarinfo.name!r} is a special file')


class AbsoluteLinkError(FilterError):
    def __init__(self, tarinfo):
        super().__init__(tarinfo, f'{tarinfo.name!r} is a link to an absolute path')


class LinkOutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self._path = path
        super().__init__(tarinfo, f'{tarinfo.name!r} would link to {path!r}, which is outside the destination')


def _changes(member, dest_path, for_data):
    new, name = {}, member.name
    dest = os.path.realpath(dest_path)
    if name.startswith('/'):
        name = new['name'] = name.lstrip('/')
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    target = os.path.realpath(os.path.join(dest, name))
    if os.path.commonpath([target, dest]) != dest:
        raise OutsideDestinationError(member, target)
    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if for_data:
            if member.isreg() or member.islnk():
                if not mode & 0o100:
                    mode &= ~0o111
                mode |= 0o600
            elif member.isdir() or member.issym():
                mode = None
            else:
                raise SpecialFileError(member)
        if mode != member.mode:
            new['mode'] = mode
    if for_data:
        for who in ('uid', 'gid', 'uname', 'gname'):
            if getattr(member, who) is not None:
                new[who] = None
        if member.islnk() or member.issym():
            if os.path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            base = os.path.dirname(name) if member.issym() else ''
            target = os.path.realpath(os.path.join(dest, base, member.linkname))
            if os.path.commonpath([target, dest]) != dest:
                raise LinkOutsideDestinationError(member, target)
    return new


def fully_trusted_filter(member, dest_path):
    return member


def tar_filter(member, dest_path):
    new = _changes(member, dest_path, False)
    return member.replace(**new, deep=False) if new else member


def data_filter(member, dest_path):
    new = _changes(member, dest_path, True)
    return member.replace(**new, deep=False) if new else member


_FILTERS = {'fully_trusted': fully_trusted_filter, 'tar': tar_filter, 'data': data_filter}


# --- headers

def _text_field(text, length, encoding, errors):
    return text.encode(encoding, errors)[:length].ljust(length, NUL)


def _field_text(data, encoding, errors):
    return data.partition(NUL)[0].decode(encoding, errors)


def _number_field(number, digits, format):
    number = int(number)
    if 0 <= number < 8 ** (digits - 1):
        return b'%0*o\0' % (digits - 1, number)
    if format == GNU_FORMAT and -256 ** (digits - 1) <= number < 256 ** (digits - 1):
        sign = b'\x80' if number >= 0 else b'\xff'
        return sign + (number % 256 ** (digits - 1)).to_bytes(digits - 1, 'big')
    raise ValueError('overflow in number field')


def _field_number(data):
    if data[0] in (0x80, 0xff):
        number = int.from_bytes(data[1:], 'big')
        return number - 256 ** (len(data) - 1) if data[0] == 0xff else number
    try:
        return int(data.partition(NUL)[0].decode('ascii').strip() or '0', 8)
    except ValueError:
        raise InvalidHeaderError('invalid header') from None


def _padded(data):
    return data + bytes(-len(data) % BLOCKSIZE)


def _checksum(block):
    return sum(block[:148]) + 256 + sum(block[156:])


class TarInfo:
    """One member: its name, kind, size and the rest."""

    def __init__(self, name=''):
        self.name, self.linkname, self.type = name, '', REGTYPE
        self.mode, self.uid, self.gid, self.size, self.mtime, self.chksum = 0o644, 0, 0, 0, 0, 0
        self.uname = self.gname = ''
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.pax_headers, self.sparse, self.tarfile = {}, None, None

    path = property(lambda self: self.name, lambda self, name: setattr(self, 'name', name))
    linkpath = property(lambda self: self.linkname, lambda self, name: setattr(self, 'linkname', name))

    def __repr__(self):
        return f'<{type(self).__name__} {self.name!r} at {id(self):#x}>'

    def replace(self, *, name=_KEEP, mtime=_KEEP, mode=_KEEP, linkname=_KEEP, uid=_KEEP, gid=_KEEP, uname=_KEEP,
                gname=_KEEP, deep=True):
        """A copy with other attributes."""
        other = copy.deepcopy(self) if deep else copy.copy(self)
        for key, value in (('name', name), ('mtime', mtime), ('mode', mode), ('linkname', linkname), ('uid', uid),
                           ('gid', gid), ('uname', uname), ('gname', gname)):
            if value is not _KEEP:
                setattr(other, key, value)
        return other

    def isreg(self):
        return self.type in REGULAR_TYPES

    isfile = isreg

    def isdir(self):
        return self.type == DIRTYPE

    def issym(self):
        return self.type == SYMTYPE

    def islnk(self):
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def issparse(self):
        return self.sparse is not None

    def isdev(self):
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def get_info(self):
        info = {name: getattr(self, name) for name in (
            'name', 'mode', 'uid', 'gid', 'size', 'mtime', 'chksum', 'type', 'linkname', 'uname', 'gname', 'devmajor',
            'devminor')}
        info['mode'] = (info['mode'] or 0) & 0o7777
        if info['type'] == DIRTYPE and not info['name'].endswith('/'):
            info['name'] += '/'
        return info

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors='surrogateescape'):
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError(f'{name} may not be None')
        if format == USTAR_FORMAT:
            return self._ustar(info, encoding, errors)
        if format == GNU_FORMAT:
            return self._gnu(info, encoding, errors)
        if format == PAX_FORMAT:
            return self._pax(info, encoding)
        raise ValueError('invalid format')

    @staticmethod
    def _ustar(info, encoding, errors):
        info['magic'] = POSIX_MAGIC
        if len(info['linkname'].encode(encoding, errors)) > LENGTH_LINK:
            raise ValueError('linkname is too long')
        if len(info['name'].encode(encoding, errors)) > LENGTH_NAME:
            parts = info['name'].split('/')
            for at in range(1, len(parts)):
                prefix, name = '/'.join(parts[:at]), '/'.join(parts[at:])
                if len(prefix.encode(encoding, errors)) <= LENGTH_PREFIX and len(name.encode(encoding, errors)) <= LENGTH_NAME:
                    info['prefix'], info['name'] = prefix, name
                    break
            else:
                raise ValueError('name is too long')
        return TarInfo._header(info, USTAR_FORMAT, encoding, errors)

    @staticmethod
    def _gnu(info, encoding, errors):
        info['magic'], out = GNU_MAGIC, b''
        for key, length, kind in (('linkname', LENGTH_LINK, GNUTYPE_LONGLINK), ('name', LENGTH_NAME, GNUTYPE_LONGNAME)):
            data = info[key].encode(encoding, errors)
            if len(data) > length:
                long = {'name': '././@LongLink', 'type': kind, 'size': len(data) + 1, 'magic': GNU_MAGIC}
                out += TarInfo._header(long, USTAR_FORMAT, encoding, errors) + _padded(data + NUL)
        return out + TarInfo._header(info, GNU_FORMAT, encoding, errors)

    def _pax(self, info, encoding):
        info['magic'] = POSIX_MAGIC
        records = dict(self.pax_headers)
        for key, record, length in (('name', 'path', LENGTH_NAME), ('linkname', 'linkpath', LENGTH_LINK),
                                    ('uname', 'uname', 32), ('gname', 'gname', 32)):
            if record not in records and (not info[key].isascii() or len(info[key]) > length):
                records[record] = info[key]
        for key, digits in (('uid', 8), ('gid', 8), ('size', 12), ('mtime', 12)):
            value = info[key]
            whole = int(round(value)) if isinstance(value, float) else value
            if not 0 <= whole < 8 ** (digits - 1):
                info[key] = 0
            elif isinstance(value, float):
                info[key] = whole
            else:
                continue
            records.setdefault(key, str(value))
        out = self._pax_header(records, XHDTYPE, encoding) if records else b''
        return out + self._header(info, USTAR_FORMAT, 'ascii', 'replace')

    @classmethod
    def create_pax_global_header(cls, pax_headers):
        return cls._pax_header(pax_headers, XGLTYPE, 'utf-8')

    @classmethod
    def _pax_header(cls, records, kind, encoding):
        data = b''
        for key, value in records.items():
            body = b' ' + key.encode() + b'=' + str(value).encode('utf-8', 'surrogateescape') + b'\n'
            size = len(body)
            while size != (whole := len(body) + len(str(size))):
                size = whole
            data += str(size).encode() + body
        info = {'name': '././@PaxHeader', 'type': kind, 'size': len(data), 'magic': POSIX_MAGIC}
        return cls._header(info, USTAR_FORMAT, 'ascii', 'replace') + _padded(data)

    @staticmethod
    def _header(info, format, encoding, errors):
        is_device = info.get('type') in (CHRTYPE, BLKTYPE)
        device = [_number_field(info.get(key, 0), 8, format) if is_device else bytes(8) for key in ('devmajor', 'devminor')]
        parts = [
            _text_field(info.get('name', ''), 100, encoding, errors), _number_field(info.get('mode', 0) & 0o7777, 8, format),
            _number_field(info.get('uid', 0), 8, format), _number_field(info.get('gid', 0), 8, format),
            _number_field(info.get('size', 0), 12, format), _number_field(info.get('mtime', 0), 12, format), b' ' * 8,
            info.get('type', REGTYPE), _text_field(info.get('linkname', ''), 100, encoding, errors),
            info.get('magic', POSIX_MAGIC), _text_field(info.get('uname', ''), 32, encoding, errors),
            _text_field(info.get('gname', ''), 32, encoding, errors), *device,
            _text_field(info.get('prefix', ''), 155, encoding, errors)]
        block = _padded(b''.join(parts))
        return block[:148] + b'%06o\0' % _checksum(block) + block[155:]

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        if len(buf) == 0:
            raise EmptyHeaderError('empty header')
        if len(buf) != BLOCKSIZE:
            raise TruncatedHeaderError('truncated header')
        if buf.count(NUL) == BLOCKSIZE:
            raise EOFHeaderError('end of file header')
        info = cls()
        info.chksum = _field_number(buf[148:156])
        if info.chksum != _checksum(buf):
            raise InvalidHeaderError('bad checksum')
        info.name, info.mode = _field_text(buf[:100], encoding, errors), _field_number(buf[100:108])
        info.uid, info.gid, info.size, info.mtime = map(_field_number, (buf[108:116], buf[116:124], buf[124:136], buf[136:148]))
        info.type, info.linkname = buf[156:157], _field_text(buf[157:257], encoding, errors)
        info.uname, info.gname = _field_text(buf[265:297], encoding, errors), _field_text(buf[297:329], encoding, errors)
        info.devmajor, info.devminor = _field_number(buf[329:337]), _field_number(buf[337:345])
        prefix = _field_text(buf[345:500], encoding, errors)
        if info.type == AREGTYPE and info.name.endswith('/'):
            info.type = DIRTYPE
        if info.isdir():
            info.name = info.name.rstrip('/')
        if prefix and info.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE):
            info.name = f'{prefix}/{info.name}'
        return info


class ExFileObject(io.BytesIO):
    """The contents of a member."""

    name, mode = '', 'r'


def _records(data):
    """The pairs of an extended header."""
    at, out = 0, {}
    while at < len(data) and data[at:at + 1] != NUL:
        size, space, _ = data[at:at + 20].partition(b' ')
        if not size.isdigit() or not space or int(size) < 5:
            raise InvalidHeaderError('invalid header')
        key, equals, value = data[at + len(size) + 1:at + int(size) - 1].partition(b'=')
        if not equals:
            raise InvalidHeaderError('invalid header')
        out[key.decode('utf-8', 'surrogateescape')] = value.decode('utf-8', 'surrogateescape')
        at += int(size)
    return out


class TarFile:
    debug, dereference, ignore_zeros, errorlevel, stream = 0, False, False, 1, False
    format, encoding, errors = DEFAULT_FORMAT, ENCODING, None
    tarinfo, fileobject, extraction_filter = TarInfo, ExFileObject, None

    def __init__(self, name=None, mode='r', fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None,
                 encoding=None, errors='surrogateescape', pax_headers=None, debug=None, errorlevel=None,
                 copybufsize=None, stream=False):
        if mode not in ('r', 'a', 'w', 'x'):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode, self._mode = mode, {'r': 'rb', 'a': 'r+b', 'w': 'wb', 'x': 'xb'}[mode]
        self._own = fileobj is None
        if self._own:
            if mode == 'a' and not os.path.exists(name):
                self.mode, self._mode = 'w', 'wb'
            import builtins
            fileobj = builtins.open(name, self._mode)
        elif name is None and isinstance(getattr(fileobj, 'name', None), (str, bytes)):
            name = fileobj.name
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        for key, value in (('format', format), ('tarinfo', tarinfo), ('dereference', dereference), ('encoding', encoding),
                           ('ignore_zeros', ignore_zeros), ('debug', debug), ('errorlevel', errorlevel)):
            if value is not None:
                setattr(self, key, value)
        self.errors = errors
        self.pax_headers = dict(pax_headers) if pax_headers is not None and self.format == PAX_FORMAT else {}
        self.members, self._loaded, self.closed, self._first = [], False, False, None
        self.inodes = {}
        self.offset = self.fileobj.tell() if mode != 'w' or hasattr(fileobj, 'tell') else 0
        try:
            self._begin()
        except BaseException:
            if self._own:
                self.fileobj.close()
            self.closed = True
            raise

    def _begin(self):
        if self.mode == 'r':
            self._first = self.next()
        elif self.mode == 'a':
            self._loaded = False
            while self.next() is not None:
                pass
            self.fileobj.seek(self.offset)
        elif self.pax_headers:
            self._write(self.tarinfo.create_pax_global_header(self.pax_headers))

    def _write(self, data):
        self.fileobj.write(data)
        self.offset += len(data)

    # --- opening

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=RECORDSIZE, **kwargs):
        if not name and not fileobj:
            raise ValueError('nothing to open')
        if mode in ('r', 'r:*'):
            begin, tried = fileobj.tell() if fileobj is not None else None, []
            for method in (cls.taropen, cls.gzopen):
                try:
                    return method(name, 'r', fileobj, **kwargs)
                except (ReadError, CompressionError) as error:
                    tried.append(f"- method {method.__name__.removesuffix('open')}: {error!r}")
                    if begin is not None:
                        fileobj.seek(begin)
            raise ReadError('file could not be opened successfully:\n' + '\n'.join(tried))
        if '|' in mode:
            return cls._stream(name, mode, fileobj, kwargs)
        way, colon, compression = mode.partition(':')
        if way not in ('r', 'a', 'w', 'x') or compression not in ('', 'tar', 'gz', 'bz2', 'xz'):
            raise ValueError('undiscernible mode') if way not in ('r', 'a', 'w', 'x') else \
                CompressionError(f'unknown compression type {compression!r}')
        if compression in ('bz2', 'xz'):
            raise CompressionError(f'{"bz2" if compression == "bz2" else "lzma"} module is not available')
        return (cls.gzopen if compression == 'gz' else cls.taropen)(name, way, fileobj, **kwargs)

    @classmethod
    def _stream(cls, name, mode, fileobj, kwargs):
        """From or to what cannot be read twice, a pipe or a socket."""
        way, _, compression = mode.partition('|')
        if way not in ('r', 'w'):
            raise ValueError("mode must be 'r' or 'w'")
        if way == 'w':
            if compression == 'gz':
                return cls.gzopen(name, 'w', fileobj, **kwargs)
            return cls.taropen(name, 'w', fileobj, **kwargs)
        if fileobj is not None:
            fileobj = io.BytesIO(fileobj.read())
        return cls.open(name, 'r' if compression in ('*', '') else 'r:' + compression, fileobj, **kwargs)

    @classmethod
    def taropen(cls, name, mode='r', fileobj=None, **kwargs):
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode='r', fileobj=None, compresslevel=9, **kwargs):
        import gzip
        if mode not in ('r', 'w', 'x'):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        packed = gzip.GzipFile(name, mode + 'b', compresslevel, fileobj)
        try:
            tar = cls.taropen(name, mode, packed, **kwargs)
        except (OSError, EOFError) as error:
            packed.close()
            if mode == 'r':
                raise ReadError('not a gzip file') from error
            raise
        except BaseException:
            packed.close()
            raise
        tar._own = True
        return tar

    OPEN_METH = {'tar': 'taropen', 'gz': 'gzopen'}

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ('a', 'w', 'x'):
                self._write(bytes(BLOCKSIZE * 2))
                self._write(bytes(-self.offset % RECORDSIZE))
        finally:
            if self._own:
                self.fileobj.close()

    def _check(self, modes=None):
        if self.closed:
            raise OSError(f'{type(self).__name__} is closed')
        if modes is not None and self.mode not in modes:
            raise OSError(f'bad operation for mode {self.mode!r}')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.close()
        else:
            if self._own:
                self.fileobj.close()
            self.closed = True

    # --- members

    def next(self):
        self._check('ra')
        if self._first is not None:
            info, self._first = self._first, None
            return info
        while True:
            begin = self.offset
            try:
                info = self._read_member()
            except EOFHeaderError:
                if self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                info = None
            except EmptyHeaderError:
                if begin == 0:
                    raise ReadError('empty file') from None
                info = None
            except (InvalidHeaderError, TruncatedHeaderError) as error:
                if self.ignore_zeros and isinstance(error, InvalidHeaderError):
                    self.offset += BLOCKSIZE
                    continue
                if begin == 0 or isinstance(error, TruncatedHeaderError):
                    raise ReadError(str(error)) from None
                info = None
            except SubsequentHeaderError as error:
                raise ReadError(str(error)) from None
            break
        if info is None:
            self._loaded, self.offset = True, begin
            return None
        self.members.append(info)
        return info

    def _block(self, offset, size=BLOCKSIZE):
        self.fileobj.seek(offset)
        return self.fileobj.read(size)

    def _read_member(self):
        """The next member with what headers before it say."""
        begin, extended = self.offset, {}
        while True:
            try:
                info = self.tarinfo.frombuf(self._block(self.offset), self.encoding, self.errors)
            except HeaderError as error:
                if self.offset == begin:
                    raise
                raise SubsequentHeaderError('missing or bad subsequent header') from error
            info.offset, info.offset_data, info.tarfile = begin, self.offset + BLOCKSIZE, self
            if info.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE):
                break
            data = self._block(info.offset_data, info.size)
            self.offset = info.offset_data + info.size + -info.size % BLOCKSIZE
            if info.type == XGLTYPE:
                self.pax_headers.update(_records(data))
            elif info.type == XHDTYPE:
                extended.update(_records(data))
            else:
                key = 'path' if info.type == GNUTYPE_LONGNAME else 'linkpath'
                extended['GNU.' + key] = _field_text(data, self.encoding, self.errors)
        self._apply(info, {**self.pax_headers, **extended})
        info.pax_headers = {key: value for key, value in {**self.pax_headers, **extended}.items() if not key.startswith('GNU.')}
        has_data = info.isreg() or info.type not in SUPPORTED_TYPES
        self.offset = info.offset_data + (info.size + -info.size % BLOCKSIZE if has_data else 0)
        return info

    @staticmethod
    def _apply(info, records):
        for key, value in records.items():
            key = key.removeprefix('GNU.')
            if key in ('path', 'linkpath', 'uname', 'gname', 'uid', 'gid', 'size', 'mtime'):
                if key in _NUMBERS:
                    try:
                        value = _NUMBERS[key](value)
                    except ValueError:
                        value = 0
                setattr(info, key, value.rstrip('/') if key == 'path' else value)

    def getmembers(self):
        self._check()
        while not self._loaded and self.mode in 'ra' and self._more():
            pass
        return self.members

    def _more(self):
        first, self._first = self._first, None
        found = self.next()
        self._first = first
        return found is not None

    def getnames(self):
        return [member.name for member in self.getmembers()]

    def getmember(self, name):
        for member in reversed(self.getmembers()):
            if member.name == name.rstrip('/'):
                return member
        raise KeyError(f'filename {name!r} not found')

    def __iter__(self):
        self._first, at = None, 0
        while at < len(self.members) or not self._loaded and self.mode == 'r' and self._more():
            yield self.members[at]
            at += 1

    def list(self, verbose=True, *, members=None):
        for member in self if members is None else members:
            line = ''
            if verbose:
                size = f'{member.devmajor},{member.devminor}' if member.ischr() or member.isblk() else str(member.size)
                when = time.localtime(member.mtime)
                line = (f'{stat.filemode(member.mode)} {member.uname or member.uid}/{member.gname or member.gid} {size:>10} '
                        f'{when[0]}-{when[1]:02}-{when[2]:02} {when[3]:02}:{when[4]:02}:{when[5]:02} ')
            line += member.name + ('/' if member.isdir() else '') + ' '
            if verbose and (member.issym() or member.islnk()):
                line += f'{"->" if member.issym() else "link to"} {member.linkname} '
            print(line)

    # --- writing

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        self._check('awx')
        if fileobj is not None:
            name = fileobj.name
        arcname = os.fspath(name if arcname is None else arcname).replace(os.sep, '/').lstrip('/')
        found = os.stat(name) if fileobj is None else os.fstat(fileobj.fileno())
        info = self.tarinfo()
        info.tarfile, info.name = self, arcname
        info.mode, info.uid, info.gid, info.mtime = found.st_mode, found.st_uid, found.st_gid, found.st_mtime
        if stat.S_ISDIR(found.st_mode):
            info.type = DIRTYPE
        elif stat.S_ISREG(found.st_mode):
            info.size = found.st_size
        else:
            return None
        info.uname = info.gname = os.environ.get('USER', '')
        return info

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        self._check('awx')
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        info = self.gettarinfo(name, arcname)
        if info is None:
            return
        if filter is not None:
            info = filter(info)
            if info is None:
                return
        if info.isreg():
            import builtins
            with builtins.open(name, 'rb') as file:
                self.addfile(info, file)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            base = os.fspath(name if arcname is None else arcname)
            for entry in sorted(os.listdir(name)):
                self.add(os.path.join(name, entry), os.path.join(base, entry), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        self._check('awx')
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError('fileobj not provided for non zero-size regular file')
        tarinfo = copy.copy(tarinfo)
        self._write(tarinfo.tobuf(self.format, self.encoding, self.errors))
        if fileobj is not None:
            left = tarinfo.size
            while left:
                data = fileobj.read(min(left, 65536))
                if not data:
                    raise OSError('unexpected end of data')
                self._write(data)
                left -= len(data)
            self._write(bytes(-tarinfo.size % BLOCKSIZE))
        self.members.append(tarinfo)

    # --- extracting

    def extractfile(self, member):
        """The contents of a file or of what a link leads to; None for what has none."""
        self._check('r')
        member = self.getmember(member) if isinstance(member, str) else member
        if member.isreg() or member.type not in SUPPORTED_TYPES:
            self.fileobj.seek(member.offset_data)
            data = self.fileobj.read(member.size)
            if len(data) < member.size:
                raise ReadError('unexpected end of data')
            file = self.fileobject(data)
            file.name = member.name
            return file
        if member.islnk() or member.issym():
            target = member.linkname if member.islnk() else os.path.normpath(
                '/'.join(filter(None, (os.path.dirname(member.name), member.linkname))))
            try:
                return self.extractfile(self.getmember(target))
            except KeyError:
                raise KeyError(f'linkname {member.linkname!r} not found') from None
        return None

    def _filter(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                import warnings
                warnings.warn('Python 3.14 will, by default, filter extracted tar archives and reject files or modify their '
                              'metadata. Use the filter argument to control this behavior.', DeprecationWarning,
                              stacklevel=3)
                return fully_trusted_filter
        if callable(filter):
            return filter
        if filter not in _FILTERS:
            raise ValueError(f'filter {filter!r} not found')
        return _FILTERS[filter]

    def extractall(self, path='.', members=None, *, numeric_owner=False, filter=None):
        keep, folders = self._filter(filter), []
        for member in self if members is None else members:
            member = self._extract(member, keep, path)
            if member is not None and member.isdir():
                folders.append(member)
        for folder in sorted(folders, key=lambda one: one.name, reverse=True):
            self._set_time(folder, os.path.join(path, folder.name))

    def extract(self, member, path='', set_attrs=True, *, numeric_owner=False, filter=None):
        self._extract(member, self._filter(filter), path)

    def _extract(self, member, keep, path):
        self._check('r')
        member = self.getmember(member) if isinstance(member, str) else member
        try:
            kept = keep(member, path)
        except (OSError, FilterError):
            if self.errorlevel > 0:
                raise
            return None
        if kept is not None:
            self._make(kept, os.path.join(path, kept.name).rstrip('/'))
        return kept

    def _make(self, member, target):
        folder = os.path.dirname(target)
        if folder and not os.path.exists(folder):
            os.makedirs(folder)
        if member.isdir():
            os.makedirs(target, exist_ok=True)
            return
        if member.isdev():
            raise ExtractError('special devices not supported by system')
        source = self.extractfile(member)
        import builtins
        with builtins.open(target, 'wb') as file:
            file.write(source.read())
        self._set_time(member, target)

    @staticmethod
    def _set_time(member, target):
        if member.mtime is not None:
            os.utime(target, (member.mtime, member.mtime))


def is_tarfile(name):
    try:
        if hasattr(name, 'read'):
            begin = name.tell()
            tar = TarFile.open(fileobj=name)
            name.seek(begin)
        else:
            tar = TarFile.open(name)
        tar.close()
        return True
    except TarError:
        return False


open = TarFile.open

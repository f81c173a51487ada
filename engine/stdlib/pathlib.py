"""Paths as objects: text taken apart (PurePath), and what is behind it (Path)."""

import fnmatch
import functools
import io
import os
import posixpath

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    pass


class _Parents:
    def __init__(self, path):
        self._all = []
        while path.parent != path:
            path = path.parent
            self._all.append(path)

    def __len__(self):
        return len(self._all)

    def __getitem__(self, index):
        found = self._all[index]
        return tuple(found) if isinstance(index, slice) else found

    def __iter__(self):
        return iter(self._all)

    def __repr__(self):
        return f'<{type(self._all[0]).__name__ if self._all else "PurePath"}.parents>'


@functools.total_ordering
class PurePath:
    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        pieces = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg)
            else:
                text = os.fspath(arg)
                if not isinstance(text, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a "
                                    f'str, not {type(text).__name__!r}')
            pieces.append(text)
        text = posixpath.join(*pieces) if pieces else ''
        slashes = len(text) - len(text.lstrip('/'))
        self._root = '' if not slashes else '//' if slashes == 2 else '/'
        self._tail = [part for part in text.split('/') if part and part != '.']

    def _made(self, root, tail):
        made = object.__new__(type(self))
        made._root = root
        made._tail = tail
        return made

    def with_segments(self, *segments):
        return type(self)(*segments)

    def __str__(self):
        return self._root + '/'.join(self._tail) or '.'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def as_posix(self):
        return str(self)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + quote(str(self))

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() < other._key()

    def _key(self):
        return str(self).split('/')

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return type(self), tuple(self.parts)

    drive = ''

    @property
    def root(self):
        return self._root

    anchor = root

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return self._root != ''

    def is_reserved(self):
        return False

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._made(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self.with_segments(*['..'] * step, *self._tail[len(path._tail):])

    def is_relative_to(self, other, *_deprecated):
        other = self.with_segments(other)
        return other == self or other in self.parents

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self.with_segments(path_pattern)
        wanted = pattern.parts
        if not wanted:
            raise ValueError('empty pattern')
        have = self.parts
        if len(wanted) > len(have) or pattern._root and len(wanted) != len(have):
            return False
        return all([fnmatch.fnmatchcase(part, want) for part, want in zip(reversed(have), reversed(wanted))])

    def full_match(self, pattern, *, case_sensitive=None):
        return _matches(self.parts, self.with_segments(pattern).parts)


def _matches(parts, wanted):
    if not wanted:
        return not parts
    if wanted[0] == '**':
        return any([_matches(parts[i:], wanted[1:]) for i in range(len(parts) + 1)])
    return bool(parts) and fnmatch.fnmatchcase(parts[0], wanted[0]) and _matches(parts[1:], wanted[1:])


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    def __init__(self, *args):
        raise UnsupportedOperation('Interleave: paths are those of Linux')


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote
        return cls(unquote(uri.removeprefix('file://')))

    # --- questions

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    lstat = stat

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self)

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self)

    def is_fifo(self):
        return os.path._is_fifo(self)

    def is_symlink(self):
        return False

    is_junction = is_socket = is_block_device = is_char_device = is_symlink

    def is_mount(self):
        return os.path.ismount(self)

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        return self.with_segments(os.path.expanduser(self))

    def owner(self):
        return 'user'

    group = owner

    # --- contents

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    # --- folders

    def iterdir(self):
        for name in os.listdir(self):
            yield self / name

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, dirs, files in os.walk(self, top_down, on_error):
            yield self.with_segments(folder), dirs, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = pattern if isinstance(pattern, PurePath) else str(pattern)
        parts = [part for part in str(pattern).split('/') if part]
        if str(pattern).startswith('/'):
            raise NotImplementedError('Non-relative patterns are unsupported')
        if not parts:
            raise ValueError(f'Unacceptable pattern: {str(pattern)!r}')
        seen = set()
        for path in self._select(parts):
            if path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob('**/' + str(pattern))

    def _select(self, parts):
        if not parts:
            yield self
            return
        part, rest = parts[0], parts[1:]
        if part == '**':
            yield from self._select(rest)
            for path in self._entries():
                if path.is_dir():
                    yield from path._select(parts)
                elif not rest:
                    yield path
        elif part == '..':
            yield from (self / '..')._select(rest)
        else:
            for path in self._entries():
                if fnmatch.fnmatchcase(path.name, part) and (not rest or path.is_dir()):
                    yield from path._select(rest)

    def _entries(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, False, exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))
            os.utime(self)
        else:
            self.open('x').close()

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def readlink(self):
        return self.with_segments(os.readlink(self))


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    pass

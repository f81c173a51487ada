"""Files and folders with names of their own below /tmp."""

import io
import os
import random as _random
import shutil as _shutil

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp',
           'mktemp', 'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

tempdir = None
template = 'tmp'
TMP_MAX = 10000     # names to try


class _RandomNameSequence:
    """Names without end, and others in a forked child."""

    characters = 'abcdefghijklmnopqrstuvwxyz0123456789_'

    @property
    def rng(self):
        if os.getpid() != getattr(self, '_rng_pid', None):
            self._rng = _random.Random()
            self._rng_pid = os.getpid()
        return self._rng

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))


_name_sequence = None


def _get_candidate_names():
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def gettempdir():
    return '/tmp' if tempdir is None else os.fsdecode(tempdir)


def gettempdirb():
    return gettempdir().encode()


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def _infer_return_type(*args):
    """bytes if one of the texts is."""
    kinds = {bytes if isinstance(arg, bytes) else str for arg in args if arg is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    return kinds.pop() if kinds else str


def _make(make, suffix, prefix, dir, what):
    """What `make` gives for a name that is free, and the name (_mkstemp_inner and mkdtemp in Lib/tempfile.py)."""
    kind = _infer_return_type(prefix, suffix, dir)
    if dir is None:
        dir = gettempdir()
    for _, name in zip(range(TMP_MAX), _get_candidate_names()):
        name = os.fsdecode(template if prefix is None else prefix) + name + os.fsdecode(suffix or '')
        path = os.path.abspath(os.path.join(os.fsdecode(dir), name))
        try:
            made = make(path)
        except FileExistsError:
            continue
        return made, os.fsencode(path) if kind is bytes else path
    raise FileExistsError(17, f'No usable temporary {what} name found')


def _new_file(path):
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL)


def _unused(path):
    if os.path.exists(path):
        raise FileExistsError


def mktemp(suffix='', prefix=template, dir=None):
    return _make(_unused, suffix, prefix, dir, 'filename')[1]


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    return _make(_new_file, suffix, prefix, dir, 'file')


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _make(os.mkdir, suffix, prefix, dir, 'directory')[1]


class _Named:
    """A file object that removes its file when it is closed."""

    def __init__(self, file, name, delete, delete_on_close=True):
        self.file = file
        self.name = name
        self._delete = delete
        self._on_close = delete and delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
        if self._delete:
            self._remove()

    def __iter__(self):
        return iter(self.file)

    def _remove(self):
        self._delete = False
        if os.path.exists(self.name):
            os.unlink(self.name)

    def close(self):
        self.file.close()
        if self._on_close and self._delete:
            self._remove()


_TemporaryFileWrapper = _Named


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    fd, name = mkstemp(suffix, prefix, dir)
    os.close(fd)
    return _Named(io.open(name, mode, buffering, encoding, errors, newline), name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    os.close(fd)
    file = io.open(name, mode.replace('r', 'w'), buffering, encoding, errors, newline)
    os.unlink(name)
    return file


class SpooledTemporaryFile:
    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = io.BytesIO() if 'b' in mode else io.StringIO(newline='\n' if newline is None else newline)

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def rollover(self):
        pass


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self._ignore = ignore_cleanup_errors
        self._delete = delete
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore)

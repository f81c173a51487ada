"""The lines of several files, or of standard input, one after the other."""
import os
import sys

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin',
           'FileInput', 'hook_compressed', 'hook_encoded']
_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
    global _state
    if _state is not None and _state._file is not None:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    global _state
    state, _state = _state, None
    if state is not None:
        state.close()


def _active():
    if _state is None:
        raise RuntimeError('no active input()')
    return _state


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    def __init__(self, files=None, inplace=False, backup='', *, mode='r', openhook=None, encoding=None, errors=None):
        if files is None:
            files = sys.argv[1:] or ('-',)
        elif isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook is not None and inplace:
            raise ValueError('FileInput cannot use an opening hook in inplace mode')
        if openhook is not None and not callable(openhook):
            raise ValueError('FileInput openhook must be callable')
        self._files, self._inplace, self._backup = tuple(files) or ('-',), inplace, backup
        self._mode, self._hook, self._encoding, self._errors = mode, openhook, encoding, errors
        self._at = self._before = self._count = 0
        self._file = self._name = self._output = self._stdout = None
        self._is_stdin = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self):
        while True:
            if self._file is None:
                if self._at == len(self._files):
                    return b'' if 'b' in self._mode else ''
                self._open()
            line = self._file.readline()
            if line:
                self._count += 1
                return line
            self.nextfile()

    def _open(self):
        self._name = self._files[self._at]
        self._at += 1
        self._before += self._count
        self._count = 0
        self._is_stdin = self._name == '-'
        coding = None if 'b' in self._mode else self._encoding
        if self._is_stdin:
            self._name = '<stdin>'
            self._file = sys.stdin.buffer if 'b' in self._mode else sys.stdin
        elif self._inplace:
            kept = os.fspath(self._name) + (self._backup or '.bak')
            try:
                os.unlink(kept)
            except OSError:
                pass
            os.rename(self._name, kept)
            self._kept = kept
            self._file = open(kept, self._mode, encoding=coding, errors=self._errors)
            self._output = open(self._name, self._mode.replace('r', 'w'), encoding=coding, errors=self._errors)
            self._stdout, sys.stdout = sys.stdout, self._output
        elif self._hook is not None:
            more = {} if self._encoding is None else {'encoding': self._encoding, 'errors': self._errors}
            self._file = self._hook(self._name, self._mode, **more)
        else:
            self._file = open(self._name, self._mode, encoding=coding, errors=self._errors)

    def nextfile(self):
        """Leaves the rest of this file."""
        if self._stdout is not None:
            sys.stdout, self._stdout = self._stdout, None
        if self._output is not None:
            self._output.close()
            self._output = None
            if not self._backup:
                os.unlink(self._kept)
        file, self._file = self._file, None
        if file is not None and not self._is_stdin:
            file.close()
        self._is_stdin = False

    def close(self):
        self.nextfile()
        self._at = len(self._files)

    def filename(self):
        return self._name

    def lineno(self):
        return self._before + self._count

    def filelineno(self):
        return self._count

    def fileno(self):
        return -1 if self._file is None else self._file.fileno()

    def isfirstline(self):
        return self._count == 1

    def isstdin(self):
        return self._is_stdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    if not os.fspath(filename).endswith('.gz'):
        return open(filename, mode, encoding=None if 'b' in mode else encoding, errors=errors)
    import gzip
    return gzip.open(filename, mode if 'b' in mode else mode + 't', **(
        {} if 'b' in mode else {'encoding': encoding or 'utf-8', 'errors': errors}))


def hook_encoded(encoding, errors=None):
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)

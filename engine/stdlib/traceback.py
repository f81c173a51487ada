"""Tracebacks as text and as lists of frames."""
import sys
import _vm
from _describe import describe_exception

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list']

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_missing = object()


class FrameSummary:
    """One frame of a traceback or stack."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self._line = line
        self._marks = ''        # the line with carets under it

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            import linecache
            self._line = linecache.getline(self.filename, self.lineno).strip()
        return self._line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is None:
            return items
        limit = max(limit, 0)
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls([FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                                 locals=frame.f_locals if capture_locals else None)
                    for frame, line in _limited(list(frame_gen), limit)])

    @classmethod
    def from_list(cls, a_list):
        return cls([frame if isinstance(frame, FrameSummary)
                    else FrameSummary(frame[0], frame[1], frame[2], line=frame[3]) for frame in a_list])

    def format_frame_summary(self, frame_summary):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary._marks:
            text += frame_summary._marks
        elif frame_summary.line:
            text += f'    {frame_summary.line.strip()}\n'
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f'    {name} = {value}\n'
        return text

    def format(self):
        out = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                _repeated(out, count)
                last, count = key, 0
            count += 1
            if count <= 3:
                out.append(text)
        _repeated(out, count)
        return out


def _repeated(out, count):
    if count > 3:
        count -= 3
        out.append(f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n')


def _tb_summary(tb, limit=None):
    """The frames of a traceback; which part of a line failed is known to the machine only."""
    frames = []
    walk = tb
    while walk is not None:
        code = walk.tb_frame.f_code
        if not code.co_filename.startswith('<frozen '):
            frames.append(FrameSummary(code.co_filename, walk.tb_lineno, code.co_name))
        walk = walk.tb_next
    if frames:
        carrier = Exception().with_traceback(tb)
        entries = {}
        for entry in _vm.traceback_entries(carrier).split('\n  File "')[:]:
            head, _, rest = entry.removeprefix('  File "').partition('\n')
            rest = rest.partition('  [Previous line repeated')[0].rstrip('\n')
            entries.setdefault(head, []).append(rest + '\n' if rest else '')
        for frame in frames:
            marks = entries.get(f'{frame.filename}", line {frame.lineno}, in {frame.name}')
            if marks:
                frame._marks = marks.pop(0) if len(marks) > 1 else marks[0]
    return StackSummary(_limited(frames, limit))


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    from _frames import program_frames
    for frame in program_frames(f):
        yield frame, frame.f_lineno


def extract_tb(tb, limit=None):
    return _tb_summary(tb, limit)


def extract_stack(f=None, limit=None):
    from _frames import program_frames
    frames = [(frame, frame.f_lineno) for frame in program_frames(f)]
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    frames.reverse()
    return StackSummary.extract(frames)


class TracebackException:
    """An exception as it was, for printing later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = _seen or []
        seen.append(exc_value)
        self.exc_type = exc_type if save_exc_type else None
        self.stack = _tb_summary(exc_traceback, limit)
        self._hidden = exc_traceback is not None and limit != 0     # frames of the library, which are not shown
        self._only = _exception_only(exc_value)
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = '<exception str() failed>'
        self.__notes__ = getattr(exc_value, '__notes__', None)
        if isinstance(exc_value, SyntaxError):
            for name in 'filename', 'lineno', 'end_lineno', 'text', 'offset', 'end_offset', 'msg':
                setattr(self, name, getattr(exc_value, name, None))

        def also(error):
            if error is None or any([error is other for other in seen]):
                return None
            return TracebackException(type(error), error, error.__traceback__, limit=limit, _seen=seen)

        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = also(getattr(exc_value, '__cause__', None))
        self.__context__ = None if compact and (self.__cause__ or self.__suppress_context__) \
            else also(getattr(exc_value, '__context__', None))
        self.exceptions = [also(part) for part in exc_value.exceptions] \
            if isinstance(exc_value, BaseExceptionGroup) else None
        self._group = None if self.exceptions is None else describe_exception(exc_value).splitlines(True)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        return _type_name(self.exc_type)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self, *, show_group=False):
        yield from self._only

    def format(self, *, chain=True):
        if self._group is not None and chain:
            yield from self._group
            return
        if chain:
            before, words = (self.__cause__, _CAUSE) if self.__cause__ is not None else (self.__context__, _CONTEXT)
            if before is not None and (words is _CAUSE or not self.__suppress_context__):
                yield from before.format()
                yield words
        if self.stack or self._hidden:
            yield 'Traceback (most recent call last):\n'
            yield from self.stack.format()
        yield from self._only

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end='')


def _type_name(kind):
    return kind.__qualname__ if kind.__module__ in ('builtins', '__main__') else f'{kind.__module__}.{kind.__qualname__}'


def _exception_only(error):
    """The last lines: for a SyntaxError with the place, for all with their notes."""
    if error is None:
        return ['NoneType: None\n']
    if isinstance(error, SyntaxError):
        lines = describe_exception(error).splitlines(True)
        at = len(lines) - 1
        while at > 0 and not lines[at].startswith(_type_name(type(error))):
            at -= 1
        start = at
        while start > 0 and not lines[start - 1].startswith('  File "'):
            start -= 1
        return lines[max(start - 1, 0) if start else at:]
    try:
        text = str(error)
    except Exception:
        text = '<exception str() failed>'
    name = _type_name(type(error))
    out = [f'{name}: {text}\n' if text else f'{name}\n']
    for note in getattr(error, '__notes__', None) or ():
        out += [line + '\n' for line in str(note).split('\n')]
    return out


def _parse(exc, value, tb):
    if value is _missing and tb is _missing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc, getattr(exc, '__traceback__', None)
    return value, tb


def _plain(value, tb, limit):
    """Is this what the machine itself prints?"""
    return value is not None and tb is value.__traceback__ and limit is None and not hasattr(sys, 'tracebacklimit')


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    value, tb = _parse(exc, value, tb)
    if value is None:
        return ['NoneType: None\n']
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False):
    return _exception_only(exc if value is _missing else value)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    value, tb = _parse(exc, value, tb)
    if chain and _plain(value, tb, limit):
        text = describe_exception(value)
    else:
        text = ''.join(format_exception(type(value), value, tb, limit, chain))
    print(text, file=sys.stderr if file is None else file, end='')


def format_exc(limit=None, chain=True):
    error = sys.exception()
    if chain and error is not None and _plain(error, error.__traceback__, limit):
        return describe_exception(error)
    return ''.join(format_exception(error, limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print(''.join(format_list(extracted_list)), file=sys.stderr if file is None else file, end='')


def format_tb(tb, limit=None):
    return _tb_summary(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(_tb_summary(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def clear_frames(tb):
    pass

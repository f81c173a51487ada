"""Frames as sys._getframe(), sys._current_frames() and inspect show them: taken when asked for."""
import _machine
import _vm

# Interleave's own doing, and modules which are C in CPython, where they have no frames.
_OWN = tuple([f'<frozen {name}>' for name in ('_bootstrap', '_helpers', '_frames', '_tracing', 'itertools', 'math', 'os',
                                              'select', 'signal', 'time')])
_Frame = type((lambda: (yield))().gi_frame)


class RunningFrame(_Frame):
    """A frame that was running when it was asked for; its locals are looked up while it runs."""

    f_lasti = 0
    _told = None        # the line a trace function is told it is called from
    f_trace_lines = True
    f_trace_opcodes = False

    def __init__(self, index, entry, thread=None):
        self.f_code, self._line, self.f_globals, _library = entry
        self._index = index
        self._thread = thread       # its number; None: the one that asks
        self._locals = None

    def _entry(self):
        """What the machine says about it, if it is still running."""
        entry = _vm.frame(self._index, self._thread)
        return entry if entry is not None and entry[0] is self.f_code else None

    @property
    def f_lineno(self):
        if self._told is not None:
            return self._told
        entry = self._entry()
        if entry is not None:
            self._line = entry[1]
        return self._line

    @property
    def f_back(self):
        return frame_below(self._index, self._thread)

    @property
    def f_trace(self):
        watched = _vm.watched(self._index) if self._thread is None else None
        return watched[1] if watched is not None and watched[0] is self else None

    @f_trace.setter
    def f_trace(self, function):
        if self._thread is None and self._entry() is not None:
            _vm.watch(self._index, self, function)

    @f_trace.deleter
    def f_trace(self):
        self.f_trace = None

    @property
    def f_builtins(self):
        return self.f_globals.get('__builtins__')

    @property
    def f_locals(self):
        if self._entry() is not None:
            self._locals = _vm.frame_locals(self._index, self._thread)
        return self._locals if self._locals is not None else {}

    def clear(self):
        raise RuntimeError('cannot clear an executing frame')


RunningFrame.__name__ = RunningFrame.__qualname__ = 'frame'
RunningFrame.__module__ = 'builtins'


def frame_below(index, thread=None):
    """The nearest frame further out than number `index` that is not Interleave's own doing, or None."""
    while index > 0:
        index -= 1
        entry = _vm.frame(index, thread)
        if entry is None:       # the thread has gone on meanwhile
            continue
        if entry[0].co_filename not in _OWN:
            if thread is not None:
                return RunningFrame(index, entry, thread)
            watched = _vm.watched(index)
            if watched is not None and watched[0] is not None:
                return watched[0]
            frame = RunningFrame(index, entry)
            if watched is not None:
                _vm.watch(index, frame, None)
            return frame
    return None


def frame_at(depth, skip):
    """The caller's frame, or that `depth` further out; `skip` frames of library code are above it."""
    frame = frame_below(_vm.frame() - 1 - skip)
    for _ in range(depth):
        frame = frame and frame.f_back
    if frame is None:
        raise ValueError('call stack is not deep enough')
    return frame


def current_frames(skip):
    """{ident: innermost frame} of every thread of the process, newest thread first
    (Python/pystate.c _PyThread_CurrentFrames); `skip` frames of library code are above the caller's."""
    found, own = {}, _machine.get_ident()
    for ident, thread in _machine.threads():
        frame = frame_at(0, skip + 1) if ident == own else frame_below(_vm.frame(-1, thread), thread)
        if frame is not None:
            found[ident] = frame
    return found


def program_frames(frame=None):
    """Frames of the program itself, innermost first; without library code, as in tracebacks."""
    frame = frame or frame_below(_vm.frame() - 1)
    found = []
    while frame is not None:
        if not frame.f_code.co_filename.startswith('<frozen '):
            found.append(frame)
        frame = frame.f_back
    return found

"""Frames of the calling thread, as sys._getframe() and inspect show them: taken when asked for."""
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

    def __init__(self, index, entry):
        self.f_code, self._line, self.f_globals, _library = entry
        self._index = index
        self._locals = None

    @property
    def f_lineno(self):
        if self._told is not None:
            return self._told
        entry = _vm.frame(self._index)
        if entry is not None and entry[0] is self.f_code:
            self._line = entry[1]
        return self._line

    @property
    def f_back(self):
        return frame_below(self._index)

    @property
    def f_trace(self):
        watched = _vm.watched(self._index)
        return watched[1] if watched is not None and watched[0] is self else None

    @f_trace.setter
    def f_trace(self, function):
        entry = _vm.frame(self._index)
        if entry is not None and entry[0] is self.f_code:
            _vm.watch(self._index, self, function)

    @f_trace.deleter
    def f_trace(self):
        self.f_trace = None

    @property
    def f_builtins(self):
        return self.f_globals.get('__builtins__')

    @property
    def f_locals(self):
        entry = _vm.frame(self._index)
        if entry is not None and entry[0] is self.f_code:
            self._locals = _vm.frame_locals(self._index)
        return self._locals if self._locals is not None else {}

    def clear(self):
        raise RuntimeError('cannot clear an executing frame')


RunningFrame.__name__ = RunningFrame.__qualname__ = 'frame'
RunningFrame.__module__ = 'builtins'


def frame_below(index):
    """The nearest frame further out than number `index` that is not Interleave's own doing, or None."""
    while index > 0:
        index -= 1
        entry = _vm.frame(index)
        if entry[0].co_filename not in _OWN:
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


def program_frames(frame=None):
    """Frames of the program itself, innermost first; without library code, as in tracebacks."""
    frame = frame or frame_below(_vm.frame() - 1)
    found = []
    while frame is not None:
        if not frame.f_code.co_filename.startswith('<frozen '):
            found.append(frame)
        frame = frame.f_back
    return found

"""sys.settrace() and sys.setprofile(): tell() is called by the virtual machine (engine/vm/tracing.cpp)
for every event of a watched thread, and nothing is watched while it runs."""
import _vm
from _frames import RunningFrame

_EVENTS = ('call', 'line', 'return', 'exception', 'c_call', 'c_return', 'c_exception')
_CALL, _LINE, _RETURN, _EXCEPTION = range(4)


def tell(event, index, what, frame, local):
    """`what`: for a call or line its line, for an exception it or (it, its line); else what the program sees."""
    if frame is None:
        frame = RunningFrame(index, _vm.frame(index))
        _vm.watch(index, frame, local)
    tracer, profiler, raw = _vm.watchers()
    try:
        if event <= _LINE:
            frame._told, what = what, None
        elif event == _EXCEPTION:
            if type(what) is tuple:
                what, frame._told = what
            what = type(what), what, what.__traceback__
        if event == _CALL:
            frame._index = index
            local = tracer
        if tracer is not None and local is not None and event <= _EXCEPTION:
            _trace(local, frame, event, what)
        if profiler is not None and event != _LINE and event != _EXCEPTION:
            _profile(profiler, raw, frame, event, what)
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next.tb_next      # without the frames of this module
        raise
    finally:
        frame._told = None


def _trace(function, frame, event, what):
    if event == _LINE and not frame.f_trace_lines:
        return
    try:
        result = function(frame, _EVENTS[event], what)
    except BaseException:
        set_trace(None)
        frame.f_trace = None
        raise
    if result is not None:
        frame.f_trace = result


def _profile(function, raw, frame, event, what):
    try:
        if raw:
            function(event, frame.f_code if event == _CALL or event == _RETURN else what)
        else:
            function(frame, _EVENTS[event], what)
    except BaseException:
        set_profile(None)
        raise


def set_trace(function, all_threads=False):
    _vm.set_watcher(False, function, tell, False, all_threads)


def set_profile(function, raw=False, all_threads=False):
    _vm.set_watcher(True, function, tell, raw, all_threads)

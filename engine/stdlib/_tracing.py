"""sys.settrace() and sys.setprofile(): tell() is called by the virtual machine (engine/vm/tracing.cpp)
for every event of a watched thread, and nothing is watched while it runs."""
import _vm
from _frames import RunningFrame, frame_at

_EVENTS = ('call', 'line', 'return', 'exception', 'c_call', 'c_return', 'c_exception')
_CALL, _LINE, _RETURN, _EXCEPTION = range(4)


def tell(event, index, what, frame, local):
    if frame is None:
        frame = RunningFrame(index, _vm.frame(index))
        _vm.watch(index, frame, local)
    tracer, profiler, raw = _vm.watchers()
    if profiler is not None and event != _LINE and event != _EXCEPTION:
        _profile(profiler, raw, frame, event, None if event == _CALL and not raw else what)
    if tracer is None or event > _EXCEPTION:
        return
    if event <= _LINE:
        frame._told = what
        what = None
    if event == _CALL:
        frame._index = index
        local = tracer
    elif event == _EXCEPTION:
        if type(what) is tuple:
            what, frame._told = what
        what = type(what), what, what.__traceback__
    elif event == _LINE and not frame.f_trace_lines:
        return
    if local is None:
        return
    try:
        result = local(frame, _EVENTS[event], what)
    except BaseException as error:
        set_trace(None)
        frame.f_trace = None
        error.__traceback__ = error.__traceback__.tb_next     # not a frame of the program
        raise
    finally:
        frame._told = None
    if result is not None:
        frame.f_trace = result


def _profile(profiler, raw, frame, event, what):
    try:
        if raw:
            profiler(event, frame.f_code if event == _CALL or event == _RETURN else what)
        else:
            profiler(frame, _EVENTS[event], what)
    except BaseException as error:
        set_profile(None)
        error.__traceback__ = error.__traceback__.tb_next.tb_next
        raise


def set_trace(function, all_threads=False):
    _vm.set_watcher(False, function, tell, False, all_threads)


def set_profile(function, raw=False, all_threads=False):
    _vm.set_watcher(True, function, tell, raw, all_threads)

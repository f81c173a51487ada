"""Functions to call when the program ends, last registered first.

threading._shutdown() calls them, so that module is loaded with this one.
"""
import threading as _threading

_callbacks = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    _callbacks[:] = [entry for entry in _callbacks if entry[0] != func]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as exc:
            import _machine
            from _describe import describe_exception
            _machine.write(2, f'Exception ignored in atexit callback {func!r}:\n'
                           + describe_exception(exc))

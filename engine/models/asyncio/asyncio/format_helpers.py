"""Callbacks and values as texts for people (Lib/asyncio/format_helpers.py). Loaded when the first is
needed: only errors and repr() are."""
from reprlib import repr as short_repr
from types import FunctionType


def _is_partial(func):
    return hasattr(func, 'func') and hasattr(func, 'keywords')     # without loading functools


def _source(func):
    """Where a function is defined, also behind decorators and partials; None if that is unknown."""
    while True:
        if hasattr(func, '__wrapped__'):
            func = func.__wrapped__
        elif _is_partial(func):
            func = func.func
        else:
            break
    if type(func) is FunctionType:
        return f'{func.__code__.co_filename}:{func.__code__.co_firstlineno}'
    return None


def _arguments(args, kwargs, debug):
    if not debug:       # they may be secret (3.13)
        return '()'
    items = [short_repr(arg) for arg in args or ()]
    items += [f'{name}={short_repr(value)}' for name, value in (kwargs or {}).items()]
    return f'({", ".join(items)})'


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    while _is_partial(func):
        suffix = _arguments(args, kwargs, debug) + suffix
        func, args, kwargs = func.func, func.args, func.keywords
    name = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    return name + _arguments(args, kwargs, debug) + suffix


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    source = _source(func)
    return f'{text} at {source}' if source else text


def print_stack(task, limit, file):
    """The header goes to stdout and the frames to stderr when no file is given (base_tasks._task_print_stack)."""
    import sys
    import traceback
    from _machine import file_name, main_source
    frames = task.get_stack(limit=limit)
    exc = task._exception
    print(f'No stack for {task!r}' if not frames else
          f'{"Stack" if exc is None else "Traceback"} for {task!r} (most recent call last):', file=file)
    lines = []
    for frame in frames:
        place = frame.f_code.co_filename
        lines.append(f'  File "{place}", line {frame.f_lineno}, in {frame.f_code.co_name}')
        source = main_source().splitlines() if place == file_name() else ()
        if frame.f_lineno <= len(source):
            lines.append(f'    {source[frame.f_lineno - 1].strip()}')
    for line in lines:
        print(line, file=file or sys.stderr)
    if exc is not None:
        print(''.join(traceback.format_exception_only(exc)), file=file, end='')

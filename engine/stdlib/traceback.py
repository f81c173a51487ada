"""Tracebacks as text."""
import sys
from _describe import describe_exception

__all__ = ['format_exc', 'format_exception', 'format_exception_only', 'format_tb', 'print_exc',
           'print_exception', 'print_tb', 'extract_tb', 'format_stack', 'print_stack']


def _exception(exc, value):
    if isinstance(exc, BaseException):
        return exc
    return value


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    return describe_exception(exc).splitlines(True)


def format_exception_only(exc, /, value=None, *, show_group=False):
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    cls = type(exc)
    name = cls.__qualname__
    if cls.__module__ not in ('builtins', '__main__'):
        name = f'{cls.__module__}.{name}'
    text = str(exc)
    return [f'{name}: {text}\n' if text else f'{name}\n']


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1]))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    text = ''.join(format_exception(exc, value))
    (sys.stderr if file is None else file).write(text)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], file=file)


def format_tb(tb, limit=None):
    lines = []
    while tb is not None:
        code = getattr(getattr(tb, 'tb_frame', None), 'f_code', None)
        name = getattr(code, 'co_name', '?')
        file = getattr(code, 'co_filename', '?')
        lines.append(f'  File "{file}", line {tb.tb_lineno}, in {name}\n')
        tb = tb.tb_next
    return lines


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write(''.join(format_tb(tb, limit)))


def extract_tb(tb, limit=None):
    return format_tb(tb, limit)


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass

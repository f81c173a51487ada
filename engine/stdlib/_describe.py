"""The text CPython prints for an exception, for library code that reports one.

_vm.format_exception() runs no Python. So the __str__ of exceptions written in Python runs here, and
leaves its result where _vm.format_exception() looks for it.
"""
import _vm


def describe_exception(exc):
    found = []
    pending = [exc]
    while pending:
        e = pending.pop()
        if e is None or any([e is other for other in found]):
            continue
        found.append(e)
        try:
            e.__interleave_text__ = str(e)
        except Exception:
            e.__interleave_text__ = '<exception str() failed>'
        pending.append(e.__cause__)
        pending.append(e.__context__)
        pending.extend(getattr(e, 'exceptions', None) or ())
    text = _vm.format_exception(exc)
    for e in found:
        del e.__interleave_text__       # it must not be seen, nor pickled with the exception
    return text

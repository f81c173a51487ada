"""The text CPython prints for an exception, for library code that reports one."""
import _vm


def describe_exception(exc):
    text = _vm.describe_exception(exc)
    # What that left at the exceptions must not be seen, nor pickled with them.
    seen, pending = [], [exc]
    while pending:
        e = pending.pop()
        if e is None or any([e is other for other in seen]):
            continue
        seen.append(e)
        for name in '__interleave_text__', '__interleave_place__':
            if hasattr(e, name):
                delattr(e, name)
        pending += [e.__cause__, e.__context__, *(getattr(e, 'exceptions', None) or ())]
    return text

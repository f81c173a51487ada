# An exception that only the library's frames have seen is reported with the header all the same.
import io
import logging
import sys
import traceback


def shape(text):
    return [line.split(':')[0] for line in text.splitlines() if line and not line.startswith(' ')]


sys.stderr = text = io.StringIO()
logging.basicConfig(format='%(nope)s', stream=sys.stdout)
logging.warning('hi')
sys.stderr = sys.__stderr__
print(shape(text.getvalue())[:2], shape(text.getvalue())[-3:])

traceback.print_exception(ValueError('never raised'), file=sys.stdout)
error = ExceptionGroup('never raised', [ValueError(1)])
traceback.print_exception(error, file=sys.stdout)
try:
    raise ValueError('raised')
except ValueError as raised:
    traceback.print_exception(raised, limit=0, file=sys.stdout)
    traceback.print_exception(raised.with_traceback(None), file=sys.stdout)

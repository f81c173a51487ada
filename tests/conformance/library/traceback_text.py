import traceback, sys, io
def inner():
    raise ValueError('bad')
def outer():
    inner()
try:
    outer()
except ValueError as e:
    lines = traceback.format_exc().splitlines()
    print(lines[0], lines[-1], len(traceback.extract_tb(e.__traceback__)) >= 1, traceback.format_exception_only(e))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue().splitlines()[-1], sys.exc_info()[0].__name__)
    print(''.join(traceback.format_exception(e)).splitlines()[-1])
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError('outer') from e
except RuntimeError:
    text = traceback.format_exc()
    print('direct cause' in text, text.strip().splitlines()[-1])

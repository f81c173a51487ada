# Tracebacks as objects: FrameSummary, StackSummary, TracebackException; chains and limits.
import io
import re
import traceback
import types


def clean(text):
    """Without folders and without carets, which depend on the version."""
    text = re.sub(r'"[^"\n]*/(\w+.py)"', r'"\1"', str(text))
    return re.sub(r'\n[ |]*[~^]+[~^ ]*(?=\n)', '', text)


def show(*values):
    print(*[clean(value) if isinstance(value, str) else value for value in values])


class Out(io.StringIO):
    def done(self):
        show(self.getvalue())


def inner(x):
    return 10 / x


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise ValueError('bad x') from e


def deep(n):
    return deep(n - 1) if n else inner(0)


try:
    outer(0)
except ValueError as e:
    te = traceback.TracebackException.from_exception(e)
    print(te, te.exc_type.__name__, len(te.stack), te.__cause__, te.__suppress_context__)
    show(''.join(te.format()))
    show(''.join(te.format(chain=False)))
    print(list(te.format_exception_only()))
    print(traceback.format_exception(e) == list(te.format()))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    frames = traceback.extract_tb(e.__traceback__)
    for frame in frames:
        print(frame.filename.rpartition('/')[2], frame.lineno, frame.name, repr(frame.line))
    filename, lineno, name, line = frames[-1]
    print(lineno, name, line, len(frames[0]), frames[0][2])
    show(*traceback.format_tb(e.__traceback__, limit=1))
    show(''.join(traceback.format_list([('f.py', 3, 'g', 'x = 1'), ('f.py', 9, 'h', None)])))
    print([frame.f_code.co_name for frame, line in traceback.walk_tb(e.__traceback__)])
    show(''.join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)))
    out = Out()
    traceback.print_exc(file=out)
    out.done()
    out = Out()
    traceback.print_exception(e, limit=-1, file=out)
    out.done()
    out = Out()
    traceback.print_tb(e.__traceback__, file=out)
    out.done()

try:
    deep(9)
except ZeroDivisionError as e:
    show(traceback.format_exc())
    print(len(traceback.extract_tb(e.__traceback__)))
    out = Out()
    traceback.print_exception(e, file=out)
    out.done()

try:
    try:
        {}['k']
    except KeyError:
        int('x')
except ValueError as e:
    e.add_note('a note')
    show(traceback.format_exc())
    print(traceback.format_exception_only(e))
    show(''.join(traceback.format_exception(e.__context__)))

try:
    compile('x = = 1', 'some.py', 'exec')
except SyntaxError as e:
    show(''.join(traceback.format_exception_only(e)))
show(traceback.format_exc())
print(traceback.format_exception(None))


def where():
    stack = traceback.extract_stack()
    print([(f.name, f.lineno) for f in stack])
    show(''.join(traceback.format_stack(limit=2)))
    out = Out()
    traceback.print_stack(file=out)
    out.done()


def caller():
    where()


caller()
try:
    raise ExceptionGroup('many', [ValueError(1), TypeError('t')])
except ExceptionGroup as g:
    out = Out()
    traceback.print_exc(file=out)
    out.done()
    print(len(traceback.TracebackException.from_exception(g).exceptions))

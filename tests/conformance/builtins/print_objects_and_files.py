"""print with objects, separators, files."""
import io
import sys


class S:
    def __str__(self):
        return 'S!'


print(S(), [S()] and 1, S(), sep='-', end='.\n')
print(1, 'a', None, 2.5, [1], sep='')
print('x', 'y', sep=None, end=None)
print()
print(*'abc', sep='\n')
out = io.StringIO()
print('to', 'file', S(), file=out, end='')
print(repr(out.getvalue()))
old, sys.stdout = sys.stdout, out
print('redirected', S())
sys.stdout = old
print(repr(out.getvalue()), file=sys.stdout)


class Writer:
    def write(self, text):
        sys.stdout.write(f'<{text!r}>')


print('a', 1, file=Writer())
print()
for kw in [{'sep': 1}, {'end': b''}]:
    try:
        print('a', **kw)
    except TypeError as error:
        print(error)
print('é', '日本', '🙂', ascii('é'), flush=True)

import io
s = io.StringIO('one\ntwo\n')
print(list(s), s.seek(0), s.read(2), s.tell(), s.readline(), s.write('ZZ'), repr(s.getvalue()), s.truncate(4), repr(s.getvalue()))
out = io.StringIO()
print('a', 'b', sep='-', file=out)
out.writelines(['c', 'd'])
print(repr(out.getvalue()), out.closed, out.readable(), out.seekable())
with io.StringIO('x') as f:
    print(f.read())
for action in (f.read, f.getvalue, lambda: io.StringIO().seek(-1), lambda: io.StringIO().write(b'')):
    try:
        action()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
s = io.StringIO()
s.seek(3)
s.write('x')
print(repr(s.getvalue()), repr(io.StringIO('a\r\nb', newline=None).read()), io.StringIO('a\nb').readlines(), next(io.StringIO('q\n')))

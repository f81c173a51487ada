# Files in memory.
import io

f = io.StringIO('one\ntwo\nthree')
print(f.readline(), f.read(2), f.tell(), f.seek(0), list(f), f.read())
f = io.StringIO()
print(f.write('abc'), f.getvalue(), f.truncate(2), f.getvalue(), f.closed)
with io.BytesIO(b'\x00\x01\x02\x03') as b:
    print(b.read(2), b.getvalue(), b.seek(-1, 2), b.read(), b.getbuffer().nbytes)
try:
    b.read()
except ValueError as e:
    print(e)
t = io.TextIOWrapper(io.BytesIO(), encoding='utf-8', newline='\n')
t.write('héllo\n')
t.flush()
print(t.buffer.getvalue(), io.SEEK_END, issubclass(io.UnsupportedOperation, OSError), isinstance(io.StringIO(), io.TextIOBase))
print(*io.StringIO('x\ny'), sep='|')

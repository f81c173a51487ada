# Sockets as files: lines, bytes, text, and who closes what.
import socket

a, b = socket.socketpair()
with a.makefile('w', encoding='utf-8', newline='\n') as out:
    out.write('first line\nsecond é line\n')
    print('third', file=out)
a.sendall(b'rest without end')
a.shutdown(socket.SHUT_WR)
with b.makefile('r', encoding='utf-8') as lines:
    print(lines.readline(), end='')
    for line in lines:
        print(repr(line))

a, b = socket.socketpair()
reader = b.makefile('rb')
a.sendall(b'12345')
a.sendall(b'67890\nabc\n')
print(reader.read(7), reader.readline(), reader.read1(2), reader.peek()[:2], reader.readline())
b.close()
a.sendall(b'still open')
print(reader.read(10))
reader.close()
print(b.fileno(), reader.closed)
raw = a.makefile('rb', buffering=0)
print(raw.readable(), raw.writable(), raw.name == a.fileno(), raw.mode)
try:
    a.makefile('x')
except ValueError as exc:
    print(exc)
with a:
    print(a.fileno() > 0)
print(a.fileno(), a)

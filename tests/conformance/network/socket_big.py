# More than the buffers hold: the sender waits until the receiver reads.
import socket
import threading

a, b = socket.socketpair()
SIZE = 3_000_000
received = []


def reader():
    total = 0
    while True:
        part = b.recv(65536)
        if not part:
            break
        total += len(part)
        assert set(part) == {120}
    received.append(total)


thread = threading.Thread(target=reader)
thread.start()
a.sendall(b'x' * SIZE)
a.shutdown(socket.SHUT_WR)
thread.join()
print(received)

a, b = socket.socketpair()
a.setblocking(False)
sent = 0
try:
    while True:
        sent += a.send(b'y' * 65536)
except BlockingIOError as exc:
    print('full', exc, sent > 100_000)
total = 0
b.setblocking(False)
try:
    while True:
        total += len(b.recv(100_000))
except BlockingIOError:
    print('empty', total == sent)
print(a.send(b'again'))
a.settimeout(0.1)
try:
    a.sendall(b'z' * 5_000_000)
except TimeoutError as exc:
    print('TimeoutError', exc)
buffer = bytearray(10)
b.setblocking(True)
print(b.recv_into(buffer, 5), buffer)
view = memoryview(buffer)
print(b.recv_into(view[5:]), buffer)

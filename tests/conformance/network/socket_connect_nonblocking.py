# connect() without waiting, accept() woken by shutdown(), peeking, waiting for all.
import errno
import select
import socket
import threading
import time

listener = socket.create_server(('127.0.0.1', 0))
sock = socket.socket()
sock.setblocking(False)
code = sock.connect_ex(listener.getsockname())
print(code in (0, errno.EINPROGRESS))
print(select.select([], [sock], [], 1)[1] == [sock], sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
conn, _ = listener.accept()
conn.sendall(b'peeked')
sock.setblocking(True)
print(sock.recv(3, socket.MSG_PEEK), sock.recv(3, socket.MSG_PEEK), sock.recv(100))


def slowly():
    for part in (b'in ', b'three ', b'parts'):
        time.sleep(0.05)
        conn.sendall(part)


threading.Thread(target=slowly).start()
print(sock.recv(14, socket.MSG_WAITALL))
try:
    sock.recv(1, socket.MSG_DONTWAIT)
except BlockingIOError as exc:
    print(exc)


def stop():
    time.sleep(0.1)
    listener.shutdown(socket.SHUT_RDWR)


threading.Thread(target=stop).start()
try:
    listener.accept()
except OSError as exc:
    print(type(exc).__name__, exc)
print(conn.sendmsg([b'many ', b'buffers']), sock.recvmsg(100)[0])
conn.close()
print(sock.recvfrom(10))

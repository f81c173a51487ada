# A server at a path of the file system.
import os
import socket
import tempfile
import threading

path = os.path.join(tempfile.mkdtemp(), 'server.sock')
server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
server.bind(path)
server.listen(1)
print(os.path.exists(path), server.getsockname() == path)


def serve():
    conn, addr = server.accept()
    print('peer', repr(addr))
    with conn:
        conn.sendall(conn.recv(100) + b'!')


thread = threading.Thread(target=serve)
thread.start()
with socket.socket(socket.AF_UNIX) as client:
    client.connect(path)
    client.sendall(b'hello')
    print(client.recv(100), client.getpeername() == path)
thread.join()
try:
    socket.socket(socket.AF_UNIX).bind(path)
except OSError as exc:
    print(exc)
server.close()
try:
    socket.socket(socket.AF_UNIX).connect(path)
except OSError as exc:
    print(type(exc).__name__, exc)
os.unlink(path)
try:
    socket.socket(socket.AF_UNIX).connect(path)
except OSError as exc:
    print(type(exc).__name__, exc)

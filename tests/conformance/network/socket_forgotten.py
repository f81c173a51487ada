# A connection nobody closes: it ends with the last reference to it.
import socket
import threading


def handle(conn):
    conn.sendall(conn.recv(100).upper())


def serve(listener, count):
    for _ in range(count):
        conn, _ = listener.accept()
        thread = threading.Thread(target=handle, args=(conn,))
        thread.start()
        thread.join()
        del conn, thread


listener = socket.create_server(('127.0.0.1', 0))
server = threading.Thread(target=serve, args=(listener, 2))
server.start()
for word in (b'one', b'two'):
    client = socket.create_connection(listener.getsockname())
    client.sendall(word)
    parts = []
    while part := client.recv(100):
        parts.append(part)
    print(parts)
server.join()

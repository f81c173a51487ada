# One thread serves several clients with select().
import select
import socket
import threading

listener = socket.create_server(('127.0.0.1', 0))
listener.setblocking(False)


def serve():
    inputs, names = [listener], {}
    finished = 0
    while finished < 3:
        readable, writable, broken = select.select(inputs, [], inputs)
        for sock in readable:
            if sock is listener:
                conn, _ = listener.accept()
                conn.setblocking(False)
                inputs.append(conn)
            else:
                data = sock.recv(1024)
                if data:
                    sock.sendall(b'<' + data + b'>')
                else:
                    finished += 1
                    inputs.remove(sock)
                    sock.close()


server = threading.Thread(target=serve)
server.start()
clients = [socket.create_connection(listener.getsockname()) for _ in range(3)]
for i, client in enumerate(clients):
    client.sendall(b'%d' % i)
for client in clients:
    print(client.recv(100))
for client in clients:
    client.close()
server.join()

a, b = socket.socketpair()
print(select.select([a], [], [], 0), select.select([a], [], [], 0.02))
print([len(x) for x in select.select([a, b], [a, b], [])])
b.send(b'x')
print([len(x) for x in select.select([a, b], [], [], 1)])
print(select.select([a], [], [])[0] == [a], select.select([a.fileno()], [], [])[0] == [a.fileno()])
a.recv(1)
b.close()
print(select.select([a], [], [])[0] == [a], a.recv(1))
number = a.fileno()
a.close()
for bad in ([b], ['x'], [-1], [number]):
    try:
        select.select(bad, [], [], 0)
    except Exception as exc:
        print(type(exc).__name__, exc)
try:
    select.select([], [], [], -1)
except ValueError as exc:
    print(exc)

# The selectors module: registering, data, modifying, poll objects.
import select
import selectors
import socket
import threading

sel = selectors.DefaultSelector()
listener = socket.create_server(('127.0.0.1', 0))
listener.setblocking(False)
done = []


def accept(sock, mask):
    conn, _ = sock.accept()
    conn.setblocking(False)
    sel.register(conn, selectors.EVENT_READ, read)


def read(conn, mask):
    data = conn.recv(1000)
    if data:
        conn.send(data[::-1])
    else:
        sel.unregister(conn)
        conn.close()
        done.append(True)


sel.register(listener, selectors.EVENT_READ, accept)


def serve():
    while len(done) < 2:
        for key, mask in sel.select():
            key.data(key.fileobj, mask)


server = threading.Thread(target=serve)
server.start()
for word in (b'abc', b'hello'):
    with socket.create_connection(listener.getsockname()) as client:
        client.sendall(word)
        print(client.recv(100))
server.join()
print(len(sel.get_map()), sel.get_key(listener).events)
sel.close()

with selectors.DefaultSelector() as sel:
    a, b = socket.socketpair()
    key = sel.register(a, selectors.EVENT_READ | selectors.EVENT_WRITE, 'data')
    print(key.data, key.events, key.fd == a.fileno())
    print([(k.data, m) for k, m in sel.select(0)])
    b.send(b'x')
    print([(k.data, m) for k, m in sel.select(1)])
    sel.modify(a, selectors.EVENT_READ, 'changed')
    print([(k.data, m) for k, m in sel.select(1)])
    for attempt in (lambda: sel.register(a, 1), lambda: sel.register(b, 0), lambda: sel.unregister(b),
                    lambda: sel.register('x', 1)):
        try:
            attempt()
        except (KeyError, ValueError) as exc:
            print(type(exc).__name__, str(exc)[1:15])
    a.recv(1)
    print(sel.select(0.01))

p = select.poll()
p.register(a, select.POLLIN)
print(p.poll(10))
b.send(b'y')
print(p.poll() == [(a.fileno(), select.POLLIN)])
p.modify(a, select.POLLOUT)
print(p.poll() == [(a.fileno(), select.POLLOUT)])
p.unregister(a)
print(p.poll(0))
e = select.epoll()
e.register(a.fileno(), select.EPOLLIN)
print(e.poll(0.01) == [(a.fileno(), select.EPOLLIN)])
e.close()

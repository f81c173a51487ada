# What goes wrong with sockets, and with which exception.
import errno
import socket


def attempt(what, function, *args):
    try:
        print(what, '->', function(*args))
    except Exception as exc:
        print(what, '->', type(exc).__name__, exc)


listener = socket.create_server(('127.0.0.1', 0))
port = listener.getsockname()[1]

closed = socket.socket()
closed.bind(('127.0.0.1', 0))
free = closed.getsockname()[1]
closed.close()
attempt('closed socket', closed.recv, 1)
attempt('fileno of closed', closed.fileno)
attempt('nobody listens', socket.create_connection, ('127.0.0.1', free))
attempt('connect_ex', socket.socket().connect_ex, ('127.0.0.1', free))
fresh = socket.socket()
attempt('recv unconnected', fresh.recv, 10)
attempt('send unconnected', fresh.send, b'x')
attempt('getpeername', fresh.getpeername)
attempt('accept without listen', fresh.accept)
attempt('bad address', fresh.connect, 'localhost:80')
attempt('bad port', fresh.connect, ('localhost', 70000))
attempt('port as text', fresh.connect, ('localhost', '80'))
attempt('triple', fresh.connect, ('localhost', 80, 1))
attempt('address in use', fresh.bind, ('127.0.0.1', port))
attempt('not an address here', fresh.bind, ('8.8.8.8', 0))
attempt('text', fresh.send, 'text')
attempt('negative timeout', fresh.settimeout, -1)
attempt('negative size', fresh.recv, -1)
attempt('unknown name', socket.gethostbyname, 'name.invalid')
attempt('bad service', socket.getaddrinfo, '127.0.0.1', 'nosuchservice')
attempt('shutdown unconnected', fresh.shutdown, socket.SHUT_RDWR)

listener.settimeout(0.05)
attempt('accept times out', listener.accept)
listener.setblocking(False)
attempt('nothing to accept', listener.accept)
client = socket.create_connection(('127.0.0.1', port))
client.settimeout(0.05)
attempt('recv times out', client.recv, 10)
client.setblocking(False)
attempt('nothing to read', client.recv, 10)
attempt('connect again', client.connect, ('127.0.0.1', port))
print(socket.timeout is TimeoutError, socket.error is OSError, issubclass(socket.gaierror, OSError))
print(errno.ECONNREFUSED, errno.EADDRINUSE)

# Datagrams: whole messages, addresses, connected or not.
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(('127.0.0.1', 0))
address = server.getsockname()


def serve():
    while True:
        data, sender = server.recvfrom(1024)
        if data == b'stop':
            break
        server.sendto(data[::-1], sender)


thread = threading.Thread(target=serve)
thread.start()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(2)
for word in (b'hello', b'', b'datagram'):
    print(client.sendto(word, address), client.recvfrom(1024) == (word[::-1], address))
client.connect(address)
print(client.send(b'abcdef'), client.recv(3))
print(client.send(b'xyz'), client.recv(100))
client.send(b'stop')
thread.join()
server.close()
client.settimeout(0.05)
try:
    client.send(b'anybody?')
    print(client.recv(10))
except ConnectionRefusedError as exc:
    print('refused', exc)
lonely = socket.socket(type=socket.SOCK_DGRAM)
lonely.settimeout(0.05)
lonely.bind(('127.0.0.1', 0))
try:
    lonely.recvfrom(10)
except TimeoutError as exc:
    print('TimeoutError', exc)
lonely.setblocking(False)
try:
    lonely.recv(10)
except BlockingIOError as exc:
    print('BlockingIOError', exc)
try:
    lonely.send(b'x')
except OSError as exc:
    print(type(exc).__name__, exc)
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b'one')
a.send(b'two')
print(b.recv(10), b.recv(10))

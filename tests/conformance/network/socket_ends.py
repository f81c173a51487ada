# The end of a connection: read to the end, half closed, reset, broken pipe.
import socket
import threading
import time


def pair():
    listener = socket.create_server(('127.0.0.1', 0))
    client = socket.create_connection(listener.getsockname())
    server, _ = listener.accept()
    listener.close()
    return client, server


client, server = pair()
client.sendall(b'last words')
client.close()
print(server.recv(4), server.recv(100), server.recv(100), server.recv(100))
print(server.send(b'x'))
time.sleep(0.05)
try:
    server.send(b'y')
    print('sent')
except BrokenPipeError as exc:
    print('BrokenPipeError', exc)

client, server = pair()
server.sendall(b'never read')
time.sleep(0.05)
client.close()
time.sleep(0.05)
try:
    print(server.recv(10))
except ConnectionResetError as exc:
    print('ConnectionResetError', exc)
print(server.recv(10))

client, server = pair()
client.sendall(b'question')
client.shutdown(socket.SHUT_WR)
print(server.recv(100), server.recv(100))
server.sendall(b'answer')
server.close()
print(client.recv(100), client.recv(100))
try:
    client.send(b'more')
except BrokenPipeError as exc:
    print('BrokenPipeError', exc)


def late(server):
    time.sleep(0.1)
    server.close()


client, server = pair()
threading.Thread(target=late, args=(server,)).start()
start = time.monotonic()
print(client.recv(10), time.monotonic() - start >= 0.09)

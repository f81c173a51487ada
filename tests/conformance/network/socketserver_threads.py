# socketserver: a handler a connection, in one thread, in threads, for datagrams.
import socket
import socketserver
import threading
import time


class Echo(socketserver.BaseRequestHandler):
    def setup(self):
        order.append('setup')

    def handle(self):
        data = self.request.recv(1024)
        time.sleep(0.05)
        self.request.sendall(data.upper())

    def finish(self):
        order.append('finish')


class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.strip()[::-1] + b'\n')


class Datagrams(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data * 2, self.client_address)


def ask(address, word):
    with socket.create_connection(address) as sock:
        sock.sendall(word)
        sock.shutdown(socket.SHUT_WR)
        return sock.makefile('rb').read()


for kind in (socketserver.TCPServer, socketserver.ThreadingTCPServer):
    order = []
    kind.allow_reuse_address = True
    with kind(('127.0.0.1', 0), Echo) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.05})
        thread.start()
        answers = []
        clients = [threading.Thread(target=lambda w=w: answers.append(ask(server.server_address, w)))
                   for w in (b'one', b'two', b'three')]
        for c in clients:
            c.start()
        for c in clients:
            c.join()
        server.shutdown()
        thread.join()
    time.sleep(0.05)
    print(kind.__name__, sorted(answers), order if kind is socketserver.TCPServer else sorted(order))

with socketserver.ThreadingTCPServer(('127.0.0.1', 0), Lines) as server:
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    print(ask(server.server_address, b'abc\nhello\n'))
    server.shutdown()

with socketserver.UDPServer(('127.0.0.1', 0), Datagrams) as server:
    threading.Thread(target=server.handle_request).start()
    with socket.socket(type=socket.SOCK_DGRAM) as sock:
        sock.sendto(b'ab', server.server_address)
        print(sock.recv(100))

with socketserver.TCPServer(('127.0.0.1', 0), Echo) as server:
    server.timeout = 0.05
    server.handle_timeout = lambda: print('nobody came')
    server.handle_request()
    try:
        socketserver.TCPServer(server.server_address, Echo)
    except OSError as exc:
        print(type(exc).__name__, exc)

# A server thread a connection, clients in threads: what is sent comes back.
import socket
import threading


def handle(conn):
    with conn:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            conn.sendall(data.upper())


def serve(listener, count):
    workers = []
    for _ in range(count):
        conn, addr = listener.accept()
        assert addr[0] == '127.0.0.1'
        worker = threading.Thread(target=handle, args=(conn,))
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()


def client(port, name, results):
    with socket.create_connection(('localhost', port)) as sock:
        answers = []
        for i in range(3):
            sock.sendall(f'{name}-{i}'.encode())
            answers.append(sock.recv(1024).decode())
        results[name] = answers


listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', 0))
listener.listen()
port = listener.getsockname()[1]
server = threading.Thread(target=serve, args=(listener, 3))
server.start()
results = {}
clients = [threading.Thread(target=client, args=(port, f'client{i}', results)) for i in range(3)]
for c in clients:
    c.start()
for c in clients:
    c.join()
server.join()
listener.close()
for name in sorted(results):
    print(name, results[name])

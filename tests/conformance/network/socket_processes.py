# A server in one process, clients in others; a listening socket shared by workers.
import multiprocessing
import os
import socket


def client(port, word, queue):
    with socket.create_connection(('127.0.0.1', port)) as sock:
        sock.sendall(word.encode() + b'\n')
        queue.put(sock.makefile('r').readline().strip())


def worker(listener, count):
    for _ in range(count):
        conn, _ = listener.accept()
        with conn:
            conn.sendall(str(os.getpid() != parent).encode())


if __name__ == '__main__':
    parent = os.getpid()
    listener = socket.create_server(('127.0.0.1', 0))
    port = listener.getsockname()[1]
    queue = multiprocessing.Queue()
    children = [multiprocessing.Process(target=client, args=(port, word, queue)) for word in ('one', 'two')]
    for child in children:
        child.start()
    for _ in children:
        conn, _ = listener.accept()
        with conn, conn.makefile('rw') as stream:
            stream.write(stream.readline().upper())
    for child in children:
        child.join()
    print(sorted(queue.get() for _ in children))

    fork = multiprocessing.get_context('fork')
    workers = [fork.Process(target=worker, args=(listener, 2)) for _ in range(2)]
    for w in workers:
        w.start()
    for _ in range(4):
        with socket.create_connection(('127.0.0.1', port)) as sock:
            print(sock.recv(100))
    for w in workers:
        w.join()
    print([w.exitcode for w in workers])

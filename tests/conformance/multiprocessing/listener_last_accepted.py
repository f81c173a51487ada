# Where the last connection came from: a port, or nothing that has a name.
from multiprocessing import Process
from multiprocessing.connection import Client, Listener


def client(address):
    with Client(address) as connection:
        connection.recv()


def serve(listener):
    print(listener.last_accepted)
    child = Process(target=client, args=(listener.address,))
    child.start()
    with listener.accept() as connection:
        connection.send(1)
    child.join()
    return listener.last_accepted


if __name__ == '__main__':
    with Listener(('localhost', 0)) as listener:
        host, port = serve(listener)
        print(host, 1024 < port < 65536, port != listener.address[1])
    with Listener(family='AF_UNIX') as listener:
        print(repr(serve(listener)))

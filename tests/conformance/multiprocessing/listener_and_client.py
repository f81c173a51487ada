# Listener and Client: connections by address, with a key.
from multiprocessing import AuthenticationError, Process
from multiprocessing.connection import Client, Listener


def ask(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send([1, 2.5, None])
            print("answer", connection.recv(), flush=True)
    except AuthenticationError as error:
        print("client:", error, flush=True)


if __name__ == "__main__":
    with Listener(("localhost", 0), authkey=b"secret") as listener:
        print(listener.address[0])
        for key in (b"secret", b"guess"):
            child = Process(target=ask, args=(listener.address, key))
            child.start()
            wrong = None
            try:
                with listener.accept() as connection:
                    print("got", connection.recv(), flush=True)
                    connection.send("thanks")
            except AuthenticationError as error:
                wrong = error
            child.join()  # what it prints comes first
            if wrong is not None:
                print("server:", wrong, flush=True)
        address = listener.address
    try:
        Client(address)
    except ConnectionRefusedError as error:
        print(error)
    try:
        Client("/tmp/no such socket of interleave")
    except FileNotFoundError as error:
        print(error)

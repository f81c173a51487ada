# A server that other processes connect() to by address, with a key.
import threading
from multiprocessing import AuthenticationError, Process
from multiprocessing.managers import BaseManager

store = {"greeting": "hello"}


class StoreManager(BaseManager):
    pass


def client(address):
    StoreManager.register("get_store")
    manager = StoreManager(address=address, authkey=b"key")
    manager.connect()
    remote = manager.get_store()
    print(remote.get("greeting"), flush=True)
    remote.update({"answer": 42})
    try:
        StoreManager(address=address, authkey=b"wrong").connect()
    except AuthenticationError as error:
        print(error, flush=True)


if __name__ == "__main__":
    StoreManager.register("get_store", callable=lambda: store)
    server = StoreManager(address=("127.0.0.1", 0), authkey=b"key").get_server()
    threading.Thread(target=lambda: server.serve_forever(), daemon=True).start() if False else None
    manager = StoreManager(address=("127.0.0.1", 0), authkey=b"key")
    manager.start()
    child = Process(target=client, args=(manager.address,))
    child.start()
    child.join()
    print(manager.get_store().get("answer"), store)
    manager.shutdown()
    try:
        StoreManager(address=manager.address, authkey=b"key").connect()
    except ConnectionRefusedError as error:
        print(error)

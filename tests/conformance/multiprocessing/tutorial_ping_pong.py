# Two processes that answer each other through a pipe.
from multiprocessing import Pipe, Process


def pong(connection):
    while True:
        try:
            message = connection.recv()
        except EOFError:
            print("nobody there any more", flush=True)
            return
        connection.send(f"pong {message}")


if __name__ == "__main__":
    here, there = Pipe()
    child = Process(target=pong, args=(there,))
    child.start()
    there.close()
    for n in range(3):
        here.send(n)
        print(here.recv(), flush=True)
    here.send([])
    print(here.poll(5), here.recv(), flush=True)
    child.terminate()
    child.join()

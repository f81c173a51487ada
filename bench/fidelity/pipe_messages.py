# Pipes: small messages there and back.
import multiprocessing
import multiprocessing.connection
import time


def echo(connection):
    while (message := connection.recv()) is not None:
        connection.send(message)


def main():
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=echo, args=(theirs,))
    child.start()
    for i in range(500):
        ours.send((i, "message"))
        ours.recv()
    ours.send(None)
    child.join()


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")

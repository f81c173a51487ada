# A duplex pipe is a pair of sockets, which holds other amounts than a pipe.
from multiprocessing import Pipe, Process


def send(connection, size, times):
    for _ in range(times):
        connection.send_bytes(b"x" * size)


if __name__ == "__main__":
    for duplex, size, times in ((False, 60_000, 1), (False, 70_000, 1), (True, 70_000, 3), (True, 250_000, 1), (True, 1, 278), (True, 1, 290), (False, 1, 290)):
        here, there = Pipe(duplex)
        child = Process(target=send, args=(there, size, times))
        child.start()
        child.join(0.12)
        print(duplex, size, times, "waits" if child.is_alive() else "done")
        for _ in range(times):
            assert len(here.recv_bytes()) == size
        child.join()

# What processes and the pipes between them cost. rounds.py stands behind it.
#
# Imports no more than it needs: the more memory a process has, the longer a fork takes.
import multiprocessing
import sys
import time

fork = multiprocessing.get_context("fork")


def nothing():
    pass


def semaphores():
    for _ in range(20):
        fork.Lock()
    return 20


def start_and_join(context, times):
    for _ in range(times):
        child = context.Process(target=nothing)
        child.start()
        child.join()
    return times


def fork_returns():
    child = fork.Process(target=nothing)
    child.start()
    return 1, child.join


def tell(connection):
    connection.send(time.perf_counter())


def fork_begins():
    ours, theirs = fork.Pipe(False)
    child = fork.Process(target=tell, args=(theirs,))
    started = time.perf_counter()
    child.start()
    begun = ours.recv()
    child.join()
    return begun - started


def forks():
    return start_and_join(fork, 5)


def spawns():
    return start_and_join(multiprocessing.get_context("spawn"), 1)


def forkservers():
    return start_and_join(multiprocessing.get_context("forkserver"), 1)


def echo(connection):
    while (message := connection.recv_bytes()) != b"end":
        connection.send_bytes(message)


def ping(message, times):
    ours, theirs = fork.Pipe()
    child = fork.Process(target=echo, args=(theirs,))
    child.start()
    ours.send_bytes(b"first")
    ours.recv_bytes()
    started = time.perf_counter()
    for _ in range(times):
        ours.send_bytes(message)
        ours.recv_bytes()
    spent = time.perf_counter() - started
    ours.send_bytes(b"end")
    child.join()
    return spent / times


def pipe_small():
    return ping(b"x" * 20, 1_000)


def pipe_large():
    return ping(b"x" * 60_000, 200)


def echo_objects(connection):
    while (message := connection.recv()) is not None:
        connection.send(message)


def pipe_objects():
    ours, theirs = fork.Pipe()
    child = fork.Process(target=echo_objects, args=(theirs,))
    child.start()
    ours.send("first")
    ours.recv()
    started = time.perf_counter()
    for i in range(1_000):
        ours.send((i, "message"))
        ours.recv()
    spent = time.perf_counter() - started
    ours.send(None)
    child.join()
    return spent / 1_000


SNIPPETS = [
    semaphores, fork_returns, fork_begins, forks, spawns, forkservers, pipe_small, pipe_objects, pipe_large,
]  # fmt: skip

WARM = 1  # imports and starts things
MOST = {spawns: 3, forkservers: 3}

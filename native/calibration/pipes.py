# What pipes between processes cost, and pools that stand on them. rounds.py stands behind it.
#
# A program of its own: where processes of other kinds have been, the system wakes readers on other cores than elsewhere.
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor

fork = multiprocessing.get_context("fork")


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


def process_pool_jobs():
    with ProcessPoolExecutor(2, mp_context=fork) as pool:
        pool.submit(abs, -1).result()
        started = time.perf_counter()
        for future in [pool.submit(abs, -1) for _ in range(100)]:
            future.result()
        return (time.perf_counter() - started) / 100


SNIPPETS = [pipe_small, pipe_objects, pipe_large, process_pool_jobs]

WARM = 1
MOST = {}

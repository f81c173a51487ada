# What processes cost. rounds.py stands behind it.
#
# Imports no more than it needs: the more memory a process has, the longer a fork takes.
import multiprocessing
import sys
import threading
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
    """Of five in a row: the first after a pause takes twice as long."""
    return sum(time_of_start() for _ in range(5)) / 5


def time_of_start():
    child = fork.Process(target=nothing)
    started = time.perf_counter()
    child.start()
    spent = time.perf_counter() - started
    child.join()
    return spent


def tell(connection):
    connection.send(time.perf_counter())


def fork_begins():
    return sum(time_to_begin() for _ in range(5)) / 5


def time_to_begin():
    ours, theirs = fork.Pipe(False)
    child = fork.Process(target=tell, args=(theirs,))
    started = time.perf_counter()
    child.start()
    spent = ours.recv() - started
    child.join()
    return spent


def wait_for(connection):
    connection.recv()


def chores():
    started = time.perf_counter()
    thread = threading.Thread(target=nothing)
    thread.start()
    thread.join()
    return time.perf_counter() - started


def fork_copies():
    ours, theirs = fork.Pipe()
    child = fork.Process(target=wait_for, args=(theirs,))
    child.start()
    time.sleep(0.005)  # until it waits: a core is free
    after_fork = chores()
    later = chores()
    ours.send(None)
    child.join()
    return after_fork - later


def forks():
    return start_and_join(fork, 5)


def spawns():
    return start_and_join(multiprocessing.get_context("spawn"), 1)


def forkservers():
    return start_and_join(multiprocessing.get_context("forkserver"), 1)


SNIPPETS = [semaphores, fork_returns, fork_begins, fork_copies, forks, spawns, forkservers]

WARM = 1  # imports and starts things
MOST = {spawns: 3, forkservers: 3}

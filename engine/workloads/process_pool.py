# The workload in a pool of processes: each has its own interpreter, so as many compute as there are cores.
import os
import time
from concurrent.futures import ProcessPoolExecutor

TASKS = 8  # how many there are
WAIT = 0.1  # seconds each waits for something outside: a server, a disk
WORK = 0.05  # seconds of processor time each needs
WORKERS = min(TASKS, os.cpu_count())


def compute(seconds):
    """Keeps the processor busy until this thread has used so much of it."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def job(number):
    time.sleep(WAIT)
    compute(WORK)
    return number


def main():
    with ProcessPoolExecutor(WORKERS) as pool:
        results = list(pool.map(job, range(TASKS)))
    print(len(results), "jobs done")


if __name__ == "__main__":
    main()

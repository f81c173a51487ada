# The workload in a pool of threads: each may wait, but only the one that holds the GIL computes.
import time
from concurrent.futures import ThreadPoolExecutor

TASKS = 8  # how many there are
WAIT = 0.1  # seconds each waits for something outside: a server, a disk
WORK = 0.05  # seconds of processor time each needs
WORKERS = min(TASKS, 32)


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
    with ThreadPoolExecutor(WORKERS) as pool:
        results = list(pool.map(job, range(TASKS)))
    print(len(results), "jobs done")


main()

# With spawn, workers start as they are needed, and are replaced after max_tasks_per_child.
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def pid(_):
    return os.getpid()


if __name__ == "__main__":
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as executor:
        executor.submit(pid, 0).result()
        print(len(executor._processes))
        executor.submit(pid, 0).result()
        print(len(executor._processes))
    with ProcessPoolExecutor(1, max_tasks_per_child=2) as executor:
        pids = [executor.submit(pid, n).result() for n in range(4)]
        print(len(set(pids)), pids[0] == pids[1], pids[2] == pids[3])

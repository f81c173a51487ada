# Children of the fork server: a clean start, a parent of their own.
import multiprocessing as mp
import os

setting = 1


def work(queue):
    queue.put((mp.current_process().name, setting, mp.parent_process().name, os.getppid() == mp.parent_process().pid, mp.get_start_method()))


if __name__ == "__main__":
    setting = 2
    context = mp.get_context("forkserver")
    queue = context.Queue()
    for _ in range(2):
        child = context.Process(target=work, args=(queue,))
        child.start()
        print(queue.get())
        child.join()
        print(child.exitcode)

# parent_process(): the child can ask for it and wait for its end.
import os
import time
from multiprocessing import Process, current_process, parent_process


def work(pid):
    parent = parent_process()
    print(parent.name, parent.pid == pid, os.getppid() == pid, parent.is_alive(), parent.join(0.05), current_process().name, flush=True)


if __name__ == "__main__":
    print(parent_process())
    child = Process(target=work, args=(os.getpid(),))
    child.start()
    child.join()

# A non-daemonic child whose parent was killed lives on, and can see it.
import os
import signal
import time
from multiprocessing import Pipe, Process, parent_process


def grandchild(connection):
    parent_process().join()
    while os.getppid() == parent_process().pid:  # a dying process first closes its pipes, then gives its children away
        time.sleep(0.001)
    connection.send((parent_process().is_alive(), os.getppid() == parent_process().pid))


def middle(connection):
    Process(target=grandchild, args=(connection,)).start()
    time.sleep(5)


if __name__ == "__main__":
    mine, theirs = Pipe()
    child = Process(target=middle, args=(theirs,))
    child.start()
    time.sleep(0.15)
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    print(child.exitcode, mine.recv())

# is_alive, pid and exitcode before, during and after.
import os
import time
from multiprocessing import Process

if __name__ == "__main__":
    child = Process(target=time.sleep, args=(0.03,))
    print(child.is_alive(), child.pid, child.exitcode)
    child.start()
    print(child.is_alive(), child.pid != os.getpid(), child.exitcode)
    child.join()
    print(child.is_alive(), child.exitcode)

# A fork in a thread: only that thread exists in the child, and is its main thread.
import os
import threading
import time
import warnings


warnings.simplefilter("ignore")     # 3.12 and later warn


def other():
    time.sleep(0.3)


def forks():
    pid = os.fork()
    if pid == 0:
        print(threading.active_count(), threading.current_thread() is threading.main_thread(), threading.current_thread().name, flush=True)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), threading.active_count())


threading.Thread(target=other).start()
thread = threading.Thread(target=forks, name="forker")
thread.start()
thread.join()

# Too late: no new thread, no new work, no new wish once the interpreter shuts down.
import atexit
import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)


@atexit.register
def late():
    for what, function in (("pool", lambda: pool.submit(print)), ("new pool", lambda: ThreadPoolExecutor(1).submit(print))):
        try:
            function()
            print(what, "works")
        except RuntimeError as error:
            print(what, error)


print("main ends")

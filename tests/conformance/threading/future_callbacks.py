# Callbacks: in order, in the thread that finishes; at once when it is over; errors are logged.
import logging
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

logger = logging.getLogger("concurrent.futures")
logger.propagate = False


class Note(logging.Handler):
    def emit(self, record):
        print("logged", record.getMessage().split(" at ")[0].split(" for ")[0], record.exc_info[0].__name__)


logger.addHandler(Note())


def bad(future):
    raise ValueError("from the callback")


f = Future()
f.add_done_callback(lambda f: print("first", f.result()))
f.add_done_callback(bad)
f.add_done_callback(lambda f: print("third", f.done()))
f.set_result(1)
f.add_done_callback(lambda f: print("at once"))
f.add_done_callback(bad)
f = Future()
f.add_done_callback(lambda f: print("cancelled", f.cancelled()))
f.cancel()
with ThreadPoolExecutor(1, "pool") as pool:
    f = pool.submit(time.sleep, 0.05)
    f.add_done_callback(lambda f: print("in", threading.current_thread().name))
f.add_done_callback(lambda f: print("in", threading.current_thread().name))

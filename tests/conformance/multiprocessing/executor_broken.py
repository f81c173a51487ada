# A worker that dies breaks the pool.
import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def dies(how):
    if how == "exit":
        os._exit(3)
    os.kill(os.getpid(), signal.SIGKILL)


def init_fails():
    raise ValueError("no start")


if __name__ == "__main__":
    for how in ("exit", "kill"):
        with ProcessPoolExecutor(2) as executor:
            pending = executor.submit(time.sleep, 5)
            future = executor.submit(dies, how)
            for f in (future, pending):
                try:
                    f.result()
                except BrokenProcessPool as error:
                    print(how, error)
            try:
                executor.submit(print, 1)
            except BrokenProcessPool as error:
                print(error)
    with ProcessPoolExecutor(1, initializer=init_fails) as executor:
        try:
            executor.submit(print, 1).result()
        except BrokenProcessPool as error:
            print(error)
    print(isinstance(error, RuntimeError) if False else issubclass(BrokenProcessPool, RuntimeError))

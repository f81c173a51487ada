# The end of a program: threads, then atexit, then daemons are ended and children joined.
import atexit
import multiprocessing as mp
import threading
import time


def say(text, delay=0.0):
    time.sleep(delay)
    print(text, flush=True)


atexit.register(say, "atexit")

if __name__ == "__main__":
    mp.Process(target=say, args=("daemon", 3), daemon=True).start()
    mp.Process(target=say, args=("child", 0.3)).start()
    threading.Thread(target=say, args=("thread", 0.1)).start()
    say("main ends")

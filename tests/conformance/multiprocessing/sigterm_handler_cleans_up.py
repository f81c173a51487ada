# A child that handles SIGTERM ends in its own way.
import signal
import sys
import time
from multiprocessing import Process


def work():
    def stop(number, frame):
        print("cleaning up", flush=True)
        sys.exit(5)

    signal.signal(signal.SIGTERM, stop)
    while True:
        time.sleep(0.02)


if __name__ == "__main__":
    child = Process(target=work)
    child.start()
    time.sleep(0.2)
    child.terminate()
    child.join()
    print(child.exitcode)

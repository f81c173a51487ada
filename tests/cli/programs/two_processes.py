# Two processes that sleep at the same time.
import time
from multiprocessing import Process


def brew(cup):
    print(f"cup {cup}: water on", flush=True)
    time.sleep(2)
    print(f"cup {cup}: ready", flush=True)


if __name__ == "__main__":
    cooks = [Process(target=brew, args=(cup,)) for cup in (1, 2)]
    for cook in cooks:
        cook.start()
    for cook in cooks:
        cook.join()

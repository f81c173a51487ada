# += on a shared value is not atomic; with its lock nothing is lost.
from multiprocessing import Process, Value
import time


def careless(counter):
    for _ in range(5):
        seen = counter.value
        time.sleep(0.02)
        counter.value = seen + 1


def careful(counter):
    for _ in range(5):
        with counter.get_lock():
            seen = counter.value
            time.sleep(0.002)
            counter.value = seen + 1


if __name__ == "__main__":
    for target in (careless, careful):
        counter = Value("i", 0)
        children = [Process(target=target, args=(counter,)) for _ in range(4)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print(target.__name__, counter.value < 20 if target is careless else counter.value)

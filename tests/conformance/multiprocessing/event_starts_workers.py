# An event that several processes wait for, and one that times out.
import time
from multiprocessing import Event, Process, Queue


def runner(event, results, n):
    results.put((n, event.wait(5)))


def impatient(event, results):
    results.put(("impatient", event.wait(0.05)))


if __name__ == "__main__":
    event, results = Event(), Queue()
    children = [Process(target=runner, args=(event, results, n)) for n in range(3)]
    children.append(Process(target=impatient, args=(event, results)))
    for child in children:
        child.start()
    print(results.get())
    time.sleep(0.05)
    print(results.empty(), event.is_set())
    event.set()
    print(sorted(results.get() for _ in range(3)))
    for child in children:
        child.join()
    print(event.is_set(), event.clear(), event.is_set())

# Condition: notify, wait_for, timeouts, errors.
import multiprocessing as mp
import time


def waiter(condition, ready, results, n):
    with condition:
        ready.release()
        results.put((n, condition.wait(5)))


if __name__ == "__main__":
    condition, ready, results = mp.Condition(), mp.Semaphore(0), mp.Queue()
    children = [mp.Process(target=waiter, args=(condition, ready, results, n)) for n in range(3)]
    for child in children:
        child.start()
    for _ in children:
        ready.acquire()
    with condition:
        condition.notify()
    print(results.get()[1], results.empty())
    with condition:
        condition.notify_all()
    print(results.get()[1], results.get()[1])
    for child in children:
        child.join()
    with condition:
        print(condition.wait(0.05), condition.wait_for(lambda: False, 0.05), condition.wait_for(lambda: 7))
    for action in (condition.wait, condition.notify, condition.notify_all):
        try:
            action()
        except AssertionError as error:
            print(error)

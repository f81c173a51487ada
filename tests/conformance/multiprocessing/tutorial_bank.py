# Deposits and withdrawals on a shared balance under a lock.
from multiprocessing import Lock, Process, Value


def change(balance, lock, amount):
    for _ in range(50):
        with lock:
            balance.value += amount


if __name__ == "__main__":
    balance, lock = Value("i", 100), Lock()
    for round in range(2):
        people = [Process(target=change, args=(balance, lock, amount)) for amount in (1, -1)]
        for p in people:
            p.start()
        for p in people:
            p.join()
        print(balance.value)

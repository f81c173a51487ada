# A lost update and its lock
# A thread may lose the GIL between reading and writing; what the others write meanwhile is overwritten.
import threading

DEPOSITS = 500
balance = 0
lock = threading.Lock()


def write_log():
    sum(range(3_500))  # takes a moment, in which the GIL may change hands


def deposit():
    global balance
    before = balance  # read
    write_log()
    balance = before + 1  # write: right only if nobody else wrote meanwhile


def careless():
    for _ in range(DEPOSITS):
        deposit()


def careful():
    for _ in range(DEPOSITS):
        with lock:
            deposit()


for customer in (careless, careful):
    balance = 0
    threads = [threading.Thread(target=customer) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{customer.__name__}: {balance} of {2 * DEPOSITS} deposits are there")

# What pickling costs. rounds.py stands behind it.
import pickle
import sys
import time

VALUES = [{"id": i, "name": f"item {i}", "tags": ["a", "b"], "price": i * 1.5} for i in range(200)]
NUMBERS = list(range(5_000))


def pickles_small():
    for _ in range(500):
        pickle.dumps((1, "message"))
    return 500


def pickles():
    for _ in range(10):
        pickle.dumps(VALUES)
    return 10


def pickles_numbers():
    for _ in range(5):
        pickle.dumps(NUMBERS)
    return 5


def loading(value, times):
    data = pickle.dumps(value)
    started = time.perf_counter()
    for _ in range(times):
        pickle.loads(data)
    return (time.perf_counter() - started) / times


def unpickles():
    return loading(VALUES, 10)


def unpickles_numbers():
    return loading(NUMBERS, 5)


SNIPPETS = [pickles_small, pickles, pickles_numbers, unpickles, unpickles_numbers]

WARM = 1
MOST = {}

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


def unpickles_numbers():
    data = pickle.dumps(NUMBERS)
    started = time.perf_counter()
    for _ in range(5):
        pickle.loads(data)
    return (time.perf_counter() - started) / 5


def unpickles():
    data = pickle.dumps(VALUES)
    started = time.perf_counter()
    for _ in range(10):
        pickle.loads(data)
    return (time.perf_counter() - started) / 10


SNIPPETS = [pickles_small, pickles, pickles_numbers, unpickles, unpickles_numbers]

WARM = 1
MOST = {}

# What pickling costs. rounds.py stands behind it.
import pickle
import sys
import time

VALUES = [{"id": i, "name": f"item {i}", "tags": ["a", "b"], "price": i * 1.5} for i in range(200)]
NUMBERS = list(range(5_000))
TEXTS = [f"text {i}" for i in range(2_000)]
DATA = b"x" * 100_000


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


POINTS = [Point(i, i * 0.5) for i in range(500)]


def dumping(value, times):
    for _ in range(times):
        pickle.dumps(value)
    return times


def pickles_small():
    return dumping((1, "message"), 500)


def pickles():
    return dumping(VALUES, 10)


def pickles_numbers():
    return dumping(NUMBERS, 5)


def pickles_texts():
    return dumping(TEXTS, 5)


def pickles_instances():
    return dumping(POINTS, 5)


def pickles_bytes():
    return dumping(DATA, 200)


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


def unpickles_texts():
    return loading(TEXTS, 5)


def unpickles_instances():
    return loading(POINTS, 5)


SNIPPETS = [pickles_small, pickles, pickles_numbers, pickles_texts, pickles_instances, pickles_bytes, unpickles,
            unpickles_numbers, unpickles_texts, unpickles_instances]

WARM = 1
MOST = {}

# ProcessPoolExecutor: results, exceptions, map with chunks, what cannot be submitted.
import os
import time
from concurrent.futures import ProcessPoolExecutor, as_completed, wait


class Special(Exception):
    pass


def square(x):
    return x * x


def fails(x):
    raise Special(f"bad {x}")


def slow(x):
    time.sleep(0.05 * x)
    return x


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        print(executor.submit(square, 5).result(), executor.submit(pow, 2, exp=5).result())
        print(list(executor.map(square, range(7), chunksize=3)), list(executor.map(pow, [2, 3], [3, 2])))
        future = executor.submit(fails, 1)
        error = future.exception()
        print(repr(error), type(error.__cause__).__name__)
        text = str(error.__cause__)
        print(text.startswith('\n"""\nTraceback (most recent call last):\n'), text.endswith("Special: bad 1\n\"\"\""))
        try:
            list(executor.map(fails, [3]))
        except Special as error:
            print("map", error)
        print([f.result() for f in as_completed([executor.submit(slow, n) for n in (4, 1)])])
        done, rest = wait([executor.submit(slow, n) for n in (1, 9)], timeout=0.25)
        print(len(done), len(rest))
        bad = executor.submit(time.sleep, lambda: 0)
        print(type(bad.exception()).__name__, type(bad.exception().__cause__).__name__)
        print(executor.submit(os.getppid).result() == os.getpid())
        for action in (lambda: executor.map(square, [1], chunksize=0), lambda: list(executor.map(slow, [3], timeout=0.01))):
            try:
                action()
            except (ValueError, TimeoutError) as error:
                print(type(error).__name__, error)
    try:
        executor.submit(square, 1)
    except RuntimeError as error:
        print(error)
    for arguments in (dict(max_workers=0), dict(initializer=3), dict(max_tasks_per_child=0), dict(max_tasks_per_child=1.5)):
        try:
            ProcessPoolExecutor(**arguments)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)

# apply_async, map_async, callbacks, get with a timeout.
import multiprocessing as mp
import time


def slow(x):
    time.sleep(0.05)
    return x * x


def fails(x):
    raise ValueError(x)


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        done = []
        result = pool.apply_async(slow, (3,), callback=done.append)
        print(result.ready())
        try:
            result.get(timeout=0.001)
        except mp.TimeoutError as error:
            print("timeout", repr(error))
        try:
            result.successful()
        except ValueError as error:
            print(str(error).startswith("<multiprocessing.pool.ApplyResult object at"), str(error).endswith("not ready"))
        print(result.get(), result.ready(), result.successful(), done)
        errors = []
        bad = pool.apply_async(fails, ("no",), callback=done.append, error_callback=errors.append)
        bad.wait()
        print(bad.successful(), [repr(e) for e in errors], done)
        many = pool.map_async(slow, range(5), chunksize=2, callback=done.append)
        print(many.get(5), done[-1])
        print(pool.starmap_async(pow, [(2, 3), (3, 2)]).get())
        print(pool.apply(pow, (2, 10)), pool.apply(int, ("ff",), {"base": 16}))
        print(list(pool.imap(slow, range(4))), sorted(pool.imap_unordered(slow, range(4), 2)))
        print(pool.map(slow, []), pool.starmap(max, [(1, 2), (4, 3)]))
        it = pool.imap(slow, range(2))
        try:
            it.next(timeout=0.001)
        except mp.TimeoutError:
            print("too early")
        print(it.next(), next(it))
        try:
            next(it)
        except StopIteration:
            print("end")
        for action in (lambda: pool.imap(slow, [], 0), lambda: pool.map(slow, 5)):
            try:
                action()
            except (ValueError, TypeError) as error:
                print(type(error).__name__, error)

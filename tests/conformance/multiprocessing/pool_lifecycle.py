# close, terminate, join; what is wrong in which state.
import multiprocessing as mp
import re
import time


def work(x):
    time.sleep(0.02)
    return x


if __name__ == "__main__":
    pool = mp.Pool(2)
    print(pool)
    results = pool.map_async(work, range(4))
    try:
        pool.join()
    except ValueError as error:
        print(error)
    pool.close()
    for action in (lambda: pool.apply(work, (1,)), lambda: pool.map(work, [1]), lambda: pool.imap(work, [1]), pool.__enter__):
        try:
            action()
        except ValueError as error:
            print(error)
    pool.join()
    print(results.get(), re.sub(r"pool_size=\d+", "", repr(pool)))
    pool = mp.Pool(2)
    pending = pool.map_async(time.sleep, [10, 10])
    pool.terminate()
    pool.join()
    print(pending.ready(), mp.active_children())
    with mp.Pool(1) as pool:
        pass
    try:
        pool.map(work, [1])
    except ValueError as error:
        print(error)
    for arguments in (dict(processes=0), dict(processes=1, maxtasksperchild=0), dict(processes=1, initializer=5)):
        try:
            mp.Pool(**arguments)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)

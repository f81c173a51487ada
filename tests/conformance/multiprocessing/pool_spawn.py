# A pool of spawned workers imports the program; its globals are fresh.
import multiprocessing as mp

setting = "imported"


def work(x):
    return x + 1, setting


def prepare(value):
    global setting
    setting = value


if __name__ == "__main__":
    setting = "changed in the parent"
    context = mp.get_context("spawn")
    with context.Pool(1) as pool:
        print(pool.map(work, [1, 2]), pool.apply(work, (5,)))
    with context.Pool(1, initializer=prepare, initargs=("from the initializer",)) as pool:
        print(pool.map(work, [1]))
    print(pool._ctx.get_start_method())

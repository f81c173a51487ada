# Workers are replaced after some tasks; names go on counting.
import multiprocessing as mp
import os


def who(_):
    return mp.current_process().name, os.getpid()


if __name__ == "__main__":
    with mp.Pool(1, maxtasksperchild=2) as pool:
        seen = [pool.apply(who, (n,)) for n in range(5)]
    print([name for name, _ in seen], len({pid for _, pid in seen}))
    context = mp.get_context("fork")
    with context.Pool(2) as pool:
        print(sorted({name for name, _ in pool.map(who, range(20), 1)})[0].startswith("ForkPoolWorker-"))
    with mp.Pool(1) as pool:
        print(pool.apply(mp.current_process).daemon if False else pool.apply(who, (0,))[0])

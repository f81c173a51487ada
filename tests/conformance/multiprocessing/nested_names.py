# Names and identities of children of children; each process counts its own.
import multiprocessing as mp
import os


def leaf():
    print(mp.current_process().name, mp.parent_process().name, len(mp.active_children()), flush=True)


def middle():
    for _ in range(2):
        child = mp.Process(target=leaf)
        child.start()
        child.join()
    print(mp.current_process().name, mp.current_process()._identity, flush=True)
    with mp.Pool(1) as pool:
        print(pool.apply(mp.current_process().__class__.__name__.__class__, ("text",)), pool._pool[0].name, flush=True)


if __name__ == "__main__":
    for _ in range(2):
        child = mp.Process(target=middle)
        child.start()
        child.join()

# Globals set by an initializer, counters inherited by the workers.
import multiprocessing as mp

counter = None


def prepare(shared, start):
    global counter
    counter = shared
    with counter.get_lock():
        counter.value += start


def add(n):
    with counter.get_lock():
        counter.value += n
    return n


if __name__ == "__main__":
    shared = mp.Value("i", 0)
    with mp.Pool(3, initializer=prepare, initargs=(shared, 100)) as pool:
        print(sum(pool.map(add, range(10))))
        pool.close()
        pool.join()
    print(shared.value)

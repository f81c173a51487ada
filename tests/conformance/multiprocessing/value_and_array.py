# Shared Value and Array.
from multiprocessing import Array, Process, Value


def work(v, a, n):
    with v.get_lock():
        v.value += n
    a[n] = n * 10


if __name__ == "__main__":
    v, a = Value("i", 0), Array("i", 3)
    ps = [Process(target=work, args=(v, a, i)) for i in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(v.value, list(a), len(a), a[1:])

# Processes use all cores
# Every process has its own interpreter and its own GIL: four of them compute at the same time, a core each.
from multiprocessing import Process, Queue


def crunch(results):
    total = 0
    for _ in range(45):
        total += sum(range(50_000))
    results.put(total)


if __name__ == "__main__":
    results = Queue()
    workers = [Process(target=crunch, args=(results,)) for _ in range(4)]
    for worker in workers:
        worker.start()

    total = sum(results.get() for _ in workers)

    for worker in workers:
        worker.join()
    print(f"{len(workers)} processes computed {total}")

# 1,000 processes at once, each tells its number through one queue.
import multiprocessing


def work(queue, i):
    queue.put(i)


if __name__ == '__main__':
    context = multiprocessing.get_context('fork')
    queue = context.SimpleQueue()
    processes = [context.Process(target=work, args=(queue, i)) for i in range(1_000)]
    for p in processes:
        p.start()
    print(sum(queue.get() for _ in processes))
    for p in processes:
        p.join()

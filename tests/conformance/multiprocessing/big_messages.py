# A message larger than the pipe arrives when somebody reads.
from multiprocessing import Process, Queue


def produce(queue):
    queue.put("x" * 200_000)
    queue.put(list(range(20_000)))


if __name__ == "__main__":
    queue = Queue()
    child = Process(target=produce, args=(queue,))
    child.start()
    text, numbers = queue.get(), queue.get()
    child.join()
    print(len(text), len(numbers), sum(numbers), child.exitcode)

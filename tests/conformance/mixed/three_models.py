# The same three jobs with tasks, threads and processes.
import asyncio
import threading
import time
from multiprocessing import Process, Queue


async def task_job(n):
    await asyncio.sleep(0.02)
    return n


async def with_tasks():
    return await asyncio.gather(*(task_job(n) for n in range(3)))


def thread_job(n, results):
    time.sleep(0.02)
    results.append(n)


def process_job(n, results):
    time.sleep(0.02)
    results.put(n)


if __name__ == "__main__":
    print("tasks", asyncio.run(with_tasks()))

    collected = []
    threads = [threading.Thread(target=thread_job, args=(n, collected)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("threads", sorted(collected))

    queue = Queue()
    processes = [Process(target=process_job, args=(n, queue)) for n in range(3)]
    for process in processes:
        process.start()
    print("processes", sorted(queue.get() for _ in range(3)))
    for process in processes:
        process.join()

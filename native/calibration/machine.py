# What threads, event loops and pickling cost. rounds.py stands behind it.
import asyncio
import pickle
import queue
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context


def nothing():
    pass


def thread_starts():
    for _ in range(20):
        thread = threading.Thread(target=nothing)
        thread.start()
        thread.join()
    return 20


def lock_pairs():
    lock = threading.Lock()
    for _ in range(2_000):
        lock.acquire()
        lock.release()
    return 2_000


def lock_handoffs():
    mine, theirs = threading.Lock(), threading.Lock()
    mine.acquire()
    theirs.acquire()

    def answer():
        for _ in range(1_500):
            mine.acquire()
            theirs.release()

    thread = threading.Thread(target=answer)
    thread.start()
    for _ in range(1_500):
        mine.release()
        theirs.acquire()
    thread.join()
    return 1_500


def queue_pairs():
    q = queue.Queue()
    for i in range(1_000):
        q.put(i)
        q.get()
    return 1_000


def queue_handoffs():
    there, back = queue.Queue(), queue.Queue()

    def answer():
        for _ in range(600):
            back.put(there.get())

    thread = threading.Thread(target=answer)
    thread.start()
    for i in range(600):
        there.put(i)
        back.get()
    thread.join()
    return 600


def pool_jobs():
    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(abs, -1) for _ in range(300)]:
            future.result()
    return 300




def process_pool_jobs():
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        pool.submit(abs, -1).result()
        started = time.perf_counter()
        for future in [pool.submit(abs, -1) for _ in range(100)]:
            future.result()
        return (time.perf_counter() - started) / 100


def naps():
    for _ in range(20):
        time.sleep(0.0005)
    return 20


def loop_naps():
    async def sleeper():
        for _ in range(10):
            await asyncio.sleep(0.0012)

    asyncio.run(sleeper())
    return 10


def loop_yields():
    async def worker():
        for _ in range(500):
            await asyncio.sleep(0)

    async def run():
        await asyncio.gather(*(worker() for _ in range(10)))

    asyncio.run(run())
    return 5_000


def loop_yields_of_many():
    async def worker():
        for _ in range(50):
            await asyncio.sleep(0)

    async def run():
        await asyncio.gather(*(worker() for _ in range(100)))

    asyncio.run(run())
    return 5_000


def loop_tasks():
    async def job():
        pass

    async def run():
        for _ in range(5):
            await asyncio.gather(*(job() for _ in range(100)))

    asyncio.run(run())
    return 500


def loop_queue():
    async def produce(q):
        for i in range(500):
            await q.put(i)

    async def consume(q):
        for _ in range(500):
            await q.get()

    async def run():
        q = asyncio.Queue(1)
        await asyncio.gather(produce(q), consume(q))

    asyncio.run(run())
    return 500


def loop_runs():
    async def job():
        pass

    for _ in range(5):
        asyncio.run(job())
    return 5













VALUES = [{"id": i, "name": f"item {i}", "tags": ["a", "b"], "price": i * 1.5} for i in range(200)]


def pickles_small():
    for _ in range(500):
        pickle.dumps((1, "message"))
    return 500


def pickles():
    for _ in range(10):
        pickle.dumps(VALUES)
    return 10


def unpickles():
    data = pickle.dumps(VALUES)
    started = time.perf_counter()
    for _ in range(10):
        pickle.loads(data)
    return (time.perf_counter() - started) / 10


SNIPPETS = [
    thread_starts, lock_pairs, lock_handoffs, queue_pairs, queue_handoffs, pool_jobs, process_pool_jobs, naps, loop_naps, loop_yields, loop_yields_of_many, loop_tasks,
    loop_queue, loop_runs, pickles_small, pickles, unpickles,
]  # fmt: skip

WARM = 1  # imports and starts things
MOST = {}

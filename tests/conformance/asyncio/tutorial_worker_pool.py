# Workers with priorities, results by futures, retries and a progress report.
import asyncio
import itertools
import random


class Pool:
    def __init__(self, workers, retries=2):
        self.queue = asyncio.PriorityQueue()
        self.counter = itertools.count()
        self.retries = retries
        self.tasks = [asyncio.create_task(self.worker(i)) for i in range(workers)]
        self.order = []

    def submit(self, function, *args, priority=5):
        future = asyncio.get_running_loop().create_future()
        self.queue.put_nowait((priority, next(self.counter), function, args, future, 0))
        return future

    async def worker(self, i):
        while True:
            priority, _, function, args, future, tries = await self.queue.get()
            try:
                result = await function(*args)
            except Exception as e:
                if tries < self.retries:
                    self.queue.put_nowait((priority, next(self.counter), function, args, future, tries + 1))
                else:
                    future.set_exception(e)
            else:
                self.order.append(args[0])
                future.set_result(result)
            finally:
                self.queue.task_done()

    async def close(self):
        await self.queue.join()
        for t in self.tasks:
            t.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


attempts = {}


async def job(name, fails=0):
    await asyncio.sleep(0.01)
    attempts[name] = attempts.get(name, 0) + 1
    if attempts[name] <= fails:
        raise OSError(f"{name} failed")
    return name.upper()


async def main():
    random.seed(1)
    pool = Pool(1)
    futures = [pool.submit(job, "low", priority=9), pool.submit(job, "high", priority=1),
               pool.submit(job, "flaky", 2, priority=2), pool.submit(job, "broken", 9, priority=3)]
    results = await asyncio.gather(*futures, return_exceptions=True)
    await pool.close()
    print(results)
    print(pool.order, attempts)


asyncio.run(main())

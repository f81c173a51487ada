# A crawler: workers, a queue of pages, a semaphore, pages seen once.
import asyncio
from urllib.parse import urljoin

SITE = {
    "/": ["/a", "/b", "/c"],
    "/a": ["/b", "/d"],
    "/b": ["/", "/e"],
    "/c": ["/missing"],
    "/d": [],
    "/e": ["/a"],
}


class NotFound(Exception):
    pass


class Crawler:
    def __init__(self, root, workers=3, limit=2):
        self.queue = asyncio.Queue()
        self.seen = {root}
        self.pages = {}
        self.errors = []
        self.workers = workers
        self.sem = asyncio.Semaphore(limit)
        self.active = self.peak = 0
        self.queue.put_nowait(root)

    async def fetch(self, path):
        async with self.sem:
            self.active += 1
            self.peak = max(self.peak, self.active)
            try:
                await asyncio.sleep(0.02)
                if path not in SITE:
                    raise NotFound(path)
                return SITE[path]
            finally:
                self.active -= 1

    async def worker(self):
        while True:
            path = await self.queue.get()
            try:
                links = await self.fetch(path)
                self.pages[path] = len(links)
                for link in links:
                    target = urljoin(path, link)
                    if target not in self.seen:
                        self.seen.add(target)
                        self.queue.put_nowait(target)
            except NotFound as e:
                self.errors.append(str(e))
            finally:
                self.queue.task_done()

    async def run(self):
        tasks = [asyncio.create_task(self.worker(), name=f"worker-{i}") for i in range(self.workers)]
        await self.queue.join()
        for t in tasks:
            t.cancel()
        return await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    crawler = Crawler("/")
    ended = await crawler.run()
    print(sorted(crawler.pages.items()))
    print(crawler.errors, crawler.peak, [type(e).__name__ for e in ended])


asyncio.run(main())

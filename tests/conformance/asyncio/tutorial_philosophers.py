# Dining philosophers with asyncio locks, once with an order of forks; a readers-writer lock.
import asyncio


async def philosopher(i, forks, meals):
    a, b = sorted((i, (i + 1) % len(forks)))
    for _ in range(3):
        async with forks[a], forks[b]:
            await asyncio.sleep(0.001)
            meals[i] += 1


class RWLock:
    def __init__(self):
        self.cond = asyncio.Condition()
        self.readers = 0
        self.writing = False

    async def read(self, log, name):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing)
            self.readers += 1
        log.append(f"{name} reads with {self.readers}")
        await asyncio.sleep(0.02)
        async with self.cond:
            self.readers -= 1
            self.cond.notify_all()

    async def write(self, log, name):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        log.append(f"{name} writes")
        await asyncio.sleep(0.02)
        async with self.cond:
            self.writing = False
            self.cond.notify_all()


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    meals = [0] * 5
    await asyncio.gather(*(philosopher(i, forks, meals) for i in range(5)))
    print(meals)
    rw, log = RWLock(), []
    await asyncio.gather(rw.read(log, "r1"), rw.write(log, "w1"), rw.read(log, "r2"), rw.write(log, "w2"), rw.read(log, "r3"))
    print(*log, sep="\n")


asyncio.run(main())

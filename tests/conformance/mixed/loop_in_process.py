# Every process runs a loop; results come back by a queue.
import asyncio
import multiprocessing


async def work(name, n):
    await asyncio.sleep(0.01 * n)
    return f"{name}:{n}"


async def main(name, q):
    q.put((name, await asyncio.gather(*(work(name, n) for n in range(3)))))


def run(name, q):
    asyncio.run(main(name, q))


if __name__ == "__main__":
    q = multiprocessing.Queue()
    ps = [multiprocessing.Process(target=run, args=(f"p{i}", q)) for i in range(2)]
    for p in ps:
        p.start()
    for name, got in sorted(q.get() for _ in ps):
        print(name, got)
    for p in ps:
        p.join()
        print(p.exitcode)

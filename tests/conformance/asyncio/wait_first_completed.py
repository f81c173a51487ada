# asyncio.wait: done and pending sets, its three conditions.
import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n / 50)
    if fail:
        raise ValueError(n)
    return n


async def main():
    tasks = [asyncio.create_task(job(i)) for i in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.result() for t in done), pending)
    tasks = [asyncio.create_task(job(1, True)), asyncio.create_task(job(5))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()


asyncio.run(main())

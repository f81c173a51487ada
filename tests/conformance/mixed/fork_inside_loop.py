# A process started inside a running loop has no running loop of its own.
import asyncio
import multiprocessing


def child(q):
    try:
        asyncio.get_running_loop()
    except RuntimeError as e:
        q.put(str(e))
    q.put(asyncio.run(asyncio.sleep(0.01, "child's own loop")))


async def main():
    q = ctx.Queue()
    p = ctx.Process(target=child, args=(q,))
    p.start()
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, q.get))
    print(await asyncio.to_thread(q.get))
    await asyncio.to_thread(p.join)
    print(p.exitcode)


ctx = multiprocessing.get_context("fork")
if __name__ == "__main__":
    asyncio.run(main())

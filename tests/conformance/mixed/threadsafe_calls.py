# call_soon_threadsafe and run_coroutine_threadsafe from another thread.
import asyncio
import threading


async def job(x):
    await asyncio.sleep(0.01)
    return x * 2


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()

    def thread():
        print(asyncio.run_coroutine_threadsafe(job(21), loop).result())
        loop.call_soon_threadsafe(done.set)

    t = threading.Thread(target=thread)
    t.start()
    await done.wait()
    t.join()
    print("done")


asyncio.run(main())

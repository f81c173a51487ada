# A future set from another thread without call_soon_threadsafe does not wake the loop by itself.
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()

    def other():
        time.sleep(0.02)
        f.set_result("from the thread")

    t = threading.Thread(target=other)
    t.start()
    start = loop.time()
    loop.call_later(0.2, lambda: None)
    print(await f)
    print("only woken by the timer:", loop.time() - start > 0.15)
    t.join()
    f = loop.create_future()
    t = threading.Thread(target=lambda: loop.call_soon_threadsafe(f.set_result, "properly"))
    start = loop.time()
    loop.call_later(0.2, lambda: None)
    t.start()
    print(await f)
    print("at once:", loop.time() - start < 0.15)
    t.join()


asyncio.run(main())

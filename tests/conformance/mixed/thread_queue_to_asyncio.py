# A thread feeds an asyncio.Queue with call_soon_threadsafe; tasks answer through a queue.Queue.
import asyncio
import queue
import threading
import time


got = []


def producer(loop, aq, answers):
    for i in range(3):
        time.sleep(0.02)
        loop.call_soon_threadsafe(aq.put_nowait, i)
    loop.call_soon_threadsafe(aq.put_nowait, None)
    while (a := answers.get()) is not None:
        got.append(a)


async def main():
    loop = asyncio.get_running_loop()
    aq, answers = asyncio.Queue(), queue.Queue()
    t = threading.Thread(target=producer, args=(loop, aq, answers))
    t.start()
    while (item := await aq.get()) is not None:
        print("task got", item)
        answers.put(item * 10)
    answers.put(None)
    await asyncio.to_thread(t.join)
    print("thread got", got)


asyncio.run(main())

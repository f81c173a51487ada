# Event.set wakes all waiters in the order they came.
import asyncio


async def waiter(name, event):
    await event.wait()
    print(name, "goes")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "abc"]
    await asyncio.sleep(0.01)
    print("set", event.is_set())
    event.set()
    print("still main")
    await asyncio.gather(*tasks)
    await event.wait()
    print(event.is_set())


asyncio.run(main())

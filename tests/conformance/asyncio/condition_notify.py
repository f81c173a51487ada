# asyncio.Condition: notify, notify_all, wait_for.
import asyncio


async def waiter(c, n):
    async with c:
        await c.wait()
        print("woken", n)


async def main():
    c = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(c, i)) for i in range(4)]
    await asyncio.sleep(0)
    async with c:
        c.notify()
    await asyncio.sleep(0.01)
    async with c:
        c.notify(2)
    await asyncio.sleep(0.01)
    async with c:
        c.notify_all()
    await asyncio.gather(*tasks)
    items = []

    async def consumer():
        async with c:
            await c.wait_for(lambda: items)
            print("got", items.pop())

    t = asyncio.create_task(consumer())
    await asyncio.sleep(0)
    async with c:
        items.append("x")
        c.notify()
    await t
    try:
        c.notify()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

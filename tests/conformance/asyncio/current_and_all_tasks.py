# current_task, all_tasks, names.
import asyncio


async def child():
    print(asyncio.current_task().get_name())
    await asyncio.sleep(0)


async def main():
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    a = asyncio.create_task(child(), name="first")
    b = asyncio.create_task(child())
    b.set_name("second")
    print(sorted(t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()))
    await a
    await b
    print(len(asyncio.all_tasks()))


asyncio.run(main())

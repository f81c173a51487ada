# 3.12: eager tasks run their first step inside create_task().
import asyncio
import sys

steps = []


async def quick(x):
    steps.append(f"quick {x} {asyncio.current_task().get_name()}")
    return x


async def slow(x):
    steps.append(f"slow {x}")
    await asyncio.sleep(0)
    steps.append(f"slow {x} again")
    return x


async def bad():
    raise ValueError("eager")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(quick(1), name="Q")
    steps.append(f"created {t.done()}")
    print(await t)
    t = asyncio.create_task(slow(2))
    steps.append(f"created {t.done()}")
    print(await t)
    t = asyncio.create_task(bad())
    print(t.done(), repr(t.exception()))
    print(await asyncio.gather(quick(3), slow(4), quick(5)))
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(quick(6))
        b = tg.create_task(slow(7))
    print(a.result(), b.result())
    print(asyncio.current_task().get_name())
    loop.set_task_factory(None)
    print(loop.get_task_factory())
    t = asyncio.create_task(quick(8))
    print(t.done())
    await t
    t = asyncio.Task(quick(9), loop=loop, eager_start=True)
    print(t.done(), t)
    try:
        asyncio.create_task(c := quick(10), eager_start=True)
    except TypeError as e:
        print("TypeError")
        c.close()
    for s in steps:
        print(s)


if sys.version_info >= (3, 12):
    asyncio.run(main())
# expect-3.13: 1
# expect-3.13: 2
# expect-3.13: True ValueError('eager')
# expect-3.13: [3, 4, 5]
# expect-3.13: 6 7
# expect-3.13: Task-1
# expect-3.13: None
# expect-3.13: False
# expect-3.13: True <Task finished name='Task-11' result=9>
# expect-3.13: TypeError
# expect-3.13: quick 1 Task-2
# expect-3.13: created True
# expect-3.13: slow 2
# expect-3.13: created False
# expect-3.13: slow 2 again
# expect-3.13: quick 3 Task-5
# expect-3.13: slow 4
# expect-3.13: quick 5 Task-7
# expect-3.13: slow 4 again
# expect-3.13: quick 6 Task-8
# expect-3.13: slow 7
# expect-3.13: slow 7 again
# expect-3.13: quick 8 Task-10
# expect-3.13: quick 9 Task-11

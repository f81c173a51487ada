# How tasks look in each state.
import asyncio
import re


def show(x):
    print(re.sub(r"at \S*/|at <frozen asyncio\.", "at ", re.sub(r" cb=\[_run_until_complete_cb.*", " ...", repr(x))))


async def job(f=None):
    if f is not None:
        return await f


async def fail():
    raise ValueError("v")


async def main():
    t = asyncio.create_task(job(), name="one")
    show(t)
    await t
    show(t)
    f = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(job(f))
    await asyncio.sleep(0)
    show(t)
    show(f)
    t.cancel()
    show(t)
    await asyncio.wait([t])
    show(t)
    show(f)
    t = asyncio.create_task(fail(), name="failing")
    await asyncio.wait([t])
    show(t)
    t.exception()
    show(asyncio.current_task())
    t = asyncio.create_task(job([1] * 0 or None), name="cb")
    t.add_done_callback(print_done)
    show(t)
    t.add_done_callback(print_done)
    show(t)
    t.add_done_callback(print_done)
    show(t)
    print(t.remove_done_callback(print_done))
    show(t)
    await t


def print_done(t):
    print("done")


asyncio.run(main())
# expect-3.13: <Task pending name='one' coro=<job() running at task_repr.py:10>>
# expect-3.13: <Task finished name='one' coro=<job() done, defined at task_repr.py:10> result=None>
# expect-3.13: <Task pending name='Task-2' coro=<job() running at task_repr.py:12> wait_for=<Future pending cb=[Task.task_wakeup()]>>
# expect-3.13: <Future pending cb=[Task.task_wakeup()]>
# expect-3.13: <Task cancelling name='Task-2' coro=<job() running at task_repr.py:12> wait_for=<Future cancelled>>
# expect-3.13: <Task cancelled name='Task-2' coro=<job() done, defined at task_repr.py:10>>
# expect-3.13: <Future cancelled>
# expect-3.13: <Task finished name='failing' coro=<fail() done, defined at task_repr.py:15> exception=ValueError('v')>
# expect-3.13: <Task pending name='Task-1' coro=<main() running at task_repr.py:38> ...
# expect-3.13: <Task pending name='cb' coro=<job() running at task_repr.py:10> cb=[print_done() at task_repr.py:51]>
# expect-3.13: <Task pending name='cb' coro=<job() running at task_repr.py:10> cb=[print_done() at task_repr.py:51, print_done() at task_repr.py:51]>
# expect-3.13: <Task pending name='cb' coro=<job() running at task_repr.py:10> cb=[print_done() at task_repr.py:51, <1 more>, print_done() at task_repr.py:51]>
# expect-3.13: 3
# expect-3.13: <Task pending name='cb' coro=<job() running at task_repr.py:10>>

# How futures look in each state.
import asyncio
import functools
import re


def cb(f):
    pass


def show(f):
    print(re.sub(r"at \S*/", "at ", repr(f)))


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    show(f)
    f.add_done_callback(cb)
    show(f)
    f.add_done_callback(functools.partial(cb))
    show(f)
    f.set_result({"a": 1})
    show(f)
    f = loop.create_future()
    f.set_result("x" * 100)
    show(f)
    f = loop.create_future()
    f.set_result(list(range(100)))
    show(f)
    f = loop.create_future()
    f.set_exception(KeyError("k"))
    show(f)
    f.exception()
    f = loop.create_future()
    f.cancel("why")
    show(f)


asyncio.run(main())

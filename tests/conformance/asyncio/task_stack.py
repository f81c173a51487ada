# get_stack and print_stack.
import asyncio
import io
import re


async def inner():
    await asyncio.sleep(0.05)


async def outer():
    await inner()


async def bad():
    raise ValueError("bad")


def show(t):
    out = io.StringIO()
    t.print_stack(file=out)
    print(re.sub(r'File "[^"]*/', 'File "', re.sub(r"for <.*>", "for TASK", out.getvalue())), end="")
    print([(f.f_lineno, f.f_code.co_name) for f in t.get_stack()])


async def main():
    t = asyncio.create_task(outer())
    show(t)
    await asyncio.sleep(0.01)
    show(t)
    print(t.get_stack(limit=0))
    await t
    show(t)
    t = asyncio.create_task(bad())
    await asyncio.wait([t])
    show(t)


asyncio.run(main())

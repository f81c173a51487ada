"""Where a coroutine was made, when asked for or in asyncio's debug mode."""
import asyncio
import sys
import warnings

warnings.simplefilter("always")


def show(message, category, filename, lineno, file=None, line=None):
    lines = str(message).splitlines()
    own = [i for i, text in enumerate(lines) if "coroutine_origin.py" in text]
    print(lines[:2], [lines[i].rpartition("line ")[2] + " " + lines[i + 1].strip() for i in own], lineno)


warnings.showwarning = show


async def job():
    pass


def make():
    return job()


def own(origin):
    return origin and [entry[1:] for entry in origin if entry[0].endswith("coroutine_origin.py")]


async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    c = make()
    print(own(c.cr_origin))
    await c
    s = asyncio.sleep(0)
    print(own(s.cr_origin))
    await s
    job()


def function():
    c = job()
    print(own(c.cr_origin))
    c.close()
    job()


print(sys.get_coroutine_origin_tracking_depth())
asyncio.run(main(), debug=True)
for depth in 2, 1, 0:
    sys.set_coroutine_origin_tracking_depth(depth)
    print(sys.get_coroutine_origin_tracking_depth())
    function()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as e:
    print(e)

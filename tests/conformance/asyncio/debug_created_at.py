# In debug mode tasks, futures and handles know where they were made.
import asyncio
import logging
import re


def shown(text):
    text = re.sub(r"[\w./]*/(\w+\.py)", r"\1", text)
    text = re.sub(r'  File "(runners|base_events|events)\.py".*\n.*\n', "", text)    # what is between is not ours
    return re.sub(r"<TimerHandle when=[\d.]+", "<TimerHandle when=T", re.sub(r"0x[0-9a-f]+", "X", text))


class Show(logging.Handler):
    def emit(self, record):
        message = shown(record.getMessage())
        if "Executing" not in message:
            print(message)


logger = logging.getLogger("asyncio")
logger.addHandler(Show())
logger.propagate = False


async def bad():
    raise ValueError("lost")


def callback():
    raise KeyError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    print(shown(repr(loop.create_future()))[:17])
    print(shown(repr(asyncio.Future())))
    print(shown(repr(loop.call_soon(callback))))
    timer = loop.call_later(10, print)
    print(shown(repr(timer)))
    timer.cancel()
    task = loop.create_task(bad(), name="bad-one")
    print(shown(repr(task)))
    await asyncio.sleep(0.01)
    print(shown(repr(task)))
    del task


asyncio.run(main(), debug=True)


async def plain():
    print(shown(repr(asyncio.Future())))


asyncio.run(plain())

# Debug mode names callbacks that keep the loop longer than slow_callback_duration.
import asyncio
import logging
import re
import time


class Show(logging.Handler):
    def emit(self, record):
        text = re.sub(r"\S*/|0x[0-9a-f]+", "", record.getMessage())
        print(record.levelname, re.sub(r"took (\d\.\d)\d\d", r"took \1..", re.sub(r" created at [^>]+| cb=\[.*\]", "", text)))


log = logging.getLogger("asyncio")
log.addHandler(Show(logging.WARNING))
log.propagate = False


async def blocks():
    time.sleep(0.12)


def callback():
    time.sleep(0.06)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(blocks(), name="B")
    loop.slow_callback_duration = 0.05
    loop.call_soon(callback)
    await asyncio.sleep(0.01)
    loop.set_debug(False)
    loop.call_soon(callback)
    await asyncio.sleep(0.01)


asyncio.run(main(), debug=True)

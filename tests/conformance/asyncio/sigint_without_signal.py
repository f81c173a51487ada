"""asyncio.run() takes SIGINT itself, also in a program that never imports signal: the first cancels the main task."""
import asyncio
import os


async def main():
    try:
        os.kill(os.getpid(), 2)
        print("goes on until it awaits")
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main cancelled", asyncio.current_task().cancelling())
        raise


async def by_a_task():
    async def client():
        os.kill(os.getpid(), 2)
        print("the task itself goes on")
        await asyncio.sleep(0)
        print("and once more")

    task = asyncio.create_task(client())
    try:
        await asyncio.sleep(5)
    finally:
        await task


async def later():
    import signal
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(5)


async def twice():
    os.kill(os.getpid(), 2)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("once")
    try:
        os.kill(os.getpid(), 2)
        await asyncio.sleep(0)
    except KeyboardInterrupt:
        print("twice")
        raise


for work in main, by_a_task, later, twice:
    try:
        asyncio.run(work())
    except KeyboardInterrupt:
        print(work.__name__, "KeyboardInterrupt")

import signal       # noqa: E402
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)

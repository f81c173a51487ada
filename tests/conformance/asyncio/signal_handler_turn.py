"""When the callback of a signal gets its turn, and that one which raises leaves nothing behind."""
import asyncio
import os
import signal
import sys


async def count(name):
    for i in range(5):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "handler")
    tasks = [asyncio.create_task(count(name)) for name in "ab"]
    await asyncio.sleep(0)
    os.kill(os.getpid(), signal.SIGUSR1)
    loop.call_soon(print, "call_soon")
    await asyncio.gather(*tasks)
    done = loop.create_future()
    signal.signal(signal.SIGUSR2, lambda *_: loop.call_soon_threadsafe(done.set_result, "from select()"))
    loop.call_later(0.01, signal.setitimer, signal.ITIMER_REAL, 0.01)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGUSR2))
    print(await asyncio.wait_for(done, 10))


async def leave():
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, sys.exit, 3)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(5)


asyncio.run(main())
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(leave())
except SystemExit as e:
    print("exit", e.code)
print(loop.run_until_complete(asyncio.sleep(0.01, "again")))

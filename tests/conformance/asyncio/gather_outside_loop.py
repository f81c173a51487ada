# gather, ensure_future, sleep ... without a running loop.
import asyncio
import warnings

warnings.simplefilter("ignore")


async def f():
    pass


c = f()
asyncio.set_event_loop(asyncio.new_event_loop())
fut = asyncio.ensure_future(c)
print(asyncio.get_event_loop().run_until_complete(fut))
print(asyncio.get_event_loop().run_until_complete(asyncio.gather(f(), f())))
asyncio.get_event_loop().close()
asyncio.set_event_loop(None)
for call in (lambda: asyncio.create_task(c), asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks,
             lambda: asyncio.timeout(1), lambda: asyncio.Future(), asyncio.get_event_loop):
    try:
        call()
    except RuntimeError as e:
        print("RuntimeError:", e)
try:
    asyncio.run(5)
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
try:
    asyncio.run(f)
except (TypeError, ValueError) as e:
    print(type(e).__name__, str(e).split(" at 0x")[0])

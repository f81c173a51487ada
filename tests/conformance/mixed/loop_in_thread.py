# Each thread may run a loop of its own.
import asyncio
import threading


async def work(name):
    for n in range(2):
        await asyncio.sleep(0.01)
    return f"{name} in {threading.current_thread().name}"


results = {}


def runner(name):
    results[name] = asyncio.run(work(name))


threads = [threading.Thread(target=runner, args=(n,), name=f"loop-{n}") for n in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()))
print(asyncio.run(work("main")))

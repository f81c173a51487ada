# Every thread runs a loop of its own.
import asyncio
import threading

results = {}


async def work(n):
    await asyncio.sleep(0.02 * n)
    return n * n


async def main(name):
    loop = asyncio.get_running_loop()
    results[name] = await asyncio.gather(work(1), work(2)), threading.current_thread().name
    return loop


loops = []
threads = [threading.Thread(target=lambda i=i: loops.append(asyncio.run(main(f"t{i}"))), name=f"t{i}") for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for name in sorted(results):
    print(name, results[name])
print(len(set(loops)), all(loop.is_closed() for loop in loops))

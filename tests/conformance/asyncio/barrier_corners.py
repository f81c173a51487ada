# Barrier: indices, reset, abort, broken, cancelled waiter, reuse.
import asyncio


async def party(b, name):
    try:
        i = await b.wait()
        print(name, "index", i)
        return i
    except asyncio.BrokenBarrierError as e:
        print(name, "broken:", e)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    b = asyncio.Barrier(3)
    print(b.parties, b.n_waiting, b.broken)
    print(sorted(await asyncio.gather(*(party(b, n) for n in "abc"))))
    print(sorted(await asyncio.gather(*(party(b, n) for n in "def"))))
    ts = [asyncio.create_task(party(b, n)) for n in "gh"]
    await asyncio.sleep(0.01)
    print(b.n_waiting)
    await b.reset()
    await asyncio.gather(*ts)
    print(b.broken, b.n_waiting)
    ts = [asyncio.create_task(party(b, n)) for n in "ij"]
    await asyncio.sleep(0.01)
    ts[0].cancel()
    await asyncio.sleep(0.01)
    print(b.n_waiting, b.broken)
    await b.abort()
    await asyncio.gather(*ts, return_exceptions=True)
    print(b.broken)
    await party(b, "k")
    await b.reset()
    print(b.broken)
    async with asyncio.Barrier(1) as i:
        print("with", i)


asyncio.run(main())

# Cancelled waiters of Lock, Semaphore, Condition, Event do not lose a turn for the others.
import asyncio


async def take(lock, name, hold=0.02):
    try:
        async with lock:
            print(name, "in")
            await asyncio.sleep(hold)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def round_(lock):
    ts = [asyncio.create_task(take(lock, n)) for n in "abcd"]
    await asyncio.sleep(0.01)
    ts[1].cancel()
    await asyncio.gather(*ts, return_exceptions=True)
    print(lock.locked())
    # The one that was just woken is cancelled before it runs.
    await lock.acquire()
    ts = [asyncio.create_task(take(lock, n)) for n in "efg"]
    await asyncio.sleep(0)
    lock.release()
    ts[0].cancel()
    await asyncio.gather(*ts, return_exceptions=True)
    print(lock.locked())


async def main():
    await round_(asyncio.Lock())
    await round_(asyncio.Semaphore(1))
    cond = asyncio.Condition()

    async def waiter(name):
        async with cond:
            try:
                await cond.wait()
                print(name, "notified")
            except asyncio.CancelledError:
                print(name, "cancelled", cond.locked())
                raise

    ts = [asyncio.create_task(waiter(n)) for n in "xyz"]
    await asyncio.sleep(0.01)
    ts[0].cancel()
    await asyncio.sleep(0)
    async with cond:
        cond.notify(1)
    await asyncio.sleep(0.01)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*ts, return_exceptions=True)
    for wrong in (cond.notify, cond.notify_all, cond.release):
        try:
            wrong()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    try:
        asyncio.Lock().release()
    except RuntimeError as e:
        print(e)
    s = asyncio.BoundedSemaphore(1)
    try:
        s.release()
    except ValueError as e:
        print(e)
    for bad in (lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0)):
        try:
            bad()
        except ValueError as e:
            print(e)
    for bad in (lambda: asyncio.Lock(loop=1), lambda: asyncio.Condition(5)):
        try:
            bad()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__)
    lock = asyncio.Lock()
    cond = asyncio.Condition(lock)
    async with lock:
        print(cond.locked())


asyncio.run(main())
# expect-3.13: a in
# expect-3.13: b cancelled
# expect-3.13: c in
# expect-3.13: d in
# expect-3.13: False
# expect-3.13: e cancelled
# expect-3.13: f in
# expect-3.13: g in
# expect-3.13: False
# expect-3.13: a in
# expect-3.13: b cancelled
# expect-3.13: c in
# expect-3.13: d in
# expect-3.13: False
# expect-3.13: e cancelled
# expect-3.13: f in
# expect-3.13: g in
# expect-3.13: False
# expect-3.13: x cancelled True
# expect-3.13: y notified
# expect-3.13: z notified
# expect-3.13: cannot notify on un-acquired lock
# expect-3.13: cannot notify on un-acquired lock
# expect-3.13: Lock is not acquired.
# expect-3.13: cannot wait on un-acquired lock
# expect-3.13: Lock is not acquired.
# expect-3.13: BoundedSemaphore released too many times
# expect-3.13: Semaphore initial value must be >= 0
# expect-3.13: parties must be >= 1
# expect-3.13: TypeError
# expect-3.13: AttributeError
# expect-3.13: True

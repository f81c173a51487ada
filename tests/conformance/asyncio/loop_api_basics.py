# A loop by hand: run_until_complete, run_forever, stop, close and what they refuse.
import asyncio

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug())


async def value():
    print("running", loop.is_running(), asyncio.get_running_loop() is loop)
    return 42


print(loop.run_until_complete(value()))
fut = loop.create_future()
loop.call_soon(fut.set_result, "from a callback")
print(loop.run_until_complete(fut))

steps = []
loop.call_soon(steps.append, 1)
loop.call_soon(loop.stop)
loop.call_soon(steps.append, 2)
loop.run_forever()
print(steps)
loop.stop()
loop.call_soon(steps.append, 3)
loop.run_forever()
print(steps)

never = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(never)
except RuntimeError as e:
    print("RuntimeError:", e)


async def inner():
    for what in (loop.run_forever, loop.close):
        try:
            what()
        except RuntimeError as e:
            print("RuntimeError:", e)
    c = value()
    try:
        loop.run_until_complete(c)
    except RuntimeError as e:
        print("RuntimeError:", e)
    c.close()
    other = asyncio.new_event_loop()
    c = value()
    try:
        other.run_until_complete(c)
    except RuntimeError as e:
        print("RuntimeError:", e)
    c.close()
    other.close()


loop.run_until_complete(inner())
print(repr(loop))
loop.close()
loop.close()
print(repr(loop), loop.is_closed())
for what in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), loop.run_forever,
             lambda: loop.call_soon_threadsafe(print), lambda: loop.run_in_executor(None, print)):
    try:
        what()
    except RuntimeError as e:
        print("RuntimeError:", e)
c = value()
try:
    loop.create_task(c)
except RuntimeError as e:
    print("RuntimeError:", e)
c.close()

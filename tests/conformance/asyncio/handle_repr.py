# Handles: repr, cancel, when, comparing.
import asyncio
import functools
import re


def cb(*args):
    print("called", args)


class C:
    def method(self, x):
        print("method", x)

    def __call__(self):
        pass

    def __repr__(self):
        return "<C>"


def show(x):
    print(re.sub(r"at \S*/", "at ", repr(x)))


async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(cb, 1, "two")
    show(h)
    show(loop.call_soon(functools.partial(cb, 1), 2))
    print(repr(loop.call_soon(C().method, 3)).split(" at ")[0])
    show(loop.call_soon(C()))
    h.cancel()
    show(h)
    print(h.cancelled())
    h.cancel()
    t = loop.call_at(1e9, cb, 5)
    show(t)
    print(t.when())
    u = loop.call_at(2e9, cb, 5)
    print(t < u, t <= u, t > u, t >= u, t == u, t == t, hash(t) == hash(1e9))
    t.cancel()
    show(t)
    u.cancel()
    print(type(h).__mro__[0].__name__, isinstance(t, asyncio.Handle), isinstance(t, asyncio.TimerHandle))
    await asyncio.sleep(0.01)


asyncio.run(main())
# expect-3.13: <Handle cb() at handle_repr.py:7>
# expect-3.13: <Handle cb()() at handle_repr.py:7>
# expect-3.13: <Handle C.method()>
# expect-3.13: <Handle <C>()>
# expect-3.13: <Handle cancelled>
# expect-3.13: True
# expect-3.13: <TimerHandle when=1000000000.0 cb() at handle_repr.py:7>
# expect-3.13: 1000000000.0
# expect-3.13: True True False False False True True
# expect-3.13: <TimerHandle cancelled when=1000000000.0>
# expect-3.13: Handle True True
# expect-3.13: called (1, 2)
# expect-3.13: method 3

# What can be seen of a generator from outside.
def inner():
    yield 1


def outer():
    x = yield from inner()
    yield x


g = outer()
print(g.gi_running, g.gi_yieldfrom, g.gi_code.co_name, g.gi_frame is not None, g.__name__, g.__qualname__)
print(next(g), g.gi_yieldfrom.__name__, g.gi_running, g.gi_suspended)
print(list(g), g.gi_frame, g.gi_yieldfrom, g.gi_suspended)
print(iter(g) is g, type(g).__name__, hasattr(g, "__next__"), hasattr(g, "send"), hasattr(outer, "send"), callable(g))


async def coro():
    return 5


c = coro()
print(c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame is not None, c.cr_suspended, c.__name__, type(c).__name__)
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
print(c.cr_frame)
try:
    c.send(None)
except RuntimeError as error:
    print(error)


async def agen():
    yield 1


a = agen()
print(a.ag_running, a.ag_await, a.ag_code.co_name, a.__name__, type(a).__name__, hasattr(a, "__anext__"))
for name in ("cr_code", "nothing"):
    try:
        getattr(g, name)
    except AttributeError as error:
        print(error)

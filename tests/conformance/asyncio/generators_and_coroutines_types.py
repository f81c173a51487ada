# What async def and yield make.
import asyncio
import inspect
async def c(): pass
async def g(): yield 1
def h(): yield 1
x, y, z = c(), g(), h()
print(type(x).__name__, type(y).__name__, type(z).__name__, inspect.iscoroutinefunction(c), inspect.isasyncgenfunction(g), inspect.isgeneratorfunction(h), asyncio.iscoroutine(x), inspect.isawaitable(x), inspect.isawaitable(z))
x.close()
for bad in (x, y):
    try:
        iter(bad)
    except TypeError as error:
        print(error)
try:
    next(c())
except TypeError as error:
    print(error)

# asyncio.run gives what the coroutine returns, and can be called again.
import asyncio


async def answer():
    return 42


async def nothing():
    pass


print(asyncio.run(answer()), asyncio.run(nothing()))
print(type(answer).__name__, asyncio.iscoroutinefunction(answer))
c = answer()
print(type(c).__name__)
print(asyncio.run(c))

# async with: order of entering and leaving, exceptions, several managers.
import asyncio
from contextlib import asynccontextmanager


class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter", self.name)
        return self.name

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)
        return self.swallow


@asynccontextmanager
async def made(x):
    print("before")
    try:
        yield x
    except ValueError as error:
        print("inside", error)
    finally:
        print("after")


async def main():
    async with M("a") as a, M("b") as b:
        print(a, b)
    async with M("quiet", True):
        1 / 0
    try:
        async with M("outer"), M("inner"):
            raise KeyError("k")
    except KeyError as error:
        print("left", error)
    async with made(5) as x:
        print(x)
        raise ValueError("v")
    for manager in (M("x"), 5):
        try:
            if manager == 5:
                async with manager:
                    pass
            else:
                with manager:
                    pass
        except TypeError as error:
            print(error)


async def early():
    async with M("returning"):
        return "value"


async def loops():
    for i in range(3):
        async with M(i):
            if i == 0:
                continue
            break


asyncio.run(main())
print(asyncio.run(early()))
asyncio.run(loops())

# "coroutine ... was never awaited", at once where the call is a statement.
import asyncio
import warnings

warnings.simplefilter("always")


def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message, "line", lineno)


warnings.showwarning = show


async def job():
    pass


class C:
    async def method(self):
        pass


async def main():
    job()
    asyncio.sleep(1)
    print("between")
    C().method()
    await job()
    c = job()
    c.close()


asyncio.run(main())
job()
print("end")

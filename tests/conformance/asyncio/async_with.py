# __aenter__ and __aexit__ may await.
import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, value, traceback):
        await asyncio.sleep(0)
        print("close", self.name, kind.__name__ if kind else None)
        return kind is ValueError


async def use(name):
    async with Connection(name) as connection:
        print("use", connection.name)
        if name == "bad":
            raise ValueError
    print("after", name)


async def main():
    await asyncio.gather(use("good"), use("bad"))


asyncio.run(main())

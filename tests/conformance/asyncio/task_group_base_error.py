# KeyboardInterrupt and SystemExit go through a TaskGroup bare.
import asyncio


async def exits():
    raise SystemExit(3)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(5))
            raise KeyboardInterrupt("body")
    except BaseException as e:
        print(repr(e))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(exits())
        try:
            await asyncio.sleep(1)
        finally:
            print("main's finally")


try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code)

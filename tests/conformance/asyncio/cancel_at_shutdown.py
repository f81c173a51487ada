# Tasks left over when main returns are cancelled.
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("background cancelled")
        raise
    finally:
        print("background cleanup")


async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0.01)
    print("main ends")


asyncio.run(main())
print("after run")

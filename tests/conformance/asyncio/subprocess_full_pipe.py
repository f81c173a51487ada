"""A child that does not read yet: the loop waits until its pipe has room, and others have their turns meanwhile."""
import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("sh", "-c", "sleep 0.5; wc -c", stdin=asyncio.subprocess.PIPE,
                                                   stdout=asyncio.subprocess.PIPE)
    talk = asyncio.create_task(process.communicate(bytes(300_000)))
    for i in range(3):
        await asyncio.sleep(0.01)
        print("tick", i, talk.done())
    print(await talk)


asyncio.run(main())

# Futures of different loops do not go together.
import asyncio


async def main():
    other = asyncio.new_event_loop()
    f = other.create_future()
    mine = asyncio.get_running_loop().create_future()
    try:
        await asyncio.gather(mine, f)
    except ValueError as e:
        print("ValueError:", e)
    try:
        asyncio.ensure_future(f, loop=asyncio.get_running_loop())
    except ValueError as e:
        print("ValueError:", e)
    try:
        await f
    except RuntimeError as e:
        text = str(e)
        print("RuntimeError:", text[: text.index(" name=")], "...", text[text.index("> got ") :])
    other.close()


asyncio.run(main())

# 3.13: readuntil() takes several separators.
import asyncio


async def main():
    r = asyncio.StreamReader()
    r.feed_data(b"one\r\ntwo\nthree;end")
    r.feed_eof()
    try:
        for _ in range(3):
            print(await r.readuntil((b"\r\n", b"\n", b";")))
        await r.readuntil(())
    except (ValueError, TypeError) as e:
        print(e)


asyncio.run(main())
# expect-3.13: b'one\r\n'
# expect-3.13: b'two\n'
# expect-3.13: b'three;'
# expect-3.13: Separator should contain at least one element

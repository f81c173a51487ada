# StreamReader without a connection: feed_data, feed_eof and every way to read.
import asyncio


async def main():
    r = asyncio.StreamReader()
    print(r, r.at_eof(), r.exception())
    r.feed_data(b"line one\nline two\nrest")
    print(r)
    print(await r.readline(), await r.readline())
    print(await r.read(2), await r.readexactly(1))
    r.feed_eof()
    print(r, r.at_eof())
    try:
        await r.readexactly(5)
    except asyncio.IncompleteReadError as e:
        print(repr(e), e.partial, e.expected)
    print(r.at_eof(), await r.read(), await r.readline())
    r = asyncio.StreamReader()
    r.feed_data(b"a;b;c")
    r.feed_eof()
    print(await r.readuntil(b";"), await r.readuntil(b";"))
    try:
        await r.readuntil(b";")
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    r = asyncio.StreamReader(limit=8)
    r.feed_data(b"0123456789abcdef\nshort\n")
    try:
        await r.readuntil(b"\n")
    except asyncio.LimitOverrunError as e:
        print(e, e.consumed)
    try:
        await r.readline()
    except ValueError as e:
        print("ValueError", e)
    print(await r.readline())
    r.feed_data(b"0123456789abcdef")
    try:
        await r.readuntil(b"\n")
    except asyncio.LimitOverrunError as e:
        print(e, e.consumed)
    r = asyncio.StreamReader()
    r.feed_data(b"x\ny\nz")
    r.feed_eof()
    print([line async for line in r])
    r = asyncio.StreamReader()
    t = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    r.feed_data(b"par")
    await asyncio.sleep(0)
    print(t.done())
    r.feed_data(b"ts\n")
    print(await t)
    t = asyncio.create_task(r.read(10))
    await asyncio.sleep(0)
    try:
        await r.read(1)
    except RuntimeError as e:
        print(e)
    r.set_exception(ConnectionError("lost"))
    try:
        await t
    except ConnectionError as e:
        print(repr(e))
    try:
        await r.read()
    except ConnectionError as e:
        print(repr(e), repr(r.exception()))
    for bad in (lambda: asyncio.StreamReader(limit=0), lambda: r.feed_data(b"")):
        try:
            print(bad())
        except ValueError as e:
            print(e)
    r = asyncio.StreamReader()
    for bad in (r.readexactly(-1), r.readuntil(b"")):
        try:
            await bad
        except ValueError as e:
            print(e)
    print(await r.read(0), await r.readexactly(0))


asyncio.run(main())

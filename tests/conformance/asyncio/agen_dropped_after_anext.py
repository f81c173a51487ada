import asyncio
async def agen(n):
    try:
        for i in range(n):
            yield i
    finally:
        print('agen ends', n)
async def main():
    print(await anext(agen(1)), await anext(agen(0), 'none'))
    await asyncio.sleep(0)
    print('after one')
    await asyncio.sleep(0)
    x = await anext(agen(2))
    print('x', x)
    await asyncio.sleep(0)
    print('after two')
    g = agen(3)
    print(await anext(g))
    await asyncio.sleep(0)
    print(await anext(g))
    async for v in agen(4):
        if v == 1: break
    await asyncio.sleep(0)
    print('after break')
    print(await agen(5).asend(None), await anext(agen(6), 7))
    await asyncio.sleep(0)
    print('end')
asyncio.run(main())

# What sys.settrace tells of coroutines, asynchronous generators and tasks.
import asyncio, sys
def tracer(frame, event, arg):
    code = frame.f_code
    if code.co_filename != __file__: return None
    if event == 'return' and code.co_name == 'agen':
        arg = 0
    if event == 'exception':
        arg = arg[0].__name__, str(arg[1])
    print(f'{event:9} {code.co_name:10} {frame.f_lineno - code.co_firstlineno:3} {arg if event != "return" or arg is None or isinstance(arg, int) else "..."!r}')
    return tracer
async def leaf(n):
    await asyncio.sleep(0.01)
    return n
async def agen():
    yield "1"
    await asyncio.sleep(0)
    yield "2"
async def main():
    x = await leaf(1)
    async for i in agen():
        y = i
    async with asyncio.Lock():
        z = 1
    r = await asyncio.gather(leaf(2), leaf(3))
    return sum(r)
sys.settrace(tracer)
print(asyncio.run(main()))
sys.settrace(None)

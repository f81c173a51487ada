"""Where print_stack() writes, and what a frame looks like."""
import asyncio, sys, io, contextlib
async def f(): await asyncio.sleep(1)
def g(): 
    yield sys._getframe()
async def main():
    t = asyncio.create_task(f()); await asyncio.sleep(0)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        t.print_stack()
    print([l[:8] for l in out.getvalue().splitlines()], [l[:8] for l in err.getvalue().splitlines()])
    import re
    norm = lambda f: re.sub(r"0x[0-9a-f]+|'(.*/)?", '#', repr(f))
    print(norm(t.get_stack()[0]), norm(sys._getframe()), norm(next(g())))
    try: 1/0
    except ZeroDivisionError as e: print(norm(e.__traceback__.tb_frame)[:20])
    b = asyncio.create_task(bad()); await asyncio.wait([b])
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        b.print_stack()
    print([l[:8] for l in out.getvalue().splitlines()], [l[:8] for l in err.getvalue().splitlines()])
async def bad(): raise ValueError('x')
asyncio.run(main())

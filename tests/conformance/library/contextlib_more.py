# contextlib as tutorials use it.
import asyncio
import contextlib
import io
import os
import sys
import tempfile
from contextlib import (AsyncExitStack, ContextDecorator, ExitStack, aclosing, asynccontextmanager, closing, contextmanager, nullcontext,
                        redirect_stderr, redirect_stdout, suppress)


@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print(f'</{name}>')


with tag('a') as t, tag('b'):
    print(t)
with tag('c'):
    raise ValueError('inside')


@tag('deco')
def f():
    print('in f')
    return 1


print(f(), f.__name__)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for make in (never, twice):
    try:
        with make():
            pass
    except RuntimeError as e:
        print(e)
with ExitStack() as stack:
    for n in 'xy':
        stack.enter_context(tag(n))
    stack.callback(print, 'callback', end='.\n')
    stack.push(lambda *exc: print('push', exc[0]))

    @stack.callback
    def done():
        print('done')
with ExitStack() as outer:
    outer.callback(print, 'kept')
    moved = outer.pop_all()
print('after pop_all')
moved.close()
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError('first')
except ZeroDivisionError as e:
    print('chained', repr(e.__context__))
with suppress(KeyError, IndexError):
    {}['x']
    print('not reached')
out = io.StringIO()
with redirect_stdout(out):
    print('captured')
    with redirect_stdout(sys.stderr), redirect_stderr(io.StringIO()):
        pass
print(repr(out.getvalue()))


class Res:
    def __init__(self, n):
        self.n = n

    def close(self):
        print('closed', self.n)


with closing(Res(1)) as r:
    print(r.n)
with nullcontext(5) as five:
    print(five)


class Timer(ContextDecorator):
    def __enter__(self):
        print('start')
        return self

    def __exit__(self, *exc):
        print('stop', exc[0] and exc[0].__name__)
        return True


@Timer()
def work():
    raise TypeError


work()
with tempfile.TemporaryDirectory() as d:
    before = os.getcwd()
    with contextlib.chdir(d):
        print(os.path.basename(os.getcwd()) == os.path.basename(d))
    print(os.getcwd() == before)


@asynccontextmanager
async def connection(n):
    print('open', n)
    await asyncio.sleep(0)
    try:
        yield n
    finally:
        print('close', n)


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print('numbers closed')


async def main():
    async with connection(1) as a, connection(2) as b:
        print(a, b)
    async with AsyncExitStack() as stack:
        got = [await stack.enter_async_context(connection(i)) for i in (3, 4)]
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, 'sync callback')
        print(got)
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 1:
                break
    async with nullcontext('x') as x:
        print(x)

    @connection('deco')
    async def g():
        return 'g'
    print(await g())
    try:
        async with connection(9):
            raise RuntimeError('boom')
    except RuntimeError as e:
        print(e)


asyncio.run(main())


class Base(contextlib.AbstractContextManager):
    def __exit__(self, *exc):
        print('exit')


with Base() as b:
    print(type(b).__name__, isinstance(closing(Res(0)), contextlib.AbstractContextManager))

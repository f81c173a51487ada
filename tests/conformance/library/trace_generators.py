# Generators and coroutines: a call at every resumption, a return at every yield.
import sys


def tracer(frame, event, arg):
    code = frame.f_code
    if event == 'exception':
        arg = arg[0].__name__, str(arg[1])
    if code.co_name == '<lambda>':
        return
    print(f'{event:9} {code.co_name:10} {frame.f_lineno - code.co_firstlineno:3} {arg!r}')
    return tracer


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return 'end'


def user():
    for x in count(2):
        y = x
    return y


def delegate():
    r = yield from count(1)
    return r


def sends():
    g = echo()
    next(g)
    g.send('a')
    try:
        g.throw(KeyError('thrown'))
    except KeyError:
        pass


def echo():
    got = yield 0
    got = yield got


class Numbers:
    def __init__(self):
        self.n = 0

    __iter__ = lambda self: self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


def iterates():
    for i in Numbers():
        x = i


class Wait:
    def __await__(self):
        yield 'waiting'


async def coroutine():
    await Wait()
    return 3


def drives():
    c = coroutine()
    c.send(None)
    try:
        c.send(None)
    except StopIteration as stop:
        print(stop.value)


def totals():
    return sum(x * x for x in (1, 2))


for f in user, sends, iterates, totals:
    print('---', f.__name__)
    sys.settrace(tracer)
    f()
    sys.settrace(None)

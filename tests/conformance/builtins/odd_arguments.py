# What built-ins say to arguments of odd kinds: classes derived from str, slices, other classes' methods.
import collections, enum, datetime, types, functools, heapq, math, itertools
n=0
def t(f):
    global n
    n+=1
    try: print(n, f())
    except BaseException as e: print(n, type(e).__name__, e)
class Str(str):
    def __repr__(self): return "Str!"
class R:
    def no(self,*a): raise LookupError('no')
    __hash__ = __index__ = no
class Idx:
    def __index__(self): return 1
class C: pass
class E(enum.Enum): A=1
class Fl:
    def __float__(self): return 2.5
t(lambda: bytearray('a,b', Str('utf-8')))
t(lambda: bytearray('a,b', Str('utf-8'), -0.0))
t(lambda: bytes('a', 'ascii', 5))
t(lambda: bytes('a', 5))
t(lambda: b'a'.decode(errors=5))
t(lambda: b'a'.decode(Str('ascii')))
t(lambda: 'a'.encode(Str('ascii'), Str('strict')))
t(lambda: str(b'a', Str('ascii')))
t(lambda: setattr(C(), '__class__', int))
t(lambda: setattr(5, '__class__', C))
t(lambda: 'abc'[1:'a':1])
t(lambda: 'abc'[Idx():'a'])
t(lambda: [1,2][Idx():'a'])
t(lambda: [1,2]['a':])
t(lambda: [1,2][R():])
l=[1,2,3]
t(f)
def f(): del 'abc'[1:2]
t(f)
def f(): del 'abc'[1]
t(f)
def f(): del (1,2)[1]
t(f)
def f(): del (1,2)[1:]
t(f)
t(lambda: bytes(memoryview(b'abc').toreadonly()))
t(lambda: memoryview(b'abc').hex(' '))
t(lambda: repr(memoryview(b'abc'))[:11])
t(lambda: collections.deque().x)
t(lambda: datetime.timedelta(1).x)
t(lambda: types.SimpleNamespace().x)
t(lambda: functools.partial(int).x)
t(lambda: collections.OrderedDict().x)
t(lambda: collections.defaultdict().x)
t(lambda: [].pop(1,2,a=1))
t(lambda: [].append(a=1))
t(lambda: 'a'.maketrans(1,2,a=1))
t(lambda: (5).as_integer_ratio(1, a=1))
t(lambda: b''.strip(1,2))
t(lambda: functools.reduce(max, 5))
t(lambda: round('a'))
t(lambda: 'abc'.index('a', 'a'))
t(lambda: enum.StrEnum('X', {'a': 1}))
def f():
    class E(enum.StrEnum):
        A=1
t(f)
def f():
    @enum.unique
    class E(enum.StrEnum):
        A=1
        B=1
t(f)
def f():
    class E(enum.IntFlag):
        A=1
        P=(1,2)
    return list(E)
t(f)
t(lambda: int(Str('x')))
t(lambda: float(Str('x')))
t(lambda: complex(Str('x')))
t(lambda: '%*d' % ('a', 1))
t(lambda: '%*d' % 5)
t(lambda: '%*' % 5)
t(lambda: str(b'a',2))
t(lambda: print(1, sep=5))
t(lambda: [].sort(lambda: 1))
t(lambda: isinstance(memoryview(b'a').obj, bytes))
t(lambda: types.ModuleType(5))
t(lambda: datetime.date(2020, 1, 1) + 1)
t(lambda: datetime.date(2020, 1, 1) < 1)
t(lambda: __import__("decimal").Decimal(1) + 1.0)
t(lambda: __import__("re").match("a", "a").x)
t(lambda: (datetime.date.__name__, datetime.date.__qualname__, collections.deque.__name__))
t(lambda: type(datetime.date(2020, 1, 1)))
class D(collections.deque): pass
t(lambda: D().x)
t(lambda: collections.deque.x)

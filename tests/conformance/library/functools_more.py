# functools as tutorials use it.
import functools
from functools import cache, cached_property, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps


@lru_cache(maxsize=2)
def square(n):
    print('computing', n)
    return n * n


print([square(i) for i in (1, 2, 1, 3, 2)], square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5), square.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(typed=True)
def kind(x, *, y=0):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1, y=0), kind.cache_info())


@lru_cache
def plain(a, b=2):
    return a + b


print(plain(1), plain(1, 2), plain(a=1), plain.cache_info())
try:
    plain([])
except TypeError as e:
    print(e)


class Data:
    def __init__(self):
        self.calls = 0

    @cached_property
    def total(self):
        self.calls += 1
        return 42

    @lru_cache
    def method(self, x):
        return x * 2

    def act(self, kind, value):
        return kind, value

    double = partialmethod(act, 'double')


d = Data()
print(d.total, d.total, d.calls, 'total' in d.__dict__, d.method(4), d.double(3))
del d.total
print(d.total, d.calls, Data.total.__doc__)


def log(prefix='>'):
    def decorate(fn):
        @wraps(fn)
        def wrapper(*args, **kwargs):
            print(prefix, fn.__name__, args, kwargs)
            return fn(*args, **kwargs)
        return wrapper
    return decorate


@log('call')
def add(a: int, b: int = 1) -> int:
    """Adds."""
    return a + b


print(add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(1), add.__annotations__, add.__qualname__, add.__module__)
p = partial(add.__wrapped__, 10, b=5)
print(p(), p(b=1), p.func.__name__, p.args, p.keywords, partial(p, b=7)(), partial(print, 'a', sep='-')('b', 'c'))
print(repr(partial(int, base=2)), partial(int, base=2)('101'))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: a, [], 'init'))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)


@singledispatch
def show(x):
    return f'object {x}'


@show.register
def _(x: int):
    return f'int {x}'


@show.register(list)
@show.register(tuple)
def _(x):
    return f'sequence {len(x)}'


@show.register
def _(x: str | bytes):
    return f'text {x!r}'


print(show(1), show(True), show([1, 2]), show((1,)), show('a'), show(b'b'), show(2.5), show.dispatch(bool).__name__, sorted(t.__name__ for t in show.registry))


class Formatter:
    @singledispatchmethod
    def fmt(self, x):
        return 'any'

    @fmt.register
    def _(self, x: int):
        return 'int'


print(Formatter().fmt(1), Formatter().fmt('a'))


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Size(1) <= Size(2), Size(3) > Size(2), Size(2) >= Size(2), Size(1) != Size(2))
print(sorted(['b', 'A', 'c'], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
print(functools.WRAPPER_ASSIGNMENTS[:3], functools.WRAPPER_UPDATES)
print(partial(lambda *a, **k: (a, k), 1, x=2)(3, y=4))

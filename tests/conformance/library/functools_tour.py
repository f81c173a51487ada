import functools
@functools.lru_cache(maxsize=2)
def f(x):
    print('computes', x)
    return x * 2
print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), f.__wrapped__(5))
f.cache_clear()
print(f.cache_info())
@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), functools.reduce(lambda a, b: a + b, [1, 2, 3], 10))
add = functools.partial(int, base=2)
print(add('101'), add.func, add.keywords, functools.partial(print, 'a', sep='-')('b'))
@functools.singledispatch
def show(x):
    return f'object {x}'
@show.register
def _(x: int):
    return f'int {x}'
@show.register(list)
def _(x):
    return f'list {len(x)}'
print(show(1), show([1]), show('s'), show(True))
@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(2), V(2) > V(1), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
class C:
    @functools.cached_property
    def p(self):
        print('once')
        return 5
c = C()
print(c.p, c.p)

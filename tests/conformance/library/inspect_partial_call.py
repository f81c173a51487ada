# Signatures of partial objects; __call__ as a descriptor.
import functools
import inspect


def f(a, b, c=3, *args, d, e=5, **kwargs):
    pass


for p in (functools.partial(f), functools.partial(f, 1), functools.partial(f, 1, 2), functools.partial(f, b=7), functools.partial(f, d=1),
          functools.partial(f, 1, d=2, e=3), functools.partial(f, 1, 2, 3, 4), functools.partial(functools.partial(f, 1), d=9),
          functools.partial(f, z=1)):
    print(inspect.signature(p))
try:
    print(inspect.signature(functools.partial(f, 1, q=2, a=3)))
except (TypeError, ValueError) as e:
    print(type(e).__name__, str(e)[:40])


class Descriptor:
    def __get__(self, obj, owner):
        return lambda *args: ('got', type(obj).__name__, args)


class Called:
    __call__ = Descriptor()


class Static:
    @staticmethod
    def __call__(x):
        return 'static', x


class ByClass:
    @classmethod
    def __call__(cls, x):
        return cls.__name__, x


class Partial:
    __call__ = functools.partialmethod(lambda self, a, b: (a, b), 1)


class Property:
    @property
    def __call__(self):
        return lambda x: x * 2


print(Called()(1, 2), Static()(3), ByClass()(4), Partial()(2), Property()(21), callable(Called()))
print(list(map(Called(), [5])), sorted([3, 1], key=Property()))

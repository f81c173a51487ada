# abc and what inspect tells about functions and classes.
import abc
import asyncio
import inspect
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    def describe(self):
        return f'{self.name}: {self.area()}'


class Square(Shape):
    """A square."""

    def __init__(self, side: float = 1.0, *, label='sq'):
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def name(self):
        return 'square'

    @classmethod
    def make(cls):
        return cls(3)

    @staticmethod
    def helper(a, b=2):
        pass


print(Square.make().describe(), sorted(Shape.__abstractmethods__), inspect.isabstract(Shape), inspect.isabstract(Square))
for cls in (Shape, type('Half', (Shape,), {'area': lambda self: 1})):
    try:
        cls()
    except TypeError as e:
        print(str(e)[:38])


class Plugin(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, 'plug') or NotImplemented


class A:
    plug = 1


@Plugin.register
class B:
    pass


print(issubclass(A, Plugin), isinstance(B(), Plugin), isinstance(5, Plugin))


def f(a, b: int, /, c=3, *args: str, d, e='x', **kw) -> bool:
    """Doc of f."""
    # a comment
    return True


async def co(x):
    return x


def gen():
    yield 1


async def agen():
    yield 1


sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.return_annotation, sig.parameters['c'].default, sig.parameters['args'].kind, str(sig.parameters['kw']), [p.kind.name for p in sig.parameters.values()])
bound = sig.bind(1, 2, d=4, z=9)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)
for args, kwargs in (((1,), {}), ((1, 2), {'d': 1, 'a': 5})):
    try:
        print(sig.bind(*args, **kwargs))
    except TypeError as e:
        print(e)
print(inspect.signature(Square), inspect.signature(Square.area), inspect.signature(Square().area), inspect.signature(Square.helper), inspect.signature(lambda x, *, y=1: 0))
print(inspect.getfullargspec(f))
print(inspect.isfunction(f), inspect.ismethod(Square().area), inspect.isclass(Square), inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.isbuiltin(len), inspect.ismodule(abc), inspect.isroutine(len))
c = co(1)
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c))
c.close()
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g), inspect.isgenerator(g))
print(inspect.getdoc(f), inspect.getdoc(Square), inspect.getmodule(f).__name__, inspect.getmro(Square)[1].__name__, inspect.unwrap(f) is f)
print([name for name, _ in inspect.getmembers(Square, inspect.isfunction)], inspect.getsource(co), inspect.getsourcelines(gen)[1], inspect.getcomments(f))
print(inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY, default=5), inspect.Signature([inspect.Parameter('q', inspect.Parameter.POSITIONAL_ONLY)]), sig.replace(return_annotation=int), inspect.cleandoc('  a\n    b\n  '), inspect.getcallargs(lambda a, b=2: 0, 1))
k = 5


def outer():
    n = 1

    def inner():
        return n + k + len([])
    return inner


print(inspect.getclosurevars(outer()))

# Annotations as programs write them, evaluated when functions and classes are defined.
import typing
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from typing import (Annotated, Any, ClassVar, Concatenate, Dict, Final, Generic, List, Literal, NamedTuple, NewType, NoReturn,
                    Optional, ParamSpec, Protocol, Self, Tuple, TypedDict, TypeVar, Union, cast, get_args, get_origin,
                    get_type_hints, overload, runtime_checkable)

T = TypeVar('T')
P = ParamSpec('P')
UserId = NewType('UserId', int)
Vector = list[float]
Json = Union[dict, list, str, int, None]


def f(a: list[int] | None, b: Callable[[int, str], bool], c: 'Node', d: Optional[str] = None, *rest: int, **kw: Any) -> tuple[int, ...]:
    return ()


class Node:
    left: Optional['Node']
    count: ClassVar[int] = 0
    name: Final[str] = 'n'
    tags: Annotated[list[str], 'meta', 3]


print(f.__annotations__['a'], f.__annotations__['b'], f.__annotations__['return'])
print(get_type_hints(f))
print(get_type_hints(Node))
print(get_type_hints(Node, include_extras=True)['tags'])
for t in (list[int], dict[str, list[int]], tuple[int, ...], Optional[int], Union[int, str, None], int | str, List[int], Dict[str, int],
          Tuple[int, str], Callable[[int], str], Callable[..., Any], Literal['a', 1], Iterable[T], type[int],
          Awaitable[int], ClassVar[int], Concatenate[int, P]):
    print(t, get_origin(t), get_args(t))
print(list[T][int], dict[str, T][int], Optional[T], Union[T, int][str], (list[int] | None) == Optional[list[int]], Union[int, int])
print(UserId(5) + 1, UserId.__name__, UserId, cast(int, 'x'), Vector, T, P, Any, NoReturn, Self)
print(isinstance(3, int | str), isinstance([], Union[list, dict]), issubclass(bool, int | None))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(g(1), g('a'))


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self


print(Stack[int]().push(1).push(2).items, Stack[int], Stack.__parameters__, Stack.__orig_bases__)


class Pair(NamedTuple):
    x: int
    y: int = 0

    def total(self):
        return self.x + self.y


print(Pair(1), Pair(1, 2).total(), Pair._fields, Pair._field_defaults, Pair.__annotations__, Pair(1)._replace(y=9))


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {'title': 'Alien', 'year': 1979}
print(m, Movie(title='x'), Movie.__annotations__, Movie.__total__, sorted(Movie.__optional_keys__), Movie.__required_keys__)
Point = TypedDict('Point', {'x': int, 'y': int})
print(Point(x=1, y=2), Point.__name__)


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


class Quacks(Protocol):
    def quack(self) -> str: ...


print(isinstance(File(), Closer), isinstance(3, Closer), issubclass(File, Closer))
for wrong in (lambda: isinstance(3, Quacks), lambda: Quacks(), lambda: List[int](), lambda: Union[()], lambda: isinstance([], list[int]),
              lambda: Literal, lambda: Optional[1, 2], lambda: Generic[int], lambda: Stack[int, str], lambda: Any()):
    try:
        print(wrong())
    except TypeError as e:
        print('TypeError', e)
print(typing.TYPE_CHECKING, typing.get_type_hints(Stack.push), typing.is_typeddict(Movie))


@typing.final
class Last:
    @typing.no_type_check
    def m(self, x: 'nonsense'): ...


print(Last.__final__, typing.assert_type(3, int), typing.runtime_checkable is runtime_checkable)


def decorator(fn: Callable[P, T]) -> Callable[P, T]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        return fn(*args, **kwargs)
    return inner


print(decorator(max)(1, 5), P.args, P.kwargs)

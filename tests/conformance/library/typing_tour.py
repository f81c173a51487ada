from typing import *
class T(TypedDict, total=False):
    a: int
class N(NamedTuple):
    x: int
    y: str = 'd'
class Pr(Protocol):
    def go(self) -> int: ...
@runtime_checkable
class R(Protocol):
    def go(self): ...
class Impl:
    def go(self): return 1
print(T(a=1), N(1), N(1, 'z')._asdict(), isinstance(Impl(), R), isinstance(5, R), get_type_hints(N.__new__) if False else get_type_hints(N))
V = TypeVar('V')
class Stack(Generic[V]):
    def __init__(self): self.items: list[V] = []
print(Stack[int]().items, Optional[int], Union[int, str], List[int], Dict[str, int], Callable[[int], str], Any, Literal['a', 1], Tuple[int, ...], cast(int, 'x'), TYPE_CHECKING)
UserId = NewType('UserId', int)
print(UserId(5), UserId.__name__, get_origin(list[int]), get_args(dict[str, int]), ClassVar[int], Final[int], Iterable[int], Annotated[int, 'x'])
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), f('a'))

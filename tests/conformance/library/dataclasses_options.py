# dataclass options, fields, functions, inheritance, errors.
import dataclasses
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


print(Version(1, 2) < Version(1, 3), Version(1, 2, 'a') == Version(1, 2, 'b'), hash(Version(1)) == hash(Version(1, 0, 'x')))
print(sorted([Version(2), Version(1, 5), Version(1)]), max(Version(1), Version(1, 1)))
try:
    Version(1).major = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del Version(1).major
except FrozenInstanceError as e:
    print(e)


@dataclass(slots=True)
class Slim:
    x: int
    y: int = 5


s = Slim(1)
print(s, Slim.__slots__, hasattr(s, '__dict__'))
try:
    s.z = 1
except AttributeError as e:
    print('AttributeError')


@dataclass(kw_only=True)
class Options:
    debug: bool = False
    level: int


print(Options(level=3))
try:
    Options(1, 2)
except TypeError as e:
    print(e)


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int = field(kw_only=True, default=2)


print(Mixed(1, b=5), Mixed(1))


@dataclass
class Account:
    owner: str
    balance: float = field(default=0.0, repr=False)
    history: list = field(default_factory=list, init=False, compare=False)
    seed: InitVar[int] = 10
    count: ClassVar[int] = 0
    limit: int = field(default=100, metadata={'unit': 'EUR'})

    def __post_init__(self, seed):
        self.history.append(seed)
        Account.count += 1


a = Account('anna', 5.0, 3)
print(a, a.history, a.balance, Account.count, a == Account('anna', 5.0, 99))
print([(f.name, f.init, f.repr, f.default is dataclasses.MISSING) for f in fields(Account)], dict(fields(a)[-1].metadata))


@dataclass
class Team:
    lead: Account
    members: list[Account]
    table: dict


t = Team(a, [Account('b'), Account('c')], {'k': Version(1)})
print(asdict(t))
print(astuple(Version(1, 2, 'x')), asdict(Version(1), dict_factory=lambda items: sorted(items)))
print(replace(Version(1, 2), minor=9))
try:
    replace(a, history=[])
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
C = make_dataclass('C', ['x', ('y', int), ('z', int, field(default=7))], namespace={'total': lambda self: self.y + self.z})
print(C(1, 2), C(1, 2).total(), is_dataclass(C), is_dataclass(C(1, 2)), is_dataclass(3), C.__match_args__)


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10


print(Derived(), Derived.__doc__, [f.name for f in fields(Derived)])
match Derived(1, 2, 3):
    case Derived(x, y, z):
        print('matched', x, y, z)


@dataclass(eq=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), Plain.__hash__ is object.__hash__)


@dataclass(unsafe_hash=True)
class Hashed:
    x: int


@dataclass
class Unhashable:
    x: int


print(hash(Hashed(1)) == hash(Hashed(1)), Unhashable.__hash__, {Hashed(1), Hashed(1)})


def attempt(make):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def mutable():
    @dataclass
    class Bad:
        x: list = []


def frozen_from_plain():
    @dataclass(frozen=True)
    class Bad(Base):
        pass


def order_without_eq():
    @dataclass(order=True, eq=False)
    class Bad:
        x: int


for make in (mutable, frozen_from_plain, order_without_eq, lambda: Version(), lambda: Version(1, 2, 3, 4), lambda: asdict(3),
             lambda: field(default=1, default_factory=list), lambda: Version(1) < 3, lambda: fields(int), lambda: Version(1, nope=2)):
    attempt(make)


@dataclass
class Tree:
    value: int
    children: list['Tree'] = field(default_factory=list)

    def depth(self):
        return 1 + max((c.depth() for c in self.children), default=0)


tree = Tree(1, [Tree(2, [Tree(3)]), Tree(4)])
print(tree.depth(), tree)

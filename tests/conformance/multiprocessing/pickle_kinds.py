# Everyday objects: dataclasses, enums, exceptions, namedtuples, functions and classes by name.
import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import operator
import pathlib
import pickle
import re
import uuid
from typing import NamedTuple


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: list


@dataclasses.dataclass(slots=True)
class Slotted:
    a: int = 3


class Colour(enum.Enum):
    RED = 1
    GREEN = "g"


class Flags(enum.IntFlag):
    A = 1
    B = 2


class Pair(NamedTuple):
    a: int
    b: str = "b"


Old = collections.namedtuple("Old", "x y")


class Failure(Exception):
    def __init__(self, code, *, hint=None):
        super().__init__(code)
        self.hint = hint


class Outer:
    class Inner:
        pass

    def method(self):
        return "method"

    @classmethod
    def build(cls):
        return cls.__name__

    @staticmethod
    def static():
        return "static"


def function():
    pass


def copy(obj):
    return pickle.loads(pickle.dumps(obj))


error = Failure(5, hint="h")
error.add_note("note")
back = copy(error)
print(repr(back), back.hint, back.__notes__, back.__traceback__)
for thing in (Point(1, [2]), Slotted(7), Colour.RED, Flags.A | Flags.B, Pair(1), Old(1, 2), KeyError("k"), OSError(2, "text", "file"), collections.Counter("aab"), collections.deque([1, 2], 3), collections.defaultdict(list, a=[1]), decimal.Decimal("1.50"), fractions.Fraction(1, 3), datetime.datetime(2024, 1, 2, 3), datetime.timedelta(1), range(3), slice(1, 2), 3 + 4j, frozenset({1}), bytearray(b"x"), ..., NotImplemented, None, True, 2**100, -1.5, float("inf"), "é\ud800".encode("utf-8", "surrogatepass"), pathlib.PurePosixPath("a/b"), uuid.UUID(int=5)):
    again = copy(thing)
    print(repr(again), again == thing or repr(again) == repr(thing))
print(copy(Colour.RED) is Colour.RED, copy(function) is function, copy(Outer.Inner) is Outer.Inner, copy(len) is len, copy(int) is int)
print(copy(Outer().method)(), copy(Outer.build)(), copy(Outer.static)(), copy([1].append).__name__, copy("x".upper)())
print(copy(functools.partial(pow, 2))(5), copy(operator.itemgetter(1))("ab"), copy(operator.attrgetter("real"))(3), copy(re.compile("a+", re.I)).match("AA"))
print(copy(zip), type(copy(object())).__name__, copy(type(None)), copy(ValueError))
group = copy(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
print(repr(group))

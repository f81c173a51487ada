# Enums: auto, StrEnum, unique, _missing_, members with methods and data, flags with boundaries, the functional API.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique, verify


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return f'{self.name}={self.value}'

    @classmethod
    def default(cls):
        return cls.GREEN

    @property
    def hex(self):
        return '#%06x' % self.value


print(Color.RED, repr(Color.RED), Color(2), Color['GREEN'], Color.CRIMSON is Color.RED, list(Color), len(Color))
print(Color.RED.describe(), Color.default(), Color.RED.hex, Color.__members__, Color.RED in Color, hash(Color.RED) == hash('RED'))
print(f'{Color.RED}', format(Color.RED, '>12'), str(Color.RED), Color.RED == 1, Color.RED != Color.GREEN, {Color.RED: 'r'})
for wrong in (lambda: Color(9), lambda: Color['BLUE'], lambda: Color.RED < Color.GREEN, lambda: setattr(Color, 'RED', 5),
              lambda: Color.RED.BLUE):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)


class Day(StrEnum):
    MON = auto()
    TUE = auto()


print(Day.MON, repr(Day.MON), Day.MON == 'mon', Day('tue'), f'{Day.TUE}!', Day.MON.upper(), isinstance(Day.MON, str))


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW < Level.HIGH, Level.HIGH + 1, f'{Level.LOW}', repr(Level.LOW), max(Level), [0, 1, 2][Level.LOW], sorted([Level.HIGH, Level.LOW]))


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(round(Planet.EARTH.gravity, 3), Planet.MERCURY.value)


class Status(Enum):
    OK = 'ok'
    UNKNOWN = 'unknown'

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN if isinstance(value, str) else None


print(Status('whatever'), Status('ok'))
try:
    Status(3)
except ValueError as e:
    print(e)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    A = auto()
    B = auto()


print([m.value for m in Auto])


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.R in p, Perm.W in p, list(p), ~p, p & Perm.R, p ^ Perm.X, Perm(0), bool(Perm(0)), Perm.RW, list(Perm), len(p))
print(Perm(7), Perm.RW in Perm(7), p.name)
try:
    Perm(8)
except ValueError as e:
    print(str(e).splitlines()[0])


class Mode(IntFlag):
    A = auto()
    B = auto()
    C = auto()


print(Mode.A | Mode.C, repr(Mode.A | Mode.C), (Mode.A | Mode.B) + 1, Mode(8), Mode.C.value, Mode(5) == 5, int(Mode.B))


class Loose(Flag, boundary=CONFORM):
    A = 1


class Out(Flag, boundary=EJECT):
    A = 1


print(Loose(3), Out(2), KEEP, STRICT)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.DOG.value, Enum('E', {'x': 10, 'y': 20})('x' and 20), Enum('F', ['a', 'b'], start=5).b.value)


class Holder(Enum):
    A = 1
    helper = nonmember(42)

    @member
    def act():
        return 'x'

    class Inner(Enum):
        Z = 1


print(Holder.helper, Holder.act, [m.name for m in Holder][:2])


class Op(Enum):
    ADD = '+'
    SUB = '-'

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __str__(self):
        return self.value


print(Op.ADD(2, 3), Op('-')(2, 3), f'{Op.ADD}', [str(o) for o in Op])
match Color.RED:
    case Color.GREEN:
        print('green')
    case Color.RED:
        print('red')
try:
    class More(Color):
        BLUE = 3
except TypeError as e:
    print(e)
print(Color.RED.name, Color.RED._value_, Color.__name__, type(Color), isinstance(Color.RED, Color))


class Ordered(Enum):
    A = 1
    B = 2

    def __lt__(self, other):
        return self.value < other.value


print(sorted([Ordered.B, Ordered.A]), min(Ordered))
import copy, pickle
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)

# Enums: members, values, iteration, comparison, auto, flags.
from enum import Enum, Flag, IntEnum, auto
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED == 1, Color.RED in Color, isinstance(Color.RED, Color), {Color.RED: 1}[Color.RED], type(Color.RED).__name__)
class N(IntEnum):
    ONE = 1
    TWO = auto()
print(N.TWO, N.TWO + 1, N.ONE < N.TWO, N.ONE == 1, sorted([N.TWO, N.ONE]), f"{N.ONE}", int(N.TWO))
class F(Flag):
    R = auto()
    W = auto()
    X = auto()
print(F.R | F.W, F.R in (F.R | F.X), (F.R | F.W) & F.W, F(0), bool(F.R & F.W), (F.R | F.X).value)
for text in ("Color(9)", "Color['BLUE']", "Color.RED = 5", "Color.BLUE", "Color.RED < Color.GREEN", "class More(Color): pass", "Color()"):
    try:
        exec(text)
        print("ok")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def heavy(self): return self.mass > 1e24
print(Planet.EARTH.heavy, Planet.EARTH.value, Color.__members__)
# expect-3.13: Color.RED <Color.RED: 1> RED 1 Color.GREEN Color.GREEN [<Color.RED: 1>, <Color.GREEN: 2>] 2 True False True True 1 Color
# expect-3.13: 2 3 True True [<N.ONE: 1>, <N.TWO: 2>] 1 2
# expect-3.13: F.R|W True F.W F(0) False 5
# expect-3.13: Color(9) -> ValueError 9 is not a valid Color
# expect-3.13: Color['BLUE'] -> KeyError 'BLUE'
# expect-3.13: Color.RED = 5 -> AttributeError cannot reassign member 'RED'
# expect-3.13: Color.BLUE -> AttributeError type object 'Color' has no attribute 'BLUE'
# expect-3.13: Color.RED < Color.GREEN -> TypeError '<' not supported between instances of 'Color' and 'Color'
# expect-3.13: class More(Color): pass -> TypeError <enum 'More'> cannot extend <enum 'Color'>
# expect-3.13: Color() -> TypeError EnumType.__call__() missing 1 required positional argument: 'value'
# expect-3.13: True (5.97e+24, 6370000.0) {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'CRIMSON': <Color.RED: 1>}

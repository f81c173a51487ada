import enum
class P(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()
    RW = R | W
print(P.R | P.X, P.RW, P(0), P.R in P.RW, list(P.RW), ~P.R, P.R ^ P.RW, bool(P.R & P.W), P['W'], P(5), len(P.RW), [m.name for m in P])
class I(enum.IntFlag):
    A = 1
    B = 2
print(I.A | I.B, repr(I.A | I.B), I.A + 1, I(3) == 3, I.A & 1)
class Color(enum.Enum):
    RED = 1
    GREEN = 'g'
    CRIMSON = 1
    @property
    def low(self):
        return self.name.lower()
print(list(Color), Color.CRIMSON, Color('g'), Color.RED.low, Color.__members__, repr(Color.RED), str(Color.GREEN), isinstance(Color.RED, Color), Color.RED is Color(1))
class S(enum.StrEnum):
    A = enum.auto()
print(S.A, S.A == 'a', f'{S.A}', enum.IntEnum('N', 'x y').y + 1)
try:
    Color('nope')
except ValueError as e:
    print(e)
@enum.unique
class U(enum.Enum):
    A = 1
print(enum.show_flag_values(5))

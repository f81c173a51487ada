from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
    def __post_init__(self):
        self.total = self.x + self.y
a, b = P(1, 2), P(1, 3)
print(a, a == P(1, 2), a < b, sorted([b, a]), asdict(a), astuple(a), replace(a, x=9), a.total, [f.name for f in fields(P)], is_dataclass(P))
@dataclass(frozen=True)
class F:
    v: str
    _: KW_ONLY
    w: int = 5
f = F('a', w=1)
print(f, hash(f) == hash(F('a', w=1)), {f: 1}[F('a', w=1)])
for action in (lambda: setattr(f, 'v', 'b'), lambda: F('a', 1), lambda: P()):
    try:
        action()
    except (FrozenInstanceError, TypeError) as e:
        print(type(e).__name__, e)
@dataclass
class Child(P):
    z: InitVar[int] = 3
    def __post_init__(self, z):
        super().__post_init__()
        self.w = z
print(Child(1, 2).w, Child(5, z=8).w, Child.__match_args__)

# dataclasses: fields, defaults, comparison, order, frozen.
from dataclasses import asdict, astuple, dataclass, field, replace
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: int = field(default=9, repr=False, compare=False)
p = P(1)
p.tags.append("t")
print(p, p == P(1, 0, ["t"], 5), P(1, 2) != P(1), asdict(p), astuple(p), replace(p, x=7), P(2).tags)
@dataclass(order=True, frozen=True)
class Q:
    a: int
    b: str = "b"
print(sorted([Q(2), Q(1, "z"), Q(1)]), Q(1) < Q(2), hash(Q(1)) == hash(Q(1)), {Q(1): "k"}[Q(1)])
for text in ("Q(1).a = 5", "P()", "P(1, 2, 3, 4, 5)", "P(1) < P(2)", "hash(P(1))", "del Q(1).a", "Q(1) < 5"):
    try:
        exec(text)
        print("ok")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
@dataclass
class R(P):
    z: float = 1.5
    def __post_init__(self):
        self.total = self.x + self.z
print(R(1), R(1).total, R.__match_args__)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)

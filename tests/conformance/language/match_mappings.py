# match: mapping patterns, rest, keys that are missing, default dicts.
from collections import OrderedDict, defaultdict


def look(x):
    match x:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": "square", "side": int() | float() as side, **rest}:
            return f"square {side} {rest}"
        case {"user": {"name": str(name), "tags": [first, *_]}}:
            return f"user {name} {first}"
        case {1: "one", -1: minus}:
            return f"numbers {minus}"
        case {None: n, True: t}:
            return f"constants {n} {t}"
        case {}:
            return f"some mapping of {len(x)}"
        case _:
            return "no mapping"


for value in ({"type": "circle", "r": 5, "more": 1}, {"type": "square", "side": 2, "c": 1, "d": 2}, {"type": "square", "side": "x"}, {"user": {"name": "Ann", "tags": ["a", "b"]}}, {1: "one", -1: 0}, {None: 1, True: 2}, {}, OrderedDict(r=1, type="circle"), [("type", "circle")], None, "type"):
    print(look(value))
d = defaultdict(list)
match d:
    case {"missing": m}:
        print("matched", m)
    case _:
        print("keys are not created", dict(d))
match {"a": 1, "b": 2}:
    case {"a": a, **others}:
        print(a, others)
match {"b": 1}:
    case {"a": _} | {"b": _}:
        print("either")

# What can be hashed, and equal things that hash equally.
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash("a") == hash("a"), hash((1, 2)) == hash((1.0, 2.0)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(-1), hash(-2), hash(0), hash(2**61 - 1), hash(10**20), hash(0.5), hash(-0.5), hash(float("inf")), hash(float("-inf")), hash(1e300), hash(()) == hash(()), hash(None) == hash(None))
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, E) and self.v == o.v
class H(E):
    def __hash__(self): return hash(self.v)
print(len({H(1), H(1), H(2)}), {H(1): "x"}[H(1)], H(1) in [H(1)], E.__hash__, list.__hash__, dict.__hash__, set.__hash__, bytearray.__hash__, object.__hash__ is not None)
for bad in ([], {}, set(), bytearray(), E(1), ([],), (1, {}), slice(1, 2) if False else [1], type("U", (), {"__hash__": None})(), type("V", (), {"__hash__": lambda s: "x"})(), type("W", (), {"__hash__": lambda s: 1.5})()):
    try:
        print(hash(bad))
    except TypeError as error:
        print(error)
class Big:
    def __hash__(self): return 2**70
print(hash(Big()) == hash(2**70), hash(type("M", (), {"__hash__": lambda s: -1})()))

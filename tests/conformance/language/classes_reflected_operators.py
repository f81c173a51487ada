# Reflected and in-place operators, NotImplemented, subclass priority.
class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V({self.n})"


for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    def forward(self, other, name=name):
        return NotImplemented if other == "no" else f"{name}({self}, {other})"

    def reflected(self, other, name=name):
        return f"r{name}({self}, {other})"

    def inplace(self, other, name=name):
        return f"i{name}({self}, {other})"

    setattr(V, f"__{name}__", forward)
    setattr(V, f"__r{name}__", reflected)
    if name in ("add", "mul", "or", "matmul"):
        setattr(V, f"__i{name}__", inplace)
v = V(1)
print(v + 2, 2 + v, v - v, 2 * v, v @ 3, 3 @ v, v / 1, 1 // v, v % 2, "a" % v if False else 2 % v, v**2, 2**v, v << 1, 1 >> v, v & 1, 1 | v, v ^ v)
for op in ("+", "-", "*", "@", "/", "**", "|", "<<"):
    x = V(5)
    exec(f"x {op}= 3")
    print(op, x)


class W(V):
    def __radd__(self, other):
        return f"W.radd({self}, {other})"


print(V(1) + W(2), W(1) + V(2), W(1) + W(2), V(1) - W(2))
for text in ("v + 'no'", "object() + 1", "1 + object()", "None + None", "[] + v", "'x' + V(3)", "V(1) < V(2)", "-v", "~v", "abs(v)", "v[0]", "len(v)", "v()", "round(v)", "int(v)", "v in v", "for_ = [*v]", "x = v; x -= 'no'", "divmod(v, 1)", "5 @ 6", "x = 5; x @= 3", "x = []; x -= [1]", "x = (); x += [1]", "x = ''; x += 1", "x = {}; x += {}"):
    try:
        print(text, eval(text) if "=" not in text else exec(text))
    except TypeError as error:
        print(text, "->", error)

# Classes derived from built-in types keep their behaviour and add their own.
class Name(str):
    def __new__(cls, text):
        self = super().__new__(cls, text.title())
        self.raw = text
        return self
    def shout(self): return self.upper() + "!"
n = Name("ada lovelace")
print(n, n.raw, n.shout(), len(n), n == "Ada Lovelace", type(n[0]).__name__, type(n + "x").__name__, type(n.upper()).__name__, isinstance(n, str), {n: 1}["Ada Lovelace"], n in ["Ada Lovelace"], f"{n:>15}", repr(n), hash(n) == hash(str(n)), "%s" % n, n.split())
class Even(int):
    def __new__(cls, v):
        if v % 2: raise ValueError(f"{v} is odd")
        return super().__new__(cls, v)
    def __add__(self, o): return Even(int(self) + int(o))
e = Even(4)
print(e, e + 2, type(e + 2).__name__, type(e - 2).__name__, e * 2, e == 4, [10, 20, 30, 40, 50][e], range(e), f"{e:03}", sum([e, e]), type(sum([e, e])).__name__, max(e, 3), hex(e), e.bit_length(), isinstance(e, int), bool(Even(0)), sorted([Even(6), Even(2)]))
try:
    Even(3)
except ValueError as error:
    print(error)
class D(dict):
    def __missing__(self, key): return f"<{key}>"
    def __setitem__(self, key, value): super().__setitem__(key.lower(), value)
d = D(Start=1)
d["KEY"] = 2
d.update(Other=3)
print(d, d["key"], d["nope"], d.get("nope"), "nope" in d, len(d), type(d.copy()).__name__, {**d}, isinstance(d, dict), "%(zz)s" % d, "{zz}".format_map(d))
class Stack(list):
    push = list.append
    def peek(self): return self[-1]
s = Stack([1])
s.push(2)
print(s, s.peek(), s + [3], type(s + [3]).__name__, type(s[:]).__name__, s == [1, 2], len(s), s.pop(), [*s], bool(Stack()))
class F(float):
    def __str__(self): return f"{float(self):.1f}F"
print(F(1.25), repr(F(1.25)), F(1.5) + 1, [F(2)], f"{F(3)}", "%s %.2f" % (F(1), F(2)), type(F(1) * 2).__name__, F("2.5").is_integer())
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = T(1, 2)
print(t, t.first, t == (1, 2), type(t[:1]).__name__, hash(t) == hash((1, 2)), t + (3,), sorted(T(3, 1)))

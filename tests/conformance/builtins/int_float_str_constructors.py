# int(), float(), str(), bool() from everything.
print(int(), int(3.9), int(-3.9), int("42"), int(" -7\n"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("10", 0), int("z", 36), int(True), int(b"12"), int("٣٤"), int(10**20 + 0.0), int("-0"), int("+5"))
print(float(), float(3), float("1.5"), float(" inf "), float("-Infinity"), float("1e-3"), float("1_0.5"), float(True), float("٣.٥"), float(".5"), float("5."), float(10**20), float("1E5"))
print(str(), str(1.0), str(None), str([1, "a"]), str(b"a"), str(b"a", "ascii"), str(object=5), str({"k": (1,)}), str(1e100), str(True), str(...), str(int), str(len), str(range(3)), str(Exception("m")), str(b"\xc3\xa9", encoding="utf-8"))
class N:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __complex__(self): return 1j
n = N()
print(int(n), float(n), str(n), repr(n), [n], f"{n} {n!r}", "%s %r" % (n, n), bytes(n), complex(n), "{}".format(n), "{!r}".format(n))
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __str__(self): return 5
    def __repr__(self): return None
    def __len__(self): return "x"
    def __bool__(self): return 1
    def __index__(self): return 1.5
    def __iter__(self): return 5
    def __hash__(self): return "h"
    def __contains__(self, x): return "truthy"
    def __bytes__(self): return "s"
    def __format__(self, s): return 5
b = Bad()
for f in (int, float, str, repr, len, bool, iter, hash, bytes, format, hex, lambda v: [1][v], lambda v: 1 in v, list, lambda v: f"{v}", lambda v: "%s" % v, lambda v: [v].__repr__(), range):
    try:
        print(f(b))
    except Exception as error:
        print(type(error).__name__, error)

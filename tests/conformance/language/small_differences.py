# What is in no other program: *= of what has no repetition, slots of metaclasses, steps larger than any range.
def attempt(text):
    try:
        exec(text, {'Plain': Plain})
        print('fine', text)
    except Exception as error:
        print(text, type(error).__name__, error)


class Plain:
    pass


for text in ("d = {}; d *= 'a'", "d = {}; d *= 5", "d = {}; d * 'a'", "x = {1}; x *= 'a'", "x = frozenset(); x *= []", "x = range(3); x *= 'a'",
             "x = None; x *= 'a'", "x = 5; x *= {}", "x = 2.0; x *= 'a'", "x = Plain(); x *= 'a'", "x = Plain(); x * 'a'", "x = [1]; x *= 'a'", "x = {}.keys(); x *= 'a'"):
    attempt(text)
for base in ("type", "int", "tuple", "bool"):
    attempt(f"class C({base}):\n    __slots__ = ('a',)")
attempt("class M(type):\n    __slots__ = ()")
attempt("class A(int): pass\nclass B(A):\n    __slots__ = 'a'")
r = range(0, 10**20, 10**19)
print(r[::10**30], r[::-10**30], range(10)[::2**64], range(10)[::-2**70], range(10)[2**70:], range(5)[-2**70:2**70:2**65], list(range(10)[::2**64]))
for text in ('1' * 300 + 'x', 'ä' * 250, b'x' * 300):
    try:
        int(text)
    except ValueError as error:
        print(len(str(error)), str(error)[-5:])

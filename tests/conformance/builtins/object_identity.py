# is, id and equality of small and large objects.
a = [1]
b = a
c = [1]
print(a is b, a is c, a == c, id(a) == id(b), a is not c, None is None, True is True, () is (), "" is "", type(1) is int)
x = y = []
x.append(1)
print(y, x is y)
def same(v): return v
print(same(a) is a, (a,)[0] is a, {"k": a}["k"] is a, [a][0] is a, a[:] is a, (1, 2)[:] is not None, tuple((1,)) is not None, list(a) is a, "abc"[:] == "abc", (lambda: a)() is a)
class C: pass
o = C()
print(o == o, o == C(), o is o, o != C(), C is C, C() is C(), isinstance(o, C), type(o) is C, o.__class__ is C, len({o, o, C()}))

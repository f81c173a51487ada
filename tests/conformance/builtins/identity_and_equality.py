# `is` is identity, == is equality.
a = [1]
b = [1]
c = a
print(a == b, a is b, a is c, id(a) == id(c), None is None, a is not b)
print(1 == 1.0, 1 == True, "a" == "a", [1, [2]] == [1, [2]], (1,) == [1], 0 == "", None == 0)
print(hash("x") == hash("x"), hash(1) == hash(1.0), {1: "a"}[True])


class Plain:
    pass


p, q = Plain(), Plain()
print(p == q, p == p, p != q, p in [q, p])

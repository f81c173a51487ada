# del of names, items, slices, attributes; names that are gone.
a = b = c = [1, 2, 3, 4, 5]
del a
print(b, "a" in globals())
del b[0], b[-1]
del c[1:], (c)
print(b)
d = {"x": 1, "y": {"z": 2}}
del d["x"], d["y"]["z"]
print(d)


class C:
    attr = 1


o = C()
o.i = 1
del o.i
del C.attr
print(hasattr(o, "attr"))


def f(p):
    del p
    try:
        return p
    except UnboundLocalError as error:
        return str(error)


print(f(1))


def g():
    x = 1
    del x
    x = 2
    del (x)
    try:
        del x
    except NameError as error:
        print(error)


g()
e = 5
try:
    raise ValueError("v")
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)
for text in ("del undefined_name", "del o.i", "del C.zz", "del d['q']", "del b[10]", "del (1)", "del f()", "del x + y", "del [a1, b1]", "del (o, d)", "del o", "del 'a'", "del None", "del x if y else z", "del", "del a, ", "del *a", "del (a, b) = 1", "del {}", "del a.b.c()", "del a[0]()", "del lambda: 0", "del (yield)", "del ()", "del []", "del __debug__", "del f'{a}'", "del -x", "del x == y", "del [x for x in y]", "del ..."):
    try:
        exec(text)
        print(text, "ok")
    except Exception as error:
        print(text, "->", type(error).__name__, getattr(error, "msg", error))

# Cells: sharing, nonlocal through several levels, deletion, inspection.
def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def get():
        return n

    return up, get


up, get = counter()
up(), up()
up2, get2 = counter()
up2()
print(get(), get2(), up.__closure__[0].cell_contents, get.__code__.co_freevars, len(up.__closure__), up.__closure__[0] is get.__closure__[0])


def a():
    x = "a"

    def b():
        def c():
            nonlocal x
            x += "c"
            return x

        return c() + x

    return b(), x


print(a())


def loop():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    return [f() for f in fs]


print(loop())


def delete():
    v = 1

    def inner():
        return v

    del v
    try:
        return inner()
    except NameError as error:
        return f"{type(error).__name__}: {error}"


print(delete())


def early():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(error)
    later = 5
    return inner()


print(early())


def args(p, *q, **r):
    return lambda: (p, q, r)


print(args(1, 2, k=3)(), args.__closure__, (lambda: 0).__closure__)


class InClass:
    y = "class"

    def method(self):
        try:
            return y
        except NameError as error:
            return str(error)


print(InClass().method())


def shadow(len):
    return [len for _ in "ab"]


print(shadow(3))
x = "global"


def reads():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 1


reads()


def modifies():
    global x, brand_new
    x = "changed"
    brand_new = 1


modifies()
print(x, brand_new)

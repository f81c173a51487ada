# Closures share their variables; loops do not make new ones.
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def get(): return n
    return up, get
up, get = counter()
up(); up()
print(get(), up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
def late():
    def f(): return x
    try: f()
    except NameError as e: print(e)
    x = 1
    print(f())
    del x
    try: f()
    except NameError as e: print(e)
late()
class C:
    y = 5
    z = y
    def f(self): return __class__.__name__
print(C.z, C().f())

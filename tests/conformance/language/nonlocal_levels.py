# nonlocal finds the nearest function's name.
x = "global"
def a():
    x = "a"
    def b():
        def c():
            nonlocal x
            x = "changed"
        c()
        return x
    r = b()
    return r, x
print(a(), x)
def d():
    x = 1
    class K:
        nonlocal x
        x = 2
        y = x
    return x, K.y, hasattr(K, "x")
print(d())
def e():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return [step() for _ in range(3)], n
print(e())

# What is unpacked stays what it is, whatever kind of iterable it was.
def f():
    r = range(2)
    a, b = r
    print(r, a, b)
    a, *b = r
    print(r, a, b)
    d = {1: 2, 3: 4}
    (c, e) = d
    [c, *e] = d
    print(d, c, e)
    it = iter("xyz")
    a, *b = it
    print(next(it, "exhausted"), b)
    a, b = c = r
    print(c)
    match r:
        case [x, y] if x:
            print(x)
        case [x, *y] as whole:
            print(x, y, whole, r)
    for pair in [range(2), "ab", {5: 6, 7: 8}]:
        a, b = pair
        print(pair, a, b)


f()

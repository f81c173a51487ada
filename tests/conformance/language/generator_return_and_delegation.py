# send, return values and `yield from`.
def sub():
    r = yield "a"
    print("sub got", r)
    return 99
def g():
    x = yield 1
    print("got", x)
    y = yield from sub()
    print("returned", y)
    z = yield from [10, 20]
    print("list gives", z)
    return "done"
it = g()
print(next(it), it.send("s"), it.send("t"), next(it))
try: next(it)
except StopIteration as e: print(e.value, repr(e))
print(next(it, "over"), list(g.__code__.co_varnames))

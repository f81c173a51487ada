# throw into the generator and its delegate; close runs finally once.
def inner():
    try: yield 1
    except ValueError as e:
        print("inner", e)
        yield "caught"
    finally: print("inner finally")
def outer():
    try: yield from inner()
    except KeyError as e:
        print("outer", e)
        yield "outer caught"
g = outer()
next(g)
print(g.throw(ValueError("v")))
try: print(g.throw(KeyError("k")))
finally: g.close()
g.close()
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
i = ignores()
next(i)
try: i.close()
except RuntimeError as e: print(e)
def stop():
    yield 1
    raise StopIteration("x")
try: list(stop())
except RuntimeError as e: print(e, "|", repr(e.__cause__))

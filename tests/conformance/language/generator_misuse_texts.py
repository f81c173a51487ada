# Wrong ways to run a generator.
def g(): yield next(me)
me = g()
try: next(me)
except ValueError as e: print(e)
try: iter(x for x in [1]).send(5)
except TypeError as e: print(e)
def f():
    yield 1
    return 2
try: f().throw(5)
except TypeError as e: print(e)
x = f()
print([*x], [*x], next(x, None))
try: len(f())
except TypeError as e: print(e)
try: f()[0]
except TypeError as e: print(e)

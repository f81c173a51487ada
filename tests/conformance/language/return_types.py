# Returning nothing, several values, functions, from loops.
def a(): return
def b(): return 1, 2
def c(): return [1], {}
def d():
    for i in range(5):
        if i == 3: return i
def e():
    while True: return "w"
def f(): return f
def g(): return (yield)
print(a(), b(), c(), d(), e(), f() is f, type(g()).__name__, b()[1], *b())

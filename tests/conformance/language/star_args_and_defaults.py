# Defaults are evaluated once; *args and **kwargs collect the rest.
def make(log=[]):
    log.append(len(log))
    return log


print(make(), make(), make([9]), make())
count = 0


def tick():
    global count
    count += 1
    return count


def d(a=tick(), b=tick()):
    return a, b


print(d(), d(), d(5), count)


def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 9, 8, 7, c=3, e=5), f(*[1, 2, 3], **{"c": 4, "z": 5}), f(c=1, a=2))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames[:4], f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
f.__defaults__ = (20,)
f.__kwdefaults__ = {"d": 40, "c": 30}
print(f(1))


def pos(a, b, /, c, *, d):
    return a, b, c, d


print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4))


def only(**kw):
    return kw


print(only(), only(b=1, a=2), only(**{"x-y": 1}), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))


def outer(*args, **kw):
    return inner(*args, **kw)


def inner(a, b=0, **kw):
    return a, b, kw


print(outer(1), outer(1, 2), outer(a=1, z=2), outer(*"ab"))

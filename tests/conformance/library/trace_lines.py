# Every event of sys.settrace, of common statements.
import sys

base = 0


def tracer(frame, event, arg):
    code = frame.f_code
    if event == 'exception':
        arg = arg[0].__name__, str(arg[1])
    print(f'{event:9} {code.co_name:10} {frame.f_lineno - code.co_firstlineno:3} {arg!r}')
    return tracer


def simple(a, b):
    c = a + b
    d = c * 2
    return d


def branches(n):
    if n > 1:
        x = 1
    elif n == 1:
        x = 2
    else:
        x = 3
    return x


def loops(n):
    total = 0
    for i in range(n):
        if i == 1:
            continue
        total += i
    while n > 0:
        n -= 1
    for i in []:
        pass
    else:
        total = -total
    while True:
        total += 1
        if total > 0:
            break
    return total


def nothing():
    pass


def failing():
    raise ValueError('no')


def handles():
    try:
        failing()
    except ValueError as e:
        x = 1
    finally:
        y = 2
    try:
        x = 3
    finally:
        y = 4
    try:
        int('x')
    except TypeError:
        pass
    except (KeyError, ValueError):
        return 'yes'


def cleanup():
    try:
        failing()
    finally:
        x = 1


def lines():
    f = lambda v: v + 1
    a = f(1)
    b = [
        1,
        a,
    ]
    c = simple(
        a,
        2,
    )
    return b


class Manager:
    def __enter__(self):
        return 0

    def __exit__(self, *exc):
        return True


def withs():
    with Manager() as m:
        x = 1
    with Manager():
        raise KeyError
    return 5


def outer():
    x = 0

    def inner(v=x):
        nonlocal x
        x += v
        return x

    return inner(2) + inner(3)


def deco(f):
    return f


@deco
@deco
def decorated():
    return 1


def ternary(a):
    x = 1 if a else 2
    assert x
    del x
    global base
    base = 2
    import sys
    return a and 3 or 4


def matches(v):
    match v:
        case 1:
            return 'one'
        case [a, b]:
            return a
        case _:
            return None


def calls(*functions):
    for f, *args in functions:
        print('---', f.__name__, args)
        sys.settrace(tracer)
        try:
            f(*args)
        except ValueError:
            pass
        sys.settrace(None)


calls((simple, 1, 2), (branches, 2), (branches, 1), (branches, 0), (loops, 3), (nothing,), (handles,), (cleanup,),
      (lines,), (withs,), (outer,), (decorated,), (ternary, 1), (matches, 1), (matches, [1, 2]), (matches, 3))

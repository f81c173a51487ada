# throw, close, return values and finally of generators.
def g():
    try:
        while True:
            try:
                x = yield "value"
                print("got", x)
            except ValueError as error:
                print("caught", error)
                yield "handled"
    finally:
        print("cleanup")


it = g()
print(next(it), it.send(1), it.throw(ValueError("bad")), next(it))
it.close()
print(next(it, "finished"))
for bad in (KeyError("k"), StopIteration(5), GeneratorExit()):
    it = g()
    next(it)
    try:
        print(it.throw(bad))
    except BaseException as error:
        print(type(error).__name__, error, type(error.__cause__).__name__)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


it = stubborn()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)
fresh = g()
fresh.close()
print(next(fresh, "never ran"))
for action in (lambda: g().send(1), lambda: g().throw(ValueError("at start")), lambda: g().throw(5), lambda: g().throw(int)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


def returns():
    yield 1
    return "result"


it = returns()
next(it)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)


def raises_stop():
    yield 1
    raise StopIteration


try:
    list(raises_stop())
except RuntimeError as error:
    print(error, type(error.__cause__).__name__)


def itself():
    yield next(me)


me = itself()
try:
    next(me)
except ValueError as error:
    print(error)

# Decorators: order, arguments, classes, on methods and classes, any expression.
def log(name):
    print("make", name)

    def decorate(f):
        print("apply", name, "to", f.__name__)

        def wrapper(*args, **kw):
            print("enter", name)
            return f(*args, **kw)

        return wrapper

    return decorate


@log("outer")
@log("inner")
def add(a, b=1):
    return a + b


print(add(1), add(1, b=5), add.__name__)


class Count:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Count
def twice(x):
    return 2 * x


print(twice(2), twice(3), twice.calls, type(twice).__name__)


def register(cls):
    cls.registered = True
    return cls


@register
class Thing:
    @staticmethod
    @log("static")
    def s():
        return "s"

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return "p"

    @log("method")
    def m(self):
        return "m"


print(Thing.registered, Thing.s(), Thing.c(), Thing().p, Thing().m())
buttons = [log("from list")]


@buttons[0]
def pressed(): ...


@(lambda f: "replaced")
def gone(): ...


print(gone, pressed())


@type
def kind(): ...


@len
@lambda f: [1, 2, 3]
def three(): ...


print(kind.__name__, three)
try:
    @5
    def bad(): ...
except TypeError as error:
    print(error)

# Data and non-data descriptors, __set_name__, lookup order.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        return ("data", self.name, obj is None, owner.__name__)

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)


class NonData:
    def __get__(self, obj, owner):
        return "non-data"


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)


class C:
    d = Data()
    n = NonData()
    age = Typed(int)


c = C()
c.d = 5
print(c.d, C.d, c.__dict__, c.n, C.n)
c.__dict__["n"] = "instance wins"
print(c.n)
del c.d
c.age = 3
print(c.age, type(C.age).__name__)
try:
    c.age = "old"
except TypeError as error:
    print(error)


class ReadOnly:
    def __get__(self, obj, owner):
        return 1

    def __set__(self, obj, value):
        raise AttributeError("read only")


class R:
    x = ReadOnly()


try:
    R().x = 2
except AttributeError as error:
    print(error)
try:
    del R().x
except AttributeError as error:
    print(error)
R.x = "replaced"
print(R().x, C.__dict__["n"].__class__.__name__, type(C.__dict__["d"]).__name__)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class L:
    @Lazy
    def slow(self):
        print("computed")
        return 42


x = L()
print(x.slow, x.slow)

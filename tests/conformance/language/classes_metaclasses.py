# Metaclasses: __new__, __init__, __call__, __prepare__, attributes of classes.
class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 1}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)

    def __setattr__(cls, name, value):
        print("setattr", name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("delattr", name)
        super().__delattr__(name)

    def __getattr__(cls, name):
        return "meta " + name

    def __len__(cls):
        return 7

    def __getitem__(cls, key):
        return ("item", key)

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == 1

    def __repr__(cls):
        return f"<{cls.__name__}>"

    def __instancecheck__(cls, x):
        return x == 5

    @property
    def kind(cls):
        return "kind of " + cls.__name__

    def method(cls):
        return cls.__name__


class A(metaclass=Meta, option=3):
    def __init__(self, x=0):
        self.x = x


class B(A, extra=1):
    y = 2


a = A(4)
A.z = 5
del A.z
print(a.x, A.unknown, len(A), A["k"], list(A), 1 in A, A, isinstance(5, A), A.kind, A.method(), A.injected, type(B).__name__, B.y)
try:
    a.unknown
except AttributeError as error:
    print(error)
try:
    a.method()
except AttributeError as error:
    print(error)


class Other(type):
    pass


try:
    class C(A, metaclass=Other):
        pass
except TypeError as error:
    print(error)


class Single(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Config(metaclass=Single):
    pass


print(Config() is Config())
D = Meta("D", (), {"q": 1})
print(D.q, type("E", (B,), {"w": 2}).w, type(type(D)).__name__)


def function_meta(name, bases, ns):
    return (name, bases, sorted(k for k in ns if k[0] != "_"))


class F(metaclass=function_meta):
    a = 1


print(F)

# __prepare__ gives the namespace; keywords reach it, __new__, __init__ and __init_subclass__.
class Log(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("set", key)
        super().__setitem__(key, value)


class M(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, bases, kw)
        return Log()
    def __new__(mcls, name, bases, ns, **kw):
        print("new", sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, dict(ns), **kw)
    def __init__(cls, name, bases, ns, **kw):
        print("init", kw)


class Base(metaclass=M):
    def __init_subclass__(cls, tag=None): print("subclass", cls.__name__, tag)


class C(Base, tag="t"):
    x = 1
    y = x + 1
    x = 3
    def f(self): ...

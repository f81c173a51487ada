# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, properties that fail.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("setattr", name, value)
        setattr(self._target, name, value)

    def __delattr__(self, name):
        print("delattr", name)
        delattr(self._target, name)

    def __dir__(self):
        return ["b", "a"]


class T:
    x = 1


p = Proxy(T())
p.y = 2
print(p.x, p.y, dir(p), hasattr(p, "zzz"), getattr(p, "zzz", "default"))
del p.y
try:
    p.y
except AttributeError as error:
    print(error)


class All:
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("no secrets")
        return super().__getattribute__(name) if name.startswith("_") else name.upper()

    def __getattr__(self, name):
        return "fallback"


a = All()
print(a.hello, a.secret, a.__class__.__name__)


class Broken:
    @property
    def value(self):
        return self.missing

    def __getattr__(self, name):
        return f"got {name}"


print(Broken().value, Broken().other)


class Plain:
    @property
    def p(self):
        raise AttributeError("inside property")

    @property
    def ro(self):
        return 1


for text in ("Plain().p", "Plain().ro = 2", "del Plain().ro", "Plain().x", "Plain.y", "Plain.y = 1; print(Plain().y)", "Plain().ro()", "setattr(Plain(), 5, 1)", "getattr(Plain(), 5)", "Plain.__name__ = 5", "Plain.__name__ = 'Renamed'; print(Plain, Plain())" if False else "None", "del Plain().zz", "Plain.__dict__['a'] = 1", "Plain().__dict__ = 5"):
    try:
        exec(text)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
x = Plain()
x.__dict__["dyn"] = 5
x.__dict__.update(a=1)
print(x.dyn, x.a, vars(x), x.__dict__ is vars(x))
x.__dict__ = {"only": 1}
print(vars(x), hasattr(x, "dyn"))

"""An AttributeError of __getattr__ learns what was looked for; modules suggest, too."""
import math


class Proxy:
    foo = 1

    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


class All:
    def __getattribute__(self, name):
        raise AttributeError(f"nothing called {name}")


class Own:
    def __getattr__(self, name):
        raise AttributeError("mine", name="other", obj=3)


for obj in Proxy(), All(), Own():
    try:
        obj.fo
    except AttributeError as e:
        print(e, e.name, type(e.obj).__name__)
    try:
        obj.fo()
    except AttributeError as e:
        print(e, e.name, type(e.obj).__name__)
try:
    math.squrt
except AttributeError as e:
    print(e.name, e.obj is math)
Proxy().fop

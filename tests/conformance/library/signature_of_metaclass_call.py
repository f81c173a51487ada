# A class whose metaclass has a __call__ of its own is called as that says.
import dataclasses
import inspect


class Meta(type):
    def __call__(cls, *args, **kw):
        return super().__call__(*args)


class A(metaclass=Meta):
    def __init__(self, x):
        self.x = x


@dataclasses.dataclass
class B(metaclass=Meta):
    x: int


class C:
    def __init__(self, x, *, y=1):
        pass


print(inspect.signature(A), inspect.signature(B), B.__doc__, inspect.signature(C), A(1, y=2).x)

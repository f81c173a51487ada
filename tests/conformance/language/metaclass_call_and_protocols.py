# A metaclass gives its classes a call, a length, items, membership and missing attributes.
class Meta(type):
    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)
    def __len__(cls): return 42
    def __iter__(cls): return iter([1, 2])
    def __getattr__(cls, name): return "meta " + name
    def __contains__(cls, x): return x == 3
    def __getitem__(cls, i): return i * 2
    def __bool__(cls): return False
    def __repr__(cls): return f"<{cls.__name__}>"
    def __lt__(cls, other): return cls.__name__ < other.__name__


class B(metaclass=Meta):
    def __init__(self, v=0): self.v = v


class A(B): ...


print(B(3).v, len(B), list(B), B.foo, 3 in B, B[4], bool(B), [A, B], sorted([B, A]), type(A) is Meta)

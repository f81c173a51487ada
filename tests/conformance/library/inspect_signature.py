import inspect, functools
def f(a, b: int = 1, /, c='x', *args, d, e: 'str' = None, **kw) -> bool:
    """Doc."""
sig = inspect.signature(f)
print(sig, sig.return_annotation, list(sig.parameters), sig.parameters['b'], sig.parameters['b'].kind, sig.parameters['d'].default is inspect.Parameter.empty)
for p in sig.parameters.values():
    print(p.name, p.kind, p.kind.description, p)
bound = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(bound.args, bound.kwargs, bound.arguments)
bound = sig.bind(1, d=2)
bound.apply_defaults()
print(bound.arguments)
class C:
    def __init__(self, x, y=2): pass
    def m(self, z): pass
    @classmethod
    def k(cls, w): pass
    @staticmethod
    def s(v): pass
    def __call__(self, q): pass
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.k), inspect.signature(C.s), inspect.signature(C(1)), inspect.signature(lambda *a: 0))
@functools.wraps(f)
def w(*args): pass
print(inspect.signature(w), inspect.signature(functools.partial(f, 1)), inspect.getfullargspec(f))
for args, kw in (((), {}), ((1, 2, 3, 4), {'d': 1, 'c': 2})):
    try:
        sig.bind(*args, **kw)
    except TypeError as e:
        print(e)
try:
    inspect.signature(5)
except TypeError as e:
    print(e)

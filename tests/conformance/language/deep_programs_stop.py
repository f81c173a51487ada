# Too deep a program, a structure or a recursion is an exception, soon.
def f(n): return f(n + 1)
def g(n):
    yield from g(n + 1)
class A:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __eq__(self, other): return self == other
    def __str__(self): return str(self)
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __len__(self): return len(self)
    @property
    def p(self): return self.p
for call in (lambda: f(0), lambda: next(g(0)), lambda: A().x, lambda: A() == A(), lambda: str(A()), lambda: {A()}, lambda: bool(A()), lambda: len(A()), lambda: A().p):
    try: call()
    except RecursionError: print("RecursionError")
for make in (lambda x: [x], lambda x: {"k": x}, lambda x: (x,)):
    x = make(0)
    for _ in range(100000): x = make(x)
    try: repr(x)
    except RecursionError: print("RecursionError")

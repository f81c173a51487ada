# __init_subclass__, __class_getitem__, keyword arguments of classes, registries.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name or cls.__name__] = cls
        print("registered", cls.__name__, name)

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class A(Plugin):
    pass


class B(Plugin, name="bee"):
    pass


class C(B):
    pass


print(sorted(Plugin.registry), Plugin[int], B["x", 2], A[()])
for text in ("class D(Plugin, colour=1): pass", "class E(colour=1): pass", "class F(object, x=2): pass", "object[1]", "A()[1]", "Plain[1]", "int[str]", "class G(5): pass", "class H(A, A): pass", "class I(missing): pass", "class J(*[A], **{'name': 'j'}): pass", "class K(A, metaclass=5): pass"):
    class Plain:
        pass
    try:
        print(exec(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


class Body:
    print("body runs", __name__, __qualname__)
    x = [1]
    for i in range(3):
        x.append(i)
    if x:
        def f(self):
            return self.x
    del i


print(Body().f(), hasattr(Body, "i"), Body.__dict__["x"], Body.__doc__, [n for n in vars(Body) if not n.startswith("__")])


class Outer:
    class Inner:
        def m(self):
            return type(self).__qualname__

    def local(self):
        class Deep:
            pass
        return Deep.__qualname__


print(Outer.Inner().m(), Outer().local(), Outer.Inner.__name__, Outer.Inner.m.__qualname__, (lambda: 0).__qualname__)
# expect-3.13: registered A None
# expect-3.13: registered B bee
# expect-3.13: registered C None
# expect-3.13: ['A', 'C', 'bee'] Plugin[<class 'int'>] B[('x', 2)] A[()]
# expect-3.13: class D(Plugin, colour=1): pass -> TypeError D.__init_subclass__() takes no keyword arguments
# expect-3.13: class E(colour=1): pass -> TypeError E.__init_subclass__() takes no keyword arguments
# expect-3.13: class F(object, x=2): pass -> TypeError F.__init_subclass__() takes no keyword arguments
# expect-3.13: object[1] -> TypeError type 'object' is not subscriptable
# expect-3.13: A()[1] -> TypeError 'A' object is not subscriptable
# expect-3.13: Plain[1] -> TypeError type 'Plain' is not subscriptable
# expect-3.13: int[str] -> TypeError type 'int' is not subscriptable
# expect-3.13: class G(5): pass -> TypeError int expected at most 2 arguments, got 3
# expect-3.13: class H(A, A): pass -> TypeError duplicate base class A
# expect-3.13: class I(missing): pass -> NameError name 'missing' is not defined
# expect-3.13: registered J j
# expect-3.13: None
# expect-3.13: class K(A, metaclass=5): pass -> TypeError 'int' object is not callable
# expect-3.13: body runs __main__ Body
# expect-3.13: [1, 0, 1, 2] False [1, 0, 1, 2] None ['x', 'f']
# expect-3.13: Outer.Inner Outer.local.<locals>.Deep Inner Outer.Inner.m <lambda>

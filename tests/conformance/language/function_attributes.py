# Attributes of functions, methods and lambdas.
def f(a, b=1):
    """Docstring of f.

    More."""
    return a


f.tag = "x"
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.tag, f.__dict__, f.__defaults__)
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__, callable(f), f.__call__(3), f.__get__(5)())


class C:
    def m(self):
        "method doc"


c = C()
print(c.m.__name__, c.m.__qualname__, c.m.__doc__, c.m.__self__ is c, c.m.__func__ is C.m, c.m == c.m, c.m is c.m, C.m.__name__)
try:
    c.m.tag = 1
except AttributeError as error:
    print(error)
print((lambda: 0).__name__, len.__name__, print.__module__, [].append.__name__, str.upper.__name__, type(len).__name__, type(f).__name__, type(c.m).__name__, type([].append).__name__)
for text in ("f.__name__ = 5", "f.__defaults__ = 5", "f.__code__ = 5", "del f.nothing", "f.nothing", "len.x = 1", "f.__dict__ = 5"):
    try:
        exec(text)
    except (TypeError, AttributeError) as error:
        print(text, "->", error)
# expect-3.13: f f __main__ Docstring of f.
# expect-3.13:
# expect-3.13: More. x {'tag': 'x'} (1,)
# expect-3.13: renamed None True 3 5
# expect-3.13: m C.m method doc True True True False m
# expect-3.13: 'method' object has no attribute 'tag' and no __dict__ for setting new attributes
# expect-3.13: <lambda> len builtins append upper builtin_function_or_method function method builtin_function_or_method
# expect-3.13: f.__name__ = 5 -> __name__ must be set to a string object
# expect-3.13: f.__defaults__ = 5 -> __defaults__ must be set to a tuple object
# expect-3.13: f.__code__ = 5 -> __code__ must be set to a code object
# expect-3.13: del f.nothing -> 'function' object has no attribute 'nothing'
# expect-3.13: f.nothing -> 'function' object has no attribute 'nothing'
# expect-3.13: len.x = 1 -> 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: f.__dict__ = 5 -> __dict__ must be set to a dictionary, not a 'int'

# add_note, args, with_traceback, attributes of built-in exceptions.
e = ValueError("a", 1)
e.add_note("first")
e.add_note("second")
print(e.__notes__, e.args, str(e), repr(e))
try:
    e.add_note(5)
except TypeError as error:
    print(error)
print(str(ValueError()), repr(ValueError()), str(ValueError(None)), repr(KeyError("k")), str(KeyError("k")), str(KeyError(1, 2)), repr(Exception("it's")), str(Exception(("t",))))
for text in ("{}['x']", "[][1]", "int('q')", "None.attr", "undefined", "import_me", "1 / 0", "next(iter([]))", "'é'.encode('ascii')", "b'\\xff'.decode()", "open('/no/such/file')" if False else "1", "exec('import nope')", "exec('x = ')"):
    try:
        eval(text)
    except Exception as error:
        print(type(error).__name__, error.args if not isinstance(error, (SyntaxError, UnicodeError)) else "", {k: getattr(error, k) for k in ("name", "obj", "path", "value", "msg", "lineno", "offset", "encoding", "start", "end", "reason", "object") if hasattr(error, k)})
o = OSError(2, "No such file", "name.txt")
print(o, o.errno, o.strerror, o.filename, type(o).__name__, repr(o), OSError(13, "denied").__class__.__name__, OSError("text"), OSError(), IOError is OSError, EnvironmentError is OSError)
s = SystemExit(3)
print(s.code, SystemExit().code, StopIteration(7).value, repr(s), ImportError("m", name="n", path="p").name, AttributeError("a", name="n", obj=5).obj, NameError("x", name="y").name)
try:
    raise ValueError("chained") from KeyError("cause")
except ValueError as error:
    print(repr(error.__cause__), error.__suppress_context__, error.__context__, error.__traceback__ is not None, error.__traceback__.tb_lineno, error.with_traceback(None) is error, error.__traceback__)


class Custom(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b


c = Custom(1, b=3)
print(c.args, c.b, str(c), repr(c), c == Custom(1), isinstance(c, Exception))


class Silent(Exception):
    pass


print(repr(Silent(1, 2)), str(Silent(1, 2)), Silent("x").args, Silent.__mro__[1].__name__)
for text in ("raise 5", "raise None", "raise int", "raise 'text'", "raise ValueError from 5", "raise", "raise ValueError() from None", "assert False", "assert 0, 'message'", "assert (), [1]", "raise Custom", "raise NotImplementedError", "raise NotImplemented", "raise StopIteration", "raise KeyError", "try:\n 1/0\nexcept 5: pass", "try:\n 1/0\nexcept (ValueError, 5): pass", "try:\n 1/0\nexcept int: pass"):
    try:
        exec(text)
    except Exception as error:
        print(repr(text), "->", type(error).__name__, error, repr(error.__context__), error.__suppress_context__)

# None, Ellipsis, NotImplemented as values.
def f(): pass
def g(): return
print(f(), g(), None, [None], str(None), repr(...), Ellipsis is ..., bool(None), bool(...), None == 0, None == False, None is None, {None: 1}[None], print(end=""))
print([].append(1), {}.update(), "a".join([]) or None, (lambda: None)(), [x for x in (None, 0, "") if x is not None], None or "default", not None, hash(None) == hash(None))
for text in ("None + 1", "None()", "None[0]", "None.x", "len(None)", "for x in None: pass", "None < None", "None = 1", "x = None; x += 1", "int(None)", "a, b = None", "'a' + None", "None in None", "-None", "[*None]", "{**None}", "f(*None)", "sorted([None, 1])", "sum([None])", "None.x = 1", "del None.x", "... + 1", "raise None", "with None: pass", "import None", "def None(): pass", "None: int = 1", "x.None", "f(None=1)", "lambda None: 0", "class None: pass"):
    try:
        exec(text)
    except Exception as error:
        print(text, "->", type(error).__name__, getattr(error, "msg", error))
# expect-3.13: None None None [None] None Ellipsis True False True False False True 1 None
# expect-3.13: None None None None [0, ''] default True True
# expect-3.13: None + 1 -> TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
# expect-3.13: None() -> TypeError 'NoneType' object is not callable
# expect-3.13: None[0] -> TypeError 'NoneType' object is not subscriptable
# expect-3.13: None.x -> AttributeError 'NoneType' object has no attribute 'x'
# expect-3.13: len(None) -> TypeError object of type 'NoneType' has no len()
# expect-3.13: for x in None: pass -> TypeError 'NoneType' object is not iterable
# expect-3.13: None < None -> TypeError '<' not supported between instances of 'NoneType' and 'NoneType'
# expect-3.13: None = 1 -> SyntaxError cannot assign to None
# expect-3.13: x = None; x += 1 -> TypeError unsupported operand type(s) for +=: 'NoneType' and 'int'
# expect-3.13: int(None) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect-3.13: a, b = None -> TypeError cannot unpack non-iterable NoneType object
# expect-3.13: 'a' + None -> TypeError can only concatenate str (not "NoneType") to str
# expect-3.13: None in None -> TypeError argument of type 'NoneType' is not iterable
# expect-3.13: -None -> TypeError bad operand type for unary -: 'NoneType'
# expect-3.13: [*None] -> TypeError Value after * must be an iterable, not NoneType
# expect-3.13: {**None} -> TypeError 'NoneType' object is not a mapping
# expect-3.13: f(*None) -> TypeError __main__.f() argument after * must be an iterable, not NoneType
# expect-3.13: sorted([None, 1]) -> TypeError '<' not supported between instances of 'int' and 'NoneType'
# expect-3.13: sum([None]) -> TypeError unsupported operand type(s) for +: 'int' and 'NoneType'
# expect-3.13: None.x = 1 -> AttributeError 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: del None.x -> AttributeError 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: ... + 1 -> TypeError unsupported operand type(s) for +: 'ellipsis' and 'int'
# expect-3.13: raise None -> TypeError exceptions must derive from BaseException
# expect-3.13: with None: pass -> TypeError 'NoneType' object does not support the context manager protocol
# expect-3.13: import None -> SyntaxError invalid syntax
# expect-3.13: def None(): pass -> SyntaxError invalid syntax
# expect-3.13: None: int = 1 -> SyntaxError illegal target for annotation
# expect-3.13: x.None -> SyntaxError invalid syntax
# expect-3.13: f(None=1) -> SyntaxError cannot assign to None
# expect-3.13: lambda None: 0 -> SyntaxError invalid syntax
# expect-3.13: class None: pass -> SyntaxError invalid syntax

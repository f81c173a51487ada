# What built-in functions say about wrong numbers and kinds of arguments.
for text in (
    "len()", "len(1)", "len(1, 2)", "len(obj=[])", "abs()", "all()", "all(5)", "any(1, 2)", "ascii()", "bin()", "bin('a')", "bin(1.5)", "callable()", "chr()", "chr(1.5)", "ord()", "ord(5)", "dir(1, 2)", "divmod()", "enumerate()", "enumerate(5)", "enumerate([], 'a')", "eval()", "eval(5)", "exec()",
    "filter()", "filter(None)", "filter(None, 5)", "format()", "format(1, 2)", "getattr()", "getattr(1)", "getattr(1, 2)", "getattr(1, 'x')", "getattr(1, 'x', 2, 3)", "hasattr(1)", "hasattr(1, 2)", "hash()", "hash([])", "hex('a')", "hex()", "id()", "input(1, 2)", "isinstance(1)", "isinstance(1, 2)", "isinstance(1, 'int')", "issubclass(1, int)", "issubclass(int, 1)", "iter()", "iter(5)", "iter(5, 6)", "iter([], 1, 2)",
    "map()", "map(1)", "map(len, 5)", "list(map(1, [1]))", "max()", "max(1)", "max([])", "max(1, 'a')", "max([], key=1, default=3)", "max(1, 2, default=3)", "max([1], bad=2)", "min()", "min([])", "next()", "next([])", "next(5)", "next(iter([]))", "oct('a')", "pow(1)", "print(sep=1)", "print(end=2)", "print(bad=1)", "repr()", "reversed()", "reversed(5)", "reversed({1})", "round()", "setattr(1, 'x')", "setattr(1, 'x', 2)", "sorted()", "sorted(5)", "sorted([1], [2])", "sorted([1, 'a'])", "sum()", "sum(5)", "sum(['a'])", "sum([], 'a')", "sum([[1]])", "sum([1], 2, 3)", "vars(5)", "vars(1, 2)", "zip(5)", "zip([1], 5)", "list(zip([1], [1, 2], strict=True))", "list(zip([1, 2], [1], strict=True))", "zip([], bad=1)", "type()", "type(1, 2)", "type('A', 1, {})", "type(1, (), {})", "type('A', (), 1)", "object(1)", "super()", "super(1)", "property(1, 2, 3, 4, 5)", "staticmethod()", "classmethod()", "int.from_bytes()", "delattr(1)", "delattr(1, 'x')", "globals(1)", "locals(1)", "id(1, 2)", "compile()", "__import__(5)", "bool(1, 2)", "float(1, 2)", "float([])", "float('x')", "str(1, 2, 3, 4)", "bytes(1, 2, 3, 4)", "frozenset(1, 2)", "slice()",
):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
# expect-3.13: len() -> TypeError len() takes exactly one argument (0 given)
# expect-3.13: len(1) -> TypeError object of type 'int' has no len()
# expect-3.13: len(1, 2) -> TypeError len() takes exactly one argument (2 given)
# expect-3.13: len(obj=[]) -> TypeError len() takes no keyword arguments
# expect-3.13: abs() -> TypeError abs() takes exactly one argument (0 given)
# expect-3.13: all() -> TypeError all() takes exactly one argument (0 given)
# expect-3.13: all(5) -> TypeError 'int' object is not iterable
# expect-3.13: any(1, 2) -> TypeError any() takes exactly one argument (2 given)
# expect-3.13: ascii() -> TypeError ascii() takes exactly one argument (0 given)
# expect-3.13: bin() -> TypeError bin() takes exactly one argument (0 given)
# expect-3.13: bin('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: bin(1.5) -> TypeError 'float' object cannot be interpreted as an integer
# expect-3.13: callable() -> TypeError callable() takes exactly one argument (0 given)
# expect-3.13: chr() -> TypeError chr() takes exactly one argument (0 given)
# expect-3.13: chr(1.5) -> TypeError 'float' object cannot be interpreted as an integer
# expect-3.13: ord() -> TypeError ord() takes exactly one argument (0 given)
# expect-3.13: ord(5) -> TypeError ord() expected string of length 1, but int found
# expect-3.13: dir(1, 2) -> TypeError dir expected at most 1 argument, got 2
# expect-3.13: divmod() -> TypeError divmod expected 2 arguments, got 0
# expect-3.13: enumerate() -> TypeError enumerate() missing required argument 'iterable'
# expect-3.13: enumerate(5) -> TypeError 'int' object is not iterable
# expect-3.13: enumerate([], 'a') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: eval() -> TypeError eval() takes at least 1 positional argument (0 given)
# expect-3.13: eval(5) -> TypeError eval() arg 1 must be a string, bytes or code object
# expect-3.13: exec() -> TypeError exec() takes at least 1 positional argument (0 given)
# expect-3.13: filter() -> TypeError filter expected 2 arguments, got 0
# expect-3.13: filter(None) -> TypeError filter expected 2 arguments, got 1
# expect-3.13: filter(None, 5) -> TypeError 'int' object is not iterable
# expect-3.13: format() -> TypeError format expected at least 1 argument, got 0
# expect-3.13: format(1, 2) -> TypeError format() argument 2 must be str, not int
# expect-3.13: getattr() -> TypeError getattr expected at least 2 arguments, got 0
# expect-3.13: getattr(1) -> TypeError getattr expected at least 2 arguments, got 1
# expect-3.13: getattr(1, 2) -> TypeError attribute name must be string, not 'int'
# expect-3.13: getattr(1, 'x') -> AttributeError 'int' object has no attribute 'x'
# expect-3.13: getattr(1, 'x', 2, 3) -> TypeError getattr expected at most 3 arguments, got 4
# expect-3.13: hasattr(1) -> TypeError hasattr expected 2 arguments, got 1
# expect-3.13: hasattr(1, 2) -> TypeError attribute name must be string, not 'int'
# expect-3.13: hash() -> TypeError hash() takes exactly one argument (0 given)
# expect-3.13: hash([]) -> TypeError unhashable type: 'list'
# expect-3.13: hex('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: hex() -> TypeError hex() takes exactly one argument (0 given)
# expect-3.13: id() -> TypeError id() takes exactly one argument (0 given)
# expect-3.13: input(1, 2) -> TypeError input expected at most 1 argument, got 2
# expect-3.13: isinstance(1) -> TypeError isinstance expected 2 arguments, got 1
# expect-3.13: isinstance(1, 2) -> TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect-3.13: isinstance(1, 'int') -> TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect-3.13: issubclass(1, int) -> TypeError issubclass() arg 1 must be a class
# expect-3.13: issubclass(int, 1) -> TypeError issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect-3.13: iter() -> TypeError iter expected at least 1 argument, got 0
# expect-3.13: iter(5) -> TypeError 'int' object is not iterable
# expect-3.13: iter(5, 6) -> TypeError iter(v, w): v must be callable
# expect-3.13: iter([], 1, 2) -> TypeError iter expected at most 2 arguments, got 3
# expect-3.13: map() -> TypeError map() must have at least two arguments.
# expect-3.13: map(1) -> TypeError map() must have at least two arguments.
# expect-3.13: map(len, 5) -> TypeError 'int' object is not iterable
# expect-3.13: list(map(1, [1])) -> TypeError 'int' object is not callable
# expect-3.13: max() -> TypeError max expected at least 1 argument, got 0
# expect-3.13: max(1) -> TypeError 'int' object is not iterable
# expect-3.13: max([]) -> ValueError max() iterable argument is empty
# expect-3.13: max(1, 'a') -> TypeError '>' not supported between instances of 'str' and 'int'
# expect-3.13: max([], key=1, default=3) -> 3
# expect-3.13: max(1, 2, default=3) -> TypeError Cannot specify a default for max() with multiple positional arguments
# expect-3.13: max([1], bad=2) -> TypeError max() got an unexpected keyword argument 'bad'
# expect-3.13: min() -> TypeError min expected at least 1 argument, got 0
# expect-3.13: min([]) -> ValueError min() iterable argument is empty
# expect-3.13: next() -> TypeError next expected at least 1 argument, got 0
# expect-3.13: next([]) -> TypeError 'list' object is not an iterator
# expect-3.13: next(5) -> TypeError 'int' object is not an iterator
# expect-3.13: next(iter([])) -> StopIteration 
# expect-3.13: oct('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: pow(1) -> TypeError pow() missing required argument 'exp' (pos 2)
# expect-3.13: print(sep=1) -> TypeError sep must be None or a string, not int
# expect-3.13: print(end=2) -> TypeError end must be None or a string, not int
# expect-3.13: print(bad=1) -> TypeError print() got an unexpected keyword argument 'bad'
# expect-3.13: repr() -> TypeError repr() takes exactly one argument (0 given)
# expect-3.13: reversed() -> TypeError reversed expected 1 argument, got 0
# expect-3.13: reversed(5) -> TypeError 'int' object is not reversible
# expect-3.13: reversed({1}) -> TypeError 'set' object is not reversible
# expect-3.13: round() -> TypeError round() missing required argument 'number' (pos 1)
# expect-3.13: setattr(1, 'x') -> TypeError setattr expected 3 arguments, got 2
# expect-3.13: setattr(1, 'x', 2) -> AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: sorted() -> TypeError sorted expected 1 argument, got 0
# expect-3.13: sorted(5) -> TypeError 'int' object is not iterable
# expect-3.13: sorted([1], [2]) -> TypeError sorted expected 1 argument, got 2
# expect-3.13: sorted([1, 'a']) -> TypeError '<' not supported between instances of 'str' and 'int'
# expect-3.13: sum() -> TypeError sum() takes at least 1 positional argument (0 given)
# expect-3.13: sum(5) -> TypeError 'int' object is not iterable
# expect-3.13: sum(['a']) -> TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect-3.13: sum([], 'a') -> TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect-3.13: sum([[1]]) -> TypeError unsupported operand type(s) for +: 'int' and 'list'
# expect-3.13: sum([1], 2, 3) -> TypeError sum() takes at most 2 arguments (3 given)
# expect-3.13: vars(5) -> TypeError vars() argument must have __dict__ attribute
# expect-3.13: vars(1, 2) -> TypeError vars expected at most 1 argument, got 2
# expect-3.13: zip(5) -> TypeError 'int' object is not iterable
# expect-3.13: zip([1], 5) -> TypeError 'int' object is not iterable
# expect-3.13: list(zip([1], [1, 2], strict=True)) -> ValueError zip() argument 2 is longer than argument 1
# expect-3.13: list(zip([1, 2], [1], strict=True)) -> ValueError zip() argument 2 is shorter than argument 1
# expect-3.13: zip([], bad=1) -> TypeError zip() got an unexpected keyword argument 'bad'
# expect-3.13: type() -> TypeError type() takes 1 or 3 arguments
# expect-3.13: type(1, 2) -> TypeError type() takes 1 or 3 arguments
# expect-3.13: type('A', 1, {}) -> TypeError type.__new__() argument 2 must be tuple, not int
# expect-3.13: type(1, (), {}) -> TypeError type.__new__() argument 1 must be str, not int
# expect-3.13: type('A', (), 1) -> TypeError type.__new__() argument 3 must be dict, not int
# expect-3.13: object(1) -> TypeError object() takes no arguments
# expect-3.13: super() -> RuntimeError super(): no arguments
# expect-3.13: super(1) -> TypeError super() argument 1 must be a type, not int
# expect-3.13: property(1, 2, 3, 4, 5) -> TypeError property() takes at most 4 arguments (5 given)
# expect-3.13: staticmethod() -> TypeError staticmethod expected 1 argument, got 0
# expect-3.13: classmethod() -> TypeError classmethod expected 1 argument, got 0
# expect-3.13: int.from_bytes() -> TypeError from_bytes() missing required argument 'bytes' (pos 1)
# expect-3.13: delattr(1) -> TypeError delattr expected 2 arguments, got 1
# expect-3.13: delattr(1, 'x') -> AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: globals(1) -> TypeError globals() takes no arguments (1 given)
# expect-3.13: locals(1) -> TypeError locals() takes no arguments (1 given)
# expect-3.13: id(1, 2) -> TypeError id() takes exactly one argument (2 given)
# expect-3.13: compile() -> TypeError compile() missing required argument 'source' (pos 1)
# expect-3.13: __import__(5) -> TypeError module name must be a string
# expect-3.13: bool(1, 2) -> TypeError bool expected at most 1 argument, got 2
# expect-3.13: float(1, 2) -> TypeError float expected at most 1 argument, got 2
# expect-3.13: float([]) -> TypeError float() argument must be a string or a real number, not 'list'
# expect-3.13: float('x') -> ValueError could not convert string to float: 'x'
# expect-3.13: str(1, 2, 3, 4) -> TypeError str expected at most 3 arguments, got 4
# expect-3.13: bytes(1, 2, 3, 4) -> TypeError bytes() takes at most 3 arguments (4 given)
# expect-3.13: frozenset(1, 2) -> TypeError frozenset expected at most 1 argument, got 2
# expect-3.13: slice() -> TypeError slice expected at least 1 argument, got 0

# min and max: first of equals, keys, defaults, mixed numbers.
print(max("bb", "aaa", key=len), max("bb", "aa", key=len), min([3, 1, 2]), max({"a": 1, "b": 0}), min("hello"), max([1, 1.0, True]), min([1.0, 1]), max(1, 2.5, True), min(-0.0, 0.0), max([[1, 2], [1, 3]]))
print(max([], default="none"), min((), default=None), max([1], default=5), max("a", "B", key=str.lower), min([("b", 1), ("a", 2)], key=lambda p: p[1]), max(range(10), key=lambda n: n % 7), max(*[1, 2]), max([1, 2], key=None))
for call in ("max()", "max([])", "max(5)", "max(1, 'a')", "max([1, None])", "min(key=len)", "max(1, 2, default=0)", "min([], [])", "max([3], key=5)", "max(1, 2, wrong=1)"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
# expect-3.13: aaa bb 1 b e 1 1.0 2.5 -0.0 [1, 3]
# expect-3.13: none None 1 B ('b', 1) 6 2 2
# expect-3.13: max() TypeError max expected at least 1 argument, got 0
# expect-3.13: max([]) ValueError max() iterable argument is empty
# expect-3.13: max(5) TypeError 'int' object is not iterable
# expect-3.13: max(1, 'a') TypeError '>' not supported between instances of 'str' and 'int'
# expect-3.13: max([1, None]) TypeError '>' not supported between instances of 'NoneType' and 'int'
# expect-3.13: min(key=len) TypeError min expected at least 1 argument, got 0
# expect-3.13: max(1, 2, default=0) TypeError Cannot specify a default for max() with multiple positional arguments
# expect-3.13: min([], []) []
# expect-3.13: max([3], key=5) TypeError 'int' object is not callable
# expect-3.13: max(1, 2, wrong=1) TypeError max() got an unexpected keyword argument 'wrong'

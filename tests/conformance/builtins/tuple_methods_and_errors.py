# Tuples: syntax, methods, what they refuse.
print((), (1,), 1,), print((1, 2) + (3,), (1, 2) * 2, 2 * (0,), (1, 2, 1).count(1), (1, 2).index(2), (1, 2)[-1], (1, 2, 3)[1:], len(()), 2 in (1, 2))
t = 1, "a", [2]
a, b, c = t
print(t, a, b, c, t < (1, "b"), (1, 2) == [1, 2], () < (0,), tuple("abc"), tuple({1: 2}), tuple(range(3)), tuple(t) is t, t[:] is t, hash((1, 2)) == hash((1, 2)), () is ())
for text in (
    "t[0] = 1", "del t[0]", "t.x = 1", "t[5]", "t['a']", "t + [1]", "t * 'a'", "t.index('zz')", "t.index()", "t.count()", "t.append(1)", "hash(t)", "{t}", "tuple(5)", "tuple(1, 2)", "t < 5", "(1,) < ('a',)",
    "a, b = 1, 2, 3", "a, b, c = 1, 2", "a, b = 1", "(a, b), c = (1,), 2", "a, *b, c = (1,)", "() = (1,)", "() = ()", "[] = []", "tuple.__new__()", "t()", "-t", "t.sort()",
):
    try:
        exec(text)
        print(text, "ok")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 2), (1, 3)), min([(3,), (2, 9)]), (1, 2, 3)[::-1], ((1, 2), (3, 4))[1][0], (lambda: (1, 2))(), *(1, 2), sep="/")
# expect-3.13: () (1,) 1
# expect-3.13: (1, 2, 3) (1, 2, 1, 2) (0, 0) 2 1 2 (2, 3) 0 True
# expect-3.13: (1, 'a', [2]) 1 a [2] True False True ('a', 'b', 'c') (1,) (0, 1, 2) True True True True
# expect-3.13: t[0] = 1 -> TypeError 'tuple' object does not support item assignment
# expect-3.13: del t[0] -> TypeError 'tuple' object doesn't support item deletion
# expect-3.13: t.x = 1 -> AttributeError 'tuple' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: t[5] -> IndexError tuple index out of range
# expect-3.13: t['a'] -> TypeError tuple indices must be integers or slices, not str
# expect-3.13: t + [1] -> TypeError can only concatenate tuple (not "list") to tuple
# expect-3.13: t * 'a' -> TypeError can't multiply sequence by non-int of type 'str'
# expect-3.13: t.index('zz') -> ValueError tuple.index(x): x not in tuple
# expect-3.13: t.index() -> TypeError index expected at least 1 argument, got 0
# expect-3.13: t.count() -> TypeError tuple.count() takes exactly one argument (0 given)
# expect-3.13: t.append(1) -> AttributeError 'tuple' object has no attribute 'append'
# expect-3.13: hash(t) -> TypeError unhashable type: 'list'
# expect-3.13: {t} -> TypeError unhashable type: 'list'
# expect-3.13: tuple(5) -> TypeError 'int' object is not iterable
# expect-3.13: tuple(1, 2) -> TypeError tuple expected at most 1 argument, got 2
# expect-3.13: t < 5 -> TypeError '<' not supported between instances of 'tuple' and 'int'
# expect-3.13: (1,) < ('a',) -> TypeError '<' not supported between instances of 'int' and 'str'
# expect-3.13: a, b = 1, 2, 3 -> ValueError too many values to unpack (expected 2)
# expect-3.13: a, b, c = 1, 2 -> ValueError not enough values to unpack (expected 3, got 2)
# expect-3.13: a, b = 1 -> TypeError cannot unpack non-iterable int object
# expect-3.13: (a, b), c = (1,), 2 -> ValueError not enough values to unpack (expected 2, got 1)
# expect-3.13: a, *b, c = (1,) -> ValueError not enough values to unpack (expected at least 2, got 1)
# expect-3.13: () = (1,) -> ValueError too many values to unpack (expected 0)
# expect-3.13: () = () ok
# expect-3.13: [] = [] ok
# expect-3.13: tuple.__new__() -> TypeError tuple.__new__(): not enough arguments
# expect-3.13: t() -> TypeError 'tuple' object is not callable
# expect-3.13: -t -> TypeError bad operand type for unary -: 'tuple'
# expect-3.13: t.sort() -> AttributeError 'tuple' object has no attribute 'sort'
# expect-3.13: [(1, 'z'), (2, 'a'), (2, 'b')]/(1, 3)/(2, 9)/(3, 2, 1)/3/(1, 2)/1/2

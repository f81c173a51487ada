# sum: start values, floats, lists, what it refuses.
print(sum([]), sum([], 5), sum([1, 2], start=10), sum([0.1] * 3), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum(range(5), -10), sum({1: "a", 2: "b"}), sum([True, True]), sum([1, 2.5]), sum([1j, 1]), sum(x for x in (10**20, 1)))
class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): return V(self.n + (o.n if isinstance(o, V) else o))
    __radd__ = __add__
print(sum([V(1), V(2)]).n, sum([V(1)], V(5)).n)
for call in ("sum(['a'])", "sum(['a'], '')", "sum([b'a'], b'')", "sum([bytearray()], bytearray())", "sum(5)", "sum([1], 'x')", "sum([None])", "sum([[1]])", "sum()", "sum([1], 2, 3)", "sum([1], begin=1)"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
# expect-3.13: 0 5 13 0.30000000000000004 [1, 2] (1, 2) 0 3 2 3.5 (1+1j) 100000000000000000001
# expect-3.13: 3 6
# expect-3.13: sum(['a']) TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect-3.13: sum(['a'], '') TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect-3.13: sum([b'a'], b'') TypeError sum() can't sum bytes [use b''.join(seq) instead]
# expect-3.13: sum([bytearray()], bytearray()) TypeError sum() can't sum bytearray [use b''.join(seq) instead]
# expect-3.13: sum(5) TypeError 'int' object is not iterable
# expect-3.13: sum([1], 'x') TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect-3.13: sum([None]) TypeError unsupported operand type(s) for +: 'int' and 'NoneType'
# expect-3.13: sum([[1]]) TypeError unsupported operand type(s) for +: 'int' and 'list'
# expect-3.13: sum() TypeError sum() takes at least 1 positional argument (0 given)
# expect-3.13: sum([1], 2, 3) TypeError sum() takes at most 2 arguments (3 given)
# expect-3.13: sum([1], begin=1) TypeError sum() got an unexpected keyword argument 'begin'

# What lists refuse, in CPython's words.
for text in (
    "[1, 2][2]", "[1, 2]['a']", "[1, 2][1.0]", "[1, 2][None]", "[].pop()", "[1].pop(5)", "[1].pop('a')", "[1].remove(2)", "[1].index(2)", "[1].index()",
    "[1] + (2,)", "[1] + 'a'", "[1] * 'a'", "[1] * 1.5", "[1] * [2]", "[1] < (2,)", "[1] < ['a']", "[3, 'a'].sort()", "sorted([1, None])", "[1].sort(5)", "[1].sort(key=5)",
    "[1].append()", "[1].append(1, 2)", "[1].extend(5)", "[1].extend()", "[1].insert(1)", "[1].insert('a', 1)", "[1].nothing", "[1].count()", "[1].copy(1)", "[1].clear(1)",
    "list(5)", "list(1, 2)", "list(x=1)", "hash([])", "{[]: 1}", "{[]}", "[1, 2][1:2:0]", "[1, 2]['a':]", "[].reverse(1)", "list.append(1, 2)", "list.append()", "list()()", "[1](0)", "-[1]", "[1] - [1]", "5 in 5", "[1] @ [2]", "[1] % 2",
):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
for text in ("a[5] = 1", "a['x'] = 1", "del a[5]", "a[::2] = [1]", "a[0:2] = 5", "a[1.5] = 2", "a += 5", "a.x = 1", "del a.append", "a.append = 1", "a *= 'x'", "a[::0] = []", "del a[::0]", "for a[0] in 5: pass", "b, c = a", "b, c, d, e = a", "*b, = 5"):
    a = [1, 2, 3]
    try:
        exec(text)
        print(text, a)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
# expect-3.13: [1, 2][2] -> IndexError list index out of range
# expect-3.13: [1, 2]['a'] -> TypeError list indices must be integers or slices, not str
# expect-3.13: [1, 2][1.0] -> TypeError list indices must be integers or slices, not float
# expect-3.13: [1, 2][None] -> TypeError list indices must be integers or slices, not NoneType
# expect-3.13: [].pop() -> IndexError pop from empty list
# expect-3.13: [1].pop(5) -> IndexError pop index out of range
# expect-3.13: [1].pop('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: [1].remove(2) -> ValueError list.remove(x): x not in list
# expect-3.13: [1].index(2) -> ValueError 2 is not in list
# expect-3.13: [1].index() -> TypeError index expected at least 1 argument, got 0
# expect-3.13: [1] + (2,) -> TypeError can only concatenate list (not "tuple") to list
# expect-3.13: [1] + 'a' -> TypeError can only concatenate list (not "str") to list
# expect-3.13: [1] * 'a' -> TypeError can't multiply sequence by non-int of type 'str'
# expect-3.13: [1] * 1.5 -> TypeError can't multiply sequence by non-int of type 'float'
# expect-3.13: [1] * [2] -> TypeError can't multiply sequence by non-int of type 'list'
# expect-3.13: [1] < (2,) -> TypeError '<' not supported between instances of 'list' and 'tuple'
# expect-3.13: [1] < ['a'] -> TypeError '<' not supported between instances of 'int' and 'str'
# expect-3.13: [3, 'a'].sort() -> TypeError '<' not supported between instances of 'str' and 'int'
# expect-3.13: sorted([1, None]) -> TypeError '<' not supported between instances of 'NoneType' and 'int'
# expect-3.13: [1].sort(5) -> TypeError sort() takes no positional arguments
# expect-3.13: [1].sort(key=5) -> TypeError 'int' object is not callable
# expect-3.13: [1].append() -> TypeError list.append() takes exactly one argument (0 given)
# expect-3.13: [1].append(1, 2) -> TypeError list.append() takes exactly one argument (2 given)
# expect-3.13: [1].extend(5) -> TypeError 'int' object is not iterable
# expect-3.13: [1].extend() -> TypeError list.extend() takes exactly one argument (0 given)
# expect-3.13: [1].insert(1) -> TypeError insert expected 2 arguments, got 1
# expect-3.13: [1].insert('a', 1) -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: [1].nothing -> AttributeError 'list' object has no attribute 'nothing'
# expect-3.13: [1].count() -> TypeError list.count() takes exactly one argument (0 given)
# expect-3.13: [1].copy(1) -> TypeError list.copy() takes no arguments (1 given)
# expect-3.13: [1].clear(1) -> TypeError list.clear() takes no arguments (1 given)
# expect-3.13: list(5) -> TypeError 'int' object is not iterable
# expect-3.13: list(1, 2) -> TypeError list expected at most 1 argument, got 2
# expect-3.13: list(x=1) -> TypeError list() takes no keyword arguments
# expect-3.13: hash([]) -> TypeError unhashable type: 'list'
# expect-3.13: {[]: 1} -> TypeError unhashable type: 'list'
# expect-3.13: {[]} -> TypeError unhashable type: 'list'
# expect-3.13: [1, 2][1:2:0] -> ValueError slice step cannot be zero
# expect-3.13: [1, 2]['a':] -> TypeError slice indices must be integers or None or have an __index__ method
# expect-3.13: [].reverse(1) -> TypeError list.reverse() takes no arguments (1 given)
# expect-3.13: list.append(1, 2) -> TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect-3.13: list.append() -> TypeError unbound method list.append() needs an argument
# expect-3.13: list()() -> TypeError 'list' object is not callable
# expect-3.13: [1](0) -> TypeError 'list' object is not callable
# expect-3.13: -[1] -> TypeError bad operand type for unary -: 'list'
# expect-3.13: [1] - [1] -> TypeError unsupported operand type(s) for -: 'list' and 'list'
# expect-3.13: 5 in 5 -> TypeError argument of type 'int' is not iterable
# expect-3.13: [1] @ [2] -> TypeError unsupported operand type(s) for @: 'list' and 'list'
# expect-3.13: [1] % 2 -> TypeError unsupported operand type(s) for %: 'list' and 'int'
# expect-3.13: a[5] = 1 -> IndexError list assignment index out of range
# expect-3.13: a['x'] = 1 -> TypeError list indices must be integers or slices, not str
# expect-3.13: del a[5] -> IndexError list assignment index out of range
# expect-3.13: a[::2] = [1] -> ValueError attempt to assign sequence of size 1 to extended slice of size 2
# expect-3.13: a[0:2] = 5 -> TypeError must assign iterable to extended slice
# expect-3.13: a[1.5] = 2 -> TypeError list indices must be integers or slices, not float
# expect-3.13: a += 5 -> TypeError 'int' object is not iterable
# expect-3.13: a.x = 1 -> AttributeError 'list' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: del a.append -> AttributeError 'list' object attribute 'append' is read-only
# expect-3.13: a.append = 1 -> AttributeError 'list' object attribute 'append' is read-only
# expect-3.13: a *= 'x' -> TypeError can't multiply sequence by non-int of type 'str'
# expect-3.13: a[::0] = [] -> ValueError slice step cannot be zero
# expect-3.13: del a[::0] -> ValueError slice step cannot be zero
# expect-3.13: for a[0] in 5: pass -> TypeError 'int' object is not iterable
# expect-3.13: b, c = a -> ValueError too many values to unpack (expected 2)
# expect-3.13: b, c, d, e = a -> ValueError not enough values to unpack (expected 4, got 3)
# expect-3.13: *b, = 5 -> TypeError cannot unpack non-iterable int object

# What sets refuse, in CPython's words.
for text in (
    "{1}.remove(2)", "{(1, 2)}.remove((3, 4))", "set().pop()", "{1}.add([])", "{1}.add()", "{1}.add(1, 2)", "{[]}", "{1} | [2]", "{1} + {2}", "{1} < [1]", "{1} < 5", "{1}[0]", "set(5)", "set(1, 2)", "set(x=1)", "frozenset(5)", "frozenset(x=1)", "frozenset([[]])",
    "{1}.union(5)", "{1}.update(5)", "{1}.issubset(5)", "{1} - [1]", "{1} & (1,)", "{1} ^ 'a'", "hash(set())", "{set()}", "{frozenset()}", "{1}.discard()", "{1}.discard([])", "[] in {1}", "{1} in {2}", "set() in {frozenset()}", "frozenset([1]).add(2)", "{1}.nothing", "{1} * 2", "-{1}", "{*5}", "{1, *'a'} == {1, 'a'}", "{1}.clear(1)", "{1}.copy(1)", "{1}()", "{1} == [1]", "set.add()", "set.add(1)", "set.union()", "set.union({1})", "frozenset().union([1])", "sorted({1, 'a'}, key=str)",
):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
for text in ("s |= [1]", "s -= [1]", "s &= 5", "s ^= 'a'", "for x in s: s.add(x + 10)", "for x in s: s.discard(x)", "s[0] = 1", "del s[0]", "s.x = 1", "a, b = s"):
    s = {1}
    try:
        exec(text)
        print(text, s)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
# expect-3.13: {1}.remove(2) -> KeyError 2
# expect-3.13: {(1, 2)}.remove((3, 4)) -> KeyError (3, 4)
# expect-3.13: set().pop() -> KeyError 'pop from an empty set'
# expect-3.13: {1}.add([]) -> TypeError unhashable type: 'list'
# expect-3.13: {1}.add() -> TypeError set.add() takes exactly one argument (0 given)
# expect-3.13: {1}.add(1, 2) -> TypeError set.add() takes exactly one argument (2 given)
# expect-3.13: {[]} -> TypeError unhashable type: 'list'
# expect-3.13: {1} | [2] -> TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect-3.13: {1} + {2} -> TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect-3.13: {1} < [1] -> TypeError '<' not supported between instances of 'set' and 'list'
# expect-3.13: {1} < 5 -> TypeError '<' not supported between instances of 'set' and 'int'
# expect-3.13: {1}[0] -> TypeError 'set' object is not subscriptable
# expect-3.13: set(5) -> TypeError 'int' object is not iterable
# expect-3.13: set(1, 2) -> TypeError set expected at most 1 argument, got 2
# expect-3.13: set(x=1) -> TypeError set() takes no keyword arguments
# expect-3.13: frozenset(5) -> TypeError 'int' object is not iterable
# expect-3.13: frozenset(x=1) -> TypeError frozenset() takes no keyword arguments
# expect-3.13: frozenset([[]]) -> TypeError unhashable type: 'list'
# expect-3.13: {1}.union(5) -> TypeError 'int' object is not iterable
# expect-3.13: {1}.update(5) -> TypeError 'int' object is not iterable
# expect-3.13: {1}.issubset(5) -> TypeError 'int' object is not iterable
# expect-3.13: {1} - [1] -> TypeError unsupported operand type(s) for -: 'set' and 'list'
# expect-3.13: {1} & (1,) -> TypeError unsupported operand type(s) for &: 'set' and 'tuple'
# expect-3.13: {1} ^ 'a' -> TypeError unsupported operand type(s) for ^: 'set' and 'str'
# expect-3.13: hash(set()) -> TypeError unhashable type: 'set'
# expect-3.13: {set()} -> TypeError unhashable type: 'set'
# expect-3.13: {frozenset()} -> {frozenset()}
# expect-3.13: {1}.discard() -> TypeError set.discard() takes exactly one argument (0 given)
# expect-3.13: {1}.discard([]) -> TypeError unhashable type: 'list'
# expect-3.13: [] in {1} -> TypeError unhashable type: 'list'
# expect-3.13: {1} in {2} -> False
# expect-3.13: set() in {frozenset()} -> True
# expect-3.13: frozenset([1]).add(2) -> AttributeError 'frozenset' object has no attribute 'add'
# expect-3.13: {1}.nothing -> AttributeError 'set' object has no attribute 'nothing'
# expect-3.13: {1} * 2 -> TypeError unsupported operand type(s) for *: 'set' and 'int'
# expect-3.13: -{1} -> TypeError bad operand type for unary -: 'set'
# expect-3.13: {*5} -> TypeError 'int' object is not iterable
# expect-3.13: {1, *'a'} == {1, 'a'} -> True
# expect-3.13: {1}.clear(1) -> TypeError set.clear() takes no arguments (1 given)
# expect-3.13: {1}.copy(1) -> TypeError set.copy() takes no arguments (1 given)
# expect-3.13: {1}() -> TypeError 'set' object is not callable
# expect-3.13: {1} == [1] -> False
# expect-3.13: set.add() -> TypeError unbound method set.add() needs an argument
# expect-3.13: set.add(1) -> TypeError descriptor 'add' for 'set' objects doesn't apply to a 'int' object
# expect-3.13: set.union() -> TypeError unbound method set.union() needs an argument
# expect-3.13: set.union({1}) -> {1}
# expect-3.13: frozenset().union([1]) -> frozenset({1})
# expect-3.13: sorted({1, 'a'}, key=str) -> [1, 'a']
# expect-3.13: s |= [1] -> TypeError unsupported operand type(s) for |=: 'set' and 'list'
# expect-3.13: s -= [1] -> TypeError unsupported operand type(s) for -=: 'set' and 'list'
# expect-3.13: s &= 5 -> TypeError unsupported operand type(s) for &=: 'set' and 'int'
# expect-3.13: s ^= 'a' -> TypeError unsupported operand type(s) for ^=: 'set' and 'str'
# expect-3.13: for x in s: s.add(x + 10) -> RuntimeError Set changed size during iteration
# expect-3.13: for x in s: s.discard(x) -> RuntimeError Set changed size during iteration
# expect-3.13: s[0] = 1 -> TypeError 'set' object does not support item assignment
# expect-3.13: del s[0] -> TypeError 'set' object doesn't support item deletion
# expect-3.13: s.x = 1 -> AttributeError 'set' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: a, b = s -> ValueError not enough values to unpack (expected 2, got 1)

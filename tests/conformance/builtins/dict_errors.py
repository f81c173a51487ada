# What dicts refuse, in CPython's words.
for text in (
    "{}['a']", "{}[1, 2]", "{'a': 1}.pop('b')", "{}.popitem()", "{}.pop()", "{}.get()", "{[]: 1}", "{}[[]]", "[] in {}", "{}.get([])", "{(1, []): 2}", "dict(5)", "dict([1])", "dict([(1, 2, 3)])", "dict(['abc'])", "dict(['ab', 'cd'])",
    "dict(1, 2)", "dict(**{1: 2})", "dict(a=1, **{'a': 2})", "{**5}", "{**[(1, 2)]}", "{} < {}", "{} + {}", "{} | []", "{} | 5", "[] | {}", "-{}", "{}()", "{}.nothing", "{}.has_key(1)", "dict.fromkeys()", "dict.fromkeys(5)", "{}.update(5)", "{}.update([1])", "{}.update([(1,)])", "{}.update(1, 2)",
    "{}.setdefault()", "{}.items(1)", "hash({})", "{{}}", "{}.keys()[0]", "{1: 2}.values()[0]", "dict.get()", "dict.get({})", "dict.get(1, 2)", "len({}, 1)", "{1: 2}[1.5]", "{'a': 1}[b'a']", "{}.copy(1)", "iter({}.keys()).x",
):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
for text in ("del d['x']", "d |= 5", "d |= [(1, 2)]", "d.x = 1", "d[[]] = 1", "for k in d: d[len(d) + 5] = 0", "for k in d: del d[k]", "d.clear(1)", "a, b, c = d", "d += {}", "for k, v in d: pass", "d.keys = 1", "del d.keys"):
    d = {"a": 1}
    try:
        exec(text)
        print(text, d)
    except Exception as error:
        print(text, "->", type(error).__name__, error)
# expect-3.13: {}['a'] -> KeyError 'a'
# expect-3.13: {}[1, 2] -> KeyError (1, 2)
# expect-3.13: {'a': 1}.pop('b') -> KeyError 'b'
# expect-3.13: {}.popitem() -> KeyError 'popitem(): dictionary is empty'
# expect-3.13: {}.pop() -> TypeError pop expected at least 1 argument, got 0
# expect-3.13: {}.get() -> TypeError get expected at least 1 argument, got 0
# expect-3.13: {[]: 1} -> TypeError unhashable type: 'list'
# expect-3.13: {}[[]] -> TypeError unhashable type: 'list'
# expect-3.13: [] in {} -> TypeError unhashable type: 'list'
# expect-3.13: {}.get([]) -> TypeError unhashable type: 'list'
# expect-3.13: {(1, []): 2} -> TypeError unhashable type: 'list'
# expect-3.13: dict(5) -> TypeError 'int' object is not iterable
# expect-3.13: dict([1]) -> TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect-3.13: dict([(1, 2, 3)]) -> ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect-3.13: dict(['abc']) -> ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect-3.13: dict(['ab', 'cd']) -> {'a': 'b', 'c': 'd'}
# expect-3.13: dict(1, 2) -> TypeError dict expected at most 1 argument, got 2
# expect-3.13: dict(**{1: 2}) -> TypeError keywords must be strings
# expect-3.13: dict(a=1, **{'a': 2}) -> TypeError dict() got multiple values for keyword argument 'a'
# expect-3.13: {**5} -> TypeError 'int' object is not a mapping
# expect-3.13: {**[(1, 2)]} -> TypeError 'list' object is not a mapping
# expect-3.13: {} < {} -> TypeError '<' not supported between instances of 'dict' and 'dict'
# expect-3.13: {} + {} -> TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# expect-3.13: {} | [] -> TypeError unsupported operand type(s) for |: 'dict' and 'list'
# expect-3.13: {} | 5 -> TypeError unsupported operand type(s) for |: 'dict' and 'int'
# expect-3.13: [] | {} -> TypeError unsupported operand type(s) for |: 'list' and 'dict'
# expect-3.13: -{} -> TypeError bad operand type for unary -: 'dict'
# expect-3.13: {}() -> TypeError 'dict' object is not callable
# expect-3.13: {}.nothing -> AttributeError 'dict' object has no attribute 'nothing'
# expect-3.13: {}.has_key(1) -> AttributeError 'dict' object has no attribute 'has_key'
# expect-3.13: dict.fromkeys() -> TypeError fromkeys expected at least 1 argument, got 0
# expect-3.13: dict.fromkeys(5) -> TypeError 'int' object is not iterable
# expect-3.13: {}.update(5) -> TypeError 'int' object is not iterable
# expect-3.13: {}.update([1]) -> TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect-3.13: {}.update([(1,)]) -> ValueError dictionary update sequence element #0 has length 1; 2 is required
# expect-3.13: {}.update(1, 2) -> TypeError update expected at most 1 argument, got 2
# expect-3.13: {}.setdefault() -> TypeError setdefault expected at least 1 argument, got 0
# expect-3.13: {}.items(1) -> TypeError dict.items() takes no arguments (1 given)
# expect-3.13: hash({}) -> TypeError unhashable type: 'dict'
# expect-3.13: {{}} -> TypeError unhashable type: 'dict'
# expect-3.13: {}.keys()[0] -> TypeError 'dict_keys' object is not subscriptable
# expect-3.13: {1: 2}.values()[0] -> TypeError 'dict_values' object is not subscriptable
# expect-3.13: dict.get() -> TypeError unbound method dict.get() needs an argument
# expect-3.13: dict.get({}) -> TypeError get expected at least 1 argument, got 0
# expect-3.13: dict.get(1, 2) -> TypeError descriptor 'get' for 'dict' objects doesn't apply to a 'int' object
# expect-3.13: len({}, 1) -> TypeError len() takes exactly one argument (2 given)
# expect-3.13: {1: 2}[1.5] -> KeyError 1.5
# expect-3.13: {'a': 1}[b'a'] -> KeyError b'a'
# expect-3.13: {}.copy(1) -> TypeError dict.copy() takes no arguments (1 given)
# expect-3.13: iter({}.keys()).x -> AttributeError 'dict_keyiterator' object has no attribute 'x'
# expect-3.13: del d['x'] -> KeyError 'x'
# expect-3.13: d |= 5 -> TypeError 'int' object is not iterable
# expect-3.13: d |= [(1, 2)] {'a': 1, 1: 2}
# expect-3.13: d.x = 1 -> AttributeError 'dict' object has no attribute 'x' and no __dict__ for setting new attributes
# expect-3.13: d[[]] = 1 -> TypeError unhashable type: 'list'
# expect-3.13: for k in d: d[len(d) + 5] = 0 -> RuntimeError dictionary changed size during iteration
# expect-3.13: for k in d: del d[k] -> RuntimeError dictionary changed size during iteration
# expect-3.13: d.clear(1) -> TypeError dict.clear() takes no arguments (1 given)
# expect-3.13: a, b, c = d -> ValueError not enough values to unpack (expected 3, got 1)
# expect-3.13: d += {} -> TypeError unsupported operand type(s) for +=: 'dict' and 'dict'
# expect-3.13: for k, v in d: pass -> ValueError not enough values to unpack (expected 2, got 1)
# expect-3.13: d.keys = 1 -> AttributeError 'dict' object attribute 'keys' is read-only
# expect-3.13: del d.keys -> AttributeError 'dict' object attribute 'keys' is read-only

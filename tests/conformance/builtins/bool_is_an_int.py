# bool: its two values, its operators and its place among the ints.
print(True + True, True * 5, -True, +False, ~True, ~False, True / 2, True // 2, True**3, 10 - True)
print(True & True, True | False, True ^ True, type(True & 1), type(True & True), True & 3, 2 | True, False ^ 5)
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, True == 1, True is not 1.0, hash(True), {True: 1, 1: 2, 1.0: 3})
print(["no", "yes"][True], "ab"[False], range(5)[True], "x" * True, [1, 2] * False)
print(bool(), bool(0), bool(""), bool(" "), bool([]), bool([0]), bool(None), bool(0.0), bool(nan := float("nan")), bool(()), bool({}), bool(range(0)), bool(set()), bool(b""))
print(str(True), repr(False), f"{True} {True:d} {True:5}| {False!r:>7} {True:x}", "%s %d %r" % (True, True, False), int(True), float(False), complex(True))
print(sum([True, False, True]), max(True, 2), min(False, -1), sorted([True, False, 0, 1]), [1, 2, 3].count(True), [0, True].index(1))
print(not True, not 0, not [], not "a", True and 5, 0 or "x", None or 0, "" and 1 / 0, 1 or 1 / 0, [] or {} or (), not not 7)
print(True < 2, False <= False, 1 < True + 1, True == "True", True.real, True.bit_length(), True.numerator, (True).to_bytes(2, "big"))
for text in ("bool(1, 2)", "bool(x=1)", "True()", "class B(bool): pass", "True.x = 1"):
    try:
        exec(text)
    except Exception as error:
        print(type(error).__name__, error)
# expect-3.13: 2 5 -1 0 -2 -1 0.5 0 1 9
# expect-3.13: True True False <class 'int'> <class 'bool'> 1 3 5
# expect-3.13: True True (<class 'bool'>, <class 'int'>, <class 'object'>) True True 1 {True: 3}
# expect-3.13: yes a 1 x []
# expect-3.13: False False False True False True False False True False False False False False
# expect-3.13: True False True 1     1|   False 1 True 1 False 1 0.0 (1+0j)
# expect-3.13: 2 2 -1 [False, 0, True, 1] 1 1
# expect-3.13: False True True False 5 x 0  1 () True
# expect-3.13: True True True False 1 1 1 b'\x00\x01'
# expect-3.13: TypeError bool expected at most 1 argument, got 2
# expect-3.13: TypeError bool() takes no keyword arguments
# expect-3.13: TypeError 'bool' object is not callable
# expect-3.13: TypeError type 'bool' is not an acceptable base type
# expect-3.13: AttributeError 'bool' object has no attribute 'x' and no __dict__ for setting new attributes

# sep, end and odd values of them.
print(1, 2, 3, sep="")
print("a", "b", sep="\n")
print("x", end="")
print("y", end="\n\n")
print(sep="-")
print(*range(3), sep=", ", end=".\n")
print("a", None, sep=None, end=None)
for kw in ({"sep": 1}, {"end": 1}, {"file": 1}, {"bad": 1}):
    try:
        print("z", **kw)
    except Exception as error:
        print(type(error).__name__, error)
# expect-3.13: 123
# expect-3.13: a
# expect-3.13: b
# expect-3.13: xy
# expect-3.13:
# expect-3.13:
# expect-3.13: 0, 1, 2.
# expect-3.13: a None
# expect-3.13: TypeError sep must be None or a string, not int
# expect-3.13: TypeError end must be None or a string, not int
# expect-3.13: AttributeError 'int' object has no attribute 'write'
# expect-3.13: TypeError print() got an unexpected keyword argument 'bad'

# enumerate and zip, alone and together.
for i, letter in enumerate("abc"):
    print(i, letter, end="; ")
print(list(enumerate(["x", "y"], start=10)))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])))
print(dict(zip(["k", "l"], [1, 2])))
pairs = [(1, "a"), (2, "b")]
numbers, letters = zip(*pairs)
print(numbers, letters)
for i, (a, b) in enumerate(zip("xy", [1.5, 2.5])):
    print(i, a, b)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)

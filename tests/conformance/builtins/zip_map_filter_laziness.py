# zip, map, filter and enumerate take items only when asked.
def loud(items):
    for x in items:
        print("take", x, end="; ")
        yield x


m = map(lambda x: x * 2, loud([1, 2, 3]))
print("made")
print(next(m), next(m))
z = zip(loud("ab"), loud([1]))
print(list(z))
print(list(filter(lambda x: x > 1, loud([1, 2]))), list(enumerate(loud("x"), start=3)))
print(any(x > 1 for x in loud([1, 2, 3])), all(x > 1 for x in loud([1, 2])), 2 in loud([1, 2, 3]))
print(list(map(lambda *a: a, "ab", [1, 2], (True, False))), list(map(max, [1, 5], [3, 2])), list(zip()), list(zip("ab")), list(zip("ab", range(9), strict=False)))

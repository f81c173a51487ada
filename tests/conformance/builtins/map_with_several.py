# map and zip stop at the shortest.
print(list(map(pow, [2, 3], [3, 2, 1])), list(map(lambda *a: sum(a), [1, 2], [3, 4], [5, 6])), list(zip("abc", [1, 2], (True,))), dict(zip("ab", range(5))), list(map(str.upper, "ab")), [a + b for a, b in zip("ab", "cd")], list(zip(*[(1, 2), (3, 4)])), list(map(None, [])) if False else "", set(map(len, ["a", "bb", "c"])))

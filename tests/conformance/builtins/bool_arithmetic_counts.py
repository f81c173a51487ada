# Counting with booleans.
a = [3, -1, 0, 7]
print(sum(x > 0 for x in a), sum(map(bool, a)), [x > 0 for x in a].count(True), True + True, max(True, False), sorted([True, False]), "ab"[True], [10, 20][3 > 2], (1 < 2) * 5, -True, True == 1.0, {True: "a"}[1])

# Truth, chained comparison, and / or / not, conditional expressions.
for value in (0, 1, "", "x", [], [0], None, {}, {1}, 0.0, (), False):
    print(bool(value), end=" ")
print()
x = 5
print(1 < x < 10, 1 < x > 3, 1 < x < 4, 0 == False == 0)
print(0 or "default", 1 and "both", None or 0 or [], "" and 1)


def loud(value):
    print("eval", value, end="; ")
    return value


print(loud(False) and loud(True), loud(True) or loud(False))
print(loud(3) < loud(2) < loud(1))
print("yes" if x > 3 else "no", not x, not not x)
if x < 3:
    print("small")
elif x < 6:
    print("medium")
else:
    print("large")
print(x is None, x is not None, 3 in [1, 2, 3], 4 not in [1, 2, 3])

# Chains evaluate each operand once and stop early; is, in and their negations.
def v(x):
    print("eval", x)
    return x
print(v(1) < v(3) < v(2) < v(0), v(1) == v(1) != v(2), 1 in [1] in [[1]], not 1 in [2], 1 not in [2], None is not None, 1 is 1, "a" < "b" <= "b" > "a", [] is [], () == () is not None)
print(v(0) and v(1), v(0) or v(2), not v(0), v(1) if v(0) else v(3), 1 and [] or "x", (0 or None) is None, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, not True == False, ~-1, 1 + 2 << 3, 5 & 3 | 4 ^ 1, 7 // 2 * 2, 10 - 3 - 2, "a" "b" * 2)

# Which operator binds tighter.
print(2 + 3 * 4, (2 + 3) * 4, 2**3**2, -(2**2), -2**2, 2**-1, 10 - 4 - 3, 100 / 10 / 5, 7 // 2 * 2, 7 % 4 * 2, 2 * 3 % 4, -7 // 2, -(7 // 2), ~5 + 1, not True == False, not (True == False))
print(1 + 2 << 3, 1 | 2 ^ 3 & 4, 1 << 2 + 3, 5 & 3 == 1, (5 & 3) == 1, 1 or 0 and 0, (1 or 0) and 0, not 0 and 1, True if 0 else False or True, [1, 2][0] + 3, -3 ** 2, (-3) ** 2, 2 ** 3 * 2, -2 % 3, +-+-3, ~-3, not not 1)
print(3 if True else 1 + 1, (lambda x: x + 1)(2) * 2, 1 < 2 and 2 < 3 or 1 / 0, "a" "b" * 2, "%d" % 3 + "4", "a" + "b" in "cab", 1 if 0 else 2 if 0 else 3, (yield_ := 5) + 1, [x for x in range(3) if x if x > 1], {1: 2, **{3: 4}}[3], 1 - -1, 1 - - - 1, 5 @ 3 if False else "matmul skipped")
print(1 in [1] and 2 not in [1], None is not None, not None is None, 1 == 1 in [True], "x" if "" else "y", *[1, 2], lambda: 1 if 1 else 2 and None, sep=" ", end="\n") if False else print("done")
x = 5
x += 2 * 3
x -= 1 if x > 3 else 2
x *= 2 + 1
x //= 4
x **= 2
x %= 7
x <<= 3
x |= 5
x &= ~1
x ^= 3
x >>= 1
x /= 2
print(x)

# Comparison chains: short circuit, single evaluation, mixed operators.
def v(x):
    print("eval", x, end="; ")
    return x


print(v(1) < v(2) < v(3))
print(v(1) > v(2) > v(3))
print(v(1) < v(3) > v(2) == v(2) != v(5))
print(1 < 2 == 2, (1 < 2) == 2, 1 < (2 == 2), 3 > 2 > 1, (3 > 2) > 1, 1 == 1.0 == True, 1 in [1] == True, (1 in [1]) == True, None is None is not 1, 1 is not None in [None], not 1 == 2, not 1 in [1])
print("a" < "b" <= "b" < "c", [1] < [1, 2] < [2], (1, 2) == (1, 2) < (1, 3), {1} < {1, 2} <= {1, 2}, 1 < 2 < 3 < 4 < 5, 1 < 2 < 3 < 3, -1 < -0.5 < 0 <= False)


class C:
    def __lt__(self, other):
        return []

    def __gt__(self, other):
        return [1, 2]

    def __eq__(self, other):
        return "eq"

    __hash__ = None


c = C()
print(c < 1, c > 1, c == 1, 1 < c, 1 > c, 1 == c, c < 1 < 2, c > 1 > 0, c != 1, not c < 1, c in [1], [c] == [1])
for text in ("1 < 'a' < 3", "1 < 2 < 'a'", "2 < 1 < 'a'", "None < 1", "[] < 1", "() >= []", "1j < 2", "int < str", "c <= 1", "c >= 1", "object() < object()", "(1, 'a') < (1, 2)", "[1, [2]] < [1, 3]", "{} < {}", "len < len", "'a' in 5", "5 in 5", "1 in 'a'", "[] in {}", "1 is 1 < 'a'"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "->", error)

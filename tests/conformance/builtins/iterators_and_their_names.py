# Iterators of built-in types: names, lengths left, exhaustion, independence.
for it in (iter([]), iter(()), iter(""), iter({}), iter(set()), iter(range(0)), iter(b""), iter(bytearray()), iter({}.values()), iter({}.items()), reversed([]), reversed({}), enumerate([]), zip(), map(str, []), filter(None, []), (x for x in []), iter(int, 0), reversed(range(3)), reversed("ab"), iter("é")):
    print(type(it).__name__, iter(it) is it, end="; ")
print()
i = iter([1, 2, 3])
print(next(i), list(i), list(i), next(i, "done"), i.__length_hint__())
a = [1, 2]
i = iter(a)
next(i)
a.append(3)
print(list(i))
a.append(4)
print(list(i), next(i, None))
x, y = iter("ab"), iter("ab")
print(next(x), next(x), next(y), zip([1, 2, 3], "ab").__next__(), list(zip("abc", range(2))), list(enumerate("ab", 5)), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a", None])), list(filter(lambda n: n > 1, range(4))))
i = iter([1, 2, 3, 4])
print(list(zip(i, i)), dict(enumerate("ab")), max(enumerate("zab"), key=lambda p: p[1]), *map(str.upper, "ab"), sum(map(int, "123")), [*reversed([1, 2])], "".join(reversed("abc")), 2 in iter([1, 2, 3]), list(iter([3, 2, 1, 0, 9].pop, 2)) if False else list(iter(iter([1, 2, 0, 5]).__next__, 0)))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return self.n - i

    def __len__(self):
        return self.n


c = Countdown(3)
print(list(c), list(reversed(c)), 2 in c, 9 in c, max(c), tuple(enumerate(c)), [*c], dict(zip(c, c)), type(iter(c)).__name__, sorted(c), sum(c))

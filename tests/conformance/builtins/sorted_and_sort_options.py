# key, reverse, stability, and what sorting does with odd elements.
words = "banana Apple cherry apple Banana fig".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1]))
print(sorted("hello"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}), sorted((3, 1, 2), reverse=True), sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted([]), sorted([None]), sorted(range(5), key=lambda x: -x), sorted([1, 2, 3], key=lambda x: x % 2))
rows = [("ann", 30), ("bob", 25), ("cid", 30), ("dan", 25)]
rows.sort(key=lambda r: r[1])
print(rows)
rows.sort(key=lambda r: r[1], reverse=True)
print(rows)
a = [3, 1, 2]
try:
    a.sort(key=lambda x: a.append(x))
except ValueError as error:
    print(error)
print(a)
try:
    [1, 2, 3].sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError as error:
    print(error)


class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


v = [Version(1, 10), Version(1, 9), Version(0, 1)]
print(sorted(v), sorted(v, reverse=True), min(v), max(v), sorted(v, key=lambda x: x.parts[-1]))
for bad in ([1, "a"], [None, 1], [1j, 2j], [{}, {}], [object(), 1], [[1], ["a"]], [(1, "a"), (1, 2)], [int, str]):
    try:
        print(sorted(bad))
    except TypeError as error:
        print(error)

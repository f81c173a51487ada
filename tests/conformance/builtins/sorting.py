# sorted and list.sort: stable, with key and reverse.
words = ["pear", "fig", "apple", "kiwi", "date"]
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True))
print(sorted([3, 1, 2], reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}))
words.sort(key=lambda w: (len(w), w))
print(words)
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted([(2, "b"), (1, "z"), (2, "a")]))
print(sorted([True, 0, 2.5, -1]), [].sort())
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
numbers = list(range(50, 0, -7)) + [3, 3, 1]
numbers.sort()
print(numbers)

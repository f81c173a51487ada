# split, join, splitlines.
print("a b  c".split(), "a,b,,c".split(","), "a b c".split(" ", 1), "a b c".rsplit(" ", 1), "".split(), "".split(","))
print("-".join(["x", "y", "z"]), "".join("abc"), ", ".join(str(n) for n in range(3)))
print("one\ntwo\r\nthree".splitlines(), "a--b".split("--"), " lead".split(" "))
try:
    ",".join([1, 2])
except TypeError as error:
    print(error)
words = "the quick brown the lazy the end".split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(counts)

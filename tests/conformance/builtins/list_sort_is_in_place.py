# sort returns None and keeps the same list.
a = b = [3, 1, 2]
print(a.sort(), a, b is a, sorted(b, reverse=True), b, a.reverse(), b)
a.sort(key=lambda x: (x % 2, -x))
print(a)
a.sort(key=None, reverse=False)
print(a, [].sort(), sorted("bca", key=ord, reverse=True))

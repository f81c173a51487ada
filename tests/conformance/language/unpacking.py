# Assigning several names at once.
a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3, 4]
print(first, rest)
*start, last = "abc"
print(start, last)
head, *middle, tail = range(5)
print(head, middle, tail)
(x, y), z = (1, 2), 3
print(x, y, z)
[p, [q, r]] = [1, [2, 3]]
print(p, q, r)
print([*range(3), *"ab"], (*[1], 2), {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1, 1]})
c = d = [0]
c.append(1)
print(d, c is d)
pair = 5, 6
print(pair, type(pair).__name__)
only, = [9]
print(only)
data = {"k": 1}
data["k"], data["j"] = 10, 20
print(data)
i, values = 0, [7, 8]
i, values[i] = 1, 9
print(i, values)

# Names share lists; copies do not; copies are shallow.
a = [1, [2, 3]]
b = a
c = a[:]
d = list(a)
e = a.copy()
f = [*a]
b.append(4)
c[1].append("shared")
print(a, b, c, d, e, f, a is b, a is c, a[1] is c[1], a == b, c == d)
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid, [[0] * 3 for _ in range(2)])


def add(item, to=[]):
    to.append(item)
    return to


print(add(1), add(2), add(3, []), add(4))
x = [1, 2]
y = x
x += [3]
print(x, y, x is y)
x = x + [4]
print(x, y, x is y)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
n = [1, 2, 3, 4, 5, 6]
for v in n:
    if v % 2:
        n.remove(v)
print(n)
n = [1, 2, 3]
for v in n:
    if len(n) < 8:
        n.append(v * 10)
print(n)
m = [3, 1, 2]
m.append(m)
print(m, m[3] is m, m == m[3], len(m[3][3]))
print(m.sort if False else sorted([3, 1, 2], reverse=True), [1, 2, 3].sort(), [1].reverse(), [1].append(2), [1].extend([2]), [1].insert(0, 1))

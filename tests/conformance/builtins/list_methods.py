# Lists: changing them, slicing them, looking for things.
a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
a.insert(-1, 9)
print(a, len(a))
print(a.pop(), a.pop(0), a)
a.remove(9)
print(a, a.index(2), a.count(1), 4 in a)
a.reverse()
print(a)
b = a.copy()
b.clear()
print(b, a[1:3], a[:], a[::-1], a[-2:], a[10:])
a[1:3] = ["x", "y", "z"]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[0], a[-1] = a[-1], a[0]
print(a + [1], [1, 2] * 2, [1, 2] == [1, 2], [1, 2] < [1, 3], [[0] * 2 for _ in range(2)])
same = [[0] * 2] * 2
same[0][0] = 1
print(same)
for attempt in (lambda: a.pop(99), lambda: a.remove("none"), lambda: a.index("none"), lambda: a[99]):
    try:
        attempt()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)

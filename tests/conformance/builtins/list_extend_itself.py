# A list extended, repeated and sliced with itself.
a = [1, 2]
a.extend(a)
print(a)
a += a
print(len(a))
a[2:2] = a
print(len(a))
a[:] = a[::-1]
print(a, a * 0, [a[:2]] * 2)
a[::2] = a[1::2]
print(a)

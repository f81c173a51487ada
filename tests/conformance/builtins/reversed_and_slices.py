# reversed, slice objects, extended slices.
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed((1, 2))))
s = list(range(10))
print(s[slice(2, 8, 2)], s[8:2:-2], s[:-3], s[-3:], s[5:2], s[::-3])
del s[1::2]
print(s)
s[1:1] = [10, 11]
print(s)
try:
    s[::2] = [1]
except ValueError as error:
    print(error)

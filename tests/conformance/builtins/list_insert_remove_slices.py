# Where list methods put things; slices as targets.
a = list(range(5))
a.insert(2, "m")
a.insert(-1, "n")
a.insert(100, "end")
a.insert(-100, "start")
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a[1:3] = ["x"]
print(a)
a[1:1] = [7, 8]
a[len(a):] = ["tail"]
a[:0] = "ab"
print(a)
a[::2] = range(len(a[::2]))
print(a)
del a[1::2]
print(a)
a[3:1] = ["between"]
print(a, a[::-1], a[-2:], a[:-2], a[10:], a[-100:2])
a[:] = []
print(a)
b = [0, 1, 2, 3, 4, 5]
b[4:0:-2] = "yz"
print(b)
del b[-1], b[0]
print(b, [1, 2, 3].index(3, -1), [1, 2, 1].index(1, 1), [1, 2, 1, 2].count(2), [1, 2] * 2, 0 * [1], [] == [], [1, 2] < [1, 2, 0], [1, 3] > [1, 2, 9], [] < [0])
try:
    [1, 2, 1].index(1, 1, 2)
except ValueError as error:
    print(error)
b.extend(x * 2 for x in range(3))
b.extend({"k": 1})
b += (9, 9)
b += "hi"
print(b)
b[1:-1] = iter([1])
print(b, b.__contains__(1), b.__len__(), b.__getitem__(0), b.__getitem__(slice(0, 2)), b.__iadd__([5]) is b, b.__mul__(2), b.__reversed__().__next__())

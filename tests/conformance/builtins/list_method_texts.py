# Lists: slices, methods and what goes wrong.
l = list(range(6))
l[1:3] = "ab"; l[::2] = [0, 0, 0]; del l[-1]; l.insert(-1, "i"); l.insert(99, "e"); l.extend((1, 2)); l += "z"
print(l, l.index(0, 1), l.count(0), l.pop(), l.pop(0), l[::-1], l * 2 == l + l, [1, 2] < [1, 3], [1] < [1, 0], [[]] * 2, l.copy() is l)
l.clear(); l[0:0] = [3, 1, 2]; l.sort(reverse=True); print(l, sorted(l, key=lambda x: -x), l.reverse(), l, l.remove(1), l, list("ab") + [None], [1, [2]].__contains__([2]))
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].index(2), lambda: [1].remove(2), lambda: [1][1], lambda: [1]["a"], lambda: [1].__setitem__(3, 1), lambda: [1, "a"].sort(), lambda: [].sort(1), lambda: [1] + (2,), lambda: [1] * 1.5, lambda: [1, 2].__delitem__(9), lambda: [1, 2, 3].__setitem__(slice(None, None, 2), [1]), lambda: list(1), lambda: [].extend(1), lambda: [].insert(1), lambda: [1][::0], lambda: hash([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

from array import array
a = array('i', [1, 2, 3])
a.append(4)
a.extend([5, 6])
print(a, len(a), a[0], a[-1], a[1:3], a.typecode, a.itemsize, sum(a), 3 in a, a.index(3), a.count(1), list(reversed(a)))
a[0] = 10
a.insert(1, 7)
print(a.pop(), a.pop(0), a, a.tolist(), a.tobytes()[:8], a + array('i', [9]), a * 2, a == array('i', a.tolist()))
d = array('d', (0.5, 1.5))
d.frombytes(array('d', [2.5]).tobytes())
print(d, array('f', [0.1]), array('u', 'hé').tounicode(), array('B', b'\1\2'), array('b'), array('q', range(3)))
a.reverse(); a.remove(7); del a[0]; a.byteswap()
print(a, sorted(array('i', [3, 1])), max(a), bytes(array('H', [1])))
for action in (lambda: a.append('x'), lambda: a.append(1.5), lambda: array('i', [2 ** 31]), lambda: array('x'), lambda: a[99], lambda: array('B', [-1]), lambda: array('B', [256]), lambda: a.remove(12345)):
    try:
        action()
    except (TypeError, OverflowError, ValueError, IndexError) as e:
        print(type(e).__name__, str(e).split('u, h')[0].split('b, B')[0])

# memoryview: cast, items of other kinds than bytes, several dimensions, views of arrays, released views.
import array
import struct


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


data = bytearray(range(16))
m = memoryview(data)
print(m.format, m.itemsize, m.nbytes, m.shape, m.strides, m.ndim, m.readonly, m.contiguous, m.c_contiguous, m.suboffsets)
w = m.cast('I')
print(w.format, w.itemsize, w.nbytes, w.shape, w.strides, len(w), list(w), w[1], w[-1], w.tolist(), w.obj is data)
w[0] = 0xdeadbeef
print(data[:4].hex(), m[:4].tobytes())
for code in 'bBhHlLqQnNfdc?':
    print(code, memoryview(bytes(8) + b'\1\2\3\4\0\0\0\1').cast(code).tolist())
h = m.cast('h')
h[2] = -5
print(h[1:4].tolist(), h[::2].tolist(), h[::-1].tolist(), h[::2].contiguous, h[::2].strides, h[::2].tobytes())
h[1:3] = memoryview(array.array('h', [100, 200]))
print(h.tolist(), data)
c = m[4:12].cast('B', [2, 4])
print(c.shape, c.strides, c.ndim, len(c), c[1, 2], c.tolist(), c.nbytes)
c[0, 0] = 255
print(data[4], c.cast('B').tolist(), c.tobytes())
d = m.cast('H', (2, 2, 2))
print(d.tolist(), d[1, 1, 1], d[-1, 0, -2], d.strides)
a = array.array('i', [1, 2, 3, 4])
v = memoryview(a)
print(v.format, v.tolist(), v[2], v == a, v == memoryview(array.array('h', [1, 2, 3, 4])), v.cast('B')[:5].tolist(), v.obj is a)
v[0] = 42
v.cast('B')[4] = 7
v[2:] = memoryview(array.array('i', [8, 9]))
print(a)
f = memoryview(array.array('d', [1.5, 2.5]))
print(f.tolist(), f[::-1].tolist(), f.tobytes() == struct.pack('2d', 1.5, 2.5), bytes(f) == f.tobytes())
print(memoryview(b'abcd').cast('c')[1], memoryview(b'abcd').cast('c').tolist(), hash(memoryview(b'abcd').cast('b')) == hash(b'abcd'))
print(memoryview(b'abcd') == b'abcd', memoryview(b'abcd') == memoryview(b'abcd').cast('H'), memoryview(b'ab').cast('b') == b'ab')
print(memoryview(b'abcd').toreadonly().readonly, w.toreadonly().readonly, isinstance(w, memoryview), type(w))

show(m.cast, 'z')
show(m.cast, '<I')
show(m.cast, 5)
show(w.cast, 'h')
show(m[:3].cast, 'H')
show(m[::2].cast, 'H')
show(m.cast, 'B', [3, 4])
show(m.cast, 'B', [0, 4])
show(m.cast, 'B', 5)
show(c.cast, 'B', [4, 2])
show(lambda: c[0])
show(lambda: c[2, 0])
show(lambda: c[0, 0, 0])
show(lambda: c[1:2].tolist())
show(lambda: c[0:1, 0:1])
show(lambda: list(c))
show(lambda: w[9])
show(lambda: w['x'])
show(w.__setitem__, 0, -1)
show(w.__setitem__, 0, 1.5)
show(w.__setitem__, 0, 1 << 40)
show(memoryview(b'abcd').cast('H').__setitem__, 0, 1)
show(w.__setitem__, slice(0, 2), b'abcd')
show(hash, w.toreadonly())
show(hash, w)
show(memoryview, 5)
show(memoryview, 'text')
show(memoryview)
m = memoryview(data)
with m as inside:
    print(inside[0])
show(lambda: m[0])
show(lambda: len(m))
show(lambda: m.tolist())
show(lambda: m.__enter__())
m.release()
print(bytes(memoryview(b'xyz')[1:]), b'-'.join([memoryview(b'a'), b'b']), bytearray(memoryview(b'q')), b'ab' == memoryview(b'ab'))
print(struct.unpack_from('<H', memoryview(b'\1\2\3\4').cast('b'), 2), int.from_bytes(memoryview(b'\1\2'), 'big'))

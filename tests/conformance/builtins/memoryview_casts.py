# memoryview: formats, shapes, casts, release, and what they say of wrong arguments.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(range(12))
view = memoryview(data)
halves = view.cast('H')
print(halves.format, halves.itemsize, halves.nbytes, len(halves), halves.shape, halves.strides, halves.tolist(), halves[1], halves[-1])
halves[0] = 65535
print(data[:3], halves[1:3].tolist(), halves[::2].tolist(), halves[::2].tobytes(), halves[::2].c_contiguous)
grid = view.cast('B', (3, 4))
print(grid.shape, grid.strides, grid.ndim, len(grid), grid.tolist(), grid[1, 2], grid[-1, -1])
grid[2, 0] = 200
print(data[8], grid.cast('B').tolist() == list(data), view.cast('b')[8], view.cast('c')[1:2].tolist())
print(memoryview(b'\0' * 8).cast('d').tolist(), view.cast('?')[0], memoryview(b'ab') == memoryview(b'ab').cast('b'), hash(memoryview(b'ab')) == hash(b'ab'))
view[2:4] = b'xy'
view[::6] = memoryview(b'zw')
print(data, b'+' + memoryview(b'mem'), bytearray(b'+') + memoryview(b'mem'), b'amemb'.find(memoryview(b'mem')), b','.join([memoryview(b'a'), b'b']))
for what in (
    lambda: view.cast(), lambda: view.cast(5), lambda: view.cast('zz'), lambda: view.cast('H', 5), lambda: view.cast('H', (1, 2)), lambda: view.cast('B', [0]), lambda: view.cast('B', ['a']),
    lambda: view[1:].cast('H'), lambda: view[::2].cast('H'), lambda: halves.cast('I'), lambda: grid[0], lambda: grid[0, 0, 0], lambda: grid[0, 9], lambda: grid['a'], lambda: view[99],
    lambda: view[10**20], lambda: view['a'], lambda: view.tobytes(5), lambda: view.tobytes('x'), lambda: view.__setitem__(0, 256), lambda: view.__setitem__(0, 'a'),
    lambda: halves.__setitem__(0, -1), lambda: halves.__setitem__(0, 1.5), lambda: view.__setitem__(slice(0, 2), b'abc'), lambda: memoryview(b'a').__setitem__(0, 1),
    lambda: view.release(1), lambda: view.toreadonly(1, 2), lambda: view.toreadonly().__setitem__(0, 1), lambda: memoryview(), lambda: memoryview('a'), lambda: hash(view),
):
    attempt(what)
view.release()
for what in (lambda: view[0], lambda: len(view), lambda: view.tolist(), lambda: view.nbytes, lambda: view.release()):
    attempt(what)

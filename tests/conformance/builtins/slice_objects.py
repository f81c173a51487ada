"""slice: attributes, indices, use in __getitem__."""


class Grid:
    def __getitem__(self, key):
        return key


g = Grid()
print(g[1], g[1:2], g[::3], g[1, 2:3], g[..., None], g['a':'b'])
for s in [slice(5), slice(1, 5), slice(1, None, 2), slice(None, None, -1), slice(-3, None)]:
    print(s, s.start, s.stop, s.step, s.indices(10), s.indices(2), list(range(10))[s], 'abcdefghij'[s])
print(slice(1, 2) == slice(1, 2, None), slice(1) == slice(2))
try:
    'abc'['a':]
except TypeError as error:
    print(error)

# slice objects, indices(), and __getitem__ with all kinds of keys.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, None), s == slice(1, 10, 2), s == slice(1), [0, 1, 2, 3][slice(1, 3)], "abcdef"[slice(None, None, -1)])
print(s.indices(5), s.indices(100), slice(-3, None).indices(10), slice(None, None, -1).indices(4), slice(10, 0, -3).indices(5), slice("a", "b"))


class Show:
    def __getitem__(self, key):
        return key


x = Show()
print(x[1], x[1:2], x[1:2, 3], x[::], x[...], x[:, 1:], x["a":"b":None], x[()], x[1,], x[-1:], x[1:2:3, ..., None], x[(1, 2)], x[*(1, 2)], x[*"ab", 3])
for text in ("slice()", "slice(1, 2, 3, 4)", "slice(1, 2, 0).indices(5)", "slice(1).indices(-1)", "slice(1).indices('a')", "slice('a').indices(5)", "[1][slice('a')]", "[1, 2, 3]['1':]", "'abc'[1.5:]", "(1, 2)[::0]", "x.y", "Show()[1] + 1 if 0 else Show[1]", "slice(1).start.x"):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


class Index:
    def __index__(self):
        return 2


print([0, 1, 2, 3][Index()], [0, 1, 2, 3][Index():], "abcdef"[: Index()], [0] * Index(), range(Index()), bin(Index()), (1, 2, 3, 4)[:: Index()], chr(Index()) == "\x02", bytes(Index()), int(Index()), float(Index()), divmod(7, int(Index())))

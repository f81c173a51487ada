# __index__ in bounds of slices; operator.index() of what has none; an OrderedDict in itself.
import collections
import operator


class Index:
    def __index__(self):
        return 3


print(slice(-5, Index(), 1).indices(5), slice(Index(), None, Index()).indices(10), slice(1, 2).indices(Index()))
for call in (lambda: slice("a").indices(4), lambda: operator.index({1}), lambda: operator.index(1.5), lambda: operator.index(Index())):
    try:
        print(call())
    except TypeError as error:
        print(error)
d = collections.OrderedDict()
d["x"] = d
print("..." in repr(d), len(repr(d)) < 40)

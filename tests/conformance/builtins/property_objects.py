"""property built by hand, with setter and deleter, docstrings, inheritance."""


class T:
    def __init__(self):
        self._x = 1

    def get(self):
        """doc of get"""
        return self._x

    def set(self, value):
        self._x = value

    def delete(self):
        self._x = None

    x = property(get, set, delete)
    y = property(get)
    z = property(fget=get, doc='given doc')

    @property
    def w(self):
        "w doc"
        return self._x * 2

    @w.setter
    def w(self, value):
        self._x = value // 2

    @w.deleter
    def w(self):
        self._x = -1


class U(T):
    @T.w.getter
    def w(self):
        return 'U.w'


t = T()
t.x = 5
print(t.x, t.y, t.z, t.w, T.x.__doc__, T.z.__doc__, T.w.__doc__, T.x.fget is T.get, T.y.fset, isinstance(T.w, property))
t.w = 20
print(t.x)
del t.w
print(t.x)
del t.x
print(t.x, U().w, T.x.__get__(t), T.w.fget(t) if t._x else None)
for action in [lambda: setattr(t, 'y', 1), lambda: delattr(t, 'y'), lambda: setattr(t, 'z', 1)]:
    try:
        action()
    except AttributeError as error:
        print(error)

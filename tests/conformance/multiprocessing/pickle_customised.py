# __reduce__, __getstate__, __setstate__, __getnewargs__, copyreg, slots.
import copyreg
import pickle


class State:
    def __init__(self):
        self.kept, self.dropped = 1, print

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["dropped"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.dropped = "restored"


class Reduced:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __reduce__(self):
        return Reduced, (self.a, self.b), {"extra": True}


class ReducedEx:
    def __reduce_ex__(self, protocol):
        return str, (f"protocol {protocol}",)


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], self[1]


class NewArgsEx:
    def __new__(cls, *, key):
        self = super().__new__(cls)
        self.key = key
        return self

    def __getnewargs_ex__(self):
        return (), {"key": self.key}


class Slots:
    __slots__ = ("a", "b")


class ListLike(list):
    pass


class DictLike(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = "x"


class Foreign:
    def __init__(self, n):
        self.n = n


class Falsy:
    def __getstate__(self):
        return None

    def __setstate__(self, state):
        print("never called")


def rebuild(n):
    return Foreign(n * 2)


def copy(obj):
    return pickle.loads(pickle.dumps(obj))


state = copy(State())
print(state.kept, state.dropped)
reduced = copy(Reduced(1, [2]))
print(reduced.a, reduced.b, reduced.extra)
print(copy(ReducedEx()), pickle.loads(pickle.dumps(ReducedEx(), 5)))
print(copy(NewArgs(1, 2)), type(copy(NewArgs(1, 2))).__name__, copy(NewArgsEx(key="k")).key)
slots = Slots()
slots.a = 1
again = copy(slots)
print(again.a, hasattr(again, "b"))
items = ListLike([1, 2])
items.name = "n"
print(copy(items), copy(items).name, copy(DictLike({"a": 1})), copy(DictLike()).note)
copyreg.pickle(Foreign, lambda f: (rebuild, (f.n,)))
print(copy(Foreign(4)).n)
copy(Falsy())
print(State().__reduce_ex__(2)[0].__name__, Foreign(1).__reduce_ex__(4)[1:3], object().__reduce_ex__(2)[1])
print(Foreign(3).__getstate__(), slots.__getstate__(), object().__getstate__())
a = []
b = [a, a]
a.append(b)
c = copy(b)
print(c[0] is c[1], c[0][0] is c)

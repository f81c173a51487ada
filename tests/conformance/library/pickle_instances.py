# Instances of plain classes: the bytes of CPython, for every way their attributes can be kept.
import array
import copyreg
import dataclasses
import pickle


class Point:
    kind = 'point'

    def __init__(self, x, y):
        self.x, self.y = x, y


class Named(Point):
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name


@dataclasses.dataclass
class Order:
    number: int
    items: list = dataclasses.field(default_factory=list)


class Empty:
    pass


class Node:
    def __init__(self):
        self.next = self


class Slots:
    __slots__ = ('a', 'b')


class Own:
    def __init__(self, value):
        self.value = value

    def __getstate__(self):
        return {'value': self.value * 2}


class Restored:
    def __setstate__(self, state):
        self.state = sorted(state)


class Registered:
    def __init__(self, n):
        self.n = n


class WithGetattr:
    def __init__(self):
        self.a = 1

    def __getattr__(self, name):
        raise AttributeError(name)


copyreg.pickle(Registered, lambda r: (Registered, (r.n + 1,)))

point = Point(1, 2.5)
deleted = Point(1, 2)
del deleted.x
asked = Point([1], 'two')
asked.__dict__['more'] = 3
slots = Slots()
slots.a = 1
restored = Restored()
restored.b, restored.a = 1, 2
shared = Empty()
shared.dict = point.__dict__
shared.point = point
for obj in (point, [point, point], Named('a', None, 'n'), Order(1, [Order(2)]), Empty(), deleted, asked, Node(), slots, Own(4),
            restored, Registered(1), WithGetattr(), {Empty: Empty}, shared, [Point(n, n) for n in range(3)]):
    for protocol in 4, 5:
        data = pickle.dumps(obj, protocol)
        again = pickle.loads(data)
        print(type(obj).__name__, protocol, data.hex())
    print({name: type(value).__name__ for name, value in getattr(again, '__dict__', {}).items()})
again = pickle.loads(pickle.dumps(Node()))
print(again.next is again, pickle.loads(pickle.dumps(Own(4))).value, pickle.loads(pickle.dumps(restored)).state)
one, two = pickle.loads(pickle.dumps([point, point]))
print(one is two, one.x, one.y, one.kind, pickle.loads(pickle.dumps(Registered(1))).n, pickle.loads(pickle.dumps(slots)).a)
again = pickle.loads(pickle.dumps(shared))
print(again.dict is again.point.__dict__, again.dict == again.point.__dict__)
for code in 'bBuhHiIlLqQfd':
    numbers = array.array(code, 'ab' if code == 'u' else [1, 2])
    data = pickle.dumps(numbers)
    print(numbers.__reduce_ex__(4)[1:], numbers.__reduce_ex__(2)[1:], pickle.loads(data) == numbers, pickle.loads(pickle.dumps(numbers, 2)) == numbers)
print(array._array_reconstructor(array.array, 'h', 5, b'\x00\x01\x00\x02'), array._array_reconstructor(array.array, 'd', 15, b'\x3f\x80\0\0'))

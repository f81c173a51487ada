# Pickles in every protocol: the same bytes as CPython's, and back; what Python 2 wrote; persistent ids.
import collections
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return vars(self) == vars(other)

    class Inner:
        pass


class Numbers(list):
    pass


class Slots:
    __slots__ = ('a',)


def function():
    pass


deep = [1]
deep.append(deep)
values = [None, True, False, 0, 255, 256, 70000, -1, 2 ** 31, -2 ** 40, 10 ** 30, 1.5, -0.0, 1e100, float('inf'), '', 'text', 'é\n\\\0日本', b'',
          b'bytes\xff', bytearray(b'ab'), (), (1,), (1, 2), (1, 2, 3, 4), [], [1], [1, 2], {}, {'a': 1}, {'a': 1, 'b': [2]}, {3}, frozenset([4]),
          1 + 2j, range(1, 9, 2), slice(1, 2), Point(1, 'y'), function, Point, len, int, ValueError('bad'), KeyError,
          collections.OrderedDict(a=1), collections.Counter('aab'), ..., NotImplemented]
for value in values:
    for protocol in range(4):
        data = pickle.dumps(value, protocol)
        back = pickle.loads(data)
        print(protocol, data, back == value or repr(back) == repr(value))
numbers = Numbers([1, 2])
numbers.extra = 'more'
for protocol in range(6):
    back = pickle.loads(pickle.dumps(numbers, protocol))
    print(type(back), back, back.extra, pickle.loads(pickle.dumps(deep, protocol))[1][0], pickle.loads(pickle.dumps(Point.Inner, protocol)) is Point.Inner)
    print(pickle.dumps([(same := ['x']), same, 'x' * 3], protocol))
for protocol in 0, 1, 2:
    try:
        s = Slots()
        s.a = 5
        print(pickle.loads(pickle.dumps(s, protocol)).a)
    except TypeError as e:
        print('TypeError')
print(pickle.loads(b"(dp0\nS'key'\np1\n(lp2\nI1\naI2\naL5L\nas."), pickle.loads(b'c__builtin__\nxrange\n(I1\nI5\ntR.'),
      pickle.loads(b"S'caf\\xe9'\n.", encoding='latin-1'), pickle.loads(b'U\x03abc.', encoding='bytes'), pickle.loads(b'I01\n.'))


class Writer(pickle.Pickler):
    def persistent_id(self, obj):
        return f'id-{obj.x}' if isinstance(obj, Point) else None


class Reader(pickle.Unpickler):
    def persistent_load(self, pid):
        return f'loaded {pid}'


import io
for protocol in range(6):
    out = io.BytesIO()
    Writer(out, protocol).dump([Point(7, 8), 'plain'])
    print(out.getvalue(), Reader(io.BytesIO(out.getvalue())).load())
    try:
        pickle.loads(out.getvalue())
    except pickle.UnpicklingError as e:
        print(str(e).replace('\n', ' '))
for broken in (b'I12', b'(lp0\n', b'g5\n.', b'l.', b'p0\n.'):
    try:
        print(pickle.loads(broken))
    except Exception as e:
        print(type(e).__name__)

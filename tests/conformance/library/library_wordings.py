# What errors of heapq, itertools, json, struct, urllib and others say; what their iterators are called.
import base64, bisect, collections, copy, dataclasses, enum, heapq, itertools, json, math, pickle, statistics, struct, textwrap
import urllib.parse


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


for what in (
    lambda: heapq.heapify((2, 1)), lambda: heapq.heappop('ba'), lambda: heapq.heappush(5, 1), lambda: bisect.insort((1, 2), 'a'),
    lambda: bisect.insort((1, 2), 3, lo=-1), lambda: itertools.count([1]), lambda: itertools.tee([1], -1), lambda: itertools.cycle(5),
    lambda: itertools.combinations('ab', 'c'), lambda: itertools.combinations('ab', -1), lambda: itertools.permutations('ab', 1.5),
    lambda: itertools.product('a', repeat=-1), lambda: itertools.islice([1], -1), lambda: itertools.chain(a=1), lambda: itertools.groupby('ab', 5).__next__(),
    lambda: itertools.repeat(1, 'x'), lambda: json.dumps(1, separators=(1, 2)), lambda: json.dumps({1}), lambda: json.dumps({(1,): 2}),
    lambda: json.loads('"\x01"'), lambda: json.loads('"\x01"', strict=False) == '\x01', lambda: json.loads('[NaN]', parse_constant=lambda c: c),
    lambda: json.loads('\ufeff1'), lambda: json.loads('[1] x'), lambda: json.loads('[1'), lambda: json.loads(5), lambda: json.loads('{"a": 1}'.encode('utf-16')),
    lambda: struct.unpack('<i', 'a'), lambda: struct.unpack('<i', 5), lambda: struct.unpack('<i', b'ab'), lambda: struct.pack('<i'),
    lambda: struct.unpack_from('<i', b'abcdef', -3), lambda: struct.unpack_from('<i', b'abcdef', -9), lambda: struct.unpack_from('<i', b'abcdef', 3),
    lambda: urllib.parse.urlsplit(b'http://u@h:80/p?q#f').port, lambda: urllib.parse.urlparse(b'a b').decode(), lambda: urllib.parse.quote_plus({'a': 1}),
    lambda: urllib.parse.urlsplit('//h/p').encode(), lambda: statistics.mean('ab'), lambda: base64.b16decode(b'=='), lambda: base64.b32encode(5),
    lambda: textwrap.shorten('a b', 0), lambda: math.sin(), lambda: math.isnan(1, 2), lambda: math.log(-1), lambda: math.exp(1e4), lambda: math.acos(2),
    lambda: list(copy.copy(iter([1, 2]))), lambda: list(pickle.loads(pickle.dumps(iter((1, 2))))),
    lambda: enum.StrEnum('Words', 'ONE two').two.value,
):
    attempt(what)
ordered = collections.OrderedDict(a=1, b=2)
print(ordered.items(), ordered.keys(), ordered.values(), type(reversed(ordered)).__name__, ('a', 1) in ordered.items(), 'b' in ordered.keys())
print(itertools.count(3), itertools.count(1, 2), itertools.count(2.5), itertools.repeat('x', 2), itertools.repeat(None))
for iterator in (itertools.chain(), itertools.tee([1])[0], itertools.groupby('a'), next(itertools.groupby('a'))[1], itertools.zip_longest(), itertools.cycle('a')):
    print(type(iterator).__module__, type(iterator).__name__)


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    x: int


attempt(lambda: setattr(Point(1), 'x', 2))
try:
    Point(1).y = 2
except TypeError:
    print('not even its own error')

"""list, tuple, set, dict, str of one another."""


class It:
    def __iter__(self):
        yield from [3, 1, 3]


print(list(It()), tuple(It()), sorted(set(It())), frozenset(It()) == {1, 3}, list('ab'), list({'k': 1}), tuple({1: 2}.items()), list(range(3)), tuple([]), set('aab') == {'a', 'b'}, list(b'ab'), str([1]), list(), tuple(), set(), frozenset(), dict(), str(), bytes(), bool(), int(), float())
t = (1, 2)
f = frozenset(t)
s = 'text'
print(tuple(t) is t, frozenset(f) is f, str(s) is s, list(t) == [1, 2], [1, 2].copy() == list([1, 2]), dict([(1, 2)]) == {1: 2}, list(map(tuple, ['ab', [1]])), [list(x) for x in ('ab', {1: 2})])
for bad in [lambda: list(5), lambda: tuple(None), lambda: set(1.5), lambda: dict(5), lambda: list(1, 2), lambda: frozenset(int), lambda: bool(1, 2), lambda: tuple(x=1)]:
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__)

# Every function of itertools.
from itertools import *
import itertools
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([3, 1, 4], max)))
print(list(chain('ab', [1])), list(chain.from_iterable(['ab', 'c'])), list(combinations('abcd', 2))[:3], len(list(combinations(range(6), 3))))
print(list(combinations_with_replacement('ab', 2)), list(compress('abcd', [1, 0, 1, 0])), list(islice(count(10, 5), 3)), list(islice(count(0.5, 0.25), 3)))
print(list(islice(cycle('ab'), 5)), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(str.isdigit, 'a1b2')))
print([(k, list(g)) for k, g in groupby('aaabbc')], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(islice(range(10), 2, 8, 3)), list(islice('abc', None)), list(islice('abcdef', 1, None, 2)), list(pairwise('abcd')))
print(list(permutations('abc', 2)), list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(repeat('x', 3)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('abc', 'x', fillvalue='-')), list(zip_longest([1], [2, 3])))
a, b, c = tee(iter('abc'), 3)
print(next(a), next(a), list(b), list(a), list(c))
print(list(map(operator.add, [1, 2], [3, 4])), repr(count(3)), repr(repeat(1, 2)), repr(count(1, 2)))
g = groupby([1, 1, 2])
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2))
for wrong in (lambda: list(islice([], -1)), lambda: list(combinations([1], -1)), lambda: list(accumulate(3)), lambda: next(islice([], 0)), lambda: tee([], -1)):
    try:
        print(wrong())
    except (ValueError, TypeError, StopIteration) as e:
        print(type(e).__name__, e)
it = chain([1], [2, 3])
print(next(it), list(it), sum(1 for _ in permutations(range(5))), list(chain()), max(product([1, 5], [3, 2])))


def take(n, iterable):
    return list(islice(iterable, n))


def window(seq, n):
    its = tee(seq, n)
    for i, x in enumerate(its):
        next(islice(x, i, i), None)
    return zip(*its)


print(take(3, count()), list(window([1, 2, 3, 4], 3)), list(zip(count(1), 'ab')), dict(zip('ab', repeat(0))))

# Lazy pipelines.
from itertools import accumulate, chain, count, groupby, islice, pairwise, product, repeat, starmap, takewhile, tee, zip_longest


def chunked(it, n):
    it = iter(it)
    while chunk := list(islice(it, n)):
        yield chunk


def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(islice(primes(), 10)), list(chunked(range(7), 3)))
logs = [('a', 1), ('a', 2), ('b', 5), ('a', 3)]
print({k: [v for _, v in g] for k, g in groupby(sorted(logs), key=lambda r: r[0])}, [b - a for a, b in pairwise([1, 4, 9, 16])])
print(list(accumulate([100, -30, 50], initial=0)), [''.join(p) for p in product('ab', repeat=2)], list(starmap(max, zip([1, 5], [3, 2]))), list(zip_longest(*chunked('abcde', 2))))
evens, odds = tee(range(6))
print(list(x for x in evens if x % 2 == 0), sum(x for x in odds if x % 2), list(chain(*repeat([1, 2], 2))))

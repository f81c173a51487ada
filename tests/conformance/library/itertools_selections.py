# product, permutations, combinations and the endless iterators: orders, ends, what they consume.
from itertools import combinations, combinations_with_replacement, count, cycle, islice, permutations, product, repeat, zip_longest

print(list(product('ab', repeat=2)), list(product()), list(product([], 'a')), list(product('ab', [1, 2, 3])))
print(list(permutations('abc', 2)), list(permutations([1, 2, 3])), list(permutations('ab', 3)), list(permutations('', 0)))
print(list(combinations('abcd', 2)), list(combinations('ab', 0)), list(combinations('ab', 3)), list(combinations_with_replacement('abc', 2)))
print(len(list(permutations(range(6), 4))), len(list(combinations(range(12), 5))), sum(a * b for a, b in product(range(30), repeat=2)))
print(list(islice(count(5, 2), 3)), list(islice(count(2**62), 3)), list(islice(count(10**20, -1), 2)), list(islice(count(.5), 2)))
print(list(islice(range(20), 2, 15, 4)), list(islice('abc', 5, 2)), list(islice(cycle('ab'), 5)), list(islice(count(), 3, None, 4).__next__() for _ in range(2)))
print(list(zip_longest('abc', [1], fillvalue='-')), list(zip(count(), 'xyz')), list(repeat(7, 3)), list(map(pow, range(4), repeat(2))))
i = iter(range(10))
print(list(islice(i, 3)), list(islice(i, 1, 3)), list(i))
i = iter(range(10))
print(list(islice(i, 5, 2)), next(i))
rows = product([1, 2], 'ab')
print(next(rows), next(rows), list(rows), list(rows), next(rows, 'end'))
words = ['x']
turn = cycle(words)
print(next(turn), words.append('y'), next(turn), next(turn), next(turn))
print(any(x > 1000 for x in count()), next(x for x in cycle([1, 2, 3]) if x == 3), 7 in count(), max(islice(count(), 100)))

# Sieve, binary search, sorting by hand, word counts.
def sieve(n):
    flags = [True] * (n + 1)
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i in range(2, n + 1) if flags[i]]
print(sieve(50))
def search(items, x):
    low, high = 0, len(items)
    while low < high:
        mid = (low + high) // 2
        if items[mid] < x:
            low = mid + 1
        else:
            high = mid
    return low if low < len(items) and items[low] == x else -1
print(search([1, 3, 5, 7], 5), search([1, 3], 2))
def quick(a):
    return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
print(quick([3, 6, 1, 8, 2, 9, 2]))
def bubble(a):
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
print(bubble([5, 1, 4, 2, 8]))
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(collatz(27)))
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= v:
            out, n = out + s, n - v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 1994, 2024)])
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
def paths(start, end):
    return [[end]] if start == end else [[start, *p] for n in graph[start] for p in paths(n, end)]
print(paths("a", "d"))

# Generators feeding each other: take, filter, chunks, windows.
def count(n=0):
    while True:
        yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
def chunks(items, n):
    for i in range(0, len(items), n):
        yield items[i : i + n]
def window(items, n):
    for i in range(len(items) - n + 1):
        yield items[i : i + n]
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in found):
            found.append(n)
            yield n
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)
print(list(take(5, count(3))), list(take(8, primes())), list(take(10, fib())), list(chunks("abcdefg", 3)), list(window([1, 2, 3, 4], 2)), list(merge([1, 4, 6], [2, 3, 9])))

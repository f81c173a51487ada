# Dictionaries and sets: counting, grouping, looking up, deleting.
def step(n):
    return (n * 1103515245 + 12345) % 2147483648


numbers = []
n = 42
for _ in range(120_000):
    n = step(n)
    numbers.append(n >> 12)
counts = {}
for number in numbers:
    key = number % 5003
    counts[key] = counts.get(key, 0) + 1
groups = {}
for number in numbers:
    groups.setdefault(f'g{number % 97}', []).append(number)
seen = set()
twice = set()
for number in numbers:
    if number in seen:
        twice.add(number)
    else:
        seen.add(number)
for key in list(counts):
    if counts[key] % 3 == 0:
        del counts[key]
evens = {number for number in seen if number % 2 == 0}
print(len(counts), len(groups), len(twice), len(seen & evens), len(seen - evens), sum(map(len, groups.values())))
print(sum(v for k, v in counts.items() if k in evens), max(groups, key=lambda k: len(groups[k])))

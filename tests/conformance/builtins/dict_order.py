"""Insertion order through updates and deletions."""
d = {}
for word in 'one two three four five six seven eight nine ten eleven'.split():
    d[word] = len(word)
print(d, list(d), list(d.values()), list(reversed(d)))
del d['two']
d['one'] = 'changed'
d['two'] = 'again'
print(d, d.popitem(), d.popitem(), next(iter(d)), list(reversed(d.items()))[:2])
for i in range(50):
    d[i] = i
    if i % 3:
        del d[i]
print(list(d)[-17:], len(d))
while len(d) > 5:
    d.popitem()
print(d)
d.clear()
print(d, len(d), bool(d))
try:
    d.popitem()
except KeyError as error:
    print(error)

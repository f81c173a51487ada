# iter with a sentinel, next with a default.
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), next(values), next(values, "none"), next(iter([]), None))
it = iter("ab")
print(next(it), next(it), next(it, "?"), next(it, "?"))
n = iter(range(3))
for x in n:
    print(x, next(n, "end"))
class Stop:
    def __next__(self):
        raise StopIteration("value")
try:
    next(Stop())
except StopIteration as error:
    print(error.value)
print(next(Stop(), "default"))

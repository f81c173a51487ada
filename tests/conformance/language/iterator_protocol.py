# __iter__, __next__ and StopIteration.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(4)), sum(Countdown(5)), 2 in Countdown(4))
for x in Countdown(2):
    print(x)


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Sequence()), 20 in Sequence())
it = iter([1, 2, 3])
print(next(it), list(it), list(it))


class Again:
    def __iter__(self):
        yield 1
        yield 2


again = Again()
print(list(again), list(again))

# Generators: pipelines, send, yield from, and coroutines stepped by hand.
def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for n in source:
        yield n * n


def only(predicate, source):
    return (n for n in source if predicate(n))


class Tree:
    def __init__(self, low, high):
        middle = (low + high) // 2
        self.value = middle
        self.left = Tree(low, middle) if low < middle else None
        self.right = Tree(middle + 1, high) if middle + 1 < high else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count


async def answer(n):
    return n + 1


async def chain(n):
    total = 0
    for i in range(n):
        total += await answer(i)
    return total


print(sum(only(lambda n: n % 3 == 1, squares(numbers(150_000)))))
print(sum(Tree(0, 6000)))
average = averager()
next(average)
for i in range(60_000):
    last = average.send(i)
print(last)
try:
    chain(60_000).send(None)
except StopIteration as stop:
    print(stop.value)

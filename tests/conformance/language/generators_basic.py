# Generators run only as far as they are asked.
def countdown(n):
    print("started")
    while n > 0:
        yield n
        n -= 1
    print("ended")


g = countdown(3)
print("made")
print(next(g))
print(next(g))
for rest in g:
    print(rest)
print(next(g, "nothing left"))
print(list(countdown(2)))


def squares():
    n = 0
    while True:
        yield n * n
        n += 1


first = []
for s in squares():
    if s > 30:
        break
    first.append(s)
print(first)
print(sum(x * x for x in range(4)), max((len(w), w) for w in ["a", "bbb", "cc"]))
a, b, c = countdown(3)
print(a, b, c)

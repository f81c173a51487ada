# A comprehension has a scope of its own but sees the function's variables.
def scaled(values, factor):
    return [value * factor for value in values]


print(scaled([1, 2], 10))


def makers(n):
    return [lambda: i + n for i in range(n)]


print([f() for f in makers(3)])


class Table:
    rows = [1, 2, 3]
    doubled = [r * 2 for r in rows]


print(Table.doubled)
i = "kept"
_ = [i for i in range(5)]
print(i)


def outer():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    return [add(n) for n in range(4)]


print(outer())

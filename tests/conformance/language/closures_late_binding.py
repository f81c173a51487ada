# A closure sees the variable, not the value it had; a default argument freezes it.
late = [lambda: i for i in range(3)]
print([f() for f in late])
early = [lambda i=i: i for i in range(3)]
print([f() for f in early])


def outer():
    def inner():
        return x

    x = 1
    first = inner()
    x = 2
    return first, inner()


print(outer())


def shared():
    value = 0

    def get():
        return value

    def put(new):
        nonlocal value
        value = new

    return get, put


get, put = shared()
put(42)
print(get())

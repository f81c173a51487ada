# yield from passes on values, what is sent, exceptions and the result.
def inner():
    received = yield "a"
    print("inner got", received)
    yield "b"
    return "result"


def outer():
    value = yield from inner()
    print("inner returned", value)
    yield from [1, 2]
    yield from range(3, 5)


g = outer()
print(next(g), g.send("hi"))
print(list(g))


def tree(node):
    if isinstance(node, list):
        for child in node:
            yield from tree(child)
    else:
        yield node


print(list(tree([1, [2, [3, 4]], [[5]]])))


def failing():
    yield 1
    raise KeyError("from inside")


def delegating():
    try:
        yield from failing()
    except KeyError as error:
        yield f"caught {error}"


print(list(delegating()))

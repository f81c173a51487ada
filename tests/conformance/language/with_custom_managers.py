# Context managers: timing out of a block, suppressing, nesting, reuse.
from contextlib import ExitStack, contextmanager, suppress
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")
with tag("a") as x, tag("b") as y:
    print(x, y)
try:
    with tag("error"):
        raise ValueError("inside")
except ValueError as error:
    print(error)
with suppress(KeyError, ZeroDivisionError):
    {}["k"]
    print("never")
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "pq"]
    stack.callback(print, "callback")
    print(names)
@contextmanager
def broken():
    yield 1
    yield 2
try:
    with broken():
        pass
except RuntimeError as error:
    print(error)
@tag("decorated")
def f(): return "f"
print(f())

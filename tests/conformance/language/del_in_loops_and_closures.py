# Objects with __del__ that a function, a container, a closure, an exception or a with statement held.
class R:
    def __init__(self, name): self.name = name
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.name)
    def __del__(self): print("del", self.name)


def work(n):
    with R(n) as r:
        return r.name.upper()


for name in "ab":
    print(work(name))
def make():
    r = R("c")
    def use(): return r.name
    return use
use = make()
print(use())
del use
print("closure gone")
d = {"k": R("d")}
del d
def fails():
    r = R("e")
    raise ValueError("x")
try:
    fails()
except ValueError as error:
    print("caught", error)
print("after except")
class Node:
    def __init__(self, child=None): self.child = child
n = Node(Node(R("f")))
n = None
print("node gone")
def numbers():
    try:
        yield from range(3)
    finally:
        print("numbers closed")
def first(it):
    for x in it:
        return x
print(first(numbers()))
print("end")

# What __exit__ gets, when it swallows, and in which order several end.
class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is None)
        return self.swallow


with M("a") as a, M("b", True) as b:
    print(a, b)
    raise KeyError("k")
print("on")
def f():
    with M("r"):
        return "value"
print(f())
for i in range(2):
    with M(i):
        if i == 0:
            continue
        break
try:
    with M("c"), 5:
        pass
except TypeError as e:
    print(e)

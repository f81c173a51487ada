# A class that behaves like a dict and a list.
class Bag:
    def __init__(self): self.data = {}
    def __setitem__(self, k, v): self.data.setdefault(k, []).append(v)
    def __getitem__(self, k): return self.data[k]
    def __delitem__(self, k): del self.data[k]
    def __contains__(self, k): return k in self.data
    def __len__(self): return sum(map(len, self.data.values()))
    def __iter__(self): return iter(self.data)
    def __bool__(self): return bool(self.data)
    def __call__(self, *k): return [self[x] for x in k]
b = Bag()
b["a"] = 1
b["a"] = 2
b["b"] = 3
print(b["a"], len(b), "a" in b, list(b), b("a", "b"), bool(b))
del b["a"]
try:
    b["a"]
except KeyError as error:
    print(error, len(b), "a" not in b)

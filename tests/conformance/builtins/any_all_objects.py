# any and all: what they return, where they stop, truth of objects.
print(any([]), all([]), any([0, "", None]), all([1, "a", [0]]), any({0: 1}), all({}), any("0"), all(b"\x00"), any(x == 2 for x in (1, 2, 3)), all(map(str.isdigit, "123")))
class T:
    def __init__(self, v): self.v = v
    def __bool__(self):
        print("bool", self.v, end="; ")
        return self.v
print(any([T(False), T(True), T(True)]), all([T(True), T(False), T(True)]), not T(True), bool(T(False)), 1 if T(True) else 2)
class L:
    def __len__(self): return 0
class B:
    def __bool__(self): return 5
class N:
    def __len__(self): return -1
print(bool(L()), any([L()]))
for bad in (B(), N()):
    for f in (bool, any, lambda x: not x, lambda x: x and 1):
        try:
            print(f(bad) if f is not any else any([bad]))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

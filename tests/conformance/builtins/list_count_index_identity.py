# count, index, remove and in use identity first.
nan = float("nan")
a = [nan, 1, True, 1.0]
print(a.count(1), a.index(True), nan in a, a.count(nan), a.index(nan))
a.remove(1.0)
print(len(a), a[1] is True)
class Never:
    def __eq__(self, o): return False
n = Never()
print(n in [n], [n].index(n), [n].count(n), [n] == [n], (n,) == (n,), {"k": n} == {"k": n}, n == n)

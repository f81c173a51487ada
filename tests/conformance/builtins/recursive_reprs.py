# Containers that hold themselves, and how far comparison goes.
a = [1]; a.append(a)
d = {}; d["d"] = d
t = ([],); t[0].append(t)
s = [d, t]; print(a, d, t, s)
class A:
    def __init__(self): self.l = [self]
    def __repr__(self): return f"A({self.l})"
try: repr(A())
except RecursionError as e: print("too deep")
b = [1]; b.append(b)
print(a == a, a in [a])
try: print(a == b)
except RecursionError as e: print("too deep")
from collections import deque
q = deque([1]); q.append(q); print(q)
try: hash(t)
except TypeError as e: print(e)

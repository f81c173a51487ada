# Every augmented assignment on names, items and attributes.
x = 100
for op, v in (("+", 5), ("-", 3), ("*", 2), ("/", 4), ("//", 7), ("%", 5), ("**", 3)):
    exec(f"x {op}= {v}")
    print(op, x)
n = 0b1100
n &= 0b0110
n |= 1
n ^= 3
n <<= 4
n >>= 1
print(n)
d, a = {"k": [1], "n": 1}, [1, 2, 3]
d["k"] += [2]
d["n"] += 1
a[0] += 10
a[-1] *= 2
a[1:2] += [9]
class O: v = 1
o = O()
o.v += 1
O.v += 10
print(d, a, o.v, O.v)
def f():
    print("once")
    return 0
a[f()] += 1
print(a)
s = t = "ab"
s += "c"
l = m = [1]
l += (2,)
u = w = (1,)
u += (2,)
print(s, t, l, m, u, w)

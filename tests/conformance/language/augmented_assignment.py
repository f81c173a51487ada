# +=, -= and so on; lists change in place, tuples and strings do not.
n = 10
n += 5
n -= 3
n *= 2
n //= 5
n **= 3
n %= 50
print(n)
n <<= 3
n |= 1
n ^= 3
n &= 0xFF
n >>= 1
print(n)
x = 7
x /= 2
print(x)
a = b = [1]
a += [2]
print(b)
t = u = (1,)
t += (2,)
print(t, u)
s = "ab"
s *= 2
print(s)
d = {"k": [1]}
d["k"] += [2]
d["n"] = d.get("n", 0) + 1
print(d)


class Box:
    value = 1


box = Box()
box.value += 1
print(box.value, Box.value)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)

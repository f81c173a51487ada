# bytearray: bytes one can change.
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a += b" you"
a.extend([63, 63])
a.extend(b"..")
print(a, len(a), a[0], a[-1], a[1:3], type(a[1:3]))
a[1:5] = b"i"
print(a)
a.insert(0, 45)
print(a.pop(), a.pop(0), a)
a.remove(ord("?"))
a.reverse()
print(a, a.index(b"o"), a.count(b"."))
del a[0]
del a[::2]
print(a, a.copy() == a, a.copy() is a)
a[:] = b"0123456789"
a[::2] = b"abcde"
print(a, bytes(a), a.decode(), a.upper(), a.find(b"3"), b"3c" in a, 51 in a)
a.clear()
print(a, bool(a), bytearray(3), bytearray("hé", "utf-8"), bytearray([1, 2]), bytearray(b"x") * 3)
b = c = bytearray(b"ab")
b *= 2
b += bytearray(b"!")
print(b, c, b is c, b == b"abab!", b < b"b", list(reversed(b)), sorted(b), b.hex(), b.split(b"a"), b.replace(b"b", b"--"), bytearray.fromhex("ff00"))
print(repr(bytearray(b"'\"\n")), str(bytearray(b"x")), b"%b" % bytearray(b"q"), bytearray(b"a,b").partition(b","), b"-".join([b, b]))
try:
    a[::2] = b"toolong"
except (ValueError, IndexError) as error:
    print(type(error).__name__, error)

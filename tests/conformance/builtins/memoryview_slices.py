# Parts of a memoryview write through.
d = bytearray(b"0123456789")
m = memoryview(d)
m[2:4] = b"ab"
n = m[4:]
n[0] = ord("X")
print(d, n.tobytes(), len(n), m[::3].tolist(), n[-1], bytes(m[:2]), m[1:1] == b"", m == d)

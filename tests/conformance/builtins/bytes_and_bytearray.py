"""bytes and bytearray beyond the basics."""
b = b'Hello, World'
print(b[0], b[-1], b[:5], b[::2], b[::-1], list(b[:3]), b'World' in b, 72 in b, b + b'!', b * 2, len(b), b == bytearray(b), hash(b) == hash(bytes(b)))
print(b.find(b'o'), b.rfind(b'o'), b.count(b'l'), b.index(b'W'), b.replace(b'l', b'L'), b.split(b', '), b.upper(), b.lower(), b.startswith(b'He'), b.endswith((b'x', b'ld')), b.strip(b'Hd'), b.partition(b', '))
print(b.hex(), b.hex('-'), b[:6].hex('-', 2), bytes.fromhex('48 65 6c'), b.decode(), b', '.join([b'a', bytearray(b'b')]), b.center(16, b'*'), b'5'.zfill if False else b'5'.rjust(3, b'0'), b'a\nb\r\n'.splitlines())
print(bytes(3), bytes([1, 2, 255]), bytes('é', 'utf-8'), bytes(range(5)), bytearray(b'abc'), bytes(), b'%d-%s-%x' % (5, b'x', 255), b'abc' < b'abd', b'\x00\xff')
a = bytearray(b'abc')
a.append(100)
a.extend(b'ef')
a += b'g'
a[0] = 65
a[1:3] = b'--'
a.insert(0, 33)
print(a, a.pop(), a.pop(0), len(a), a)
a.remove(45)
a.reverse()
del a[0]
print(a, bytes(a), a.copy() == a, a.decode(), a * 2, a[1:], type(a[1:]).__name__)
a.clear()
print(a, bool(a))
for action in [lambda: bytes([300]), lambda: bytes(-1), lambda: bytes('a'), lambda: b'a' + 'b', lambda: b'abc'[5], lambda: bytearray(b'a').append(300), lambda: b'a'.index(b'z'), lambda: bytes.fromhex('zz'), lambda: b'a' < 'a']:
    try:
        action()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)

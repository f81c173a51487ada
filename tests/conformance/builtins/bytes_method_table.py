# Bytes and bytearrays.
b = b"Hello, World"
print(b.upper(), b[1], b[1:3], b.split(b", "), b.find(b"o"), b.hex("-", 4), bytes.fromhex("48 65"), b.replace(b"l", b"L"), list(b"ab"), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), b"a" in b, 72 in b, b + b"!", b * 0, b.decode(), b"%d %s" % (5, b"x"), b"a,b".partition(b","), b"\t x".strip(), b"abc".translate(None, b"b"), b"ab" < b"b", b.startswith((b"x", b"H")), b.isalpha(), b"12".isdigit(), b.title(), b"a".center(3), b"-".join([b"x", b"y"]), repr(b"'\"\n\x00\xff"))
x = bytearray(b"abc"); x[0] = 90; x.append(100); x.extend(b"ef"); x += b"g"; x[1:2] = b"XYZ"; del x[-1]; x.insert(0, 33); x.reverse(); print(x, x.pop(), x.index(b"e"), bytes(x), x == bytes(x), x.copy() is x, len(x))
for f in (lambda: bytes([256]), lambda: bytes(-1), lambda: b"a" + "a", lambda: b"a"[5], lambda: bytes("a"), lambda: b"\xff".decode(), lambda: bytearray(b"a").__setitem__(0, 300), lambda: b"".join([1]), lambda: bytes.fromhex("4"), lambda: bytes.fromhex("zz"), lambda: b"a".find("a"), lambda: b"a".replace("a", "b"), lambda: bytes([1.5]), lambda: b"a" * 1.5, lambda: "a" in b"a", lambda: b"ab".index(b"z"), lambda: bytearray().pop()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

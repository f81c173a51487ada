# Methods bytes share with text, and those of their own.
b = b"Hello, World"
print(b, b[0], b[-1], b[:5], b[::2], b[::-1], len(b), 72 in b, b"World" in b, list(b[:3]), b + b"!", b * 2, b"" or "empty")
print(b.upper(), b.lower(), b.title(), b.swapcase(), b"hello".capitalize(), b.find(b"o"), b.rfind(b"o"), b.index(b"W"), b.count(b"l"), b.count(108), b.find(111))
print(b.split(b", "), b" a  b ".split(), b"a,b".partition(b","), b"a,b".rsplit(b",", 1), b"a\nb\r\n".splitlines(), b",".join([b"x", bytearray(b"y")]), b.replace(b"l", b"L", 1))
print(b"  x ".strip(), b"xxax".lstrip(b"x"), b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"7".zfill(3), b.startswith(b"He"), b.endswith((b"x", b"ld")), b"a\tb".expandtabs(4))
print(b.isalpha(), b"abc".isalpha(), b"12".isdigit(), b" \n".isspace(), b"a1".isalnum(), b"ab".islower(), b"AB".isupper(), b"\x80".isascii(), b"Ab Cd".istitle())
print(b.hex(), b.hex(" "), b.hex("-", 4), b.hex(":", -2), bytes.fromhex("48 65 6c"), bytes.fromhex(""), bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes("é", "utf-8"), bytes(b"x"))
print(b"\x00\x7f\x80\xff\n\t\\'\"", b"'", b'"', repr(b"'\""), str(b"a"), b.decode(), b"\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xff".decode("ascii", "ignore"), b"\xff".decode("utf-8", "backslashreplace"))
print(b"abc" < b"abd", b"a" == "a", b"a" == bytearray(b"a"), hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], max(b"abc"), sorted(b"cab"), b"%s is %d and %x %r %5.1f" % (b"x", 5, 255, "q", 2.5), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"))
print(b"prefix-x".removeprefix(b"prefix-"), b"x.py".removesuffix(b".py"), bytes.__name__, b"ab" b"cd", int.from_bytes(b"\x01\x00", "big"), bytes(bytearray(b"zz")), b"abc"[1:2], tuple(b"ab"))

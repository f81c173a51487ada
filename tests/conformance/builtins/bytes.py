# bytes and bytearray, the everyday part.
b = b"abc\x00\xff"
print(b, len(b), b[0], b[1:3], list(b[:2]), b"a" in b, b + b"d", b"ab" * 2)
print("é€".encode(), "é€".encode().decode(), "abc".encode("utf-8") == b"abc", bytes(3), bytes([65, 66]))
print(b"a,b".split(b","), b"-".join([b"x", b"y"]), b"abc".hex(), bytes.fromhex("0aff"), b"x".decode())
array = bytearray(b"abc")
array[0] = 90
array.append(33)
print(array, bytes(array))
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(type(error).__name__)

# What bytes and bytearray refuse.
for call in (
    "b'a' + 'b'", "'a' + b'b'", "bytes('a')", "bytes(-1)", "bytes([256])", "bytes([-1])", "bytes(['a'])", "bytes(1.5)", "b'abc'[5]", "b'abc'['a']", "bytes(None)",
    "'a' in b'abc'", "b'abc'.find('a')", "b'abc'.index(b'x')", "b'abc'.split('a')", "b','.join(['a'])", "b'abc'.startswith('a')", "b'abc'.replace('a', 'b')", "300 in b'abc'",
    "b'\\xff'.decode()", "b'\\xc3'.decode()", "b'\\x80'.decode('ascii')", "b'a'.decode('nope')", "bytes.fromhex('abc')", "bytes.fromhex('zz')", "bytes.fromhex(5)", "bytearray([1])[3]",
    "bytearray(b'a').append(256)", "bytearray(b'a').append('x')", "bytearray().pop()", "bytearray(b'abc').remove(1)", "{bytearray(): 1}", "hash(bytearray())", "b'a' < 'a'", "b'%d' % 'x'", "bytes('a', 'ascii', 'strict', 1)",
    "int.from_bytes('a', 'big')", "b'abc'.hex(1)", "b'abc'.center(5, b'xy')", "bytes(2, 'utf-8')", "bytearray(b'abc').nothing", "b'a'.nothing", "bytearray(b'a').insert(0, 300)", "bytes([1, 2]) * 'a'", "b'' % 1",
):
    try:
        print(call, "->", repr(eval(call)))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
try:
    b"abc"[0] = 1
except TypeError as error:
    print(error)
try:
    del b"abc"[0]
except TypeError as error:
    print(error)

import struct

print(struct.pack('<ihb', 1, -2, 3), struct.pack('>I', 258), struct.pack('!HH', 1, 2), struct.calcsize('ihb'), struct.calcsize('<ihb'))
print(struct.pack('ci', b'a', 5), struct.pack('bq', 1, 2), struct.calcsize('bhilq'), struct.pack('3s5s', b'abcdef', b'xy'))
for x in (0.0, -0.0, 1.0, -2.5, 0.1, 1e300, 5e-324, 2.2e-308, float('inf'), float('-inf'), 3.14159):
    d = struct.pack('<d', x)
    print(x, d.hex(), struct.unpack('<d', d)[0] == x)
for x in (0.1, 1.5, 1e-40, 3.4e38, 65504.0):
    print(struct.pack('>f', x).hex(), struct.unpack('>f', struct.pack('>f', x)))
print(struct.pack('<e', 1.5), struct.unpack('<e', b'\x00\x3e'), struct.pack('?', True), struct.pack('5p', b'hello world'))
print(struct.unpack('<2h3sI', b'\x01\x00\xff\xffabc\x07\x00\x00\x00'), struct.unpack_from('<H', b'\0\0\x05\0', 2))
print(list(struct.iter_unpack('<H', b'\1\0\2\0\3\0')))
buf = bytearray(8)
struct.pack_into('<I', buf, 2, 0xdeadbeef)
print(buf)
s = struct.Struct('<HH')
print(s.size, s.pack(1, 2), s.unpack(b'\1\0\2\0'), s.format)
for action in (lambda: struct.unpack('<I', b'abc'), lambda: struct.pack('<H', 'x'),
               lambda: struct.pack('<HH', 1), lambda: struct.pack('z', 1), lambda: struct.pack('<f', 1e300)):
    try:
        action()
    except (struct.error, OverflowError) as e:
        print(type(e).__name__, e)

# A binary protocol: header and messages.
import struct
from collections import namedtuple

HEADER = struct.Struct('!4sBHI')
Header = namedtuple('Header', 'magic version kind length')


def pack(kind, payload):
    return HEADER.pack(b'DEMO', 1, kind, len(payload)) + payload


def unpack_all(data):
    at = 0
    while at < len(data):
        h = Header._make(HEADER.unpack_from(data, at))
        at += HEADER.size
        yield h, data[at:at + h.length]
        at += h.length


stream = pack(1, b'hello') + pack(2, struct.pack('<3d', 1.5, -2.0, 3.25)) + pack(3, b'')
for h, body in unpack_all(stream):
    print(h, struct.unpack('<3d', body) if h.kind == 2 else body)
buffer = bytearray(8)
struct.pack_into('>hh', buffer, 2, -1, 258)
print(buffer, struct.calcsize('<bhi'), struct.calcsize('bhi'), struct.unpack('>?xq', b'\x01\x00' + b'\xff' * 8), struct.pack('5s', b'abcdefg'), struct.pack('<e', 1.5))
for wrong in (lambda: struct.unpack('i', b'abc'), lambda: struct.pack('i', 'x'), lambda: struct.pack('z', 1)):
    try:
        wrong()
    except struct.error as e:
        print('struct.error', e)

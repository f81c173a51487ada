import base64, binascii, zlib
for data in (b'', b'a', b'ab', b'abc', b'hello world', bytes(range(0, 256, 7))):
    e = base64.b64encode(data)
    print(e, base64.b64decode(e) == data, base64.b32encode(data), base64.b32decode(base64.b32encode(data)) == data, base64.b16encode(data), base64.b85decode(base64.b85encode(data)) == data)
print(base64.urlsafe_b64encode(b'\xfb\xff'), base64.urlsafe_b64decode('-_8='), base64.b64decode('aGk='), base64.b85encode(b'hello'), base64.encodebytes(b'x' * 60))
for bad in ('a', 'abc', 'ab=c'):
    try:
        print(base64.b64decode(bad))
    except binascii.Error as e:
        print(e)
print(binascii.hexlify(b'\x01\xff'), binascii.unhexlify('01ff'), binascii.crc32(b'hello'), zlib.crc32(b'world', zlib.crc32(b'hello ')), zlib.adler32(b'hello'))
try:
    binascii.unhexlify('abc')
except binascii.Error as e:
    print(e)

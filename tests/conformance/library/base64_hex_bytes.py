# Bytes as text and back.
import base64
import binascii

data = bytes(range(0, 256, 17))
print(base64.b64encode(data), base64.standard_b64decode(base64.b64encode(data)) == data)
print(binascii.hexlify(data), binascii.unhexlify('00ff'), data.hex(' '), bytes.fromhex('de ad'), binascii.crc32(b'hello'))
for bad in ('abc', 'a==='):
    try:
        print(base64.b64decode(bad, validate=True))
    except binascii.Error as e:
        print('Error', e)
print(base64.encodebytes(b'x' * 60), base64.b32decode('MFRGG==='), base64.b16decode('6162'))

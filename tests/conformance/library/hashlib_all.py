# Every algorithm of hashlib, at the lengths where blocks and paddings change.
import hashlib
import hmac

DATA = bytes(range(256)) * 40
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
             'shake_128', 'shake_256', 'blake2b', 'blake2s'):
    for length in (0, 1, 55, 56, 63, 64, 111, 112, 127, 128, 129, 135, 136, 137, 200, 2047, 2048, 10000):
        h = hashlib.new(name, DATA[:length])
        digest = h.hexdigest(40) if name.startswith('shake') else h.hexdigest()
        print(name, length, digest)
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'blake2b', 'blake2s'):
    h = getattr(hashlib, name)()
    for i in range(0, 700, 37):
        h.update(DATA[i:i + 37])
    twin = h.copy()
    twin.update(b'more')
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest() == hashlib.new(name, DATA[:703]).hexdigest())
    print(twin.hexdigest()[:20], h.hexdigest()[:20])
print(hashlib.shake_128(b'abc').hexdigest(400))
print(hashlib.blake2b(b'abc', digest_size=16, key=b'key', salt=b'salt', person=b'me').hexdigest())
print(hashlib.blake2s(b'abc', digest_size=8).hexdigest())
for name in ('md5', 'sha1', 'sha256', 'sha512'):
    print(hashlib.pbkdf2_hmac(name, b'password', b'salt', 50).hex())
    print(hmac.new(b'key' * 60, b'message', name).hexdigest())
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 1, dklen=70).hex())
print(hmac.compare_digest('a', 'a'), hmac.compare_digest(b'a', b'b'))
for wrong in (lambda: hashlib.md5('text'), lambda: hashlib.new('md99'), lambda: hashlib.sha256(5),
              lambda: hashlib.pbkdf2_hmac('sha256', b'', b'', 0), lambda: hashlib.blake2b(digest_size=65)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

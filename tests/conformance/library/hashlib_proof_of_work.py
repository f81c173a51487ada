# Proof of work and checksums of chunks.
import hashlib
import hmac


def mine(text, zeros):
    nonce = 0
    while not hashlib.sha256(f'{text}{nonce}'.encode()).hexdigest().startswith('0' * zeros):
        nonce += 1
    return nonce, hashlib.sha256(f'{text}{nonce}'.encode()).hexdigest()


print(mine('block', 3))
whole = hashlib.md5()
for chunk in (b'a' * 1000, b'b' * 5000, b'c'):
    whole.update(chunk)
print(whole.hexdigest(), whole.name, whole.digest_size, hashlib.md5(b'a' * 1000 + b'b' * 5000 + b'c').hexdigest() == whole.hexdigest())
print(hashlib.sha1(b'').hexdigest(), hashlib.sha512('ü'.encode()).hexdigest()[:32], hashlib.new('sha3_256', b'x').hexdigest()[:16])
print(hmac.new(b'key', b'msg', hashlib.sha256).hexdigest(), hmac.digest(b'key', b'msg', 'sha1').hex(), hashlib.pbkdf2_hmac('sha256', b'pw', b'salt', 1000).hex())
h = hashlib.sha256()
for i in range(20000):
    h.update(str(i).encode())
print(h.hexdigest())

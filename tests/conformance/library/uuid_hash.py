import uuid, hashlib, hmac, secrets
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'example.org'), uuid.UUID(int=5), uuid.UUID('12345678-1234-5678-1234-567812345678').hex, len(str(uuid.uuid4())), uuid.uuid4().version)
for name in ('md5', 'sha1', 'sha256', 'sha512'):
    print(name, hashlib.new(name, b'hello').hexdigest())
h = hashlib.sha256(); h.update(b'a'); h.update(b'b')
print(h.hexdigest() == hashlib.sha256(b'ab').hexdigest(), h.digest_size, h.name, len(secrets.token_hex(8)))
print(hmac.new(b'key', b'message', 'sha256').hexdigest(), hmac.compare_digest('a', 'a'))

"""hashlib.scrypt: RFC 7914's vectors, and what it refuses."""
import hashlib
from concurrent.futures import ThreadPoolExecutor

for password, salt, n, r, p in (b"", b"", 16, 1, 1), (b"password", b"NaCl", 1024, 8, 16), (b"pleaseletmein", b"SodiumChloride", 16384, 8, 1):
    print(hashlib.scrypt(password, salt=salt, n=n, r=r, p=p).hex())
print(hashlib.scrypt(bytearray(b"x"), salt=memoryview(b"yz"), n=2, r=3, p=2, dklen=100).hex())
for options in ({"n": 3}, {"n": 1}, {"n": 2.0}, {"n": -2}, {"n": 65536}, {"r": 0}, {"p": 0}, {"maxmem": 1000}, {"maxmem": -1},
                {"dklen": 0}, {"salt": "s"}):
    try:
        print(hashlib.scrypt(b"pw", **{"salt": b"s", "n": 2, "r": 8, "p": 1, **options}).hex()[:20])
    except (ValueError, TypeError) as e:
        print(options, type(e).__name__, e)
with ThreadPoolExecutor(2) as pool:
    print([key.hex() for key in pool.map(lambda i: hashlib.scrypt(b"%d" % i, salt=b"s", n=64, r=8, p=1, dklen=8), range(3))])

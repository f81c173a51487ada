# Hashing large blocks in threads gives the same digests as without.
import hashlib
from concurrent.futures import ThreadPoolExecutor

blocks = [bytes([i]) * 100_000 for i in range(6)]


def digest(block):
    return hashlib.sha256(block).hexdigest()[:12]


with ThreadPoolExecutor(3) as pool:
    found = list(pool.map(digest, blocks))
print(found == [digest(b) for b in blocks], found)

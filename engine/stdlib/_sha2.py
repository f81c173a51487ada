"""SHA-256 and SHA-512 (FIPS 180-4)."""


def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found


def _root_bits(n, k, bits):
    """The first `bits` bits of the fraction of the k-th root of n."""
    target = n << bits * k
    low, high = 0, 1 << bits + 8
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** k <= target:
            low = middle
        else:
            high = middle - 1
    return low & (1 << bits) - 1


_tables = {}


def _table(bits):
    """(initial hash, round constants) for words of 32 or 64 bits."""
    if bits not in _tables:
        primes = _primes(64 if bits == 32 else 80)
        _tables[bits] = ([_root_bits(p, 2, bits) for p in primes[:8]],
                         [_root_bits(p, 3, bits) for p in primes])
    return _tables[bits]


class _Sha2:
    bits = 32
    rotations = ((2, 13, 22), (6, 11, 25), (7, 18, 3), (17, 19, 10))
    name = 'sha256'
    digest_size = 32
    block_size = 64

    def __init__(self, data=b''):
        self._h = list(_table(self.bits)[0])
        self._rest = b''
        self._length = 0
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        data = self._rest + bytes(data)
        self._length += len(data) - len(self._rest)
        size = self.block_size
        whole = len(data) - len(data) % size
        for at in range(0, whole, size):
            self._h = self._compress(self._h, data[at:at + size])
        self._rest = data[whole:]

    def _compress(self, state, block):
        bits = self.bits
        mask = (1 << bits) - 1
        k = _table(bits)[1]
        size = bits // 8
        (a1, a2, a3), (e1, e2, e3), (s1, s2, s3), (t1, t2, t3) = self.rotations
        w = [int.from_bytes(block[i:i + size], 'big') for i in range(0, len(block), size)]
        for i in range(16, len(k)):
            x = w[i - 15]
            y = w[i - 2]
            small = (x >> s1 | x << bits - s1) ^ (x >> s2 | x << bits - s2) ^ x >> s3
            large = (y >> t1 | y << bits - t1) ^ (y >> t2 | y << bits - t2) ^ y >> t3
            w.append(w[i - 16] + (small & mask) + w[i - 7] + (large & mask) & mask)
        a, b, c, d, e, f, g, h = state
        for constant, word in zip(k, w):
            x = ((e >> e1 | e << bits - e1) ^ (e >> e2 | e << bits - e2)
                 ^ (e >> e3 | e << bits - e3)) & mask
            t = h + x + (e & f ^ ~e & mask & g) + constant + word
            x = ((a >> a1 | a << bits - a1) ^ (a >> a2 | a << bits - a2)
                 ^ (a >> a3 | a << bits - a3)) & mask
            h, g, f, e = g, f, e, d + t & mask
            d, c, b, a = c, b, a, t + x + (a & b ^ a & c ^ b & c) & mask
        return [p + q & mask for p, q in zip(state, (a, b, c, d, e, f, g, h))]

    def digest(self):
        size = self.block_size
        tail = self._rest + b'\x80'
        tail += bytes(-(len(tail) + size // 8) % size)
        tail += (self._length * 8).to_bytes(size // 8, 'big')
        state = self._h
        for at in range(0, len(tail), size):
            state = self._compress(state, tail[at:at + size])
        data = b''.join([word.to_bytes(self.bits // 8, 'big') for word in state])
        return data[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        new = type(self)()
        new._h = list(self._h)
        new._rest = self._rest
        new._length = self._length
        return new


class sha256_class(_Sha2):
    pass


class sha512_class(_Sha2):
    bits = 64
    rotations = ((28, 34, 39), (14, 18, 41), (1, 8, 7), (19, 61, 6))
    name = 'sha512'
    digest_size = 64
    block_size = 128


sha256 = sha256_class
sha512 = sha512_class

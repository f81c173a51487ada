"""Message digests."""
from _sha2 import sha256, sha512

__all__ = ['md5', 'sha1', 'sha256', 'sha512', 'new', 'algorithms_guaranteed',
           'algorithms_available']

algorithms_guaranteed = algorithms_available = {'md5', 'sha1', 'sha256', 'sha512'}


class _Small:
    """What MD5 and SHA-1 share: blocks of 64 bytes."""

    block_size = 64

    def __init__(self, data=b'', *, usedforsecurity=True):
        self._state = self.initial
        self._rest = b''
        self._length = 0
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        self._length += len(data)
        data = self._rest + bytes(data)
        whole = len(data) - len(data) % 64
        for at in range(0, whole, 64):
            self._state = self._compress(self._state, data[at:at + 64])
        self._rest = data[whole:]

    def digest(self):
        tail = self._rest + b'\x80'
        tail += bytes(-(len(tail) + 8) % 64)
        tail += (self._length * 8).to_bytes(8, self.order)
        state = self._state
        for at in range(0, len(tail), 64):
            state = self._compress(state, tail[at:at + 64])
        return b''.join([word.to_bytes(4, self.order) for word in state])

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        new = type(self)()
        new._state, new._rest, new._length = self._state, self._rest, self._length
        return new


class md5(_Small):
    name = 'md5'
    digest_size = 16
    order = 'little'
    initial = (0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
    _shifts = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))
    _constants = None

    def _compress(self, state, block):
        if md5._constants is None:
            import math
            md5._constants = [int(abs(math.sin(i + 1)) * 4294967296.0) for i in range(64)]
        words = [int.from_bytes(block[i:i + 4], 'little') for i in range(0, 64, 4)]
        a, b, c, d = state
        for i in range(64):
            turn = i >> 4
            if turn == 0:
                f, g = b & c | ~b & d, i
            elif turn == 1:
                f, g = d & b | ~d & c, (5 * i + 1) & 15
            elif turn == 2:
                f, g = b ^ c ^ d, (3 * i + 5) & 15
            else:
                f, g = c ^ (b | ~d & 0xffffffff), (7 * i) & 15
            f = f + a + md5._constants[i] + words[g] & 0xffffffff
            shift = self._shifts[turn][i & 3]
            a, d, c = d, c, b
            b = b + (f << shift | f >> 32 - shift) & 0xffffffff
        return tuple([x + y & 0xffffffff for x, y in zip(state, (a, b, c, d))])


class sha1(_Small):
    name = 'sha1'
    digest_size = 20
    order = 'big'
    initial = (0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)

    def _compress(self, state, block):
        w = [int.from_bytes(block[i:i + 4], 'big') for i in range(0, 64, 4)]
        for i in range(16, 80):
            x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16]
            w.append((x << 1 | x >> 31) & 0xffffffff)
        a, b, c, d, e = state
        for i in range(80):
            if i < 20:
                f, k = b & c | ~b & d, 0x5a827999
            elif i < 40:
                f, k = b ^ c ^ d, 0x6ed9eba1
            elif i < 60:
                f, k = b & c | b & d | c & d, 0x8f1bbcdc
            else:
                f, k = b ^ c ^ d, 0xca62c1d6
            t = ((a << 5 | a >> 27) & 0xffffffff) + f + e + k + w[i] & 0xffffffff
            e, d, c, b, a = d, c, (b << 30 | b >> 2) & 0xffffffff, a, t
        return tuple([x + y & 0xffffffff for x, y in zip(state, (a, b, c, d, e))])


def new(name, data=b'', **kwargs):
    kinds = {'md5': md5, 'sha1': sha1, 'sha256': sha256, 'sha512': sha512}
    if name.lower() not in kinds:
        raise ValueError(f'unsupported hash type {name}')
    return kinds[name.lower()](data)

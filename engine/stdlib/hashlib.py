"""Message digests. What is done for each block is in _vm (vm/builtins/hashes.cpp)."""
import _machine
import _vm

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384',
                         'sha3_512', 'shake_128', 'shake_256', 'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)
__all__ = [*sorted(algorithms_guaranteed), 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac',
           'file_digest', 'scrypt']

_FREE_FROM = 2048       # bytes: from here on CPython lets go of the GIL (HASHLIB_GIL_MINSIZE)


def _words(values, size):
    return b''.join([value.to_bytes(size, 'little') for value in values])


def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all([n % p for p in found]):
            found.append(n)
        n += 1
    return found


def _cube_root(n):
    """The first 64 bits behind the point of the cube root of n."""
    target = n << 192
    x = int(n ** (1 / 3) * 2.0 ** 64)
    for _ in range(3):
        x = (2 * x + target // (x * x)) // 3
    while x ** 3 > target:
        x -= 1
    while (x + 1) ** 3 <= target:
        x += 1
    return x & (1 << 64) - 1


def _kinds():
    """name: (kind of _vm, digest size, block size, table, first state, mark)"""
    from math import isqrt, sin
    primes = _primes(80)
    cubes = [_cube_root(p) for p in primes]
    squares = [isqrt(p << 128) & (1 << 64) - 1 for p in primes[:16]]
    md5_table = _words([int(abs(sin(i + 1)) * 4294967296.0) for i in range(64)], 4)
    small = _words([x >> 32 for x in cubes[:64]], 4)
    large = _words(cubes, 8)
    begin = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]

    def start(values, size):
        return _words(values, size).ljust(64, b'\0') + bytes(8)

    kinds = {
        'md5': (0, 16, 64, md5_table, start(begin[:4], 4), b'\x80'),
        'sha1': (1, 20, 64, b'', start(begin, 4), b'\x80'),
        'sha224': (2, 28, 64, small, start([x & 0xffffffff for x in squares[8:]], 4), b'\x80'),
        'sha256': (2, 32, 64, small, start([x >> 32 for x in squares[:8]], 4), b'\x80'),
        'sha384': (3, 48, 128, large, start(squares[8:], 8), b'\x80'),
        'sha512': (3, 64, 128, large, start(squares[:8], 8), b'\x80'),
    }
    for bits in 224, 256, 384, 512:
        block = 200 - bits // 4
        kinds[f'sha3_{bits}'] = (4, bits // 8, block, bytes(block), bytes(208), b'\x06')
    for bits in 128, 256:
        block = 200 - bits // 4
        kinds[f'shake_{bits}'] = (4, 0, block, bytes(block), bytes(208), b'\x1f')
    return kinds


_KINDS = _kinds()
_hash_update, _hash_digest = _vm.hash_update, _vm.hash_digest


class HASH:
    __slots__ = ('name', 'digest_size', 'block_size', '_kind', '_table', '_state', '_mark')

    def __init__(self, name, data=b''):
        self.name = name
        self._kind, self.digest_size, self.block_size, self._table, self._state, self._mark = _KINDS[name]
        if data.__class__ is bytes and len(data) < _FREE_FROM:      # the usual case
            self._state = _hash_update(self._kind, self._table, self._state, data, False)
        else:
            self.update(data)

    def update(self, obj, /):
        obj = _data(obj)
        free = len(obj) >= _FREE_FROM
        self._state = _hash_update(self._kind, self._table, self._state, obj, free)
        if free:
            _machine.compute_free(f'{self.name} of {len(obj)} bytes', len(obj) * (6 if self._kind == 4 else 2))

    def digest(self):
        return _hash_digest(self._kind, self._table, self._state, self._mark)[:self.digest_size]

    def hexdigest(self):
        return _hash_digest(self._kind, self._table, self._state, self._mark)[:self.digest_size].hex()

    def copy(self):
        new = HASH.__new__(type(self))
        for name in HASH.__slots__:
            setattr(new, name, getattr(self, name))
        return new

    def __repr__(self):
        return f'<{self.name} _hashlib.{type(self).__name__} object @ {_vm.address(self)}>'


HASH.__module__ = '_hashlib'


class HASHXOF(HASH):
    """SHAKE: as many bytes as asked for."""
    __slots__ = ()
    __module__ = '_hashlib'

    def digest(self, length):
        state = _hash_digest(self._kind, self._table, self._state, self._mark)
        out = state[:self.block_size]
        while len(out) < length:
            state = _vm.hash_squeeze(state)
            out += state[:self.block_size]
        return out[:length]

    def hexdigest(self, length):
        return self.digest(length).hex()


def _data(data):
    if data.__class__ is bytes:
        return data
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError('object supporting the buffer API required') from None


def _maker(name):
    make = HASHXOF if name.startswith('shake') else HASH

    def maker(string=b'', *, usedforsecurity=True):
        return make(name, string)

    maker.__name__ = maker.__qualname__ = f'openssl_{name}'
    maker.__module__ = '_hashlib'
    return maker


md5, sha1, sha224, sha256, sha384, sha512 = map(_maker, ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'))
sha3_224, sha3_256, sha3_384, sha3_512 = map(_maker, ('sha3_224', 'sha3_256', 'sha3_384', 'sha3_512'))
shake_128, shake_256 = map(_maker, ('shake_128', 'shake_256'))


class blake2b:
    """RFC 7693."""

    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    block_size = 128
    _size, _rounds, _turns = 8, 12, (32, 24, 16, 63)
    _first = _KINDS['sha512'][4]
    _sigma = [[int(c, 16) for c in row] for row in (
        '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d',
        '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0')]
    _mix = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
            (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))

    def __init__(self, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1,
                 leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        most = self.MAX_DIGEST_SIZE
        self.name = type(self).__name__
        self.digest_size = most if digest_size is None else digest_size
        if not 1 <= self.digest_size <= most:
            raise ValueError(f'digest_size must be between 1 and {most} bytes')
        for what, value, limit in (('key', key, most), ('salt', salt, self.SALT_SIZE),
                                   ('person', person, self.PERSON_SIZE)):
            if len(value) > limit:
                raise ValueError(f'maximum {what} length is {limit} bytes')
        wide = self._size == 8
        block = (bytes([self.digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, 'little')
                 + node_offset.to_bytes(8 if wide else 6, 'little') + bytes([node_depth, inner_size])
                 + bytes(14 if wide else 0) + salt.ljust(self.SALT_SIZE, b'\0')
                 + person.ljust(self.PERSON_SIZE, b'\0'))
        self._h = [a ^ b for a, b in zip(self._split(self._first[:8 * self._size]), self._split(block))]
        self._done = 0
        self._rest = key.ljust(self.block_size, b'\0') if key else b''
        self.update(data)

    def _split(self, data):
        size = self._size
        return [int.from_bytes(data[i:i + size], 'little') for i in range(0, len(data), size)]

    def update(self, data, /):
        self._rest += _data(data)
        size = self.block_size
        while len(self._rest) > size:       # the last block is compressed as such
            self._done += size
            self._h = self._compress(self._rest[:size], False)
            self._rest = self._rest[size:]

    def _compress(self, block, last, count=None):
        bits = self._size * 8
        mask = (1 << bits) - 1
        r1, r2, r3, r4 = self._turns
        m = self._split(block)
        v = self._h + self._split(self._first[:8 * self._size])
        count = self._done if count is None else count
        v[12] ^= count & mask
        v[13] ^= count >> bits
        if last:
            v[14] ^= mask
        for turn in range(self._rounds):
            order = iter(self._sigma[turn % 10])
            for a, b, c, d in self._mix:
                x, y, z, w = v[a], v[b], v[c], v[d]
                x = x + y + m[next(order)] & mask
                w ^= x
                w = (w >> r1 | w << bits - r1) & mask
                z = z + w & mask
                y ^= z
                y = (y >> r2 | y << bits - r2) & mask
                x = x + y + m[next(order)] & mask
                w ^= x
                w = (w >> r3 | w << bits - r3) & mask
                z = z + w & mask
                y ^= z
                v[a], v[b], v[c], v[d] = x, (y >> r4 | y << bits - r4) & mask, z, w
        return [a ^ b ^ c for a, b, c in zip(self._h, v, v[8:])]

    def digest(self):
        state = self._compress(self._rest.ljust(self.block_size, b'\0'), True, self._done + len(self._rest))
        return _words(state, self._size)[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        return new


class blake2s(blake2b):
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    block_size = 64
    _size, _rounds, _turns = 4, 10, (16, 12, 8, 7)
    _first = _KINDS['sha256'][4]


blake2b.__module__ = blake2s.__module__ = '_blake2'


def new(name, data=b'', *, usedforsecurity=True, **kwargs):
    key = str(name).lower().replace('-', '_')
    if key not in algorithms_guaranteed:
        raise ValueError(f'unsupported hash type {name}')
    return globals()[key](data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if hash_name not in _KINDS or _KINDS[hash_name][0] == 4:
        raise ValueError(f'unsupported hash type {hash_name}')
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    kind, size, block, table, first, _mark = _KINDS[hash_name]
    password, salt = _data(password), _data(salt)
    dklen = size if dklen is None else dklen
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    if len(password) > block:
        password = HASH(hash_name, password).digest()
    password = password.ljust(block, b'\0')
    inner, outer = [_vm.hash_update(kind, table, first, bytes([byte ^ pad for byte in password]), True)
                    for pad in (0x36, 0x5c)]
    out = b''
    number = 1
    while len(out) < dklen:
        message = _vm.hash_update(kind, table, inner, salt + number.to_bytes(4, 'big'), True)
        u = _vm.hash_digest(kind, table, message, b'\x80')[:size]
        u = total = _vm.hash_digest(kind, table, _vm.hash_update(kind, table, outer, u, True), b'\x80')[:size]
        left = iterations - 1
        while left:
            part = min(left, 2000)      # in pieces, so that the run can be stopped meanwhile
            both = _vm.hash_chain(kind, table, inner, outer, u, total, part)
            u, total = both[:size], both[size:]
            left -= part
        _machine.compute_free(f'{iterations} rounds of {hash_name}', iterations * block * 16)
        out += total
        number += 1
    return out[:dklen]


def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    """RFC 7914; what is refused and how, as Modules/_hashopenssl.c (_hashlib_scrypt_impl) over OpenSSL 3."""
    def buffer(data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return _data(data)

    password = buffer(password)
    if salt is None:
        raise TypeError('salt is required')
    salt = buffer(salt)
    for name, value in ('n', n), ('r', r), ('p', p):
        if value is not None and not isinstance(value, int):
            raise TypeError(f"scrypt() argument '{name}' must be int, not {type(value).__name__}")
        if value is None or value < 0:
            raise TypeError(f'{name} is required and must be an unsigned int')
        if name == 'n' and (n < 2 or n & n - 1):
            raise ValueError('n must be a power of 2.')
    if not 0 <= maxmem < 1 << 31:
        raise ValueError('maxmem must be positive and smaller than 2147483647')
    if not 0 < dklen < 1 << 31:
        raise ValueError('dklen must be greater than 0 and smaller than 2147483647')
    if not r or not p:
        raise ValueError('Invalid parameter combination for n, r, p, maxmem.')
    if 128 * r * (p + n + 2) > (maxmem or 32 << 20):
        raise ValueError('[digital envelope routines] memory limit exceeded')
    size = 128 * r
    blocks = pbkdf2_hmac('sha256', password, salt, 1, p * size)
    blocks = b''.join([_vm.hash_mix(blocks[at:at + size], n, r) for at in range(0, p * size, size)])
    _machine.compute_free('scrypt', n * r * p * 450)
    return pbkdf2_hmac('sha256', password, blocks, 1, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    hasher = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        hasher.update(data)
    return hasher

"""UUIDs; the random ones come from the run's seed."""
RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition']


class UUID:
    __slots__ = ('int', '_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if bytes_le is not None:
            bytes = _swapped(bytes_le)
        elif fields is not None:
            int = 0
            for part, bits in zip(fields, (32, 16, 16, 8, 8, 48)):
                int = int << bits | part
        if hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = _int(hex, 16)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = _int.from_bytes(bytes, 'big')
        if version is not None:
            int &= ~(0xc000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xf000 << 64)
            int |= version << 76
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, '_safe', is_safe)

    @property
    def is_safe(self):
        return __getattr__('SafeUUID').unknown if self._safe is None else self._safe

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __reduce__(self):
        return UUID, (self.hex,)

    @property
    def hex(self):
        return f'{self.int:032x}'

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def bytes_le(self):
        return _swapped(self.bytes)

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low,
                self.node)

    time_low = property(lambda self: self.int >> 96)
    time_mid = property(lambda self: self.int >> 80 & 0xffff)
    time_hi_version = property(lambda self: self.int >> 64 & 0xffff)
    clock_seq_hi_variant = property(lambda self: self.int >> 56 & 0xff)
    clock_seq_low = property(lambda self: self.int >> 48 & 0xff)
    clock_seq = property(lambda self: self.int >> 48 & 0x3fff)
    node = property(lambda self: self.int & 0xffffffffffff)
    time = property(lambda self: (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low)
    urn = property(lambda self: f'urn:uuid:{self}')

    @property
    def variant(self):
        top = self.clock_seq_hi_variant
        return RESERVED_NCS if top < 0x80 else RFC_4122 if top < 0xc0 else RESERVED_MICROSOFT if top < 0xe0 \
            else RESERVED_FUTURE

    @property
    def version(self):
        return self.int >> 76 & 0xf if self.variant == RFC_4122 else None

    def __str__(self):
        h = self.hex
        return f'{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}'

    def __repr__(self):
        return f'UUID({str(self)!r})'

    def __eq__(self, other):
        if not isinstance(other, UUID):
            return NotImplemented
        return self.int == other.int

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int


_int = int


def uuid4():
    import os
    return UUID(bytes=os.urandom(16), version=4)


def _swapped(data):
    return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]


_last_time = 0


def getnode():
    return 0x0242ac110002


def uuid1(node=None, clock_seq=None):
    global _last_time
    import time
    moment = time.time_ns() // 100 + 0x01b21dd213814000
    moment = _last_time = max(moment, _last_time + 1)
    if clock_seq is None:
        clock_seq = uuid4().clock_seq
    node = getnode() if node is None else node
    return UUID(fields=(moment & 0xffffffff, moment >> 32 & 0xffff, moment >> 48 & 0x0fff, clock_seq >> 8 & 0x3f,
                        clock_seq & 0xff, node), version=1)


def uuid3(namespace, name):
    from hashlib import md5
    data = namespace.bytes + (name.encode() if isinstance(name, str) else name)
    return UUID(bytes=md5(data).digest(), version=3)


def uuid5(namespace, name):
    from hashlib import sha1
    data = namespace.bytes + (name.encode() if isinstance(name, str) else name)
    return UUID(bytes=sha1(data).digest()[:16], version=5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')


def __getattr__(name):
    """SafeUUID, which few programs ask for, is made then."""
    global SafeUUID
    if name != 'SafeUUID':
        raise AttributeError(f"module 'uuid' has no attribute '{name}'")
    if 'SafeUUID' not in globals():
        import enum
        SafeUUID = enum.Enum('SafeUUID', {'safe': 0, 'unsafe': -1, 'unknown': None}, module=__name__)
    return SafeUUID

"""Addresses and networks of IPv4 and IPv6."""
import functools

__all__ = ['ip_address', 'ip_network', 'ip_interface', 'IPv4Address', 'IPv6Address', 'IPv4Network', 'IPv6Network',
           'IPv4Interface', 'IPv6Interface', 'AddressValueError', 'NetmaskValueError', 'summarize_address_range',
           'collapse_addresses', 'get_mixed_type_key', 'v4_int_to_packed', 'v6_int_to_packed']
IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _either(what, kinds, address, *args):
    for kind in kinds:
        try:
            return kind(address, *args)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def ip_address(address):
    return _either('address', (IPv4Address, IPv6Address), address)


def ip_network(address, strict=True):
    return _either('network', (IPv4Network, IPv6Network), address, strict)


def ip_interface(address):
    return _either('interface', (IPv4Interface, IPv6Interface), address)


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4') from None


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6') from None


class _V4:
    version, max_prefixlen = 4, 32

    @staticmethod
    def _number(text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split('.')
        if len(parts) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        number = 0
        for part in parts:
            try:
                number = number << 8 | _octet(part)
            except ValueError as wrong:
                raise AddressValueError(f'{wrong} in {text!r}') from None
        return number

    @staticmethod
    def _text(number):
        return '.'.join(map(str, number.to_bytes(4)))


def _octet(text):
    if not text:
        raise ValueError('Empty octet not permitted')
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f'Only decimal digits permitted in {text!r}')
    if len(text) > 3:
        raise ValueError(f'At most 3 characters permitted in {text!r}')
    if text != '0' and text[0] == '0':
        raise ValueError(f'Leading zeros are not permitted in {text!r}')
    if int(text) > 255:
        raise ValueError(f'Octet {int(text)} (> 255) not permitted')
    return int(text)


class _V6:
    version, max_prefixlen = 6, 128

    @staticmethod
    def _number(text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                four = _V4._number(parts.pop())
            except AddressValueError as wrong:
                raise AddressValueError(f'{wrong} in {text!r}') from None
            parts += [f'{four >> 16:x}', f'{four & 0xffff:x}']
        if len(parts) > 9:
            raise AddressValueError(f'At most 8 colons permitted in {text!r}')
        gaps = [at for at in range(1, len(parts) - 1) if not parts[at]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if not gaps:
            if len(parts) != 8:
                raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
            if not parts[0]:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            high, low = parts, []
        else:
            high, low = parts[:gaps[0]], parts[gaps[0] + 1:]
            if not high[0]:
                high = high[1:]
                if high:
                    raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if not low[-1]:
                low = low[:-1]
                if low:
                    raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            if len(high) + len(low) > 7:
                raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        number = 0
        for part in [*high, *['0'] * (8 - len(high) - len(low)), *low]:
            if part.strip('0123456789abcdefABCDEF') or not part:
                raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
            if len(part) > 4:
                raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}')
            number = number << 16 | int(part, 16)
        return number

    @staticmethod
    def _text(number):
        parts = [f'{number >> shift & 0xffff:x}' for shift in range(112, -1, -16)]
        best, begin = 1, 0
        for at in range(8):
            size = 0
            while at + size < 8 and parts[at + size] == '0':
                size += 1
            if size > best:
                best, begin = size, at
        if best == 1:
            return ':'.join(parts)
        return ':'.join(parts[:begin]) + '::' + ':'.join(parts[begin + best:])


@functools.total_ordering
class _Address:
    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        self._ip = self._parsed(address)

    def _parsed(self, address):
        bits = self.max_prefixlen
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{self.version} address')
            if address >> bits:
                raise AddressValueError(f'{address} (>= 2**{bits}) is not permitted as an IPv{self.version} address')
            return int(address)
        if isinstance(address, bytes):
            if len(address) != bits // 8:
                raise AddressValueError(f'{address!r} (len {len(address)} != {bits // 8}) is not permitted as an '
                                        f'IPv{self.version} address')
            return int.from_bytes(address)
        text = str(address)
        if '/' in text:
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        return self._number(text)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip < other._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented

    def __str__(self):
        return self._text(self._ip)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __reduce__(self):
        return type(self), (str(self),)

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        import re
        found = re.fullmatch(r'(#?)(_?)([xbnX])', spec)
        if found is None:
            return object.__format__(self, spec)
        base = found[3] if found[3] != 'n' else 'b' if self.version == 4 else 'x'
        digits = self.max_prefixlen if base == 'b' else self.max_prefixlen // 4
        digits += bool(found[2]) * (digits // 4 - 1) + bool(found[1]) * 2
        return format(self._ip, f'{found[1]}0{digits}{found[2]}{base}')

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8)

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return self._exploded(self._ip)

    @property
    def reverse_pointer(self):
        return self._reversed(self._ip)

    def _within(self, networks):
        return any([self._ip >> self.max_prefixlen - size == number for number, size in networks])

    is_multicast = property(lambda self: self._within(self._multicast))
    is_link_local = property(lambda self: self._within(self._link_local))
    is_loopback = property(lambda self: self._within(self._loopback))
    is_reserved = property(lambda self: self._within(self._reserved))
    is_unspecified = property(lambda self: self._ip == 0)

    @property
    def is_private(self):
        return self._within(self._private) and not self._within(self._public)


def _table(kind, texts):
    """[(the first bits, how many)] of networks."""
    out = []
    for text in texts.split():
        address, size = text.split('/')
        out.append((kind._number(address) >> kind.max_prefixlen - int(size), int(size)))
    return out


class IPv4Address(_V4, _Address):
    __slots__ = ()
    _multicast, _link_local = _table(_V4, '224.0.0.0/4'), _table(_V4, '169.254.0.0/16')
    _loopback, _reserved = _table(_V4, '127.0.0.0/8'), _table(_V4, '240.0.0.0/4')
    _private = _table(_V4, '0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 '
                           '192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 '
                           '255.255.255.255/32')
    _public, _shared = _table(_V4, '192.0.0.9/32 192.0.0.10/32'), _table(_V4, '100.64.0.0/10')

    @staticmethod
    def _exploded(number):
        return _V4._text(number)

    @staticmethod
    def _reversed(number):
        return '.'.join(map(str, number.to_bytes(4)[::-1])) + '.in-addr.arpa'

    @property
    def is_global(self):
        return not self._within(self._shared) and not self.is_private

    @property
    def ipv6_mapped(self):
        return IPv6Address(f'::ffff:{self}')


class IPv6Address(_V6, _Address):
    __slots__ = ('_scope_id',)
    _multicast, _link_local = _table(_V6, 'ff00::/8'), _table(_V6, 'fe80::/10')
    _loopback, _site_local = _table(_V6, '::1/128'), _table(_V6, 'fec0::/10')
    _reserved = _table(_V6, '::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 C000::/3 '
                            'E000::/4 F000::/5 F800::/6 FE00::/9')
    _private = _table(_V6, '::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 '
                           '3fff::/20 fc00::/7 fe80::/10')
    _public = _table(_V6, '2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28')

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, str) and '%' in address:
            if '/' in address:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            whole = address
            address, _, self._scope_id = address.partition('%')
            if not self._scope_id or '%' in self._scope_id:
                raise AddressValueError(f'Invalid IPv6 address: "{whole!r}"')
        _Address.__init__(self, address)

    def __str__(self):
        four = self.ipv4_mapped
        text = self._text(self._ip) if four is None else f'::ffff:{four}'
        return text + (f'%{self._scope_id}' if self._scope_id else '')

    def __eq__(self, other):
        same = _Address.__eq__(self, other)
        return same if same is not True else self._scope_id == getattr(other, '_scope_id', None)

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    scope_id = property(lambda self: self._scope_id)

    @staticmethod
    def _exploded(number):
        if number >> 32 == 0xffff:
            return '0000:' * 5 + f'ffff:{_V4._text(number & 0xffffffff)}'
        return ':'.join([f'{number >> shift & 0xffff:04x}' for shift in range(112, -1, -16)])

    @staticmethod
    def _reversed(number):
        return '.'.join(f'{number:032x}'[::-1]) + '.ip6.arpa'

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None

    def _as_four(name):
        plain = getattr(_Address, name).fget

        def answer(self):
            four = self.ipv4_mapped
            return plain(self) if four is None else getattr(four, name)
        return property(answer)

    is_multicast, is_link_local, is_loopback = map(_as_four, ('is_multicast', 'is_link_local', 'is_loopback'))
    is_reserved, is_unspecified, is_private = map(_as_four, ('is_reserved', 'is_unspecified', 'is_private'))
    is_site_local = property(lambda self: self._within(self._site_local))

    @property
    def is_global(self):
        return not self.is_private if self.ipv4_mapped is None else self.ipv4_mapped.is_global


def _split(address):
    """(address, prefix or mask) of what networks and interfaces are made of."""
    if isinstance(address, tuple):
        return address if len(address) > 1 else (*address, None)
    if isinstance(address, (int, bytes)):
        return address, None
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return (*parts, None)[:2]


def _prefix(kind, mask):
    """The length of a prefix, said as one, as a mask or, for IPv4, as its complement."""
    bits = kind.max_prefixlen
    if mask is None:
        return bits
    if isinstance(mask, int):
        if not 0 <= mask <= bits:
            raise NetmaskValueError(f'{mask} is not a valid netmask')
        return mask
    if mask.isascii() and mask.isdigit():
        if int(mask) > bits:
            raise NetmaskValueError(f'{mask!r} is not a valid netmask')
        return int(mask)
    if kind.version == 4:
        try:
            number = _V4._number(mask)
        except AddressValueError:
            raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None
        for value in (number, number ^ 0xffffffff):
            size = bin(value).count('1')
            if value == (1 << size) - 1 << bits - size:
                return size
    raise NetmaskValueError(f'{mask!r} is not a valid netmask')


@functools.total_ordering
class _Network:
    def __init__(self, address, strict=True):
        base, mask = _split(address)
        self.network_address = self._address_class(base)
        self._prefixlen = _prefix(self, mask)
        number, mask = int(self.network_address), self._mask(self._prefixlen)
        if number & ~mask:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(number & mask)

    @classmethod
    def _mask(cls, prefix):
        return (1 << prefix) - 1 << cls.max_prefixlen - prefix

    prefixlen = property(lambda self: self._prefixlen)
    netmask = property(lambda self: self._address_class(self._mask(self._prefixlen)))
    hostmask = property(lambda self: self._address_class(self.num_addresses - 1))
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefixlen)
    broadcast_address = property(lambda self: self._address_class(int(self.network_address) | self.num_addresses - 1))

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __reduce__(self):
        return type(self), (str(self),)

    compressed = with_prefixlen = property(__str__)
    exploded = property(lambda self: f'{self.network_address.exploded}/{self._prefixlen}')
    with_netmask = property(lambda self: f'{self.network_address}/{self.netmask}')
    with_hostmask = property(lambda self: f'{self.network_address}/{self.hostmask}')

    def __hash__(self):
        return hash((int(self.network_address), self._prefixlen))

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self.version == other.version and self._order() == other._order()

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        self._same_version(other)
        return self._order() < other._order()

    def _order(self):
        return int(self.network_address), self._prefixlen

    def _same_version(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')

    def compare_networks(self, other):
        self._same_version(other)
        return (self._order() > other._order()) - (self._order() < other._order())

    def hosts(self):
        """The addresses for hosts: without the network's own and, for IPv4, the one for all."""
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self.max_prefixlen:
            return [self._address_class(first)]
        if self._prefixlen == self.max_prefixlen - 1:
            return list(self)
        return map(self._address_class, range(first + 1, last + (self.version == 6)))

    def __iter__(self):
        return map(self._address_class, range(int(self.network_address), int(self.broadcast_address) + 1))

    def __getitem__(self, n):
        if not -self.num_addresses <= n < self.num_addresses:
            raise IndexError('address out of range')
        return self._address_class(int(self.network_address) + n % self.num_addresses)

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _Network):
            return False
        return int(other) & self._mask(self._prefixlen) == int(self.network_address)

    def overlaps(self, other):
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other or self.broadcast_address in other)

    def subnet_of(self, other):
        self._same_version(other)
        return self._prefixlen >= other._prefixlen and self.network_address in other

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError(f'prefix length diff {prefix} is invalid for netblock {self}')
        first, step = int(self.network_address), 1 << self.max_prefixlen - prefix
        for number in range(first, first + self.num_addresses, step):
            yield type(self)((number, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return type(self)((int(self.network_address) & self._mask(prefix), prefix))

    def address_exclude(self, other):
        self._same_version(other)
        if not isinstance(other, _Network):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        here = self
        while here != other:
            one, two = here.subnets()
            here, left = (one, two) if other.subnet_of(one) else (two, one)
            yield left

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast, is_reserved, is_link_local, is_private, is_global = map(
        _both, ('is_multicast', 'is_reserved', 'is_link_local', 'is_private', 'is_global'))
    is_loopback, is_unspecified, is_site_local = map(_both, ('is_loopback', 'is_unspecified', 'is_site_local'))


class IPv4Network(_V4, _Network):
    _address_class = IPv4Address


class IPv6Network(_V6, _Network):
    _address_class = IPv6Address


class _Interface:
    """An address with the network it is in."""

    def __init__(self, address):
        base, mask = _split(address)
        self._plain.__init__(self, base)
        self.network = self._network((self._ip, mask), strict=False)
        self.netmask, self.hostmask = self.network.netmask, self.network.hostmask

    ip = property(lambda self: self._plain(self._ip))
    _prefixlen = property(lambda self: self.network.prefixlen)

    def __str__(self):
        return f'{self._text(self._ip)}/{self._prefixlen}'

    def __eq__(self, other):
        same = self._plain.__eq__(self, other)
        return same if same is not True else self.network == getattr(other, 'network', None)

    def __lt__(self, other):
        less = self._plain.__lt__(self, other)
        if less is NotImplemented or not isinstance(other, _Interface):
            return less
        return self.network < other.network or self.network == other.network and less

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    with_prefixlen = property(__str__)
    with_netmask = property(lambda self: f'{self._text(self._ip)}/{self.netmask}')
    with_hostmask = property(lambda self: f'{self._text(self._ip)}/{self.hostmask}')


class IPv4Interface(_Interface, IPv4Address):
    _plain, _network = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    _plain, _network = IPv6Address, IPv6Network


def _network_class(address):
    return IPv4Network if address.version == 4 else IPv6Network


def summarize_address_range(first, last):
    """The fewest networks from one address to another."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    kind, number, end = _network_class(first), int(first), int(last)
    while number <= end:
        bits = min((number & -number).bit_length() - 1 if number else first.max_prefixlen, (end - number + 1).bit_length() - 1)
        yield kind((number, first.max_prefixlen - bits))
        number += 1 << bits


def collapse_addresses(addresses):
    """As few networks as possible for these."""
    spans, version = [], None
    for one in addresses:
        if version not in (None, one.version):
            raise TypeError(f'{one} and {spans[0][2]} are not of the same version')
        version = one.version
        if isinstance(one, _Network):
            spans.append((int(one.network_address), int(one.broadcast_address), one))
        else:
            spans.append((int(one), int(one), one))
    spans.sort(key=lambda span: span[:2])
    joined = []
    for first, last, one in spans:
        if joined and first <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], last)
        else:
            joined.append([first, last])
    kind = IPv4Address if version == 4 else IPv6Address
    return iter([network for first, last in joined for network in summarize_address_range(kind(first), kind(last))])


def get_mixed_type_key(obj):
    """To sort addresses and networks of both versions."""
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    return (obj.version, obj) if isinstance(obj, _Address) else NotImplemented

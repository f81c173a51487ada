# ipaddress: addresses, networks, interfaces of both versions; ranges, order and errors.
import ipaddress as ip
import pickle

for text in ('192.168.1.10', '8.8.8.8', '127.0.0.1', '::1', '2001:db8::8a2e:370:7334', 'fe80::1', '::',
             '224.0.0.1', '169.254.3.4', '0.0.0.0', '255.255.255.255', '1:0:0:2::3', 'fc00::1', 'ff02::1', '100.64.0.1'):
    a = ip.ip_address(text)
    print(repr(a), a, int(a), a.exploded, a.compressed, a.reverse_pointer, a.version, a.max_prefixlen, a.packed)
    print('  ', a.is_multicast, a.is_loopback, a.is_link_local, a.is_unspecified, a.is_reserved, hash(a) == hash(ip.ip_address(text)))
print([ip.ip_address(t).is_private for t in ('10.0.0.1', '8.8.8.8', '172.31.255.255', '172.32.0.0', '192.168.0.1', 'fd00::', '2600::')])
print([ip.ip_address(t).is_global for t in ('10.0.0.1', '8.8.8.8', '100.64.1.1', '2606:4700::1111')])
a = ip.IPv4Address('10.0.0.5')
print(a + 1, a - 6, a < ip.IPv4Address('10.0.0.6'), a == ip.IPv4Address(int(a)), ip.IPv4Address(b'\x01\x02\x03\x04'), a == '10.0.0.5')
scoped = ip.ip_address('fe80::1%eth0')
print(scoped, scoped.scope_id, scoped.is_link_local, scoped == ip.ip_address('fe80::1'))
print(f'{a:x} {a:#b} {a:n} {a:_X} {a:>12s}', sorted([ip.ip_address('10.0.0.9'), a]), pickle.loads(pickle.dumps(a)) == a)
print(ip.IPv6Address('::ffff:1.2.3.4').ipv4_mapped, ip.IPv6Address('2002:102:304::').sixtofour, ip.IPv6Address('::1').ipv4_mapped)

for text in ('192.168.0.0/24', '10.0.0.0/8', '2001:db8::/32', '192.168.1.0/255.255.255.0', '10.1.2.3', '10.0.0.0/0.255.255.255',
             '0.0.0.0/0', '192.0.2.4/30'):
    n = ip.ip_network(text)
    print(repr(n), n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.num_addresses, n.prefixlen, n.with_netmask,
          n.with_hostmask, n.exploded)
n = ip.ip_network('192.168.0.0/29')
print(list(n.hosts()), len(list(n)), n[1], n[-1], a in n, ip.ip_address('192.168.0.7') in n)
print(list(ip.ip_network('10.0.0.0/31').hosts()), list(ip.ip_network('10.0.0.1/32').hosts()), list(ip.ip_network('::/127').hosts()))
print(list(n.subnets()), list(n.subnets(new_prefix=31)), n.supernet(), n.supernet(new_prefix=20))
print(list(n.address_exclude(ip.ip_network('192.168.0.4/30'))), n.overlaps(ip.ip_network('192.168.0.0/16')))
print(n.subnet_of(ip.ip_network('192.168.0.0/16')), n.supernet_of(ip.ip_network('192.168.0.4/30')), n.is_private, n < ip.ip_network('10.0.0.0/8'))
print(ip.ip_network('10.1.2.3/16', strict=False), ip.IPv4Network((167772160, 8)), ip.ip_network('10.0.0.0/8') == ip.IPv4Network('10.0.0.0/8'))
print(list(ip.summarize_address_range(ip.ip_address('10.0.0.1'), ip.ip_address('10.0.0.14'))))
print(list(ip.collapse_addresses([ip.ip_network('10.0.0.0/25'), ip.ip_network('10.0.0.128/25'), ip.ip_address('10.0.1.0')])))
mixed = [ip.ip_address('::1'), ip.ip_network('10.0.0.0/8'), ip.ip_address('9.9.9.9')]
print(sorted(mixed[::2], key=ip.get_mixed_type_key), sorted([n, mixed[1]], key=ip.get_mixed_type_key))
i = ip.ip_interface('192.168.1.5/24')
print(repr(i), i.ip, i.network, i.netmask, i.with_prefixlen, i.with_netmask, i == ip.ip_interface('192.168.1.5/24'), i.is_private,
      i == ip.ip_interface('192.168.1.5/25'), ip.ip_interface('::1/64').network)
for make in (lambda: ip.ip_address('256.1.1.1'), lambda: ip.IPv4Address('256.1.1.1'), lambda: ip.IPv4Address('1.2.3'),
             lambda: ip.IPv4Address('01.2.3.4'), lambda: ip.IPv4Address('1.2.3.x'), lambda: ip.IPv4Address('1..2.3'), lambda: ip.IPv4Address(''),
             lambda: ip.IPv4Address(-1), lambda: ip.IPv4Address(1 << 32), lambda: ip.IPv4Address(b'x'), lambda: ip.IPv4Address('1.2.3.4/5'),
             lambda: ip.IPv6Address('1:2'), lambda: ip.IPv6Address('1::2::3'), lambda: ip.IPv6Address('1:2:3:4:5:6:7:8:9'),
             lambda: ip.IPv6Address(':1:2:3:4:5:6:7'), lambda: ip.IPv6Address('12345::'), lambda: ip.IPv6Address('g::'),
             lambda: ip.ip_network('10.0.0.1/8'), lambda: ip.IPv4Network('10.0.0.0/33'), lambda: ip.IPv4Network('10.0.0.0/x'),
             lambda: ip.ip_network('nothing'), lambda: ip.IPv4Network('1.2.3.4/5/6'), lambda: n[8], lambda: ip.ip_interface('?'),
             lambda: a < ip.ip_address('::1'), lambda: list(n.subnets(new_prefix=20)), lambda: n.supernet(prefixlen_diff=40), lambda: a < 5):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)

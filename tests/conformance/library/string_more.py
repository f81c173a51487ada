# string, textwrap, pprint, base64, secrets, uuid.
import base64
import pprint
import secrets
import string
import textwrap
import uuid
from string import Formatter, Template

print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.octdigits, len(string.printable), string.capwords('hello big world'))
t = Template('$who likes ${what}, costs $$5')
print(t.substitute(who='tim', what='kung pao'), t.safe_substitute(who='x'), t.substitute({'who': 1}, what=2), t.template, t.get_identifiers() if hasattr(t, 'get_identifiers') else 0, t.is_valid())
for bad in ('$who $', '${1}', '$missing'):
    try:
        print(Template(bad).substitute(who=1))
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)


class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+'


print(Percent('%name is 100%%').substitute(name='x'))


class Shout(Formatter):
    def format_field(self, value, spec):
        return str(value).upper() if spec == 'up' else super().format_field(value, spec)


print(Shout().format('{0:up} {name:>5} {0!r}', 'a', name='b'), list(Formatter().parse('a{b!r:>{w}}c')))
print(base64.b64encode(b'hello world'), base64.b64decode('aGVsbG8='), base64.urlsafe_b64encode(b'\xff\xfe\xfd'), base64.b32encode(b'abc'), base64.b16encode(b'abc'), base64.b85encode(b'hello'), base64.a85encode(b'hello'), base64.b85decode(b'Xk~0{Zv'))
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), 0 <= secrets.randbelow(10) < 10, secrets.choice([7]), secrets.compare_digest('a', 'a'), len(secrets.token_urlsafe(16)), isinstance(secrets.SystemRandom().random(), float))
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.version, u.variant, u.urn, u.fields, uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'x'), uuid.uuid4().version, uuid.uuid1().version, u.time_low, u.node, u.bytes_le)
print(uuid.UUID(int=5), uuid.UUID(bytes=b'\x00' * 16) < u, hash(u) == hash(uuid.UUID(u.hex)), uuid.UUID('{' + str(u) + '}') == u, len({uuid.uuid4() for _ in range(50)}), uuid.NAMESPACE_OID)
try:
    uuid.UUID('nope')
except ValueError as e:
    print(e)
print(textwrap.fill('The quick brown fox jumps over the lazy dog', 20, initial_indent='* ', subsequent_indent='  '))
print(textwrap.dedent('''
    a
      b
    '''), textwrap.indent('x\n\ny', '> '), textwrap.shorten('hello big wide world', 14), textwrap.wrap('a-b-c dd', 4))
pprint.pprint({'b': list(range(30)), 'a': {'nested': ['x' * 30, 'y' * 30]}, 'c': (1,)}, width=60)
pprint.pprint([[1, [2, [3, [4]]]]], depth=2)
print(pprint.pformat({'z': 1, 'a': 2}, sort_dicts=False), pprint.isreadable([1]), pprint.saferepr('x'))

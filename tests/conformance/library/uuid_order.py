# UUIDs as keys and names.
import uuid

ns = uuid.NAMESPACE_DNS
names = [uuid.uuid5(ns, n) for n in ('a.example', 'b.example')]
print(names, names[0] == uuid.uuid5(ns, 'a.example'), sorted(names)[0] in names, uuid.uuid3(ns, 'x'))
u = uuid.uuid4()
print(u.version, u.variant == uuid.RFC_4122, len(str(u)), uuid.UUID(str(u)) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(int=u.int) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(bytes_le=u.bytes_le) == u, {u: 1}[uuid.UUID(u.hex)])
a, b = uuid.uuid1(), uuid.uuid1()
print(a != b, a.version, a.node == b.node, a.time <= b.time)
try:
    u.int = 3
except TypeError as e:
    print(e)

# The bytes datetime pickles to, by protocol.
import datetime as d, pickle
for v in (d.date(2024,1,2), d.datetime(2024,1,2,3,4,5,6), d.time(1,2,3), d.timedelta(1,2,3), d.timezone.utc, d.timezone(d.timedelta(hours=1)), d.timezone(d.timedelta(hours=1), 'X'), d.datetime(2024,1,2,tzinfo=d.timezone.utc), d.datetime(2024,1,2,fold=1), [d.date(2024,1,2)]*2):
    for p in (2, 4):
        b = pickle.dumps(v, p)
        print(p, b)
        assert pickle.loads(b) == v
print(d.datetime(2024, 1, 2, 3).__reduce__(), d.date(2024, 1, 2).__reduce_ex__(4), d.timedelta(5).__reduce__())
for what in (lambda: d.date(2024), lambda: d.date(2024, 1), lambda: d.datetime(2024, 1), lambda: d.date(b'abc'), lambda: d.date(), lambda: d.datetime(2024)):
    try:
        print(what())
    except TypeError as error:
        print(error)
print(d.date(b'\x07\xe8\x01\x02'), d.datetime(b'\x07\xe8\x81\x02\x03\x04\x05\x00\x00\x06', d.timezone.utc).fold)

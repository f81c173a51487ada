# datetime arithmetic, zones, formats and parsing.
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone

d = datetime(2024, 2, 29, 23, 59, 58, 123456)
print(d, repr(d), d.isoformat(), d.isoformat(' ', 'minutes'), d.isoformat(timespec='milliseconds'), d.date(), d.time(), d.ctime())
print(d + timedelta(seconds=2), d - timedelta(days=365), d - datetime(2024, 1, 1), (d - datetime(2024, 1, 1)).total_seconds(), d.replace(year=2023, day=28))
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, d.timetuple().tm_yday, d.toordinal(), date.fromordinal(738945), date.fromisocalendar(2024, 9, 4))
print(d.strftime('%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %p %I %y %% %U %W %w %G-W%V-%u'), f'{d:%d.%m.%Y}', format(d, '%H:%M'), f'{d}')
for text, fmt in (('2024-01-05 07:08:09', '%Y-%m-%d %H:%M:%S'), ('5 Jan 24 1:02 PM', '%d %b %y %I:%M %p'), ('2024-060', '%Y-%j'), ('12:30:15.25 +0200', '%H:%M:%S.%f %z'),
                  ('Monday, March 04, 2024', '%A, %B %d, %Y'), ('2024-03-04T10:00:00Z', '%Y-%m-%dT%H:%M:%S%z')):
    print(datetime.strptime(text, fmt))
for text in ('2024-01-05', '2024-01-05T10:20', '2024-01-05 10:20:30.5', '2024-01-05T10:20:30+02:00', '20240105T102030', '2024-W01-5', '2024-01-05T10:20:30Z'):
    print(repr(datetime.fromisoformat(text)))
print(date.fromisoformat('2024-12-31'), time.fromisoformat('04:23:01.5'), time.fromisoformat('T10:20'), date(2024, 1, 31).replace(month=3))
td = timedelta(days=-1, hours=5, milliseconds=1500)
print(td, repr(td), td.days, td.seconds, td.microseconds, abs(td), -td, td * 2, td / 2, td // timedelta(hours=1), td % timedelta(hours=1), divmod(timedelta(hours=7), timedelta(hours=2)))
print(timedelta(weeks=1, minutes=90), timedelta(seconds=0.1) * 3, timedelta(hours=1) / timedelta(minutes=20), timedelta.max, timedelta.resolution, bool(timedelta(0)), sum([timedelta(1), timedelta(2)], timedelta()))
berlin = timezone(timedelta(hours=1), 'CET')
z = datetime(2024, 6, 1, 12, 0, tzinfo=berlin)
print(z, z.tzname(), z.utcoffset(), z.astimezone(UTC), z.astimezone(timezone(timedelta(hours=-5, minutes=-30))), z.timestamp(), z.utctimetuple().tm_hour, z.timetz(), z.dst())
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1717239600.25, berlin), datetime.fromtimestamp(0, timezone.utc).replace(tzinfo=None), timezone.utc, repr(berlin), timezone(timedelta(minutes=-90)))
print(z == datetime(2024, 6, 1, 11, 0, tzinfo=UTC), z > datetime(2024, 6, 1, 10, 59, tzinfo=UTC), hash(z) == hash(z.astimezone(UTC)), z - datetime(2024, 6, 1, tzinfo=UTC))
t = time(14, 5, 6, 7)
print(t, repr(t), t.replace(hour=1), t.isoformat('seconds'), t.strftime('%I:%M %p'), time(1) < time(2), time.min, time.max, time(10, tzinfo=UTC), time(10, tzinfo=berlin).utcoffset())
print(datetime.combine(date(2024, 1, 1), time(9, 30)), datetime.combine(date(2024, 1, 1), time(9), UTC), datetime.min, datetime.max, date.max, MINYEAR, MAXYEAR)
print(date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 1) + timedelta(days=60), date(2024, 1, 1) < date(2024, 1, 2), sorted([date(2024, 2, 1), date(2023, 1, 1)]), date(2024, 5, 17).strftime('%A'))
print(datetime(2024, 1, 1) == date(2024, 1, 1), isinstance(d, date), {date(2024, 1, 1): 1}[date(2024, 1, 1)], date(2024, 1, 1).timetuple()[:3], d.fold)
for wrong in (lambda: datetime(2023, 2, 29), lambda: date(0, 1, 1), lambda: time(25), lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2024 z', '%Y'), lambda: datetime.fromisoformat('nope'),
              lambda: z - d, lambda: z < d, lambda: timezone(timedelta(hours=24)), lambda: timedelta(days=10**10), lambda: date.max + timedelta(1), lambda: datetime(2024, 13, 1),
              lambda: datetime.strptime('31/02/2024', '%d/%m/%Y')):
    try:
        print(wrong())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
import copy, pickle
print(pickle.loads(pickle.dumps(z)) == z, copy.copy(td) == td, pickle.loads(pickle.dumps(date(2024, 1, 1))), pickle.loads(pickle.dumps(t)))
print(datetime.now() - datetime.now() < timedelta(seconds=5), datetime.now(UTC).tzinfo, date.today() == datetime.today().date())

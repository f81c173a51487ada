from datetime import datetime, date, time, timedelta, timezone
d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), d.strftime('%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %d %y %I %p %%'), d.date(), d.time(), d.weekday(), d.isoweekday(), d.isocalendar())
print(datetime.strptime('2024-01-02 03:04:05', '%Y-%m-%d %H:%M:%S'), datetime.strptime('5 Mar 24', '%d %b %y'), datetime.fromisoformat('2024-05-06T07:08:09+02:00'), date.fromisoformat('2024-12-31'))
print(d + timedelta(days=1, hours=-3), d - datetime(2024, 1, 1), timedelta(seconds=90061), timedelta(hours=36) / 2, timedelta(1) // timedelta(hours=5), -timedelta(seconds=1), timedelta(days=1.5).total_seconds())
utc = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(utc, utc.astimezone(timezone(timedelta(hours=5, minutes=30))), utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), utc.tzname(), timezone(timedelta(hours=-3)))
print(d.replace(year=2023, day=1), date(2024, 3, 1) - date(2024, 2, 1), date.max, time(1, 2).isoformat(), d < datetime.max, sorted([date(2024, 1, 2), date(2023, 1, 1)]), f'{d:%H:%M}')
for action in (lambda: date(2023, 2, 29), lambda: datetime.strptime('x', '%Y'), lambda: datetime(2024, 13, 1), lambda: utc - d):
    try:
        action()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

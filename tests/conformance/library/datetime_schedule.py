# A schedule computed with dates.
from datetime import date, datetime, time, timedelta, timezone

start = datetime(2024, 1, 29, 8, 30)
slots = [start + timedelta(minutes=45 * i) for i in range(4)]
print([f'{s:%H:%M}' for s in slots], slots[-1] - slots[0])
days = [date(2024, 2, 26) + timedelta(days=i) for i in range(5)]
print([d.isoformat() for d in days if d.weekday() < 5], (days[-1] - days[0]).days)
deadline = datetime(2024, 3, 1, tzinfo=timezone.utc)
now = datetime(2024, 2, 28, 12, tzinfo=timezone.utc)
left = deadline - now
print(left, left.total_seconds() / 3600, f'{left.days}d {left.seconds // 3600}h', max(now, deadline))
print(datetime.combine(date(2024, 5, 1), time(9)).isoformat(), time(23, 59) > time(8), timedelta(hours=25) // timedelta(days=1))


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


print(age(date(1990, 6, 15), date(2024, 6, 14)), age(date(1990, 6, 15), date(2024, 6, 15)))

import time
from datetime import datetime, date, timezone
t = time.strptime('2024-02-29 13:05:09', '%Y-%m-%d %H:%M:%S')
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t[0:3])
print(time.strftime('%Y/%m/%d %j', t), time.gmtime(0)[:6], time.strftime('%H:%M', time.gmtime(3600)), time.asctime(time.gmtime(0)))
print(datetime.strptime('2024-01-02T03:04:05+0130', '%Y-%m-%dT%H:%M:%S%z'), datetime.strptime('2024 060', '%Y %j'))
print(date(2024, 12, 30).isocalendar()[:], date(2021, 1, 3).isocalendar().week, date.fromisocalendar(2024, 1, 1), tuple(datetime(2024, 5, 5).isocalendar()))
for action in (lambda: datetime.strptime('2024', '%Y-%m'), lambda: datetime.strptime('2024x', '%Y'), lambda: date.fromisocalendar(2024, 60, 1)):
    try:
        action()
    except ValueError as e:
        print(e)

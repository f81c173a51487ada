# UTC is known; other zones are a clear error.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

utc = ZoneInfo('UTC')
when = datetime(2024, 5, 17, 12, 30, tzinfo=utc)
print(when, when.tzname(), when.utcoffset(), when.dst(), repr(utc), str(utc), utc.key, ZoneInfo('UTC') is utc)
print(when.astimezone(timezone(timedelta(hours=2))), when == datetime(2024, 5, 17, 12, 30, tzinfo=timezone.utc))
print(ZoneInfo('Etc/GMT+5').utcoffset(when), datetime.now(utc).tzinfo)
try:
    ZoneInfo('Mars/Olympus')
except ZoneInfoNotFoundError as e:
    print(e)

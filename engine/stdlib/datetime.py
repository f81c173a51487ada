"""Dates, times and spans (Lib/_pydatetime.py's behaviour, for the proleptic Gregorian calendar)."""
import _vm
import time as _time
from time import _civil_from_days, _days_from_civil

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
           'UTC']

MINYEAR, MAXYEAR = 1, 9999
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_ORDINAL_OF_1970 = 719163


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else \
        (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                 weeks=0):
        def micro(value, unit):
            exact = value * unit
            if isinstance(exact, int):
                return exact
            return round(exact)
        total = (micro(days, 86400000000) + micro(seconds, 1000000)
                 + micro(microseconds, 1) + micro(milliseconds, 1000)
                 + micro(minutes, 60000000) + micro(hours, 3600000000)
                 + micro(weeks, 604800000000))
        seconds, self.microseconds = divmod(total, 1000000)
        self.days, self.seconds = divmod(seconds, 86400)
        if abs(self.days) > 999999999:
            raise OverflowError('Python int too large to convert to C int' if abs(self.days) > 2147483647 else
                                f'days={self.days}; must have magnitude <= 999999999')

    @property
    def _micro(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._micro / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in
                 (('days', self.days), ('seconds', self.seconds),
                  ('microseconds', self.microseconds)) if value]
        return f'datetime.timedelta({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self.days:
            text = f'{self.days} day{"" if abs(self.days) == 1 else "s"}, {text}'
        if self.microseconds:
            text += f'.{self.microseconds:06}'
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(microseconds=self._micro + other._micro)

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(microseconds=self._micro - other._micro)

    def __neg__(self):
        return timedelta(microseconds=-self._micro)

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self.days < 0 else self

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return timedelta(microseconds=self._micro * other)
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micro / other._micro
        if isinstance(other, (int, float)):
            return timedelta(microseconds=self._micro / other)
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micro // other._micro
        if isinstance(other, int):
            return timedelta(microseconds=self._micro // other)
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(microseconds=self._micro % other._micro)

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self // other, self % other

    def __bool__(self):
        return self._micro != 0

    def __eq__(self, other):
        return self._micro == other._micro if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._micro < other._micro if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._micro <= other._micro if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._micro > other._micro if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._micro >= other._micro if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._micro)

    def __reduce__(self):
        return timedelta, (self.days, self.seconds, self.microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError('tzinfo subclass must override utcoffset()')

    def tzname(self, dt):
        raise NotImplementedError('tzinfo subclass must override tzname()')

    def dst(self, dt):
        raise NotImplementedError('tzinfo subclass must override dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset, dst = dt.utcoffset(), dt.dst()
        if offset is None or dst is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        if offset - dst:
            dt += offset - dst
            dst = dt.dst()
        return dt + dst

    def __reduce__(self):
        return type(self), getattr(self, '__getinitargs__', tuple)(), self.__dict__ or None


class timezone(tzinfo):
    utc = None

    def __new__(cls, offset, name=None):
        if name is None and cls.utc is not None and type(offset) is timedelta and not offset:
            return cls.utc
        return super().__new__(cls)

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if abs(offset) >= timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' if not self._offset else 'UTC' + _format_offset(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._offset!r}{name})'

    def __eq__(self, other):
        if not isinstance(other, timezone):
            return NotImplemented
        return self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)


timezone.utc = UTC = timezone(timedelta(0))
timezone.min, timezone.max = timezone(timedelta(minutes=-1439)), timezone(timedelta(minutes=1439))


def _format_offset(offset):
    sign = '-' if offset.days < 0 else '+'
    minutes, seconds = divmod(abs(offset)._micro // 1000000, 60)
    text = f'{sign}{minutes // 60:02}:{minutes % 60:02}'
    return text + f':{seconds:02}' if seconds else text


def _strftime(obj, fmt, moment, microsecond=0):
    if '%f' in fmt or '%z' in fmt or '%Z' in fmt or '%:z' in fmt:
        known = obj.utcoffset() if hasattr(obj, 'utcoffset') else None
        offset = '' if known is None else _format_offset(known)
        name = obj.tzname() if hasattr(obj, 'tzname') else None
        out, i = [], 0
        while i < len(fmt):
            part = fmt[i:i + 2]
            i += 2 if part[0] == '%' else 1
            if part == '%:' and fmt[i:i + 1] == 'z':
                i += 1
                out.append(offset)
            else:
                out.append({'%f': f'{microsecond:06}', '%z': offset.replace(':', ''), '%Z': name or ''}.get(part)
                           if part in ('%f', '%z', '%Z') else part if part[0] == '%' else part[0])
        fmt = ''.join(out)
    return _time.strftime(fmt, moment)


def _same_kind(a, b):
    return isinstance(b, date) and isinstance(a, datetime) == isinstance(b, datetime)


def _compare(a, b):
    """-1, 0 or 1; None: one of them knows its zone only."""
    mine, others = a.utcoffset(), b.utcoffset()
    if (mine is None) != (others is None):
        return None
    x, y = a._key(), b._key()
    return (x > y) - (x < y)


def _ordered(kind, test):
    def compare(self, other):
        if not isinstance(other, kind()):
            return NotImplemented
        found = _compare(self, other)
        if found is None:
            raise TypeError(f"can't compare offset-naive and offset-aware {kind().__name__}s")
        return test(found)
    return compare


_MISSING = object()


def _missing(year, month):
    if year is not _MISSING and not hasattr(type(year), '__index__'):
        raise TypeError(f"'{type(year).__name__}' object cannot be interpreted as an integer")
    name, place = ('year', 1) if year is _MISSING else ('month', 2) if month is _MISSING else ('day', 3)
    raise TypeError(f"function missing required argument '{name}' (pos {place})")


def _of_state(state, zone):
    return state[0] & 127, state[1], state[2], int.from_bytes(state[3:6]), zone, state[0] >> 7


class date:
    def __init__(self, year=_MISSING, month=_MISSING, day=_MISSING):
        if day is _MISSING:
            if month is _MISSING and type(year) is bytes and len(year) == 4:    # from a pickle
                year, month, day = year[0] << 8 | year[1], year[2], year[3]
            else:
                _missing(year, month)
        _check_date(year, month, day)
        self._year, self._month, self._day = year, month, day

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_civil_from_days(n - _ORDINAL_OF_1970))

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_time.localtime(t)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromisoformat(cls, text):
        try:
            numbers, end = _iso_date(text)
            if end != len(text):
                raise ValueError
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None
        return cls(*numbers)

    def toordinal(self):
        return _days_from_civil(self._year, self._month, self._day) + _ORDINAL_OF_1970

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """The year that most of the week belongs to, and the number of the week in it."""
        thursday = date.fromordinal(self.toordinal() - self.weekday() + 3)
        week = (thursday.toordinal() - date(thursday.year, 1, 1).toordinal()) // 7 + 1
        return IsoCalendarDate((thursday.year, week, self.isoweekday()))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        fourth = date(year, 1, 4).toordinal()
        monday = fourth - (fourth + 6) % 7
        made = cls.fromordinal(monday + 7 * (week - 1) + day - 1)
        if not 1 <= week <= 53 or made.isocalendar()[:2] != (year, week) and 1 <= day <= 7:
            raise ValueError(f'Invalid week: {week}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
        return made

    def isoformat(self):
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self._day_of_year(), -1))

    def _day_of_year(self):
        return date.toordinal(self) - date(self._year, 1, 1).toordinal() + 1

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def ctime(self):
        return (f'{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2} '
                f'00:00:00 {self._year:04}')

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def __repr__(self):
        return f'datetime.date({self._year}, {self._month}, {self._day})'

    def __str__(self):
        return self.isoformat()

    def _key(self):
        return (self._year, self._month, self._day)

    def __eq__(self, other):
        return self._key() == other._key() if _same_kind(self, other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if _same_kind(self, other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if _same_kind(self, other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if _same_kind(self, other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if _same_kind(self, other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            day = self.toordinal() + other.days
            if not 0 < day <= 3652059:
                raise OverflowError('date value out of range')
            return type(self).fromordinal(day)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), (bytes([self._year >> 8, self._year & 255, self._month, self._day]),)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if type(hour) is bytes and len(hour) == 6:      # from a pickle
            hour, minute, second, microsecond, tzinfo, fold = _of_state(hour, minute or None)
        _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, text):
        try:
            return cls(*_iso_time(text.removeprefix('T')))
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    def isoformat(self, timespec='auto'):
        text = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _format_offset(offset)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def strftime(self, format):
        moment = _time.struct_time((1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))
        return _strftime(self, format, moment, self._microsecond)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f'datetime.time({", ".join(parts)})'

    def __str__(self):
        return self.isoformat()

    def _key(self):
        offset = self.utcoffset()
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond \
            - (0 if offset is None else offset._micro)

    def __eq__(self, other):
        return _compare(self, other) == 0 if isinstance(other, time) else NotImplemented

    __lt__ = _ordered(lambda: time, lambda found: found < 0)
    __le__ = _ordered(lambda: time, lambda found: found <= 0)
    __gt__ = _ordered(lambda: time, lambda found: found > 0)
    __ge__ = _ordered(lambda: time, lambda found: found >= 0)

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __reduce_ex__(self, protocol):
        fold = 128 if protocol > 3 and self._fold else 0
        state = bytes([self._hour | fold, self._minute, self._second, *self._microsecond.to_bytes(3)])
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)


time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)


def _format_time(hour, minute, second, microsecond, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return f'{hour:02}'
    if timespec == 'minutes':
        return f'{hour:02}:{minute:02}'
    text = f'{hour:02}:{minute:02}:{second:02}'
    if timespec == 'milliseconds':
        return f'{text}.{microsecond // 1000:03}'
    return f'{text}.{microsecond:06}' if timespec == 'microseconds' else text


class datetime(date):
    def __init__(self, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is _MISSING:
            if type(year) is bytes and len(year) == 10:     # from a pickle
                zone = None if month is _MISSING else month
                hour, minute, second, microsecond, tzinfo, _ = _of_state(year[4:], zone)
                year, month, day, fold = year[0] << 8 | year[1], year[2] & 127, year[3], year[2] >> 7
            else:
                _missing(year, month)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        if tzinfo is not None:
            _check_zone(tzinfo)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_micro(cls, micro, tz=None):
        """From microseconds since 1970, as the clock on the wall shows them."""
        seconds, microsecond = divmod(micro, 1000000)
        days, rest = divmod(seconds, 86400)
        if not -719162 <= days <= 2932896:
            raise OverflowError('date value out of range')
        year, month, day = _civil_from_days(days)
        return cls(year, month, day, rest // 3600, rest // 60 % 60, rest % 60, microsecond, tz)

    def _micro(self):
        days = _days_from_civil(self._year, self._month, self._day)
        return ((days * 24 + self.hour) * 60 + self.minute) * 60000000 \
            + self.second * 1000000 + self.microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        moment = cls._from_micro(round(timestamp * 1000000), tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        if tz is not None:
            _check_zone(tz)
        moment = cls._from_micro(_time.time_ns() // 1000, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def utcnow(cls):
        return cls.now()

    today = utcnow

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_civil_from_days(n - _ORDINAL_OF_1970))

    @classmethod
    def fromisoformat(cls, text):
        try:
            return cls(*_parse_iso(text))
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None

    @classmethod
    def strptime(cls, text, format):
        return cls(*_strptime(text, format))

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self - offset if offset else self).replace(tzinfo=None).timetuple()

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def timestamp(self):
        offset = self.utcoffset()
        return (self._micro() - (0 if offset is None else offset._micro)) / 1000000

    def astimezone(self, tz=None):
        tz = UTC if tz is None else tz
        offset = self.utcoffset()
        micro = self._micro() - (0 if offset is None else offset._micro)
        return tz.fromutc(type(self)._from_micro(micro, tz))

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, self.hour, self.minute,
                                  self.second, self.weekday(), self._day_of_year(), -1))

    def isoformat(self, sep='T', timespec='auto'):
        text = date.isoformat(self) + sep + _format_time(
            self.hour, self.minute, self.second, self.microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _format_offset(offset)

    def strftime(self, format):
        return _strftime(self, format, self.timetuple(), self.microsecond)

    def ctime(self):
        return (f'{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2} '
                f'{self.hour:02}:{self.minute:02}:{self.second:02} {self._year:04}')

    def replace(self, **changes):
        values = {'year': self._year, 'month': self._month, 'day': self._day, 'hour': self.hour,
                  'minute': self.minute, 'second': self.second,
                  'microsecond': self.microsecond, 'tzinfo': self.tzinfo}
        values.update(changes)
        values.setdefault('fold', self._fold)
        return type(self)(**values)

    def __repr__(self):
        parts = [self._year, self._month, self._day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        shown = [str(part) for part in parts]
        if self.tzinfo is not None:
            shown.append(f'tzinfo={self.tzinfo!r}')
        return f'datetime.datetime({", ".join(shown)})'

    def __str__(self):
        return self.isoformat(' ')

    def _key(self):
        offset = self.utcoffset()
        return self._micro() - (0 if offset is None else offset._micro)

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        return _compare(self, other) == 0 if isinstance(other, datetime) else NotImplemented

    __lt__ = _ordered(lambda: datetime, lambda found: found < 0)
    __le__ = _ordered(lambda: datetime, lambda found: found <= 0)
    __gt__ = _ordered(lambda: datetime, lambda found: found > 0)
    __ge__ = _ordered(lambda: datetime, lambda found: found >= 0)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_micro(self._micro() + other._micro, self.tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if isinstance(other, datetime):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta(microseconds=self._key() - other._key())
        return NotImplemented

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def __reduce_ex__(self, protocol):
        fold = 128 if protocol > 3 and self._fold else 0
        state = bytes([self._year >> 8, self._year & 255, self._month | fold, self._day, self._hour, self._minute, self._second,
                       *self._microsecond.to_bytes(3)])
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _iso_date(text):
    """((year, month, day), where it ends) of 2024-01-31, 20240131, 2024-W05-3, 2024W053."""
    year = _digits(text, 0, 4)
    dash = text[4:5] == '-'
    at = 4 + dash
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if text[at:at + 1] == '-' if dash else text[at:at + 1].isdigit():
            day = _digits(text, at + dash, 1)
            at += 1 + dash
        made = date.fromisocalendar(year, week, day)
        return (made.year, made.month, made.day), at
    month = _digits(text, at, 2)
    if dash and text[at + 2:at + 3] != '-':
        raise ValueError
    at += 2 + dash
    return (year, month, _digits(text, at, 2)), at + 2


def _digits(text, at, count):
    part = text[at:at + count]
    if len(part) != count or not part.isdigit() or not part.isascii():
        raise ValueError
    return int(part)


def _iso_time(text):
    """(hour, minute, second, microsecond, tzinfo)"""
    parts, at = [_digits(text, 0, 2)], 2
    colon = text[2:3] == ':'
    while len(parts) < 3 and text[at:at + 1] and (text[at] == ':' if colon else text[at].isdigit()):
        parts.append(_digits(text, at + colon, 2))
        at += 2 + colon
    parts += [0] * (3 - len(parts))
    micro = 0
    if text[at:at + 1] in ('.', ',') and text[at:at + 1]:
        end = at + 1
        while text[end:end + 1].isdigit():
            end += 1
        if end == at + 1:
            raise ValueError
        micro = int((text[at + 1:end] + '00000')[:6])
        at = end
    tz = None
    if at != len(text):
        found = _offset(text, at)
        if found is None or found[1] != len(text):
            raise ValueError
        tz = UTC if not found[0]._offset else found[0]
    return (*parts, micro, tz)


def _parse_iso(text):
    numbers, at = _iso_date(text)
    return (*numbers, *_iso_time(text[at + 1:])) if at < len(text) else numbers


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


def _offset(text, at):
    """(timezone, where it ends) of +HH:MM[:SS], +HHMM or Z; None: there is none."""
    if text[at:at + 1] == 'Z':
        return timezone.utc, at + 1
    if text[at:at + 1] not in ('+', '-') or not text[at + 1:at + 3].isdigit():
        return None
    end = at + 3
    parts = [int(text[at + 1:end])]
    while len(parts) < 3:
        skip = end + (text[end:end + 1] == ':')
        if not text[skip:skip + 2].isdigit() or len(text[skip:skip + 2]) < 2:
            break
        parts.append(int(text[skip:skip + 2]))
        end = skip + 2
    parts += [0] * (3 - len(parts))
    span = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2])
    return timezone(-span if text[at] == '-' else span), end


def _strptime(text, format):
    given = format
    for code, long in (('%T', '%H:%M:%S'), ('%D', '%m/%d/%y'), ('%F', '%Y-%m-%d'), ('%R', '%H:%M'), ('%X', '%H:%M:%S'),
                       ('%x', '%m/%d/%y'), ('%c', '%a %b %d %H:%M:%S %Y')):
        format = format.replace(code, long)
    zone = None
    values = {'Y': 1900, 'm': 1, 'd': 1, 'H': 0, 'M': 0, 'S': 0, 'f': 0}
    widths = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'M': 2, 'S': 2, 'f': 6, 'I': 2, 'y': 2, 'j': 3}
    limits = {'m': (1, 12), 'd': (1, 31), 'H': (0, 23), 'M': (0, 59), 'S': (0, 61), 'I': (1, 12), 'j': (1, 366)}
    at = 0
    i = 0
    pm = None
    error = ValueError(f'time data {text!r} does not match format {given!r}')
    while i < len(format):
        char = format[i]
        i += 1
        if char != '%':
            if char.isspace():
                while at < len(text) and text[at].isspace():
                    at += 1
                continue
            if text[at:at + 1] != char:
                raise error
            at += 1
            continue
        code = format[i]
        i += 1
        if code in widths:
            end = at
            while end < len(text) and end - at < widths[code] and text[end].isdigit():
                end += 1
            if end == at or code == 'Y' and end - at != 4:
                raise error
            number = int(text[at:end])
            least, most = limits.get(code, (0, number))
            if not least <= number <= most:      # as a pattern of digits would stop earlier
                end -= 1
                if end == at or not least <= int(text[at:end]) <= most:
                    raise error
                number = int(text[at:end])
            if code == 'f':
                number *= 10 ** (6 - (end - at))
            values[{'I': 'H', 'y': 'Y'}.get(code, code)] = \
                number + (2000 if number < 69 else 1900) if code == 'y' else number
            at = end
        elif code in ('b', 'B', 'a', 'A'):
            names = _time._MONTHS if code == 'b' else _time._LONG_MONTHS if code == 'B' \
                else _time._DAYS if code == 'a' else _time._LONG_DAYS
            for number, name in enumerate(names):
                if text[at:at + len(name)].lower() == name.lower():
                    break
            else:
                raise error
            if code in 'bB':
                values['m'] = number + 1
            at += len(name)
        elif code == 'p':
            pm = text[at:at + 2].upper() == 'PM'
            at += 2
        elif code in 'wu' and text[at:at + 1].isdigit():
            at += 1
        elif code == '%' and text[at:at + 1] == '%':
            at += 1
        elif code == 'z':
            found = _offset(text, at)
            if found is None:
                raise error
            zone, at = found
        elif code == 'Z' and text[at:at + 3].upper() in ('UTC', 'GMT'):
            at += 3
        else:
            raise ValueError(f"'{code}' is a bad directive in format '{format}'") if code not in 'wuzZ%' else error
    if at != len(text):
        raise ValueError(f'unconverted data remains: {text[at:]}')
    if pm is not None:
        values['H'] = values['H'] % 12 + (12 if pm else 0)
    if 'j' in values:
        day = date.fromordinal(date(values['Y'], 1, 1).toordinal() + values['j'] - 1)
        values['m'], values['d'] = day.month, day.day
    return tuple([values[code] for code in 'YmdHMSf'] + [zone])


for _class in (timedelta, tzinfo, timezone, date, time, datetime):
    _vm.set_dotted(_class)

"""The time module on the virtual clock: every clock counts from the start of the program.

CPython's C functions check their argument before they block (Modules/timemodule.c); so do these.
"""
from _machine import cpu_ns, now_ns, sleep_ns

# The wall clock reads this when a program starts: 2025-01-01 00:00:00 UTC, the same in every run.
_EPOCH_NS = 1735689600 * 1000000000

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')

_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_LONG_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_LONG_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
                'September', 'October', 'November', 'December')


def sleep(seconds, /):
    if seconds.__class__ is int:
        ns = seconds * 1000000000
    elif isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if seconds > 9223372036.854775:
            raise OverflowError("timestamp too large to convert to C PyTime_t")
        ns = int(seconds * 1e9)
        if ns < seconds * 1e9:      # _PyTime_ROUND_TIMEOUT rounds away from zero
            ns += 1
    elif isinstance(seconds, int):
        ns = int(seconds) * 1000000000
    elif hasattr(seconds, '__index__'):
        ns = seconds.__index__() * 1000000000
    else:
        raise TypeError(
            f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if ns < 0:
        raise ValueError("sleep length must be non-negative")
    if ns > 9223372036854775807:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    sleep_ns(ns)


def monotonic():
    return now_ns() / 1e9


def monotonic_ns():
    return now_ns()


def perf_counter():
    return now_ns() / 1e9


def perf_counter_ns():
    return now_ns()


def process_time():
    return cpu_ns(True) / 1e9


def process_time_ns():
    return cpu_ns(True)


def thread_time():
    return cpu_ns(False) / 1e9


def thread_time_ns():
    return cpu_ns(False)


def time():
    return (_EPOCH_NS + now_ns()) / 1e9


def time_ns():
    return _EPOCH_NS + now_ns()


class struct_time(tuple):
    """What gmtime() and localtime() return: nine numbers with names."""

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = 'UTC'
    tm_gmtoff = 0

    def __repr__(self):
        names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday',
                 'tm_yday', 'tm_isdst')
        fields = ', '.join(f'{name}={self[i]!r}' for i, name in enumerate(names))
        return f'time.struct_time({fields})'


def _days_from_civil(year, month, day):
    """Days since 1970-01-01 of a date in the Gregorian calendar."""
    if month <= 2:
        year -= 1
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146097 + day_of_era - 719468


def _civil_from_days(days):
    days += 719468
    era = days // 146097
    day_of_era = days - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524
                   - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    index = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * index + 2) // 5 + 1
    month = index + 3 if index < 10 else index - 9
    return year_of_era + era * 400 + (1 if month <= 2 else 0), month, day


def gmtime(seconds=None, /):
    if seconds is None:
        seconds = time()
    total = int(seconds // 1)
    days, rest = divmod(total, 86400)
    year, month, day = _civil_from_days(days)
    year_day = days - _days_from_civil(year, 1, 1) + 1
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60,
                        (days + 3) % 7, year_day, 0))


# The simulated machine is in UTC.
localtime = gmtime


def mktime(t, /):
    return float(_days_from_civil(t[0], t[1], t[2]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(t=None, /):
    if t is None:
        t = localtime()
    return (f'{_DAYS[t[6]]} {_MONTHS[t[1] - 1]} {t[2]:2} '
            f'{t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}')


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def strftime(format, t=None, /):
    if t is None:
        t = localtime()
    out = []
    i = 0
    while i < len(format):
        char = format[i]
        i += 1
        if char != '%' or i >= len(format):
            out.append(char)
            continue
        code = format[i]
        i += 1
        out.append(_format_field(code, t))
    return ''.join(out)


def _format_field(code, t):
    hour12 = t[3] % 12 or 12
    if code == 'Y':
        return str(t[0])
    if code == 'm':
        return f'{t[1]:02}'
    if code == 'd':
        return f'{t[2]:02}'
    if code == 'e':
        return f'{t[2]:2}'
    if code == 'H':
        return f'{t[3]:02}'
    if code == 'I':
        return f'{hour12:02}'
    if code == 'M':
        return f'{t[4]:02}'
    if code == 'S':
        return f'{t[5]:02}'
    if code == 'p':
        return 'AM' if t[3] < 12 else 'PM'
    if code == 'y':
        return f'{t[0] % 100:02}'
    if code == 'j':
        return f'{t[7]:03}'
    if code == 'a':
        return _DAYS[t[6]]
    if code == 'A':
        return _LONG_DAYS[t[6]]
    if code in 'bh':
        return _MONTHS[t[1] - 1]
    if code == 'B':
        return _LONG_MONTHS[t[1] - 1]
    if code == 'w':
        return str((t[6] + 1) % 7)
    if code == 'u':
        return str(t[6] + 1)
    if code in 'UWGgV':
        if code in 'UW':
            return f'{(t[7] + 6 - (t[6] + (code == "U")) % 7) // 7:02}'
        days = _days_from_civil(t[0], t[1], t[2])
        thursday = _civil_from_days(days - t[6] + 3)[0]
        if code == 'V':
            return f'{(days - t[6] + 3 - _days_from_civil(thursday, 1, 1)) // 7 + 1:02}'
        return str(thursday) if code == 'G' else f'{thursday % 100:02}'
    if code == 'C':
        return f'{t[0] // 100:02}'
    if code == 'k':
        return f'{t[3]:2}'
    if code == 'l':
        return f'{hour12:2}'
    if code == 'r':
        return f'{hour12:02}:{t[4]:02}:{t[5]:02} {"AM" if t[3] < 12 else "PM"}'
    if code == 'F':
        return f'{t[0]}-{t[1]:02}-{t[2]:02}'
    if code in 'TX':
        return f'{t[3]:02}:{t[4]:02}:{t[5]:02}'
    if code == 'R':
        return f'{t[3]:02}:{t[4]:02}'
    if code in 'Dx':
        return f'{t[1]:02}/{t[2]:02}/{t[0] % 100:02}'
    if code == 'c':
        return asctime(t)
    if code == 's':
        return str(int(mktime(t)))
    if code == 'Z':
        return 'UTC'
    if code == 'z':
        return '+0000'
    if code == 'n':
        return '\n'
    if code == 't':
        return '\t'
    if code == '%':
        return '%'
    return '%' + code


def __getattr__(name):
    """What few programs ask for is kept apart: this module is in the page's first download."""
    import _time_more
    if name in _time_more.__all__:
        return getattr(_time_more, name)
    raise AttributeError(f"module 'time' has no attribute '{name}'")

"""Time zones by name. Only UTC and its other names are known: there is no database of zones here."""
from datetime import timedelta, tzinfo

__all__ = ['ZoneInfo', 'ZoneInfoNotFoundError', 'available_timezones', 'TZPATH', 'reset_tzpath', 'InvalidTZPathWarning']

TZPATH = ()
_UTC = ('UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Zulu', 'Etc/Zulu', 'Universal', 'Etc/Universal', 'UCT', 'Etc/UCT', 'Greenwich',
        'Etc/Greenwich', 'GMT0', 'Etc/GMT0', 'GMT+0', 'GMT-0', 'Etc/GMT+0', 'Etc/GMT-0')
_made = {}


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


class ZoneInfo(tzinfo):
    def __new__(cls, key):
        if key not in _made:
            _made[key] = cls.no_cache(key)
        return _made[key]

    @classmethod
    def no_cache(cls, key):
        self = tzinfo.__new__(cls)
        if key in _UTC:
            self._offset, self._name = timedelta(0), 'GMT' if 'GMT' in key or 'Greenwich' in key else 'UTC'
        elif key.startswith(('Etc/GMT+', 'Etc/GMT-')) and key[8:].isdigit() and int(key[8:]) <= 14:
            hours = -int(key[7:])
            self._offset, self._name = timedelta(hours=hours), f'{hours:+03d}'
        else:
            error = ZoneInfoNotFoundError(f'No time zone found with key {key}')
            error.add_note(f'Interleave has no database of time zones: use datetime.timezone(timedelta(hours=...)) for {key}')
            raise error
        self._key = key
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        _made.clear()

    @property
    def key(self):
        return self._key

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self._name

    def __str__(self):
        return self._key

    def __repr__(self):
        return f'zoneinfo.ZoneInfo(key={self._key!r})'

    def __reduce__(self):
        return ZoneInfo, (self._key,)


def available_timezones():
    return set(_UTC)


def reset_tzpath(to=None):
    pass

"""Cookies as headers: SimpleCookie reads and writes them."""
import re

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie', 'Morsel']

_PAIR = re.compile(r'''\s*([\w\d!#%&'~_`><@,:/$*+\-.^|)(?}{=]+?)(?:\s*=\s*("(?:[^\\"]|\\.)*"'''
                   r'''|\w{3},\s[\w\d\s\-]{9,11}\s[\d:]{8}\sGMT|[\w\d!#%&'~_`><@,:/$*+\-.^|)(?}{=\[\]]*))?\s*(?:\s+|;|$)''', re.ASCII)
_NAME = re.compile(r"[a-zA-Z0-9!#$%&'*+\-.^_`|~:]+")
_UNQUOTED = re.compile(r"[a-zA-Z0-9!#$%&'*+\-.^_`|~: ()/<=>?@\[\]{}]*")
_ESCAPED = re.compile(r'\\(?:([0-3][0-7][0-7])|(.))')


class CookieError(Exception):
    pass


def _quote(text):
    if text is None or _NAME.fullmatch(text):
        return text
    out = ''
    for letter in text:
        plain = _UNQUOTED.fullmatch(letter) or letter > '\xff'
        out += letter if plain else '\\' + letter if letter in '"\\' else f'\\{ord(letter):03o}'
    return f'"{out}"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)) if found[1] else found[2], text[1:-1])


def _date(future=0):
    import time
    from email.utils import _DAYS, _MONTHS
    t = time.gmtime(time.time() + future)
    return f'{_DAYS[t[6]]}, {t[2]:02} {_MONTHS[t[1] - 1].capitalize()} {t[0]:4} {t[3]:02}:{t[4]:02}:{t[5]:02} GMT'


class Morsel(dict):
    """One cookie: its attributes are items, in any case."""

    _reserved = {'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain', 'max-age': 'Max-Age',
                 'secure': 'Secure', 'httponly': 'HttpOnly', 'version': 'Version', 'samesite': 'SameSite'}
    _flags = {'secure', 'httponly'}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, '')

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, key, value):
        if key.lower() not in self._reserved:
            raise CookieError(f'Invalid attribute {key!r}')
        dict.__setitem__(self, key.lower(), value)

    def setdefault(self, key, val=None):
        if key.lower() not in self._reserved:
            raise CookieError(f'Invalid attribute {key!r}')
        return dict.setdefault(self, key.lower(), val)

    def update(self, values):
        for key, value in dict(values).items():
            self[key] = value

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return dict.__eq__(self, other) and (self._value, self._key, self._coded_value) == (
            other._value, other._key, other._coded_value)

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel._key, morsel._value, morsel._coded_value = self._key, self._value, self._coded_value
        return morsel

    __copy__ = copy

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError(f'Attempt to set a reserved key {key!r}')
        if not _NAME.fullmatch(key):
            raise CookieError(f'Illegal key {key!r}')
        self._key, self._value, self._coded_value = key, val, coded_val

    def output(self, attrs=None, header='Set-Cookie:'):
        return f'{header} {self.OutputString(attrs)}'

    __str__ = output

    def __repr__(self):
        return f'<{type(self).__name__}: {self.OutputString()}>'

    def js_output(self, attrs=None):
        text = self.OutputString(attrs).replace('"', r'\"')
        return ('\n        <script type="text/javascript">\n        <!-- begin hiding\n        document.cookie = '
                f'"{text}";\n        // end hiding -->\n        </script>\n        ')

    def OutputString(self, attrs=None):
        parts = [f'{self.key}={self.coded_value}']
        for key, value in sorted(self.items()):
            if value == '' or attrs is not None and key not in attrs:
                continue
            name = self._reserved[key]
            if key == 'expires' and isinstance(value, int):
                parts.append(f'{name}={_date(value)}')
            elif key in self._flags:
                parts += [name] if value else []
            else:
                parts.append(f'{name}={_quote(value) if key == "comment" and isinstance(value, str) else value}')
        return '; '.join(parts)


class BaseCookie(dict):
    """Morsels by name."""

    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        return str(val), str(val)

    def _set(self, key, value, coded):
        morsel = self.get(key) or Morsel()
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header='Set-Cookie:', sep='\r\n'):
        return sep.join([value.output(attrs, header) for _, value in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        inside = ' '.join([f'{key}={value.value!r}' for key, value in sorted(self.items())])
        return f'<{type(self).__name__}: {inside}>'

    def js_output(self, attrs=None):
        return ''.join([value.js_output(attrs) for _, value in sorted(self.items())])

    def load(self, rawdata):
        if isinstance(rawdata, str):
            self._parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _parse(self, text):
        """Takes all or, where something is no cookie, nothing."""
        at, found, seen = 0, [], False
        while at < len(text):
            pair = _PAIR.match(text, at)
            if pair is None:
                break
            at, (key, value) = pair.end(), pair.groups()
            if key[0] == '$':
                if seen:
                    found.append((key[1:], value, True))
            elif key.lower() in Morsel._reserved:
                if not seen:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    found.append((key, True, True))
                else:
                    found.append((key, _unquote(value), True))
            elif value is not None:
                found.append((key, value, False))
                seen = True
            else:
                return
        morsel = None
        for key, value, is_attribute in found:
            if is_attribute:
                morsel[key] = value
            else:
                self._set(key, *self.value_decode(value))
                morsel = self[key]


class SimpleCookie(BaseCookie):
    """Values are strings, quoted where they must be."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        return str(val), _quote(str(val))

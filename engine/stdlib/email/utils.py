"""Addresses and dates of mail."""
import re
import time

__all__ = ['collapse_rfc2231_value', 'decode_params', 'decode_rfc2231', 'encode_rfc2231', 'formataddr', 'formatdate',
           'format_datetime', 'getaddresses', 'make_msgid', 'mktime_tz', 'parseaddr', 'parsedate', 'parsedate_tz',
           'parsedate_to_datetime', 'quote', 'unquote', 'localtime']

_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec')
_ZONES = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300, 'EST': -500, 'EDT': -400, 'CST': -600,
          'CDT': -500, 'MST': -700, 'MDT': -600, 'PST': -800, 'PDT': -700}
_SPECIAL = re.compile(r'[][\\()<>@,:;".]')


def quote(str):
    """With backslashes before backslashes and quotes."""
    return str.replace('\\', '\\\\').replace('"', '\\"')


def unquote(str):
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str.startswith('<') and str.endswith('>'):
            return str[1:-1]
    return str


# --- addresses

_PART = re.compile(r'''\s*(?:"((?:[^"\\]|\\.)*)"|\[((?:[^]\\]|\\.)*)\]|([<>@,:;.])|([^\s<>@,:;.()"\[]+))''', re.DOTALL)


def _comment(text, at):
    """What stands in parentheses, and where that ends."""
    depth, out = 0, ''
    while at < len(text):
        letter = text[at]
        at += 1
        if letter == '\\':
            letter = text[at:at + 1]
            at += 1
        elif letter == '(':
            depth += 1
            if depth == 1:
                continue
        elif letter == ')':
            depth -= 1
            if depth == 0:
                break
        out += letter
    return out, at


def _parts(text):
    """(kind, text, whether a space stands before): kinds are '"', '[', '(', 'word' and the signs."""
    at = 0
    while at < len(text):
        begin = at
        while at < len(text) and text[at].isspace():
            at += 1
        if text[at:at + 1] == '(':
            comment, at = _comment(text, at)
            yield '(', comment, at > begin
            continue
        found = _PART.match(text, at)
        if found is None:
            at += 1
            continue
        quoted, literal, sign, word = found.groups()
        spaced = at > begin
        at = found.end()
        if sign is not None:
            yield sign, sign, spaced
        elif word is not None:
            yield 'word', word, spaced
        elif quoted is not None:
            yield '"', re.sub(r'\\(.)', r'\1', quoted), spaced
        else:
            yield '[', f'[{literal}]', spaced


def _addresses(text):
    """(name, address) of all in a list, groups opened up."""
    found, words, comments, route = [], [], [], None

    def end():
        nonlocal words, comments, route
        if route is not None:
            name = ''.join([' ' * (spaced or '.' not in (kind, before)) + piece
                            for (kind, piece, spaced), before in zip(words, ['', *[word[0] for word in words]])]).strip()
            note = ' '.join(comments)
            found.append((f'{name} ({note})' if note and name else name or note, _joined(route)))
        elif words:
            bare = not any([kind in '.@' for kind, _, _ in words])
            found.append((' '.join(comments), words[0][1] if bare else _joined(words)))
        words, comments, route = [], [], None

    inside = False
    for kind, piece, spaced in _parts(text):
        if kind == '(':
            comments.append(piece)
        elif inside:
            if kind == '>':
                inside = False
            else:
                route.append((kind, piece, spaced))
        elif kind == '<':
            inside, route = True, []
        elif kind in (',', ';'):
            end()
        elif kind == ':':
            words = []
        else:
            words.append((kind, piece, spaced))
    end()
    return found


def _joined(parts):
    """An address from its parts: quotes stay where they are needed."""
    if parts[:1] and parts[0][0] == '@' and any([kind == ':' for kind, _, _ in parts]):
        parts = parts[[kind for kind, _, _ in parts].index(':') + 1:]
    out, before = '', None
    for kind, piece, spaced in parts:
        if before in ('word', '"') and kind in ('word', '"') and spaced:
            out += ' '
        out += f'"{quote(piece)}"' if kind == '"' else piece
        before = kind
    return out


def _strict(text):
    """Whether what the commas part are as many addresses as were found."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
    return bare.count('(') == bare.count(')')


def parseaddr(addr, *, strict=True):
    """(name, address) of one address; two empty strings if it is none."""
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return '', ''
    found = _addresses(addr)
    if not found or strict and (len(found) > 1 or not _strict(addr)):
        return '', ''
    return found[0]


def getaddresses(fieldvalues, *, strict=True):
    found = [pair for value in fieldvalues for pair in _addresses(str(value))]
    return found or ([('', '')] if strict and any([str(value).strip() for value in fieldvalues]) else [])


def formataddr(pair, charset='utf-8'):
    name, address = pair
    address.encode('ascii')
    if not name:
        return address
    if not name.isascii():
        from email.charset import Charset
        return f'{Charset(charset).header_encode(name) if isinstance(charset, str) else charset.header_encode(name)} <{address}>'
    quotes = '"' if _SPECIAL.search(name) else ''
    name = re.sub(r'[\\"]', r'\\\g<0>', name)
    return f'{quotes}{name}{quotes} <{address}>'


def make_msgid(idstring=None, domain=None):
    import os
    import random
    import socket
    name = f'.{idstring}' if idstring else ''
    return f'<{int(time.time() * 100)}.{os.getpid()}.{random.getrandbits(64)}{name}@{domain or socket.getfqdn()}>'


# --- dates

def _written(parts, zone):
    year, month, day, hour, minute, second, weekday = parts[:7]
    return (f'{_DAYS[weekday]}, {day:02} {_MONTHS[month - 1].capitalize()} {year:04} '
            f'{hour:02}:{minute:02}:{second:02} {zone}')


def formatdate(timeval=None, localtime=False, usegmt=False):
    """As in 'Fri, 09 Nov 2001 01:08:47 -0000'."""
    parts = time.gmtime(time.time() if timeval is None else timeval)
    return _written(parts, 'GMT' if usegmt else '+0000' if localtime else '-0000')


def format_datetime(dt, usegmt=False):
    parts = dt.timetuple()
    if usegmt:
        import datetime
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError('usegmt option requires a UTC datetime')
        return _written(parts, 'GMT')
    return _written(parts, '-0000' if dt.tzinfo is None else dt.strftime('%z'))


def localtime(dt=None, isdst=None):
    import datetime
    if dt is None:
        dt = datetime.datetime.now(datetime.timezone.utc)
    return dt.astimezone()


_DATE = re.compile(r'''\s*(?:[A-Za-z]{3,9}[,.]?\s*)?(\d{1,2})[\s\-]*([A-Za-z]{3,9})[\s\-,.]*(\d{2,4})'''
                   r'''\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?\s*([A-Za-z]+|[+\-]?\d{3,5})?''')
_DATE_C = re.compile(r'''\s*[A-Za-z]{3}\s+([A-Za-z]{3})\s+(\d{1,2})\s+(\d\d):(\d\d):(\d\d)\s+(\d{4})()''')


def _parsedate_tz(data):
    if not data:
        return None
    found = _DATE.match(data)
    if found is not None:
        day, month, year, hour, minute, second, zone = found.groups()
    else:
        found = _DATE_C.match(data)
        if found is None:
            return None
        month, day, hour, minute, second, year, zone = found.groups()
    month = month[:3].lower()
    if month not in _MONTHS:
        return None
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    if zone:
        number = _ZONES.get(zone.upper())
        if number is None and zone.lstrip('+-').isdigit():
            number = int(zone)
        if number is not None and not (number == 0 and zone.startswith('-')):
            hours, minutes = divmod(abs(number), 100)
            offset = (hours * 3600 + minutes * 60) * (-1 if number < 0 else 1)
    return [year, _MONTHS.index(month) + 1, int(day), int(hour or 0), int(minute or 0), int(second or 0), 0, 1, -1, offset]


def parsedate_tz(data):
    parts = _parsedate_tz(data)
    if parts is None:
        return None
    if parts[9] is None:
        parts[9] = 0
    return tuple(parts)


def parsedate(data):
    parts = parsedate_tz(data)
    return None if parts is None else parts[:9]


def mktime_tz(data):
    import calendar
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    import datetime
    parts = _parsedate_tz(data)
    if parts is None:
        raise ValueError(f'Invalid date value or format "{data}"')
    zone = None if parts[9] is None else datetime.timezone(datetime.timedelta(seconds=parts[9]))
    return datetime.datetime(*parts[:6], tzinfo=zone)


# --- parameters in other character sets

def decode_rfc2231(s):
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    from urllib.parse import quote as percent
    s = percent(s, safe='', encoding=charset or 'ascii')
    return s if charset is None and language is None else f"{charset}'{language or ''}'{s}"


def collapse_rfc2231_value(value, errors='replace', fallback_charset='us-ascii'):
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    try:
        return text.encode('latin-1', 'backslashreplace').decode(charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)


def decode_params(params):
    """Puts together parameters that come in pieces, name*0, name*1*, or in another character set, name*."""
    from urllib.parse import unquote_to_bytes
    out, pieces = [params[0]], {}
    for name, value in params[1:]:
        found = re.fullmatch(r'(\w[\w\-]*)\*(?:(\d+)(\*?))?', name)
        value = unquote(value)
        if found is None:
            out.append((name, f'"{quote(value)}"'))
        else:
            pieces.setdefault(found[1], []).append((int(found[2] or 0), value, found[2] is None or bool(found[3])))
    for name, parts in pieces.items():
        parts.sort()
        encoded = any([part[2] for part in parts])
        value = ''.join([unquote_to_bytes(text).decode('latin-1') if coded else text for _, text, coded in parts])
        out.append((name, (*decode_rfc2231(value)[:2], f'"{decode_rfc2231(value)[2]}"') if encoded else f'"{quote(value)}"'))
    return out

"""Reads TOML."""
import re

__all__ = ['loads', 'load', 'TOMLDecodeError']

_SPACE = re.compile(r'[ \t]*')
_BLANK = re.compile(r'(?:[ \t\n]|#[^\n]*)*')
_COMMENT = re.compile(r'#[^\n]*')
_BARE = re.compile(r'[A-Za-z0-9_-]+')
_NUMBER = re.compile(r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
                     r'|[+-]?(?:0|[1-9](?:_?[0-9])*)((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)')
_TIME = r'([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?'
_DATETIME = re.compile(r'([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
                       rf'(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?')
_LOCAL_TIME = re.compile(_TIME)
_WORDS = {'true': True, 'false': False, 'inf': 'inf', '+inf': 'inf', '-inf': '-inf', 'nan': 'nan', '+nan': 'nan',
          '-nan': 'nan'}
_WORD = re.compile('true|false|[+-]?(?:inf|nan)')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}
_CONTROL = re.compile('[\x00-\x08\x0b-\x1f\x7f]')
_PLAIN = {'"': re.compile('[^"\\\\\x00-\x08\x0a-\x1f\x7f]*'), "'": re.compile("[^'\x00-\x08\x0a-\x1f\x7f]*")}


class TOMLDecodeError(ValueError):
    pass


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    if not isinstance(s, str):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'")
    return _Reader(s.replace('\r\n', '\n'), parse_float).document()


class _Reader:
    def __init__(self, text, parse_float):
        self.text, self.at = text, 0
        self.parse_float = parse_float
        self.root = {}
        self.kinds = {id(self.root): 'explicit'}     # of tables: explicit, implicit, dotted, closed; of lists: tables
        self.section = None                          # what the dotted keys of this section have made

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            place = 'end of document'
        else:
            before = self.text[:at]
            place = f'line {before.count(chr(10)) + 1}, column {at - before.rfind(chr(10))}'
        raise TOMLDecodeError(f'{message} (at {place})')

    def skip(self, pattern=_SPACE):
        self.at = pattern.match(self.text, self.at).end()

    def peek(self):
        return self.text[self.at:self.at + 1]

    def document(self):
        table, header, self.section = self.root, (), set()
        while True:
            self.skip()
            sign = self.peek()
            if sign == '':
                return self.root
            if sign == '\n':
                self.at += 1
                continue
            if sign == '[':
                table, header = self.table()
            elif sign != '#':
                if not _BARE.match(sign) and sign not in '"\'':
                    self.fail('Invalid statement')
                self.pair(table, header)
            self.skip()
            if self.peek() == '#':
                self.comment()
            if self.peek() not in ('', '\n'):
                self.fail('Expected newline or end of document after a statement')
            self.at += 1

    def comment(self):
        end = _COMMENT.match(self.text, self.at).end()
        wrong = _CONTROL.search(self.text, self.at, end)
        if wrong is not None:
            self.fail(f'Found invalid character {wrong[0]!r}', wrong.start())
        self.at = end

    def table(self):
        """[a.b] or [[a.b]]: where the keys that follow go, and what that is called."""
        many = self.text.startswith('[[', self.at)
        self.at += 2 if many else 1
        self.skip()
        key = self.key()
        place = self.root
        for depth in range(1, len(key)):
            place = self.inner(place, key[:depth], key, many)
        last, found = key[-1], place.get(key[-1])
        self.section = set()
        if many:
            if found is None and last not in place:
                found = place[last] = []
                self.kinds[id(found)] = 'tables'
            elif not isinstance(found, list):
                self.fail(f'Cannot mutate immutable namespace {key}' if self.kinds.get(id(found)) == 'closed'
                          else 'Cannot overwrite a value')
            elif self.kinds.get(id(found)) != 'tables':
                self.fail(f'Cannot mutate immutable namespace {key}')
            table = {}
            found.append(table)
            self.kinds[id(table)] = 'explicit'
        else:
            if last not in place:
                place[last] = table = {}
            elif isinstance(found, dict) and self.kinds[id(found)] == 'implicit':
                table = found
            else:
                is_table = isinstance(found, dict) or self.kinds.get(id(found)) == 'tables'
                self.fail(f'Cannot declare {key} twice' if is_table or isinstance(found, list) else 'Cannot overwrite a value')
            self.kinds[id(table)] = 'explicit'
        end = ']]' if many else ']'
        if not self.text.startswith(end, self.at):
            self.fail(f'Expected {end!r} at the end of a{"n array" if many else " table"} declaration')
        self.at += len(end)
        return table, key

    def inner(self, place, key, whole, many):
        found = place.get(key[-1])
        if found is None and key[-1] not in place:
            found = place[key[-1]] = {}
            self.kinds[id(found)] = 'implicit'
        kind = self.kinds.get(id(found))
        if isinstance(found, list) and kind == 'tables':
            return found[-1]
        if kind == 'closed' or isinstance(found, list):
            self.fail(f'Cannot mutate immutable namespace {whole}' if many else f'Cannot declare {whole} twice')
        if not isinstance(found, dict):
            self.fail('Cannot overwrite a value')
        return found

    def pair(self, table, header):
        key, value = self.key_and_value()
        place = table
        for depth in range(1, len(key)):
            full, found = header + key[:depth], place.get(key[depth - 1])
            if found is None and key[depth - 1] not in place:
                found = place[key[depth - 1]] = {}
                self.kinds[id(found)] = 'dotted'
                self.section.add(id(found))
            kind = self.kinds.get(id(found))
            if kind == 'closed' or isinstance(found, list):
                self.fail(f'Cannot mutate immutable namespace {full}' if kind != 'tables'
                          else f'Cannot redefine namespace {full}')
            if not isinstance(found, dict):
                self.fail('Cannot overwrite a value')
            if kind == 'explicit' or kind == 'dotted' and id(found) not in self.section:
                self.fail(f'Cannot redefine namespace {full}')
            if kind == 'implicit':
                self.kinds[id(found)] = 'dotted'
                self.section.add(id(found))
            place = found
        if key[-1] in place:
            self.fail('Cannot overwrite a value')
        place[key[-1]] = value

    def key_and_value(self):
        key = self.key()
        if self.peek() != '=':
            self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip()
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        while True:
            self.skip()
            if self.peek() != '.':
                return tuple(parts)
            self.at += 1
            self.skip()
            parts.append(self.key_part())

    def key_part(self):
        found = _BARE.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
            return found[0]
        if self.peek() in ('"', "'"):
            return self.string(self.peek())
        self.fail('Invalid initial character for a key part')

    def value(self):
        text, at, sign = self.text, self.at, self.peek()
        if sign in ('"', "'") and sign:
            return self.long_string(sign * 3) if text.startswith(sign * 3, at) else self.string(sign)
        if sign == '[':
            return self.array()
        if sign == '{':
            return self.inline_table()
        found = _DATETIME.match(text, at)
        if found is not None:
            self.at = found.end()
            return self.moment(found, at)
        found = _LOCAL_TIME.match(text, at)
        if found is not None:
            import datetime
            self.at = found.end()
            return datetime.time(*self.clock(found.groups()))
        found = _NUMBER.match(text, at)
        word = _WORD.match(text, at)
        if word is not None:
            self.at = word.end()
            value = _WORDS[word[0]]
            return value if isinstance(value, bool) else self.real(word[0])
        if found is None:
            self.fail('Invalid value')
        self.at = found.end()
        return self.real(found[0]) if found[1] else int(found[0], 0)

    def real(self, text):
        value = self.parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value

    @staticmethod
    def clock(groups):
        hour, minute, second, fraction = groups
        return int(hour), int(minute), int(second), int(fraction.ljust(6, '0')) if fraction else 0

    def moment(self, found, at):
        import datetime
        year, month, day, *clock, utc, sign, hours, minutes = found.groups()
        try:
            date = datetime.date(int(year), int(month), int(day))
        except ValueError:
            self.fail('Invalid date or datetime', at)
        if clock[0] is None:
            return date
        zone = datetime.timezone.utc if utc else None
        if sign:
            offset = datetime.timedelta(hours=int(hours), minutes=int(minutes))
            zone = datetime.timezone(-offset if sign == '-' else offset)
        return datetime.datetime.combine(date, datetime.time(*self.clock(clock), tzinfo=zone))

    def array(self):
        out = []
        self.kinds[id(out)] = 'closed'
        self.at += 1
        while True:
            self.blank()
            if self.peek() == ']':
                self.at += 1
                return out
            if out and not comma:
                self.fail('Unclosed array')
            out.append(self.value())
            self.blank()
            comma = self.peek() == ','
            self.at += comma
            if not comma and self.peek() != ']':
                self.fail('Unclosed array')

    def blank(self):
        """Over spaces, line ends and comments."""
        while True:
            self.skip(re.compile(r'[ \t\n]*'))
            if self.peek() != '#':
                return
            self.comment()

    def inline_table(self):
        out, inner = {}, set()
        self.at += 1
        self.skip()
        if self.peek() == '}':
            self.at += 1
            self.kinds[id(out)] = 'closed'
            return out
        while True:
            key, value = self.key_and_value()
            place = out
            for depth, part in enumerate(key[:-1], 1):
                if part in place and id(place[part]) not in inner:
                    self.fail(f'Cannot mutate immutable namespace {key[:depth]}' if isinstance(place[part], (dict, list))
                              else 'Cannot overwrite a value')
                place = place.setdefault(part, {})
                inner.add(id(place))
            if key[-1] in place:
                self.fail(f'Duplicate inline table key {key[-1]!r}')
            place[key[-1]] = value
            self.skip()
            sign = self.peek()
            if sign == '}':
                self.at += 1
                for made in inner:
                    self.kinds[made] = 'closed'
                self.kinds[id(out)] = 'closed'
                return out
            if sign != ',':
                self.fail('Unclosed inline table')
            self.at += 1
            self.skip()

    def string(self, quote):
        self.at += 1
        begin, out = self.at, ''
        while True:
            found = _PLAIN[quote].match(self.text, self.at)
            out += found[0]
            self.at = found.end()
            sign = self.peek()
            if sign == quote:
                self.at += 1
                return out
            if sign == '':
                self.fail('Unterminated string' if quote == '"' else f"Expected {quote!r}")
            if sign != '\\' or quote == "'":
                self.fail(f'Illegal character {sign!r}' if quote == '"' else f'Found invalid character {sign!r}')
            out += self.escape()

    def escape(self, multiline=False):
        letter = self.text[self.at + 1:self.at + 2]
        if letter in _ESCAPES and letter:
            self.at += 2
            return _ESCAPES[letter]
        if letter in ('u', 'U') and letter:
            size = 4 if letter == 'u' else 8
            digits = self.text[self.at + 2:self.at + 2 + size]
            if not re.fullmatch(f'[0-9A-Fa-f]{{{size}}}', digits):
                self.at += 2
                self.fail('Invalid hex value')
            self.at += 2 + size
            number = int(digits, 16)
            if 0xd800 <= number < 0xe000 or number > 0x10ffff:
                self.fail('Escaped character is not a Unicode scalar value')
            return chr(number)
        if multiline and letter in (' ', '\t', '\n'):
            self.at += 1
            if letter != '\n':
                self.skip()
                if self.peek() == '':
                    return ''
                if self.peek() != '\n':
                    self.fail("Unescaped '\\' in a string")
            self.skip(re.compile(r'[ \t\n]*'))
            return ''
        self.at += 2 if letter else 1
        self.fail("Unescaped '\\' in a string" if letter else 'Unterminated string')

    def long_string(self, quotes):
        self.at += 3
        if self.peek() == '\n':
            self.at += 1
        quote, out, begin = quotes[0], '', self.at
        while True:
            end = self.text.find(quotes, self.at)
            stop = self.text.find('\\', self.at) if quote == '"' else -1
            upto = stop if 0 <= stop < end or end < 0 <= stop else end
            piece = self.text[self.at:len(self.text) if upto < 0 else upto]
            wrong = _CONTROL.search(piece)
            if wrong is not None:
                self.fail(f'Illegal character {wrong[0]!r}' if quote == '"' else f'Found invalid character {wrong[0]!r}',
                          self.at + wrong.start())
            if upto < 0:
                self.fail('Unterminated string' if quote == '"' else f'Expected {quotes!r}', len(self.text))
            out += piece
            self.at = upto
            if upto == stop and upto != end:
                out += self.escape(True)
                continue
            self.at += 3
            for _ in range(2):
                if self.peek() == quote:
                    out += quote
                    self.at += 1
            return out

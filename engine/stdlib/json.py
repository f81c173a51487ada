"""JSON. What is ordinary is done by `_json` at one go; what it gives back (NotImplemented) and errors are Python's."""
from _json import dumps as _dumps, loads as _loads, quoted as _quote

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count('\n', 0, pos) + 1
        column = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {line} column {column} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = 'json.decoder'


class JSONEncoder:
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        else:
            self.item_separator = ', ' if indent is None else ','
            self.key_separator = ': '
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return _quote(str.__str__(o), bool(self.ensure_ascii))
        if self.indent is None:
            for place, separator in ((5, self.key_separator), (6, self.item_separator)):
                if not isinstance(separator, str):
                    raise TypeError(f'make_encoder() argument {place} must be str, not {type(separator).__name__}')
            text = _dumps(o, bool(self.ensure_ascii), bool(self.allow_nan), bool(self.sort_keys), str(self.item_separator),
                          str(self.key_separator))
            if text is not NotImplemented:
                return text
        out = []
        self._write(o, out, '\n', {})
        return ''.join(out)

    def iterencode(self, o):
        yield self.encode(o)

    def _float(self, x):
        if x != x:
            text = 'NaN'
        elif x == float('inf'):
            text = 'Infinity'
        elif x == -float('inf'):
            text = '-Infinity'
        else:
            return float.__repr__(x)
        if not self.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {x!r}')
        return text

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True or key is False or key is None:
            return {True: 'true', False: 'false', None: 'null'}[key]
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, '
                        f'not {type(key).__name__}')

    def _write(self, o, out, newline, active):
        if isinstance(o, str):
            out.append(_quote(str.__str__(o), bool(self.ensure_ascii)))
        elif o is None:
            out.append('null')
        elif o is True:
            out.append('true')
        elif o is False:
            out.append('false')
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._float(o))
        else:
            if id(o) in active:
                raise ValueError('Circular reference detected')
            active[id(o)] = o
            if isinstance(o, (list, tuple)):
                self._write_items('[]', [(None, item) for item in o], out, newline, active)
            elif isinstance(o, dict):
                pairs = [(self._key(key), value) for key, value in
                         (sorted(o.items()) if self.sort_keys else o.items())]
                self._write_items('{}', [p for p in pairs if p[0] is not None], out, newline,
                                  active)
            else:
                self._write(self.default(o), out, newline, active)
            del active[id(o)]

    def _write_items(self, brackets, pairs, out, newline, active):
        if not pairs:
            out.append(brackets)
            return
        out.append(brackets[0])
        inner = newline
        if self.indent is not None:
            inner = newline + self.indent
            out.append(inner)
        first = True
        for key, value in pairs:
            if not first:
                out.append(self.item_separator)
                if self.indent is not None:
                    out.append(inner)
            first = False
            if key is not None:
                out.append(_quote(str.__str__(key), bool(self.ensure_ascii)))
                out.append(self.key_separator)
            self._write(value, out, inner, active)
        if self.indent is not None:
            out.append(newline)
        out.append(brackets[1])


_CONSTANTS = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': -float('inf')}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self._plain = strict and all([hook is None for hook in (object_hook, object_pairs_hook, parse_float, parse_int)])

    def decode(self, s):
        if self._plain and type(s) is str:
            value = _loads(s)
            if value is not NotImplemented:
                return value
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    @staticmethod
    def _skip(s, at):
        while at < len(s) and s[at] in ' \t\n\r':
            at += 1
        return at

    def raw_decode(self, s, at=0):
        if at >= len(s):
            raise JSONDecodeError('Expecting value', s, at)
        char = s[at]
        if char == '"':
            return self._string(s, at + 1)
        if char == '{':
            return self._object(s, at + 1)
        if char == '[':
            return self._array(s, at + 1)
        for text, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(text, at):
                return value, at + len(text)
        for text in _CONSTANTS:
            if s.startswith(text, at):
                return self.parse_constant(text), at + len(text)
        return self._number(s, at)

    def _number(self, s, at):
        end = at
        if s[end:end + 1] == '-':
            end += 1
        start = end
        while end < len(s) and s[end] in '0123456789':
            end += 1
            if s[start] == '0':
                break
        if end == start:
            raise JSONDecodeError('Expecting value', s, at)
        whole = end
        if s[end:end + 1] == '.' and s[end + 1:end + 2].isdigit():
            end += 1
            while end < len(s) and s[end] in '0123456789':
                end += 1
        if s[end:end + 1] in ('e', 'E'):
            k = end + 1
            if s[k:k + 1] in ('+', '-'):
                k += 1
            if s[k:k + 1].isdigit():
                end = k
                while end < len(s) and s[end] in '0123456789':
                    end += 1
        text = s[at:end]
        return (self.parse_int(text) if end == whole else self.parse_float(text)), end

    def _string(self, s, at):
        begin = at - 1
        parts = []
        while True:
            start = at
            while at < len(s) and s[at] not in '"\\' and (s[at] >= ' ' or not self.strict):
                at += 1
            parts.append(s[start:at])
            if at >= len(s):
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            char = s[at]
            if char == '"':
                return ''.join(parts), at + 1
            if char != '\\':
                raise JSONDecodeError('Invalid control character at', s, at)
            escape = s[at + 1:at + 2]
            if escape == 'u':
                code, at = self._unicode(s, at + 2)
                if 0xd800 <= code <= 0xdbff and s.startswith('\\u', at):
                    low, after = self._unicode(s, at + 2)
                    if 0xdc00 <= low <= 0xdfff:
                        code = 0x10000 + (code - 0xd800 << 10 | low - 0xdc00)
                        at = after
                parts.append(chr(code))
                continue
            plain = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n',
                     'r': '\r', 't': '\t'}.get(escape)
            if plain is None:
                raise JSONDecodeError('Invalid \\escape: ' + repr(escape), s, at)
            parts.append(plain)
            at += 2

    def _unicode(self, s, at):
        digits = s[at:at + 4]
        if len(digits) != 4 or not all(c in '0123456789abcdefABCDEF' for c in digits):
            raise JSONDecodeError('Invalid \\uXXXX escape', s, at - 1)
        return int(digits, 16), at + 4

    def _array(self, s, at):
        items = []
        at = self._skip(s, at)
        if s[at:at + 1] == ']':
            return items, at + 1
        while True:
            value, at = self.raw_decode(s, at)
            items.append(value)
            at = self._skip(s, at)
            char = s[at:at + 1]
            if char == ']':
                return items, at + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = self._skip(s, at + 1)
            if s[at:at + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)

    def _object(self, s, at):
        pairs = []
        at = self._skip(s, at)
        if s[at:at + 1] == '}':
            return self._made(pairs), at + 1
        while True:
            if s[at:at + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
            key, at = self._string(s, at + 1)
            at = self._skip(s, at)
            if s[at:at + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self.raw_decode(s, self._skip(s, at + 1))
            pairs.append((key, value))
            at = self._skip(s, at)
            char = s[at:at + 1]
            if char == '}':
                return self._made(pairs), at + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = self._skip(s, at + 1)
            if s[at:at + 1] == '}':
                raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        value = dict(pairs)
        return value if self.object_hook is None else self.object_hook(value)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
          cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None
            and separators is None and default is None and not sort_keys and not kw):
        return _default_encoder.encode(obj)
    encoder = (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw)
    return encoder.encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def detect_encoding(b):
    for mark, name in ((b'\xff\xfe\0\0', 'utf-32'), (b'\0\0\xfe\xff', 'utf-32'), (b'\xff\xfe', 'utf-16'), (b'\xfe\xff', 'utf-16'),
                       (b'\xef\xbb\xbf', 'utf-8-sig')):
        if b.startswith(mark):
            return name
    # The first character is ASCII: where its zeros are says how wide the others are.
    if len(b) >= 4:
        if not b[0]:
            return 'utf-16-be' if b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    elif len(b) == 2:
        if not b[0]:
            return 'utf-16-be'
        if not b[1]:
            return 'utf-16-le'
    return 'utf-8'


def loads(s, *, cls=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {type(s).__name__}')
        s = s.decode(detect_encoding(s), 'surrogatepass')
    if cls is None and not kw:
        return _default_decoder.decode(s)
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)


_default_decoder = JSONDecoder()
_default_encoder = JSONEncoder()

"""Regular expressions: the functions and objects. _parser reads a pattern, _emitter makes a program of
it, and the matcher runs that in C++ (module _regex). Scans find all their matches at once."""

import _vm
import enum
import _regex
from . import _emitter, _parser
from ._parser import PatternError

error = PatternError

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge',
           'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE',
           'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128


_ALL = 1 << 40      # matches of a scan without a limit
_SEARCH, _MATCH, _FULLMATCH = 0, 1, 2


class Match:
    __slots__ = ('re', 'string', 'pos', 'endpos', '_spans')

    def __init__(self, pattern, string, pos, endpos, spans):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 're.Match' is not an acceptable base type")

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def _number(self, group):
        number = group
        if type(group) is not int:
            if hasattr(type(group), '__index__'):
                number = group.__index__()
            else:
                number = self.re.groupindex.get(group, -1) if isinstance(group, (str, bytes)) else -1
        if not 0 <= number <= self.re.groups:
            raise IndexError('no such group')
        return number

    def _text(self, number, default=None):
        spans = self._spans
        start, end = spans[2 * number], spans[2 * number + 1]
        if start < 0 or end < 0:
            return default
        return self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group, /):
        return self._text(self._number(group))

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        number = self._number(group)
        return self._spans[2 * number] if self._spans[2 * number + 1] >= 0 else -1

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        return self.start(group), self.end(group)

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = self._spans[-1]
        return None if last < 0 else last

    @property
    def lastgroup(self):
        last = self._spans[-1]
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        return _expand(_template(self.re, template), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self.group()!r}>'


class Pattern:
    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_program', '_is_text', '_templates')

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 're.Pattern' is not an acceptable base type")

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def _scan(self, string, pos, endpos, mode, limit):
        """(the matches as tuples of positions, pos, endpos)"""
        if isinstance(string, str):
            if not self._is_text:
                raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not isinstance(string, (bytes, bytearray)):
            if not hasattr(string, 'tobytes'):
                raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
            string = string.tobytes()
        if self._is_text and not isinstance(string, str):
            raise TypeError('cannot use a string pattern on a bytes-like object')
        size = len(string)
        pos = 0 if pos < 0 else min(pos, size)
        endpos = size if endpos is None else 0 if endpos < 0 else min(endpos, size)
        return _regex.scan(self._program, string, pos, endpos, mode, limit), pos, endpos

    def _first(self, string, pos, endpos, mode):
        found, pos, endpos = self._scan(string, pos, endpos, mode, 1)
        return Match(self, string, pos, endpos, found[0]) if found else None

    def match(self, string, pos=0, endpos=None):
        return self._first(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._first(string, pos, endpos, _FULLMATCH)

    def search(self, string, pos=0, endpos=None):
        return self._first(string, pos, endpos, _SEARCH)

    def finditer(self, string, pos=0, endpos=None):
        found, pos, endpos = self._scan(string, pos, endpos, _SEARCH, _ALL)
        return self._matches(string, found, pos, endpos)

    def _matches(self, string, found, pos, endpos):
        for spans in found:
            yield Match(self, string, pos, endpos, spans)

    def findall(self, string, pos=0, endpos=None):
        found = self._scan(string, pos, endpos, _SEARCH, _ALL)[0]
        groups = self.groups
        if groups == 0:
            return [string[spans[0]:spans[1]] for spans in found]
        empty = string[:0]
        if groups == 1:
            return [string[spans[2]:spans[3]] if spans[2] >= 0 and spans[3] >= 0 else empty for spans in found]
        numbers = range(2, 2 * groups + 2, 2)
        return [tuple([string[spans[i]:spans[i + 1]] if spans[i] >= 0 and spans[i + 1] >= 0 else empty
                       for i in numbers]) for spans in found]

    def split(self, string, maxsplit=0):
        maxsplit = _index(maxsplit)
        found = self._scan(string, 0, None, _SEARCH, maxsplit if maxsplit > 0 else _ALL if maxsplit == 0 else 0)[0]
        out = []
        last = 0
        for spans in found:
            out.append(string[last:spans[0]])
            for i in range(2, 2 * self.groups + 2, 2):
                out.append(string[spans[i]:spans[i + 1]] if spans[i] >= 0 and spans[i + 1] >= 0 else None)
            last = spans[1]
        out.append(string[last:])
        return out

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        count = _index(count)
        parts = None
        if not callable(repl):
            parts = _template(self, repl)
            literal = parts[0] if len(parts) == 1 and not isinstance(parts[0], int) else None
        found, pos, endpos = self._scan(string, 0, None, _SEARCH, count if count > 0 else _ALL if count == 0 else 0)
        if not found:
            return string, 0
        out = []
        last = 0
        for spans in found:
            if spans[0] > last:
                out.append(string[last:spans[0]])
            if parts is None:
                made = repl(Match(self, string, pos, endpos, spans))
                if not isinstance(made, (str, bytes, bytearray)):
                    if made is not None:
                        raise TypeError(f'sequence item {len(out)}: expected {"str" if self._is_text else "a bytes-like"} '
                                        f'instance, {type(made).__name__} found')
                    made = string[:0]
                out.append(made)
            elif literal is not None:
                out.append(literal)
            else:
                for part in parts:
                    if isinstance(part, int):
                        start, end = spans[2 * part], spans[2 * part + 1]
                        if start >= 0 and end >= 0:
                            out.append(string[start:end])
                    else:
                        out.append(part)
            last = spans[1]
        out.append(string[last:])
        return string[:0].join(out), len(found)

    def scanner(self, string, pos=0, endpos=None):
        return _Scanner(self, string, pos, endpos)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self._is_text, self.flags, self.pattern) == (other._is_text, other.flags, other.pattern)

    def __hash__(self):
        return hash((self._is_text, self.flags, self.pattern))

    def __repr__(self):
        flags = self.flags & ~32 if self._is_text else self.flags
        text = repr(self.pattern)
        if len(text) > 200:
            text = text[:200]
        names = []
        for name, value in (('IGNORECASE', 2), ('LOCALE', 4), ('MULTILINE', 8), ('DOTALL', 16), ('UNICODE', 32),
                            ('VERBOSE', 64), ('DEBUG', 128), ('ASCII', 256)):
            if flags & value:
                names.append('re.' + name)
                flags &= ~value
        if flags:
            names.append(hex(flags))
        return f're.compile({text}, {"|".join(names)})' if names else f're.compile({text})'


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._pos = pos
        self._endpos = endpos

    def match(self):
        return self._next(_MATCH)

    def search(self):
        return self._next(_SEARCH)

    def _next(self, mode):
        if self._pos is None:
            return None
        found = self.pattern._first(self._string, self._pos, self._endpos, mode)
        if found is None:
            self._pos = None
        else:
            end = found.end()
            self._pos = end if end > found.start() else end + 1
        return found


# --- templates: lists of literal texts and group numbers


def _template(pattern, template):
    known = pattern._templates
    if template in known:
        return known[template]
    parts = _parse_template(pattern, template)
    if len(known) < 100:
        known[template] = parts
    return parts


def _parse_template(pattern, template):
    is_text = isinstance(template, str)
    if not isinstance(template, (str, bytes, bytearray)):
        raise TypeError(f'decoding to str: need a bytes-like object, {type(template).__name__} found')
    text = template if is_text else bytes(template).decode('latin-1')
    if '\\' not in text:
        return [template] if template else []
    out = []
    literal = []

    def flush():
        if literal:
            joined = ''.join(literal)
            out.append(joined if is_text else joined.encode('latin-1'))
            literal.clear()

    def group(number, pos):
        if number > pattern.groups:
            raise PatternError(f'invalid group reference {number}', template, pos)
        flush()
        out.append(number)

    at = 0
    while True:
        slash = text.find('\\', at)
        if slash < 0:
            literal.append(text[at:])
            break
        literal.append(text[at:slash])
        char = text[slash + 1:slash + 2]
        at = slash + 2
        if char == '':
            raise PatternError('bad escape (end of pattern)', template, slash)
        if char == 'g':
            at = _named_group(pattern, template, text, at, group)
        elif char == '0':
            end = at
            while end < at + 2 and text[end:end + 1] and text[end] in '01234567':
                end += 1
            literal.append(chr(int('0' + text[at:end], 8) & 255))
            at = end
        elif char.isascii() and char.isdigit():
            digits = char
            following = text[at:at + 1]
            if following.isascii() and following.isdigit():
                third = text[at + 1:at + 2]
                if char in '01234567' and following in '01234567' and third and third in '01234567':
                    code = int(char + following + third, 8)
                    if code > 0o377:
                        raise PatternError(f'octal escape value \\{char}{following}{third} '
                                           'outside of range 0-0o377', template, slash)
                    literal.append(chr(code))
                    at += 2
                    continue
                digits += following
                at += 1
            group(int(digits), slash + 1)
        elif char in _parser._LETTERS:
            literal.append(chr(_parser._LETTERS[char]))
        elif char.isascii() and char.isalpha():
            raise PatternError(f'bad escape \\{char}', template, slash)
        else:
            literal.append('\\' + char)
    flush()
    return [part for part in out if isinstance(part, int) or part]


def _named_group(pattern, template, text, at, group):
    if text[at:at + 1] != '<':
        raise PatternError('missing <', template, at)
    end = text.find('>', at)
    name = text[at + 1:] if end < 0 else text[at + 1:end]
    if not name:
        raise PatternError('missing group name', template, at + 1)
    if end < 0:
        raise PatternError('missing >, unterminated name', template, at + 1)
    if name.isidentifier():
        if name not in pattern.groupindex:
            raise IndexError(f'unknown group name {name!r}')
        group(pattern.groupindex[name], at + 1)
    elif name.isascii() and name.isdigit():
        group(int(name), at + 1)
    else:
        raise PatternError(f'bad character in group name {name!r}', template, at + 1)
    return end + 1


def _expand(parts, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in parts])


# --- functions

_cache = {}


def _index(count):
    if type(count) is int:
        return count
    if not hasattr(type(count), '__index__'):
        raise TypeError(f"'{type(count).__name__}' object cannot be interpreted as an integer")
    return count.__index__()


def _compile(pattern, flags):
    if type(flags) is not int and not isinstance(flags, int):
        if not isinstance(pattern, (str, bytes, Pattern)):
            raise TypeError('first argument must be string or compiled pattern')
        raise TypeError(f"unsupported operand type(s) for &: '{type(flags).__name__}' and 'int'")
    flags = int(flags)
    key = (type(pattern), pattern, flags)
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    tree, all_flags, groups, names = _parser.parse(pattern, flags)
    made = Pattern.__new__(Pattern)
    made.pattern = pattern
    made.flags = all_flags & ~_parser.DEBUG
    made.groups = groups
    made.groupindex = names
    made._is_text = isinstance(pattern, str)
    made._program = _emitter.emit(tree, all_flags, groups, made._is_text)
    made._templates = {}
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def purge():
    _cache.clear()


_SPECIAL = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'


def escape(pattern):
    if isinstance(pattern, str):
        return ''.join(['\\' + char if char in _SPECIAL else char for char in pattern])
    text = bytes(pattern).decode('latin-1')
    return escape(text).encode('latin-1')


_vm.set_dotted(Pattern)
_vm.set_dotted(Match)

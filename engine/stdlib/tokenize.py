"""Python source as tokens, and back."""
import builtins
import collections
import re
import token
from token import *  # noqa: F401, F403
from token import (COMMENT, DEDENT, ENCODING, ENDMARKER, EXACT_TOKEN_TYPES, FSTRING_END, FSTRING_MIDDLE, FSTRING_START, INDENT,
                   NAME, NEWLINE, NL, NUMBER, OP, STRING)

__all__ = token.__all__ + ['tokenize', 'generate_tokens', 'detect_encoding', 'untokenize', 'TokenInfo', 'open', 'TokenError']

_DIGITS = r'[0-9](?:_?[0-9])*'
_EXPONENT = rf'[eE][-+]?{_DIGITS}'
_NUMBER = re.compile(rf'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+'
                     rf'|(?:{_DIGITS}\.(?:{_DIGITS})?|\.{_DIGITS})(?:{_EXPONENT})?[jJ]?|{_DIGITS}{_EXPONENT}[jJ]?|{_DIGITS}[jJ]?')
_NAME = re.compile(r'\w+')
_QUOTED = re.compile(r"""([rRbBuUfF]{0,2})(\"\"\"|'''|"|')""")
_SPACE = re.compile(r'[ \f\t]*')
_SIGN = re.compile('|'.join([re.escape(sign) for sign in sorted(EXACT_TOKEN_TYPES, key=len, reverse=True)]))
_COOKIE = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)


class TokenInfo(collections.namedtuple('TokenInfo', 'type string start end line')):
    def __repr__(self):
        kind = f'{self.type} ({token.tok_name[self.type]})'
        return f'TokenInfo(type={kind}, string={self.string!r}, start={self.start!r}, end={self.end!r}, line={self.line!r})'

    @property
    def exact_type(self):
        return EXACT_TOKEN_TYPES.get(self.string, OP) if self.type == OP else self.type


class TokenError(Exception):
    pass


class _Tokens:
    def __init__(self, readline):
        self.readline = readline
        self.line, self.row, self.at = '', 0, 0
        self.indents, self.depth = [0], []
        self.ended = False

    def more(self):
        """Whether there is another line."""
        try:
            line = '' if self.ended else self.readline()
        except StopIteration:
            line = ''
        self.row += 1
        self.at = 0
        self.ended = not line
        self.line = line
        return not self.ended

    def made(self, kind, begin, end=None, line=None):
        end = self.at if end is None else end
        return TokenInfo(kind, self.line[begin:end], (self.row, begin), (self.row, end), self.line if line is None else line)

    def all(self):
        continued = False           # by a backslash
        last = ''
        while self.more():
            if not self.depth and not continued:
                first = _SPACE.match(self.line).end()
                rest = self.line[first:].rstrip('\r\n')
                if not rest or rest[0] == '#':
                    self.at = first
                    if rest:
                        self.at += len(rest)
                        yield self.made(COMMENT, first)
                    end = self.line[self.at:]
                    yield TokenInfo(NL, end, (self.row, self.at), (self.row, self.at + max(1, len(end)) if not end else len(self.line)),
                                    self.line)
                    last = self.line
                    continue
                yield from self.indentation(first)
            continued = False
            last = self.line
            while self.at < len(self.line):
                begin = self.at = _SPACE.match(self.line, self.at).end()
                letter = self.line[begin:begin + 1]
                if not letter:
                    break
                if letter in '\r\n':
                    self.at = len(self.line)
                    yield self.made(NL if self.depth else NEWLINE, begin)
                elif letter == '#':
                    self.at = len(self.line.rstrip('\r\n'))
                    yield self.made(COMMENT, begin)
                elif letter == '\\' and self.line[begin + 1:].strip('\r\n') == '':
                    continued = True
                    self.at = len(self.line)
                else:
                    yield from self.one(begin)
                    last = self.line
        if self.depth:
            raise TokenError('unexpected EOF in multi-line statement', (self.row, 0))
        if continued:
            raise TokenError('unexpected EOF in multi-line statement', (self.row, 0))
        if last and last[-1] not in '\r\n' and not last.strip().startswith('#'):
            yield TokenInfo(NEWLINE, '', (self.row - 1, len(last)), (self.row - 1, len(last) + 1), '')
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, '', (self.row, 0), (self.row, 0), '')
        yield TokenInfo(ENDMARKER, '', (self.row, 0), (self.row, 0), '')

    def indentation(self, first):
        column = 0
        for letter in self.line[:first]:
            column = column // 8 * 8 + 8 if letter == '\t' else 0 if letter == '\f' else column + 1
        self.at = first
        if column > self.indents[-1]:
            self.indents.append(column)
            yield self.made(INDENT, 0)
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError('unindent does not match any outer indentation level',
                                       ('<string>', self.row, first + 1, self.line))
            self.indents.pop()
            yield self.made(DEDENT, first)

    def one(self, begin):
        """The token that begins here; an f-string is several."""
        line = self.line
        quoted = _QUOTED.match(line, begin)
        if quoted is not None and (quoted[1].lower() in ('', 'r', 'b', 'u', 'f', 'br', 'rb', 'fr', 'rf')):
            if 'f' in quoted[1].lower():
                yield from self.f_string(quoted)
            else:
                yield self.string(quoted)
            return
        number = _NUMBER.match(line, begin)
        name = _NAME.match(line, begin)
        if number is not None:
            self.at = number.end()
            yield self.made(NUMBER, begin)
        elif name is not None:
            self.at = name.end()
            yield self.made(NAME, begin)
        else:
            sign = _SIGN.match(line, begin)
            if sign is None:
                raise TokenError(f'invalid non-printable character U+{ord(line[begin]):04X}' if line[begin] in '\0' else
                                 'invalid syntax', (self.row, begin + 1)) if line[begin] not in '$?`' else \
                    TokenError('invalid syntax', (self.row, begin + 1))
            self.at = sign.end()
            if sign[0] in '([{':
                self.depth.append(sign[0])
            elif sign[0] in ')]}' and self.depth:
                self.depth.pop()
            yield self.made(OP, begin)

    def unterminated(self, quote, row, column):
        what = 'triple-quoted string' if len(quote) == 3 else 'string'
        raise TokenError(f'unterminated {what} literal (detected at line {self.row if len(quote) == 1 else self.row - 1})',
                         (row, column + 1))

    def string(self, quoted):
        row, begin, quote = self.row, quoted.start(), quoted[2]
        lines, at, text = [self.line], quoted.end(), self.line[begin:quoted.end()]
        while True:
            end = at
            while end < len(self.line) and not self.line.startswith(quote, end):
                end += 2 if self.line[end] == '\\' else 1
            if self.line.startswith(quote, end):
                self.at = end + len(quote)
                text += self.line[at:self.at]
                return TokenInfo(STRING, text, (row, begin), (row + len(lines) - 1, self.at), ''.join(lines))
            text += self.line[at:]
            escaped = end > len(self.line) or self.line.rstrip('\r\n').endswith('\\')
            if len(quote) == 1 and not escaped or not self.more():
                self.unterminated(quote, row, begin)
            lines.append(self.line)
            at = 0

    def f_string(self, quoted):
        row, begin, quote = self.row, quoted.start(), quoted[2]
        self.at = quoted.end()
        yield self.made(FSTRING_START, begin)
        yield from self.f_pieces(quote, row, begin, False)
        begin = self.at
        self.at += len(quote)
        yield self.made(FSTRING_END, begin)

    def f_pieces(self, quote, row, column, in_format):
        """Text and {expressions}, up to the closing quote or, in a format, up to }."""
        text, begin, place = '', self.at, self.row
        while True:
            line, at = self.line, self.at
            if at >= len(line):
                if len(quote) == 1 or not self.more():
                    self.unterminated(quote, row, column)
                continue
            if line.startswith(quote, at) or in_format and line[at] == '}':
                break
            letter = line[at]
            if letter in '{}' and line[at + 1:at + 2] == letter and not in_format:
                text += letter
                self.at += 2
                yield TokenInfo(FSTRING_MIDDLE, text, (place, begin), (self.row, self.at - 1), line)
                text, begin, place = '', self.at, self.row
            elif letter == '{':
                if text:
                    yield TokenInfo(FSTRING_MIDDLE, text, (place, begin), (self.row, at), line)
                yield from self.expression(quote, row, column)
                text, begin, place = '', self.at, self.row
            elif letter in '\r\n' and len(quote) == 1:
                self.unterminated(quote, row, column)
            else:
                size = 2 if letter == '\\' and line[at + 1:at + 2] not in ('{', '}') else 1
                text += line[at:at + size]
                self.at += size
        if text:
            yield TokenInfo(FSTRING_MIDDLE, text, (place, begin), (self.row, self.at), self.line)

    def expression(self, quote, row, column):
        yield from self.one(self.at)
        depth = len(self.depth)
        while True:
            self.at = begin = _SPACE.match(self.line, self.at).end()
            letter = self.line[begin:begin + 1]
            if letter in ('', '\r', '\n'):
                if letter:
                    self.at = len(self.line)
                    yield self.made(NL, begin)
                if not self.more():
                    self.unterminated(quote, row, column)
            elif len(self.depth) == depth and letter == ':' or letter == '!' and self.line[begin + 1:begin + 2] != '=':
                self.at += 1
                yield self.made(OP, begin)
                if letter == ':':
                    yield from self.f_pieces(quote, row, column, True)
            else:
                yield from self.one(begin)
                if len(self.depth) < depth:
                    return


def generate_tokens(readline):
    """Tokens of source that comes line by line, as str."""
    return _Tokens(readline).all()


def tokenize(readline):
    """Tokens of source in bytes; the first says its encoding."""
    encoding, lines = detect_encoding(readline)
    lines = iter(lines)

    def text():
        return (next(lines, None) or readline()).decode(encoding)

    yield TokenInfo(ENCODING, 'utf-8' if encoding == 'utf-8-sig' else encoding, (0, 0), (0, 0), '')
    yield from generate_tokens(text)


def detect_encoding(readline):
    """(encoding, lines that were read)."""
    def line():
        try:
            return readline()
        except StopIteration:
            return b''

    lines, default = [], 'utf-8'
    for _ in range(2):
        one = line()
        if not one:
            break
        if not lines and one.startswith(b'\xef\xbb\xbf'):
            one, default = one[3:], 'utf-8-sig'
        lines.append(one)
        try:
            text = one.decode('utf-8')
        except UnicodeDecodeError:
            raise SyntaxError('invalid or missing encoding declaration') from None
        found = _COOKIE.match(text)
        if found is not None:
            name = found[1].lower().replace('_', '-')
            if name == 'utf-8' or name.startswith('utf-8-'):
                return default, lines
            try:
                ''.encode(found[1])
            except LookupError:
                raise SyntaxError('unknown encoding: ' + found[1]) from None
            if default == 'utf-8-sig':
                raise SyntaxError('encoding problem: utf-8')
            latin = ('latin-1', 'iso-8859-1', 'iso-latin-1')
            return 'iso-8859-1' if name in latin or name.startswith(tuple([n + '-' for n in latin])) else found[1], lines
        if text.split('#')[0].strip():
            break
    return default, lines


def open(filename):
    from io import TextIOWrapper
    file = builtins.open(filename, 'rb')
    encoding, lines = detect_encoding(file.readline)
    file.seek(0)
    text = TextIOWrapper(file, encoding, line_buffering=True)
    text.mode = 'r'
    return text


def _escaped(text):
    return text.replace('{', '{{').replace('}', '}}')


def untokenize(iterable):
    """Source of tokens; of pairs, source that gives the same pairs again."""
    out, row, column, encoding, pairs = [], 1, 0, None, None
    for one in iterable:
        if len(one) == 2:
            pairs = [one]
            break
        kind, text, start, end = one[:4]
        if kind == ENCODING:
            encoding = text
            continue
        if kind in (ENDMARKER, DEDENT):
            continue
        if kind == INDENT:
            out.append(text)
            row, column = end
            continue
        if start < (row, column):
            raise ValueError(f'start ({start[0]},{start[1]}) precedes previous end ({row},{column})')
        if start[0] > row:
            out.append('\\\n' * (start[0] - row))
            column = 0
        out.append(' ' * (start[1] - column))
        out.append(_escaped(text) if kind == FSTRING_MIDDLE else text)
        row, column = end
        if kind in (NEWLINE, NL):
            row, column = row + 1, 0
    if pairs is not None:
        encoding, more = _of_pairs([*pairs, *iterable], encoding)
        out.append(more)
    text = ''.join(out)
    return text.encode(encoding) if encoding is not None else text


def _of_pairs(pairs, encoding):
    out, indents, fresh, after_string, in_f = [], [], True, False, 0
    for kind, text, *_ in pairs:
        if kind == ENCODING:
            encoding = text
            continue
        if kind in (NAME, NUMBER) and not in_f:
            text += ' '
        if kind == STRING and after_string:
            text = ' ' + text
        after_string = kind == STRING
        in_f += (kind == FSTRING_START) - (kind == FSTRING_END)
        if kind == FSTRING_MIDDLE:
            text = _escaped(text)
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if fresh and indents and kind not in (NEWLINE, NL):
            out.append(indents[-1])
        fresh = kind in (NEWLINE, NL)
        out.append(text)
    return encoding, ''.join(out)

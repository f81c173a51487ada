"""Patterns as trees. parse(pattern, flags) gives (tree, flags, groups, names); a tree is a list of
nodes, a node a tuple whose first item says what it is:

    ('char', code, flags)          ('any', flags)             ('set', items, negated, flags)
    ('at', name, flags)            ('group', number, tree)    ('branch', [trees])
    ('repeat', low, high, mode, tree)                         ('backref', number, flags)
    ('if', number, tree, tree)     ('look', ahead, negated, tree)        ('atomic', tree)

Set items are (low, high) ranges of codes or names of categories: 'd', 'D', 's', 'S', 'w', 'W'."""

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = 2, 4, 8, 16, 32, 64, 128, 256

MAXREPEAT = 4294967295
MAXGROUPS = 1073741823

_FLAGS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII, 'u': UNICODE}
_TYPE_FLAGS = ASCII | LOCALE | UNICODE
_GLOBAL_FLAGS = DEBUG
_LETTERS = {'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}
_OCTAL = '01234567'
_HEX = '0123456789abcdefABCDEF'
_SPACE = ' \t\n\r\v\f'


class PatternError(Exception):
    """Raised for a pattern that is not one: msg, pattern, pos, lineno, colno."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


PatternError.__module__ = 're'


class _Parser:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.text = pattern if isinstance(pattern, str) else pattern.decode('latin-1')
        self.is_text = isinstance(pattern, str)
        self.at = 0
        self.flags = flags
        self.groups = 0
        self.names = {}
        self.open = []
        self.widths = {}       # of closed groups: (lowest, highest)
        self.checks = []       # conditional groups whose number must exist in the end
        self.look_behind = None

    def error(self, message, pos=None):
        return PatternError(message, self.pattern, self.at if pos is None else pos)

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ''

    def take(self, what):
        if self.text.startswith(what, self.at):
            self.at += len(what)
            return True
        return False

    def until(self, terminator, what):
        end = self.text.find(terminator, self.at)
        name = self.text[self.at:] if end < 0 else self.text[self.at:end]
        if not name:
            self.at = len(self.text) if end < 0 else end + 1
            raise self.error(f'missing {what}', self.at - (1 if end >= 0 else 0))
        if end < 0:
            raise self.error(f'missing {terminator}, unterminated name', self.at)
        self.at = end + 1
        return name

    # --- alternatives and sequences

    def alternatives(self, flags, nested):
        branches = [self.sequence(flags, nested, nested == 0)]
        while self.take('|'):
            branches.append(self.sequence(flags, nested, False))
        if len(branches) == 1:
            return branches[0]
        return [('branch', branches)]

    def sequence(self, flags, nested, first):
        """`flags` is a list of one item, so that a global (?i) at the start can change it."""
        out = []
        while self.at < len(self.text):
            char = self.text[self.at]
            if char in '|)':
                break
            if flags[0] & VERBOSE:
                if char in _SPACE:
                    self.at += 1
                    continue
                if char == '#':
                    end = self.text.find('\n', self.at)
                    self.at = len(self.text) if end < 0 else end + 1
                    continue
            start = self.at
            self.at += 1
            if char == '\\':
                out.append(self.escape(flags[0], start))
            elif char == '[':
                out.append(self.char_set(flags[0], start))
            elif char == '.':
                out.append(('any', flags[0]))
            elif char == '^':
                out.append(('at', 'begin_line' if flags[0] & MULTILINE else 'begin', flags[0]))
            elif char == '$':
                out.append(('at', 'end_line' if flags[0] & MULTILINE else 'end', flags[0]))
            elif char == '(':
                node = self.group(flags, start, nested, first and not out)
                if node is not None:
                    out.append(node)
            elif char in '*+?{':
                self.repeat(out, char, start)
            else:
                out.append(('char', ord(char), flags[0]))
        return out

    def repeat(self, out, char, start):
        if char == '?':
            low, high = 0, 1
        elif char == '*':
            low, high = 0, MAXREPEAT
        elif char == '+':
            low, high = 1, MAXREPEAT
        else:
            bounds = self.bounds(start)
            if bounds is None:
                out.append(('char', 123, self.flags_here))
                return
            low, high = bounds
        if not out or out[-1][0] == 'at' or out[-1][0] == 'nothing':
            raise PatternError('nothing to repeat', self.pattern, start)
        item = out[-1]
        if item[0] == 'repeat':
            raise PatternError('multiple repeat', self.pattern, start)
        mode = 1 if self.take('?') else 2 if self.take('+') else 0
        out[-1] = ('repeat', low, high, mode, [item])

    def bounds(self, start):
        """{m,n}; None: just a brace."""
        if self.peek() == '}':
            return None
        low = self.number()
        if self.take(','):
            high = self.number()
        else:
            high = low
        if not self.take('}'):
            self.at = start + 1
            return None
        least = int(low) if low else 0
        most = int(high) if high else MAXREPEAT
        if least >= MAXREPEAT or high and most >= MAXREPEAT:
            raise OverflowError('the repetition number is too large')
        if most < least:
            raise self.error('min repeat greater than max repeat', start + 1)
        return least, most

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in '0123456789':
            self.at += 1
        return self.text[start:self.at]

    # --- escapes

    def code_escape(self, char, start, in_set):
        """The escapes that name a character, in and out of sets; None: another kind."""
        if char in _LETTERS and (char != 'b' or in_set):
            return _LETTERS[char]
        if char == 'x':
            return self.hexadecimal(2, start)
        if char == 'u' and self.is_text:
            return self.hexadecimal(4, start)
        if char == 'U' and self.is_text:
            code = self.hexadecimal(8, start)
            if code > 0x10ffff:
                raise self.error(f'bad escape {self.text[start:self.at]}', start)
            return code
        if char == 'N' and self.is_text:
            raise self.error('Interleave: \\N{...} is not known in patterns', start)
        return None

    def hexadecimal(self, count, start):
        end = self.at
        while end < len(self.text) and end < self.at + count and self.text[end] in _HEX:
            end += 1
        if end - self.at != count:
            raise self.error(f'incomplete escape {self.text[start:end]}', start)
        self.at = end
        return int(self.text[end - count:end], 16)

    def escape(self, flags, start):
        if self.at >= len(self.text):
            raise self.error('bad escape (end of pattern)', start)
        char = self.text[self.at]
        self.at += 1
        if char in 'dDsSwW':
            return ('set', [char], False, flags)
        if char in 'AbBZ':
            return ('at', char, flags)
        code = self.code_escape(char, start, False)
        if code is not None:
            return ('char', code, flags)
        if char == '0':
            end = self.at
            while end < len(self.text) and end < self.at + 2 and self.text[end] in _OCTAL:
                end += 1
            digits = self.text[self.at:end]
            self.at = end
            return ('char', int('0' + digits, 8), flags)
        if char.isascii() and char.isdigit():
            if self.peek().isascii() and self.peek().isdigit():
                second = self.peek()
                third = self.text[self.at + 1:self.at + 2]
                if char in _OCTAL and second in _OCTAL and third and third in _OCTAL:
                    self.at += 2
                    code = int(char + second + third, 8)
                    if code > 0o377:
                        raise self.error(f'octal escape value {self.text[start:self.at]} '
                                         'outside of range 0-0o377', start)
                    return ('char', code, flags)
                char += second
                self.at += 1
            number = int(char)
            if number > self.groups:
                raise self.error(f'invalid group reference {number}', start + 1)
            return self.reference(number, flags, start)
        if char.isascii() and char.isalpha():
            raise self.error(f'bad escape \\{char}', start)
        return ('char', ord(char), flags)

    def reference(self, number, flags, start):
        if number in self.open:
            raise self.error('cannot refer to an open group', start)
        return ('backref', number, flags)

    # --- sets

    def char_set(self, flags, start):
        negated = self.take('^')
        items = []
        first = True
        while True:
            if self.at >= len(self.text):
                raise self.error('unterminated character set', start)
            here = self.at
            if self.peek() == ']' and not first:
                self.at += 1
                break
            first = False
            low = self.set_item(start)
            if self.peek() == '-' and self.text[self.at + 1:self.at + 2] != ']':
                self.at += 1
                if self.at >= len(self.text):
                    raise self.error('unterminated character set', start)
                high = self.set_item(start)
                if isinstance(low, str) or isinstance(high, str) or high < low:
                    raise self.error(f'bad character range {self.text[here:self.at]}', here)
                items.append((low, high))
            elif isinstance(low, str):
                items.append(low)
            else:
                items.append((low, low))
        if len(items) == 1 and not negated and not isinstance(items[0], str) and items[0][0] == items[0][1]:
            return ('char', items[0][0], flags)
        return ('set', items, negated, flags)

    def set_item(self, start):
        here = self.at
        char = self.text[here]
        self.at += 1
        if char != '\\':
            return ord(char)
        if self.at >= len(self.text):
            raise self.error('unterminated character set', start)
        char = self.text[self.at]
        self.at += 1
        if char in 'dDsSwW':
            return char
        code = self.code_escape(char, here, True)
        if code is not None:
            return code
        if char in _OCTAL:
            end = self.at
            while end < len(self.text) and end < self.at + 2 and self.text[end] in _OCTAL:
                end += 1
            code = int(char + self.text[self.at:end], 8)
            self.at = end
            if code > 0o377:
                raise self.error(f'octal escape value {self.text[here:end]} outside of range 0-0o377', here)
            return code
        if char.isascii() and char.isalnum():
            raise self.error(f'bad escape \\{char}', here)
        return ord(char)

    # --- groups

    def group(self, flags, start, nested, at_start):
        inner = list(flags)
        capture = True
        name = None
        if self.take('?'):
            if self.at >= len(self.text):
                raise self.error('unexpected end of pattern')
            char = self.text[self.at]
            self.at += 1
            if char == 'P':
                if self.take('<'):
                    name = self.group_name('>')
                elif self.take('='):
                    return self.named_reference(flags[0], start)
                else:
                    if self.at >= len(self.text):
                        raise self.error('unexpected end of pattern')
                    raise self.error('unknown extension ?P' + self.peek(), start + 1)
            elif char == ':':
                capture = False
            elif char == '#':
                end = self.text.find(')', self.at)
                if end < 0:
                    raise self.error('missing ), unterminated comment', start)
                self.at = end + 1
                return None
            elif char in '=!<':
                return self.look(char, flags, start, nested)
            elif char == '(':
                return self.condition(flags, start, nested)
            elif char == '>':
                tree = self.alternatives(inner, nested + 1)
                self.close(start)
                return ('atomic', tree)
            elif char in _FLAGS or char == '-':
                changed = self.inline_flags(char, flags, start, at_start)
                if changed is None:
                    return None
                inner[0] = changed
                capture = False
            else:
                raise self.error('unknown extension ?' + char, start + 1)
        number = self.open_group(name) if capture else None
        tree = self.alternatives(inner, nested + 1)
        self.close(start)
        if number is None:
            return ('group', None, tree)
        self.open.remove(number)
        self.widths[number] = width(tree, self.widths)
        return ('group', number, tree)

    def close(self, start):
        if not self.take(')'):
            raise self.error('missing ), unterminated subpattern', start)

    def open_group(self, name):
        self.groups += 1
        number = self.groups
        if name is not None:
            if name in self.names:
                raise self.error(f'redefinition of group name {name!r} as group {number}; '
                                 f'was group {self.names[name]}', self.at - len(name) - 1)
            self.names[name] = number
        self.open.append(number)
        return number

    def group_name(self, terminator):
        name = self.until(terminator, 'group name')
        if not name.isidentifier() or not self.is_text and not name.isascii():
            shown = name if self.is_text else name.encode('latin-1')
            raise self.error(f'bad character in group name {shown!r}', self.at - len(name) - 1)
        return name

    def named_reference(self, flags, start):
        name = self.group_name(')')
        number = self.names.get(name)
        if number is None:
            raise self.error(f'unknown group name {name!r}', self.at - len(name) - 1)
        if number in self.open:
            raise self.error('cannot refer to an open group', self.at - len(name) - 1)
        return ('backref', number, flags)

    def look(self, char, flags, start, nested):
        ahead = True
        if char == '<':
            if self.at >= len(self.text):
                raise self.error('unexpected end of pattern')
            char = self.text[self.at]
            if char not in '=!':
                raise self.error('unknown extension ?<' + char, start + 1)
            self.at += 1
            ahead = False
        tree = self.alternatives(list(flags), nested + 1)
        self.close(start)
        if not ahead:
            low, high = width(tree, self.widths)
            if low != high:
                raise PatternError('look-behind requires fixed-width pattern')
        return ('look', ahead, char == '!', tree)

    def condition(self, flags, start, nested):
        name = self.until(')', 'group name')
        if name.isidentifier():
            number = self.names.get(name)
            if number is None:
                raise self.error(f'unknown group name {name!r}', self.at - len(name) - 1)
        else:
            if not (name.isascii() and name.isdigit()):
                raise self.error(f'bad character in group name {name!r}', self.at - len(name) - 1)
            number = int(name)
            if number == 0:
                raise self.error('bad group number', self.at - len(name) - 1)
            self.checks.append((number, self.at - len(name) - 1))
        inner = list(flags)
        yes = self.sequence(inner, nested + 1, False)
        no = []
        if self.take('|'):
            no = self.sequence(inner, nested + 1, False)
            if self.peek() == '|':
                raise self.error('conditional backref with more than two branches')
        self.close(start)
        return ('if', number, yes, no)

    def inline_flags(self, char, flags, start, at_start):
        """(?i) changes `flags` and gives None; (?i-s: gives the flags of what is inside."""
        add = remove = 0
        while char not in ')-:':
            flag = _FLAGS[char]
            if self.is_text and char == 'L':
                raise self.error("bad inline flags: cannot use 'L' flag with a str pattern")
            if not self.is_text and char == 'u':
                raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
            add |= flag
            if flag & _TYPE_FLAGS and add & _TYPE_FLAGS != flag:
                raise self.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            char = self.next_flag('missing -, : or )')
            if char not in ')-:' and char not in _FLAGS:
                raise self.error('unknown flag' if char.isalpha() else 'missing -, : or )', self.at - 1)
        if char == ')':
            if not at_start or self.at_of_first(start):
                raise self.error('global flags not at the start of the expression', start)
            self.flags |= add
            flags[0] |= add
            return None
        if add & _GLOBAL_FLAGS:
            raise self.error('bad inline flags: cannot turn on global flag')
        if char == '-':
            char = self.next_flag('missing flag')
            if char not in _FLAGS:
                raise self.error('unknown flag' if char.isalpha() else 'missing flag', self.at - 1)
            while char != ':':
                flag = _FLAGS[char]
                if flag & _TYPE_FLAGS:
                    raise self.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                remove |= flag
                char = self.next_flag('missing :')
                if char != ':' and char not in _FLAGS:
                    raise self.error('unknown flag' if char.isalpha() else 'missing :', self.at - 1)
        if add & remove:
            raise self.error('bad inline flags: flag turned on and off', self.at - 1)
        base = flags[0] & ~_TYPE_FLAGS if add & _TYPE_FLAGS else flags[0]
        return (base | add) & ~remove

    def at_of_first(self, start):
        """Is there anything but other flag groups (and blanks in verbose mode) before `start`?"""
        before = self.text[:start]
        if self.flags & VERBOSE:
            before = before.strip(_SPACE)
        while before.startswith('(?') and ')' in before:
            before = before[before.index(')') + 1:].lstrip(_SPACE if self.flags & VERBOSE else '')
        return bool(before)

    def next_flag(self, missing):
        if self.at >= len(self.text):
            raise self.error(missing)
        self.at += 1
        return self.text[self.at - 1]

    @property
    def flags_here(self):
        return self.flags


def width(tree, widths):
    """(fewest, most) characters that a tree can match."""
    low = high = 0
    for node in tree:
        kind = node[0]
        if kind == 'char' or kind == 'any' or kind == 'set':
            a = b = 1
        elif kind == 'group':
            a, b = width(node[2], widths)
        elif kind == 'atomic':
            a, b = width(node[1], widths)
        elif kind == 'branch':
            parts = [width(t, widths) for t in node[1]]
            a, b = min([p[0] for p in parts]), max([p[1] for p in parts])
        elif kind == 'repeat':
            a, b = width(node[4], widths)
            a, b = a * node[1], b * node[2]
        elif kind == 'backref':
            a, b = widths.get(node[1], (0, MAXREPEAT))
        elif kind == 'if':
            yes, no = width(node[2], widths), width(node[3], widths)
            a, b = min(yes[0], no[0]), max(yes[1], no[1])
        else:
            a = b = 0
        low += a
        high += b
    return min(low, MAXREPEAT), min(high, MAXREPEAT)


def parse(pattern, flags):
    """(tree, flags, number of groups, {name: number})"""
    is_text = isinstance(pattern, str)
    parser = _Parser(pattern, flags)
    here = [flags]
    tree = parser.alternatives(here, 0)
    if parser.flags & VERBOSE and not flags & VERBOSE:
        # (?x) counts for the whole pattern, also for what was read before it.
        parser = _Parser(pattern, parser.flags)
        tree = parser.alternatives([parser.flags], 0)
    if parser.at < len(parser.text):
        raise parser.error('unbalanced parenthesis')
    for number, pos in parser.checks:
        if number > parser.groups:
            raise parser.error(f'invalid group reference {number}', pos)
    flags = parser.flags
    if is_text:
        if flags & LOCALE:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if flags & ASCII and flags & UNICODE:
            raise ValueError('ASCII and UNICODE flags are incompatible')
    else:
        if flags & UNICODE:
            raise ValueError('cannot use UNICODE flag with a bytes pattern')
        if flags & LOCALE and flags & ASCII:
            raise ValueError('ASCII and LOCALE flags are incompatible')
    if is_text and not flags & ASCII:
        flags |= UNICODE
    return tree, flags, parser.groups, parser.names

"""Literals as text. Syntax trees are not available: the compiler keeps none."""

__all__ = ['literal_eval']

_CLOSE = {'(': ')', '[': ']', '{': '}'}


class _Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self):
        raise ValueError(f'malformed node or string on line 1: {self.text!r}')

    def skip(self):
        text = self.text
        while self.at < len(text) and (text[self.at] in ' \t\n\r\\' or text[self.at] == '#'):
            if text[self.at] == '#':
                while self.at < len(text) and text[self.at] != '\n':
                    self.at += 1
            else:
                self.at += 1

    def peek(self):
        self.skip()
        return self.text[self.at:self.at + 1]

    def word(self):
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] in '_.'):
            self.at += 1
            if self.text[self.at - 1] in 'eE' and self.text[start].isdigit() and self.text[start:start + 2].lower() != '0x' \
                    and self.text[self.at:self.at + 1] in ('+', '-'):
                self.at += 1
        return self.text[start:self.at]

    def string(self):
        """One literal, or several side by side."""
        start, parts = self.at, []
        while True:
            begin = self.at
            while self.text[self.at:self.at + 1].isalpha():
                self.at += 1
            if 'f' in self.text[begin:self.at].lower():
                self.fail()
            quote = self.text[self.at:self.at + 1]
            if not quote or quote not in '\'"':
                self.at = begin
                break
            if self.text.startswith(quote * 3, self.at):
                quote *= 3
            raw = self.at + len(quote)
            while not self.text.startswith(quote, raw):
                if raw >= len(self.text):
                    raise SyntaxError('unterminated string literal')
                raw += 2 if self.text[raw] == '\\' else 1
            self.at = raw + len(quote)
            parts.append(self.text[begin:self.at])
            self.skip()
        if not parts:
            self.at = start
            self.fail()
        return eval(' '.join(parts), {'__builtins__': {}})

    def number(self, word):
        try:
            value = eval(word, {'__builtins__': {}})
        except Exception:
            self.fail()
        return value

    def signed(self):
        char = self.peek()
        if char in ('+', '-'):
            self.at += 1
            value = self.signed()
            if type(value) not in (int, float, complex):
                self.fail()
            return -value if char == '-' else +value
        return self.atom()

    def value(self):
        left = self.signed()
        while type(left) in (int, float) and self.peek() in ('+', '-') and self.peek():
            sign = self.peek()
            self.at += 1
            right = self.atom()
            if type(right) is not complex:
                self.fail()
            left = left + right if sign == '+' else left - right
        return left

    def items(self, close, pairs=False):
        found, comma, are_pairs = [], False, None
        while self.peek() != close:
            if not self.peek() or found and not comma:
                if not self.peek():
                    raise SyntaxError('invalid syntax')
                self.fail()
            item = self.value()
            if pairs and are_pairs is not False and self.peek() == ':':
                self.at += 1
                item, are_pairs = (item, self.value()), True
            elif are_pairs:
                self.fail()
            elif pairs:
                are_pairs = False
            found.append(item)
            comma = self.peek() == ','
            self.at += comma
        self.at += 1
        return found, comma, are_pairs

    def atom(self):
        char = self.peek()
        if char in ('(', '[', '{') and char:
            self.at += 1
            found, comma, pairs = self.items(_CLOSE[char], char == '{')
            if char == '[':
                return found
            if char == '(':
                return found[0] if len(found) == 1 and not comma else tuple(found)
            return set(found) if pairs is False else dict(found)
        if char and char in '\'"':
            return self.string()
        if char.isdigit() or char == '.':
            if self.text.startswith('...', self.at):
                self.at += 3
                return ...
            return self.number(self.word())
        if not char.isalpha():
            if not char:
                raise SyntaxError('invalid syntax')
            self.fail()
        start = self.at
        word = self.word()
        if self.text[self.at:self.at + 1] and self.text[self.at] in '\'"':
            self.at = start
            return self.string()
        if word in ('None', 'True', 'False'):
            return {'None': None, 'True': True, 'False': False}[word]
        if word == 'set' and self.peek() == '(':
            self.at += 1
            if self.peek() == ')':
                self.at += 1
                return set()
        return self.fail()


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    text = node_or_string.lstrip(' \t')
    compile(text, '<unknown>', 'eval')      # the SyntaxErrors
    reader = _Reader(text)
    value = reader.value()
    items = [value]
    while reader.peek() == ',':
        reader.at += 1
        if reader.peek():
            items.append(reader.value())
        elif len(items) == 1:
            return (value,)
    if reader.peek():
        reader.fail()
    return value if len(items) == 1 else tuple(items)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"Interleave's ast has no {name}: only literal_eval() is there; compile(), exec() and eval() work")

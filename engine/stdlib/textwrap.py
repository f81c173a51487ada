"""Indentation and line filling of plain text."""

import re as _re

__all__ = ['TextWrapper', 'dedent', 'fill', 'indent', 'shorten', 'wrap']



class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=' [...]'):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.tabsize = expand_tabs, replace_whitespace, tabsize
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens = drop_whitespace, break_on_hyphens
        self.max_lines, self.placeholder = max_lines, placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): ' ' for c in '\t\n\v\f\r '})
        if not self.break_on_hyphens:
            return [chunk for chunk in _re.split(r'(\s+)', text) if chunk]
        out = []
        for chunk in _re.split(r'(\s+)', text):
            if not chunk:
                continue
            if '-' in chunk and not chunk.isspace():
                out += [part for part in _re.split(r'(?<=[^\W\d_]-)(?=[^\W\d_]{2})|(?<=[\w!"\'&.,?])(?=-{2,}\w)|(?<=-{2})(?=\w)', chunk) if part]
            else:
                out.append(chunk)
        return out

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        chunks = self._chunks(text)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == ' ' and _re.search(r'[a-z][.!?]["\']?\Z', chunks[i]):
                    chunks[i + 1] = '  '
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].isspace() and lines:
                chunks.pop()
                continue
            line, length = [], 0
            while chunks and length + len(chunks[-1]) <= room:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                left = max(room, 1) - length
                if self.break_long_words and left >= 0:
                    line.append(chunks[-1][:left])
                    chunks[-1] = chunks[-1][left:]
                elif not line:
                    line.append(chunks.pop())
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            rest = not chunks or self.drop_whitespace and len(chunks) == 1 and chunks[0].isspace()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or rest and length <= room:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if not line[-1].isspace() and length + len(self.placeholder) <= room:
                    lines.append(indent + ''.join(line) + self.placeholder)
                    return lines
                length -= len(line.pop())
            if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                lines[-1] = lines[-1].rstrip() + self.placeholder
            else:
                lines.append(indent + self.placeholder.lstrip())
            return lines
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    if width <= 0:
        raise ValueError(f'invalid width {width!r} (must be > 0)')
    if len(kwargs.get('placeholder', ' [...]').lstrip()) > width:
        raise ValueError('placeholder too large for max width')
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = text.split('\n')
    margin = None
    for line in lines:
        stripped = line.lstrip(' \t')
        if not stripped:
            continue
        lead = line[:len(line) - len(stripped)]
        if margin is None:
            margin = lead
        else:
            while not lead.startswith(margin):
                margin = margin[:-1]
    margin = margin or ''
    return '\n'.join([line[len(margin):] if line.strip(' \t') else '' for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        def predicate(line):
            return line.strip()
    return ''.join([prefix + line if predicate(line) else line
                    for line in text.splitlines(True)])

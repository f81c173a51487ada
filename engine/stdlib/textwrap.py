"""Indentation and line filling of plain text."""

__all__ = ['dedent', 'fill', 'indent', 'shorten', 'wrap']


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


def wrap(text, width=70, *, initial_indent='', subsequent_indent='', **kwargs):
    lines = []
    current = initial_indent
    started = False
    for word in text.split():
        if started and len(current) + 1 + len(word) > width:
            lines.append(current)
            current = subsequent_indent
            started = False
        current += f' {word}' if started else word
        started = True
    if started:
        lines.append(current)
    return lines


def fill(text, width=70, **kwargs):
    return '\n'.join(wrap(text, width, **kwargs))


def shorten(text, width, *, placeholder=' [...]', **kwargs):
    words = text.split()
    joined = ' '.join(words)
    if len(joined) <= width:
        return joined
    while words and len(' '.join(words)) + len(placeholder) > width:
        words.pop()
    return ' '.join(words) + placeholder if words else placeholder.strip()

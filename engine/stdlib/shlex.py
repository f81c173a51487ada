"""Splitting as a Unix shell does."""

__all__ = ['split', 'quote', 'join']


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    out, word, quote_char = [], None, ''
    i = 0
    while i < len(s):
        c = s[i]
        i += 1
        if quote_char:
            if c == quote_char:
                quote_char = ''
                if not posix:
                    word += c
            elif c == '\\' and quote_char == '"' and posix:
                if i == len(s):
                    raise ValueError('No escaped character')
                word += s[i] if s[i] in '\\"' else '\\' + s[i]
                i += 1
            else:
                word += c
        elif c in '\'"':
            quote_char = c
            word = (word or '') + ('' if posix else c)
        elif c == '\\' and posix:
            if i == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
            i += 1
        elif c in ' \t\r\n':
            if word is not None:
                out.append(word)
                word = None
        elif c == '#' and comments:
            while i < len(s) and s[i] != '\n':
                i += 1
        else:
            word = (word or '') + c
    if quote_char:
        raise ValueError('No closing quotation')
    if word is not None:
        out.append(word)
    return out


def quote(s):
    if not s:
        return "''"
    if all([c.isascii() and c.isalnum() or c in '@%+=:,./-_' for c in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join([quote(arg) for arg in split_command])

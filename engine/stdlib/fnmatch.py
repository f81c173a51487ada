"""File names against shell patterns: * ? [abc] [!abc]."""

import functools
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=32768)
def _compile(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _compile(pat)(name) is not None


def filter(names, pat):
    match = _compile(pat)
    return [name for name in names if match(name) is not None]


def translate(pat):
    out = []
    at = 0
    while at < len(pat):
        char = pat[at]
        at += 1
        if char == '*':
            if not out or out[-1] != '.*':
                out.append('.*')
        elif char == '?':
            out.append('.')
        elif char == '[':
            end = at
            if pat[end:end + 1] == '!':
                end += 1
            if pat[end:end + 1] == ']':
                end += 1
            end = pat.find(']', end)
            if end < 0:
                out.append('\\[')
                continue
            inside = pat[at:end].replace('\\', '\\\\')
            at = end + 1
            if inside[0] == '!':
                inside = '^' + inside[1:]
            elif inside[0] in '^[':
                inside = '\\' + inside
            out.append(f'[{inside}]')
        else:
            out.append(re.escape(char))
    return f'(?s:{"".join(out)})\\Z'

"""Paths that match a shell pattern."""

import _files
import fnmatch
import os
import re

__all__ = ['escape', 'glob', 'iglob', 'translate']

_magic = re.compile('[*?[]')


def has_magic(s):
    return _magic.search(s) is not None


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    root = '' if root_dir is None else os.fspath(root_dir)
    absolute = pathname.startswith('/')
    parts = [part for part in pathname.split('/') if part]
    start = '/' if absolute else ''
    found = _expand(root, start, parts, recursive, include_hidden)
    if pathname.endswith('/') and parts:
        found = (path + '/' for path in found if os.path.isdir(os.path.join(root, path)))
    for path in found:
        if path:
            yield path


def _expand(root, base, parts, recursive, hidden):
    if not parts:
        yield base
        return
    part, rest = parts[0], parts[1:]
    if recursive and part == '**':
        yield from _expand(root, base, rest, recursive, hidden) if rest else [base + '/' if base and base != '/' else base]
        for path in _below(root, base, hidden):
            if rest:
                if os.path.isdir(os.path.join(root, path)):
                    yield from _expand(root, path, rest, recursive, hidden)
            else:
                yield path
        return
    if not has_magic(part):
        path = os.path.join(base, part)
        if os.path.exists(os.path.join(root, path)):
            yield from _expand(root, path, rest, recursive, hidden)
        return
    for name in _names(root, base):
        if name.startswith('.') and not hidden and not part.startswith('.'):
            continue
        if fnmatch.fnmatchcase(name, part):
            path = os.path.join(base, name)
            if not rest or os.path.isdir(os.path.join(root, path)):
                yield from _expand(root, path, rest, recursive, hidden)


def _names(root, base):
    try:
        return os.listdir(os.path.join(root, base) or '.')
    except OSError:
        return []


def _below(root, base, hidden):
    for name in _names(root, base):
        if hidden or not name.startswith('.'):
            path = os.path.join(base, name)
            yield path
            yield from _below(root, path, hidden)


def escape(pathname):
    return re.sub('([*?[])', r'[\1]', pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    return fnmatch.translate(pat)

"""Paths as text, and questions about the files behind them."""
import _files

sep = '/'
altsep = None
curdir = '.'
pardir = '..'
extsep = '.'
pathsep = ':'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False


def _text(path):
    """os.fspath(), for text."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return method(path)


def join(a, *p):
    path = _text(a)
    for b in p:
        try:
            b = _text(b)
        except TypeError:
            raise TypeError(f'join() argument must be str, bytes, or os.PathLike object, not {type(b).__name__!r}') from None
        if b.startswith('/'):
            path = b
        elif not path or path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    p = _text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    p = _text(p)
    return p[p.rfind('/') + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    base = basename(p)
    dot = base.rfind('.')
    if dot <= 0 or not base[:dot].strip('.'):
        return p, ''
    cut = len(p) - len(base) + dot
    return p[:cut], p[cut:]


def isabs(s):
    return _text(s).startswith('/')


def normpath(path):
    path = _text(path)
    if not path:
        return '.'
    slash = '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or not slash and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    return slash + '/'.join(parts) or '.'


def abspath(path):
    path = _text(path)
    return normpath(path if isabs(path) else join(_files.working_folder[0], path))


def realpath(filename, *, strict=False):
    if strict:
        _files.must_find(filename)
    return abspath(filename)


def expanduser(path):
    import os
    path = _text(path)
    return os.environ['HOME'] + path[1:] if path == '~' or path.startswith('~/') else path


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, char in enumerate(low):
        if char != high[i]:
            return low[:i]
    return low


def normcase(s):
    return s


def relpath(path, start='.'):
    start_parts = [x for x in abspath(start).split('/') if x]
    path_parts = [x for x in abspath(path).split('/') if x]
    same = 0
    while same < min(len(start_parts), len(path_parts)) and start_parts[same] == path_parts[same]:
        same += 1
    parts = ['..'] * (len(start_parts) - same) + path_parts[same:]
    return '/'.join(parts) or '.'


def expandvars(path):
    import os
    import re
    path = _text(path)
    return re.sub(r'\$(\w+|\{[^}]*\})',
                  lambda m: os.environ.get(m[1].strip('{}'), m[0]), path)


def splitdrive(p):
    return '', _text(p)


def splitroot(p):
    p = _text(p)
    count = len(p) - len(p.lstrip('/'))
    slashes = count if count == 2 else min(count, 1)
    return '', p[:slashes], p[slashes:]


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    absolute = [isabs(path) for path in paths]
    if len(set(absolute)) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split('/') if part and part != '.'] for path in paths]
    low, high = min(parts), max(parts)
    same = 0
    while same < len(low) and low[same] == high[same]:
        same += 1
    return ('/' if absolute[0] else '') + '/'.join(low[:same])


def _find(path):
    try:
        return _files.find(path)
    except ValueError:
        return None


def exists(path):
    return _find(path) is not None or _text(path) in _files.DEVICES


lexists = exists


def isfile(path):
    found = _find(path)
    return found is not None and not found[1] and not _files.is_fifo(found[0])


def _is_fifo(path):
    found = _find(path)
    return found is not None and _files.is_fifo(found[0])


def isdir(s):
    found = _find(s)
    return found is not None and found[1]


def islink(path):
    return False


def ismount(path):
    return abspath(path) == '/'


def isjunction(path):
    return False


def getsize(filename):
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    import os
    return os.stat(f1).st_ino == os.stat(f2).st_ino


def sameopenfile(fp1, fp2):
    return _files.of_descriptor(fp1).number == _files.of_descriptor(fp2).number


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino

"""Paths as text. There are no files behind them."""
sep = '/'
curdir = '.'
pardir = '..'


def join(a, *p):
    path = a
    for b in p:
        if b.startswith('/'):
            path = b
        elif not path or path.endswith('/'):
            path += b
        else:
            path += '/' + b
    return path


def split(p):
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return p[p.rfind('/') + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    base = basename(p)
    dot = base.rfind('.')
    if dot <= 0 or not base[:dot].strip('.'):
        return p, ''
    cut = len(p) - len(base) + dot
    return p[:cut], p[cut:]


def isabs(s):
    return s.startswith('/')


def normpath(path):
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
    import os
    return normpath(path if isabs(path) else join(os.getcwd(), path))


realpath = abspath


def expanduser(path):
    import os
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


def exists(path):
    return False


isfile = isdir = islink = lexists = ismount = exists


def getsize(path):
    raise FileNotFoundError(2, 'No such file or directory', path)


getmtime = getatime = getctime = getsize

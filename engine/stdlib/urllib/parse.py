"""URLs: taking them apart, putting them together, and what may stand in them."""

import re as _re

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'ParseResult', 'SplitResult', 'DefragResult']

_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_RELATIVE = ('', 'ftp', 'http', 'https', 'file', 'ws', 'wss', 'sftp')


class _Result(tuple):
    __slots__ = ()
    _fields = ()

    def __new__(cls, *values):
        return tuple.__new__(cls, values)

    def __getattr__(self, name):
        if name in type(self)._fields:
            return self[type(self)._fields.index(name)]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])
        return f'{type(self).__name__}({inside})'

    def _replace(self, **changes):
        return type(self)(*[changes.get(name, value) for name, value in zip(self._fields, self)])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __reduce__(self):
        return type(self), tuple(self)


class _Located(_Result):
    def _user(self):
        user, at, _ = self.netloc.rpartition('@')
        return user.partition(':') if at else ('', '', '')

    @property
    def username(self):
        user, _, _ = self._user()
        return user if '@' in self.netloc else None

    @property
    def password(self):
        _, colon, password = self._user()
        return password if colon else None

    def _host(self):
        place = self.netloc.rpartition('@')[2]
        if place.startswith('['):
            host, _, rest = place[1:].partition(']')
            return host, rest.partition(':')[2]
        host, _, port = place.partition(':')
        return host, port

    @property
    def hostname(self):
        return self._host()[0].lower() or None

    @property
    def port(self):
        port = self._host()[1]
        if not port:
            return None
        if not (port.isascii() and port.isdigit()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        if int(port) > 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)


class SplitResult(_Located):
    _fields = ('scheme', 'netloc', 'path', 'query', 'fragment')

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Located):
    _fields = ('scheme', 'netloc', 'path', 'params', 'query', 'fragment')

    def geturl(self):
        return urlunparse(self)


class DefragResult(_Result):
    _fields = ('url', 'fragment')

    def geturl(self):
        return f'{self.url}#{self.fragment}' if self.fragment else self.url


# The same with bytes: what is asked of them is asked of the texts they stand for.
class _OfBytes(_Result):
    def decode(self, encoding='ascii', errors='strict'):
        return _TEXT[type(self)](*[part.decode(encoding, errors) for part in self])

    def geturl(self):
        return self.decode().geturl().encode('ascii')

    def __getattr__(self, name):
        if name == 'port':
            return self.decode().port
        if name in ('username', 'password', 'hostname'):
            part = getattr(self.decode(), name)
            return None if part is None else part.encode('ascii')
        return super().__getattr__(name)


class SplitResultBytes(_OfBytes):
    _fields = SplitResult._fields


class ParseResultBytes(_OfBytes):
    _fields = ParseResult._fields


class DefragResultBytes(_OfBytes):
    _fields = DefragResult._fields


_TEXT = {SplitResultBytes: SplitResult, ParseResultBytes: ParseResult, DefragResultBytes: DefragResult}
_BYTES = {text: encoded for encoded, text in _TEXT.items()}


def _encode(self, encoding='ascii', errors='strict'):
    return _BYTES[type(self)](*[part.encode(encoding, errors) for part in self])


for _kind in _BYTES:
    _kind.encode = _encode


def _with_bytes(function, *args):
    """`function` of bytes, or of nothing: its result in bytes, too."""
    for arg in args:
        if isinstance(arg, str) and arg:
            raise TypeError('Cannot mix str and non-str arguments')
    found = function(*[arg.decode('ascii') if arg else '' for arg in args])
    return found.encode('ascii')


def urlsplit(url, scheme='', allow_fragments=True):
    if not isinstance(url, str):
        hash(url)       # CPython remembers results
        return _with_bytes(lambda url, scheme: urlsplit(url, scheme, allow_fragments), url, scheme)
    url = url.lstrip().replace('\t', '').replace('\n', '').replace('\r', '')
    netloc = query = fragment = ''
    m = _re.match(r'([a-zA-Z][a-zA-Z0-9+.-]*):', url)
    if m:
        scheme, url = m[1].lower(), url[m.end():]
    if url.startswith('//'):
        end = _re.search(r'[/?#]|\Z', url[2:]).start() + 2
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments:
        url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    if not isinstance(url, str):
        return _with_bytes(lambda url, scheme: urlparse(url, scheme, allow_fragments), url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    cut = path.find(';', path.rfind('/') + 1)
    if cut >= 0 and scheme in _RELATIVE:
        path, params = path[:cut], path[cut + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    if not all([isinstance(part, str) for part in components]):
        return _with_bytes(lambda *parts: urlunsplit(parts), *components)
    scheme, netloc, path, query, fragment = components
    if netloc or path[:2] == '//':
        path = '//' + netloc + ('/' + path if path and path[0] != '/' else path)
    return (scheme + ':' if scheme else '') + path + ('?' + query if query else '') + ('#' + fragment if fragment else '')


def urlunparse(components):
    scheme, netloc, path, params, query, fragment = components
    return urlunsplit((scheme, netloc, f'{path};{params}' if params else path, query, fragment))


def urldefrag(url):
    if not isinstance(url, str):
        return _with_bytes(urldefrag, url)
    whole, _, fragment = url.partition('#')
    return DefragResult(whole, fragment)


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    b, u = urlparse(base), urlparse(url, urlparse(base).scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in _RELATIVE:
        return url
    if u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((b.scheme, b.netloc, b.path, b.params, u.query or b.query, u.fragment))
    if u.path.startswith('/'):
        parts = u.path.split('/')
    else:
        folder = b.path.split('/')[:-1]
        parts = (folder or ['']) + u.path.split('/')
    out = []
    for part in parts:
        if part == '..':
            if len(out) > 1:
                out.pop()
        elif part != '.':
            out.append(part)
    if parts[-1] in ('.', '..'):
        out.append('')
    return urlunparse((u.scheme, b.netloc, '/'.join(out) or '/', u.params, u.query, u.fragment))


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    allowed = _SAFE | frozenset(safe.encode('ascii', 'ignore') if isinstance(safe, str) else safe)
    return ''.join([chr(byte) if byte in allowed else f'%{byte:02X}' for byte in bytes(bs)])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + ' ' if isinstance(safe, str) else safe + b' ', encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    data = string.encode() if isinstance(string, str) else bytes(string)
    pieces = data.split(b'%')
    out = [pieces[0]]
    for piece in pieces[1:]:
        try:
            out.append(bytes.fromhex(piece[:2].decode()) + piece[2:] if len(piece[:2]) == 2 else b'%' + piece)
        except ValueError:
            out.append(b'%' + piece)
    return b''.join(out)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        string.split        # what is no string has none
        return string
    return _re.sub(r'(?:%[0-9a-fA-F]{2})+', lambda m: bytes.fromhex(m[0].replace('%', '')).decode(encoding, errors), string)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    pairs = query.items() if hasattr(query, 'items') else query
    try:
        if pairs is query and len(query) and not isinstance(query[0], tuple):
            raise TypeError
    except TypeError as error:
        raise TypeError('not a valid non-string sequence or mapping object') from error
    out = []
    for key, value in pairs:
        key = quote_via(key if isinstance(key, (str, bytes)) else str(key), safe, encoding, errors)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                values = list(value)
            except TypeError:
                values = [value]
        else:
            values = [value]
        for v in values:
            out.append(f'{key}={quote_via(v if isinstance(v, (str, bytes)) else str(v), safe, encoding, errors)}')
    return '&'.join(out)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    if qs and not isinstance(qs, str):
        found = parse_qsl(qs.decode('ascii'), keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator)
        return [(name.encode('ascii'), value.encode('ascii')) for name, value in found]
    out = []
    for piece in qs.split(separator) if qs else []:
        if not piece and not strict_parsing:
            continue
        name, equals, value = piece.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError(f'bad query field: {piece!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            out.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return out


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    out = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        out.setdefault(name, []).append(value)
    return out


# --- the old parts of urlsplit(), deprecated since 3.8


def _deprecated(function):
    def old(url, *args, **kwargs):
        import warnings
        instead = 'parse_qsl' if function.__name__ == 'splitvalue' else 'urlparse'
        warnings.warn(f'urllib.parse.{function.__name__}() is deprecated as of 3.8, use urllib.parse.{instead}() instead',
                      DeprecationWarning)
        return function(url, *args, **kwargs)

    old.__name__ = old.__qualname__ = function.__name__
    return old


def _cut(text, mark, last=False):
    """What is before and after the mark; the whole and None without one."""
    before, found, after = text.rpartition(mark) if last else text.partition(mark)
    return (before, after) if found else (text, None)


@_deprecated
def splittype(url):
    scheme, colon, data = url.partition(':')
    return (scheme.lower(), data) if colon and scheme and '/' not in scheme else (None, url)


@_deprecated
def splithost(url):
    if url[:2] != '//':
        return None, url
    end = min([at for at in map(url[2:].find, '/#?') if at >= 0], default=len(url)) + 2
    path = url[end:]
    return url[2:end], '/' + path if path and path[0] != '/' else path


@_deprecated
def splituser(host):
    user, at, host = host.rpartition('@')
    return user if at else None, host


@_deprecated
def splitpasswd(user):
    return _cut(user, ':')


@_deprecated
def splitport(host):
    name, colon, port = host.rpartition(':')
    if not colon or port and not (port.isascii() and port.isdigit()):
        return host, None
    return name, port or None


@_deprecated
def splitnport(host, defport=-1):
    name, colon, port = host.rpartition(':')
    if not colon:
        return host, defport
    if not port:
        return name, defport
    return name, int(port) if port.isascii() and port.isdigit() else None


@_deprecated
def splitquery(url):
    return _cut(url, '?', True)


@_deprecated
def splittag(url):
    return _cut(url, '#', True)


@_deprecated
def splitattr(url):
    path, *attributes = url.split(';')
    return path, attributes


@_deprecated
def splitvalue(attr):
    return _cut(attr, '=')

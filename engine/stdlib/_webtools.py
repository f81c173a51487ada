"""What requests, httpx and aiohttp have in common: headers in any case, bodies, cookies, encodings."""
from collections.abc import MutableMapping
from urllib.parse import quote, urlencode, urlsplit, urlunsplit


class Headers(MutableMapping):
    """Names in any case; they keep the one they were set with."""

    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update(data or {}, **kwargs)

    def __setitem__(self, name, value):
        self._store[name.lower()] = name, value

    def __getitem__(self, name):
        return self._store[name.lower()][1]

    def __delitem__(self, name):
        del self._store[name.lower()]

    def __iter__(self):
        return iter([name for name, _ in self._store.values()])

    def __len__(self):
        return len(self._store)

    def __eq__(self, other):
        return {k.lower(): v for k, v in self.items()} == {k.lower(): v for k, v in dict(other).items()}

    def copy(self):
        return type(self)(dict(self.items()))

    def __repr__(self):
        return str(dict(self.items()))


def with_query(url, params):
    """The URL with these parameters behind its own."""
    if not params:
        return url
    if isinstance(params, (str, bytes)):
        extra = params.decode() if isinstance(params, bytes) else params
    else:
        pairs = params.items() if hasattr(params, 'items') else params
        extra = urlencode([(k, v) for k, v in pairs if v is not None], doseq=True)
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query='&'.join([part for part in (parts.query, extra) if part])))


def tidy(url):
    """Quotes what must be, gives it a path."""
    parts = urlsplit(url.strip())
    path = quote(parts.path or '/', safe="!#$%&'()*+,/:;=?@[]~")
    query = quote(parts.query, safe="!#$%&'()*+,/:;=?@[]~")
    return urlunsplit((parts.scheme.lower(), parts.netloc, path, query, parts.fragment))


def encode_body(data, files, json, headers):
    """The bytes to send (or an iterable of them); sets the content type."""
    def kind(text):
        if 'content-type' not in headers:
            headers['Content-Type'] = text
    if files:
        import uuid
        boundary = uuid.uuid4().hex
        parts = []
        for name, value in dict(data or {}).items():
            parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
        for name, value in (files.items() if hasattr(files, 'items') else files):
            file_name = name
            if isinstance(value, tuple):
                file_name, value = value[0], value[1]
            elif hasattr(value, 'name'):
                file_name = str(value.name).rpartition('/')[2]
            if hasattr(value, 'read'):
                value = value.read()
            if isinstance(value, str):
                value = value.encode()
            parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"'
                         f'\r\n\r\n'.encode() + value + b'\r\n')
        kind(f'multipart/form-data; boundary={boundary}')
        return b''.join(parts) + f'--{boundary}--\r\n'.encode()
    if data is not None and data != '' and data != {}:
        if isinstance(data, (bytes, bytearray)):
            return bytes(data)
        if isinstance(data, str):
            return data.encode()
        if hasattr(data, 'read') or hasattr(data, '__next__'):
            return data
        kind('application/x-www-form-urlencoded')
        return urlencode(data, doseq=True).encode()
    if json is not None:
        from json import dumps
        kind('application/json')
        return dumps(json).encode()
    return None


def basic_auth(user, password):
    from base64 import b64encode
    return 'Basic ' + b64encode(f'{user}:{password}'.encode()).decode()


def charset_of(content_type):
    for part in (content_type or '').split(';')[1:]:
        name, _, value = part.strip().partition('=')
        if name.lower() == 'charset':
            return value.strip('"\'')
    return None


def decode(data, encoding):
    try:
        return data.decode(encoding or 'utf-8', 'replace')
    except LookupError:
        return data.decode('utf-8', 'replace')


def set_cookies(jar, values):
    """Takes Set-Cookie headers into a dict."""
    for value in values:
        name, _, text = value.split(';')[0].partition('=')
        jar[name.strip()] = text.strip()


def cookie_header(*jars):
    pairs = {}
    for jar in jars:
        pairs.update(jar or {})
    return '; '.join([f'{name}={value}' for name, value in pairs.items()])


def redirected_method(method, status):
    if status == 303 and method != 'HEAD' or status in (301, 302) and method == 'POST':
        return 'GET'
    return method


def nothing_like_it(module, what):
    """__getattr__ of a module that has the usual part of a package."""
    def __getattr__(name):
        if name.startswith('__'):
            raise AttributeError(f'module {module!r} has no attribute {name!r}')
        raise AttributeError(f'module {module!r} has no attribute {name!r} here; the nearest that works: {what}')
    return __getattr__

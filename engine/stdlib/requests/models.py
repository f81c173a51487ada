"""Requests and responses."""
import datetime
from json import JSONDecodeError as _JSONDecodeError
from json import loads
from urllib.parse import urlsplit
import _webtools
from .exceptions import (ChunkedEncodingError, ConnectionError, HTTPError, InvalidSchema, InvalidURL, JSONDecodeError,
                         MissingSchema, StreamConsumedError)

CaseInsensitiveDict = _webtools.Headers
REDIRECT_STATI = (301, 302, 303, 307, 308)


class CookieJar(dict):
    """Cookies by name."""

    def set(self, name, value, **kwargs):
        self[name] = value

    def get_dict(self, domain=None, path=None):
        return dict(self)

    def __repr__(self):
        inner = ', '.join([f'<Cookie {name}={value} for />' for name, value in self.items()])
        return f'<RequestsCookieJar[{inner}]>'


class Request:
    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None,
                 cookies=None, hooks=None, json=None):
        self.method, self.url, self.headers = method, url, headers or {}
        self.files, self.data, self.params, self.auth, self.cookies, self.json = files, data, params, auth, cookies, json

    def __repr__(self):
        return f'<Request [{self.method}]>'

    def prepare(self):
        return PreparedRequest(self)


class PreparedRequest:
    def __init__(self, request):
        self.method = request.method.upper()
        url = request.url
        if isinstance(url, bytes):
            url = url.decode()
        url = str(url).lstrip()
        scheme = url.partition(':')[0]
        if ':' in url and scheme.lower() not in ('http', 'https') and '//' in url:
            raise InvalidSchema(f'No connection adapters were found for {url!r}')
        if '://' not in url:
            raise MissingSchema(f'Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?')
        parts = urlsplit(url)
        if not parts.hostname:
            raise InvalidURL(f'Invalid URL {url!r}: No host supplied')
        if parts.hostname.startswith(('*', '.')):
            raise InvalidURL('URL has an invalid label.')
        self.url = _webtools.with_query(_webtools.tidy(url), request.params)
        self.headers = CaseInsensitiveDict()
        for name, value in request.headers.items():
            if value is not None:
                self.headers[name] = value
        self.body = _webtools.encode_body(request.data, request.files, request.json, self.headers)
        if self.body is not None and hasattr(self.body, '__len__'):
            self.headers['Content-Length'] = str(len(self.body))
        elif self.body is not None:
            self.headers['Transfer-Encoding'] = 'chunked'
        elif self.method not in ('GET', 'HEAD'):
            self.headers['Content-Length'] = '0'
        cookies = _webtools.cookie_header(request.cookies)
        if cookies:
            self.headers['Cookie'] = cookies
        auth = request.auth
        if auth is None and parts.username:
            auth = parts.username, parts.password or ''
        if isinstance(auth, tuple):
            self.headers['Authorization'] = _webtools.basic_auth(*auth)
        elif auth is not None:
            auth(self)

    @property
    def path_url(self):
        parts = urlsplit(self.url)
        return (parts.path or '/') + (f'?{parts.query}' if parts.query else '')

    def __repr__(self):
        return f'<PreparedRequest [{self.method}]>'


class Response:
    def __init__(self):
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.raw = None
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = CookieJar()
        self.elapsed = datetime.timedelta(0)
        self.request = None
        self.connection = None
        self._content = False
        self._consumed = False
        self._release = None        # gives the connection back

    def __repr__(self):
        return f'<Response [{self.status_code}]>'

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def is_redirect(self):
        return 'location' in self.headers and self.status_code in REDIRECT_STATI

    @property
    def is_permanent_redirect(self):
        return 'location' in self.headers and self.status_code in (301, 308)

    @property
    def next(self):
        return None

    @property
    def apparent_encoding(self):
        return 'ascii' if self.content.isascii() else 'utf-8'

    @property
    def links(self):
        found = {}
        for part in self.headers.get('link', '').split(','):
            url, _, rest = part.partition(';')
            rel = rest.partition('rel=')[2].strip('" ')
            if rel:
                found[rel] = {'url': url.strip(' <>'), 'rel': rel}
        return found

    def _done(self):
        release, self._release = self._release, None
        if release is not None:
            release(self.raw)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if self._consumed and self._content is False:
            raise StreamConsumedError()
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f'chunk_size must be an int, it is instead a {type(chunk_size)}.')
        return self._pieces(chunk_size, decode_unicode)

    def _pieces(self, chunk_size, decode_unicode):
        if self._content is not False:
            size = chunk_size or len(self._content) or 1
            for at in range(0, len(self._content), size):
                yield self._text_of(self._content[at:at + size], decode_unicode)
            return
        from http.client import IncompleteRead
        try:
            while True:
                data = self.raw.read1() if chunk_size is None else self.raw.read(chunk_size)
                if not data:
                    break
                yield self._text_of(data, decode_unicode)
        except IncompleteRead as exc:
            raise ChunkedEncodingError(exc) from exc
        except TimeoutError:
            host = urlsplit(self.url).hostname
            raise ConnectionError(f'{_pool(self.url)}: Read timed out.', request=self.request) from None
        except OSError as exc:
            raise ConnectionError(exc, request=self.request) from exc
        self._consumed = True
        self._done()

    def _text_of(self, data, decode):
        return _webtools.decode(data, self.encoding) if decode and self.encoding else data

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        rest = None
        for piece in self.iter_content(chunk_size, decode_unicode):
            if rest is not None:
                piece = rest + piece
            lines = piece.split(delimiter) if delimiter else piece.splitlines()
            rest = None
            if lines and lines[-1] and piece and lines[-1][-1] == piece[-1]:
                rest = lines.pop()
            yield from lines
        if rest is not None:
            yield rest

    @property
    def content(self):
        if self._content is False:
            if self._consumed:
                raise RuntimeError('The content for this response was already consumed')
            self._content = b''.join(self.iter_content(65536))
        return self._content

    @property
    def text(self):
        if not self.content:
            return ''
        return _webtools.decode(self.content, self.encoding or self.apparent_encoding)

    def json(self, **kwargs):
        try:
            return loads(self.text, **kwargs)
        except _JSONDecodeError as exc:
            raise JSONDecodeError(exc.msg, exc.doc, exc.pos) from None

    def raise_for_status(self):
        kind = 'Client' if 400 <= self.status_code < 500 else 'Server' if 500 <= self.status_code < 600 else None
        if kind:
            raise HTTPError(f'{self.status_code} {kind} Error: {self.reason} for url: {self.url}', response=self)

    def close(self):
        if self._release is not None:
            self.raw.close()
            self._done()


def _pool(url):
    parts = urlsplit(url)
    kind = 'HTTPSConnectionPool' if parts.scheme == 'https' else 'HTTPConnectionPool'
    return f'{kind}(host={parts.hostname!r}, port={parts.port or (443 if parts.scheme == "https" else 80)})'

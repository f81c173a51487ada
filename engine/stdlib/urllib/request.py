"""Opening URLs: http and https, redirects followed, errors raised."""
import socket
import sys
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlsplit

__all__ = ['Request', 'urlopen', 'urlretrieve', 'build_opener', 'install_opener', 'OpenerDirector', 'BaseHandler',
           'HTTPCookieProcessor', 'HTTPError',
           'URLError', 'pathname2url', 'url2pathname']

_VERSION = '.'.join(map(str, sys.version_info[:2]))


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self.data = data
        for name, value in headers.items():
            self.add_header(name, value)
        self.unverifiable = unverifiable
        self.timeout = None
        if method:
            self.method = method
        parts = urlsplit(url)
        if not parts.scheme:
            raise ValueError(f'unknown url type: {url!r}')
        self.type, self.host = parts.scheme, parts.netloc.rpartition('@')[2]
        self.origin_req_host = origin_req_host or parts.hostname
        self.selector = (parts.path or '/') + (f'?{parts.query}' if parts.query else '')
        self.fragment = parts.fragment or None

    def get_method(self):
        return getattr(self, 'method', None) or ('GET' if self.data is None else 'POST')

    def get_full_url(self):
        return self.full_url

    def add_header(self, name, value):
        self.headers[name.capitalize()] = value

    def add_unredirected_header(self, name, value):
        self.unredirected_hdrs[name.capitalize()] = value

    def has_header(self, name):
        return name in self.headers or name in self.unredirected_hdrs

    def get_header(self, name, default=None):
        return self.headers.get(name, self.unredirected_hdrs.get(name, default))

    def remove_header(self, name):
        self.headers.pop(name, None)
        self.unredirected_hdrs.pop(name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class BaseHandler:
    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass


class HTTPHandler(BaseHandler):
    def __init__(self, debuglevel=None):
        pass


class HTTPSHandler(BaseHandler):
    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        self._context = context


class HTTPRedirectHandler(BaseHandler):
    max_redirections = 10


class HTTPCookieProcessor(BaseHandler):
    """Keeps cookies in a jar."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            from http.cookiejar import CookieJar
            cookiejar = CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request, https_response = http_request, http_response


class ProxyHandler(BaseHandler):
    def __init__(self, proxies=None):
        if proxies:
            raise NotImplementedError('urllib.request.ProxyHandler: there are no proxies in the simulated network; '
                                      'open the URL itself')


class OpenerDirector:
    def __init__(self):
        self.addheaders = [('User-agent', f'Python-urllib/{_VERSION}')]
        self._context = None
        self._redirects = 10
        self._processors = []       # handlers that look at requests and responses

    def add_handler(self, handler):
        if isinstance(handler, HTTPSHandler):
            self._context = handler._context
        elif isinstance(handler, HTTPRedirectHandler):
            self._redirects = handler.max_redirections
        elif not isinstance(handler, BaseHandler):
            raise TypeError(f'expected BaseHandler instance, got {type(handler)!r}')
        elif any([hasattr(handler, name) for name in ('http_request', 'http_response', 'https_request', 'https_response')]):
            self._processors.append(handler)
        elif not isinstance(handler, (HTTPHandler, ProxyHandler)):
            raise NotImplementedError(f'urllib.request: a {type(handler).__name__} does nothing here; HTTPHandler, '
                                      'HTTPSHandler, HTTPRedirectHandler and HTTPCookieProcessor work, handlers with '
                                      'http_request() or http_response(), and Request(headers=...)')

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        request = fullurl
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        elif data is not None:
            request.data = data
        return self._follow(request, timeout, self._context)

    def close(self):
        pass

    def _follow(self, request, timeout, context):
        seen = 0
        while True:
            response = self._open(request, timeout, context)
            where = response.headers.get('location')
            if response.status not in (301, 302, 303, 307, 308) or where is None:
                break
            method = request.get_method()
            if method not in ('GET', 'HEAD') and (method != 'POST' or response.status in (307, 308)):
                break
            seen += 1
            if seen > self._redirects:
                raise HTTPError(request.full_url, response.status, 'The HTTP server returned a redirect error that '
                                'would lead to an infinite loop.\nThe last 30x error message was:\n' + response.reason,
                                response.headers, response)
            response.read()
            response.close()
            kept = {name: value for name, value in request.headers.items()
                    if name.lower() not in ('content-length', 'content-type')}
            request = Request(urljoin(request.full_url, where), headers=kept, origin_req_host=request.origin_req_host,
                              unverifiable=True, method='HEAD' if method == 'HEAD' else None)
        if not 200 <= response.status < 300:
            raise HTTPError(request.full_url, response.status, response.reason, response.headers, response)
        return response

    def _open(self, request, timeout, context):
        if request.type not in ('http', 'https'):
            raise URLError(f'unknown url type: {request.type}')
        if not request.host:
            raise URLError('no host given')
        for handler in self._processors:
            look = getattr(handler, request.type + '_request', None)
            request = request if look is None else look(request)
        if isinstance(request.data, str):
            raise TypeError('POST data should be bytes, an iterable of bytes, or a file object. '
                            'It cannot be of type str.')
        # In the order of AbstractHTTPHandler.do_request_ and do_open.
        headers = {name.title(): value for name, value in request.unredirected_hdrs.items()}
        given = {name.title(): value for name, value in request.headers.items()}
        defaults = {'Host': request.host, **{name.title(): value for name, value in self.addheaders}}
        if request.data is not None:
            defaults = {'Content-Type': 'application/x-www-form-urlencoded', **defaults}
            if isinstance(request.data, (bytes, bytearray)) and 'Transfer-Encoding' not in given:
                defaults = {'Content-Type': defaults.pop('Content-Type'), 'Content-Length': str(len(request.data)), **defaults}
        for more in ({name: value for name, value in defaults.items() if name not in given}, given):
            headers.update({name: value for name, value in more.items() if name not in headers})
        headers['Connection'] = 'close'
        try:
            if request.type == 'https':
                connection = HTTPSConnection(request.host, timeout=timeout, context=context)
            else:
                connection = HTTPConnection(request.host, timeout=timeout)
            connection.request(request.get_method(), request.selector, request.data, headers)
        except OSError as exc:
            raise URLError(exc) from exc
        try:
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        response.url = request.full_url
        response.msg = response.reason
        for handler in self._processors:
            look = getattr(handler, request.type + '_response', None)
            response = response if look is None else look(request, response)
        return response


def build_opener(*handlers):
    opener = OpenerDirector()
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


_opener = None


def install_opener(opener):
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    opener = _opener or OpenerDirector()
    if context is not None:
        request = Request(url, data) if isinstance(url, str) else url
        return opener._follow(request, timeout, context)
    return opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    with urlopen(url, data) as response:
        if filename is None:
            import tempfile
            filename = tempfile.mktemp()
        size = int(response.headers.get('content-length', -1))
        done = block = 0
        with open(filename, 'wb') as out:
            if reporthook:
                reporthook(0, 8192, size)
            while True:
                part = response.read(8192)
                if not part:
                    break
                out.write(part)
                done += len(part)
                block += 1
                if reporthook:
                    reporthook(block, 8192, size)
        if done < size:
            raise ContentTooShortError(f'retrieval incomplete: got only {done} out of {size} bytes',
                                       (filename, response.headers))
        return filename, response.headers


def urlcleanup():
    pass


def getproxies():
    return {}


def pathname2url(path):
    return quote(path)


def url2pathname(path):
    return unquote(path)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(f"module 'urllib.request' has no attribute {name!r}")
    raise AttributeError(f"module 'urllib.request' has no attribute {name!r} here; urlopen(), Request with headers, "
                         'build_opener() and urlretrieve() are the nearest')

"""The usual part of httpx, over the simulated network: Client blocks, AsyncClient awaits."""
import datetime
import json as _jsonlib
import socket as _socket
from urllib.parse import urljoin

import _machine
import _webtools
import _wire

__version__ = '0.28.1'


class HTTPError(Exception):
    def __init__(self, message):
        super().__init__(message)
        self._request = None

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError('The .request property has not been set.')
        return self._request

    @request.setter
    def request(self, request):
        self._request = request


class RequestError(HTTPError):
    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request


class TransportError(RequestError):
    pass


class TimeoutException(TransportError):
    pass


class ConnectTimeout(TimeoutException):
    pass


class ReadTimeout(TimeoutException):
    pass


class WriteTimeout(TimeoutException):
    pass


class PoolTimeout(TimeoutException):
    pass


class NetworkError(TransportError):
    pass


class ConnectError(NetworkError):
    pass


class ReadError(NetworkError):
    pass


class WriteError(NetworkError):
    pass


class CloseError(NetworkError):
    pass


class ProtocolError(TransportError):
    pass


class RemoteProtocolError(ProtocolError):
    pass


class LocalProtocolError(ProtocolError):
    pass


class UnsupportedProtocol(TransportError):
    pass


class DecodingError(RequestError):
    pass


class TooManyRedirects(RequestError):
    pass


class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request, response):
        super().__init__(message)
        self._request = request
        self.response = response


class InvalidURL(Exception):
    pass


class StreamError(RuntimeError):
    pass


class StreamConsumed(StreamError):
    pass


class ResponseNotRead(StreamError):
    pass


class URL(_wire.URL):
    host = property(lambda self: self._parts.hostname or '')
    port = property(lambda self: self._parts.port)
    query = property(lambda self: self._parts.query.encode())


class Headers(_webtools.Headers):
    def __repr__(self):
        return f'Headers({dict(self.items())!r})'


class _Unset:
    pass


_UNSET = _Unset()


class Timeout:
    def __init__(self, timeout=_UNSET, *, connect=_UNSET, read=_UNSET, write=_UNSET, pool=_UNSET):
        if isinstance(timeout, Timeout):
            self.connect, self.read, self.write, self.pool = timeout.connect, timeout.read, timeout.write, timeout.pool
            return
        if isinstance(timeout, tuple):
            connect, read, write, pool = timeout + (None,) * (4 - len(timeout))
            timeout = None
        elif timeout is _UNSET and _UNSET in (connect, read, write, pool):
            raise ValueError('httpx.Timeout must either include a default, or set all four parameters explicitly.')
        self.connect, self.read, self.write, self.pool = [timeout if value is _UNSET else value
                                                          for value in (connect, read, write, pool)]

    def __eq__(self, other):
        return isinstance(other, Timeout) and repr(self) == repr(other)

    def __repr__(self):
        if self.connect == self.read == self.write == self.pool:
            return f'Timeout(timeout={self.connect})'
        return f'Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})'


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections


class BasicAuth:
    def __init__(self, username, password):
        self.username, self.password = username, password


class Request:
    def __init__(self, method, url, *, params=None, headers=None, content=None, data=None, files=None, json=None,
                 cookies=None):
        self.method = method.upper()
        url = str(url)
        scheme = url.partition('://')[0] if '://' in url else ''
        if scheme.lower() not in ('http', 'https'):
            if not scheme:
                raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.")
            raise UnsupportedProtocol(f"Request URL has an unsupported protocol '{scheme}://'.")
        self.url = URL(_webtools.with_query(_webtools.tidy(url), params))
        self.headers = Headers()
        self.headers['Host'] = _wire.host_header(self.url._parts)
        self.headers.update(headers or {})
        self._body = _webtools.encode_body(content if content is not None else data, files, json, self.headers)
        if isinstance(self._body, bytes):
            self.headers['Content-Length'] = str(len(self._body))
        elif self._body is not None:
            self.headers['Transfer-Encoding'] = 'chunked'
        elif self.method in ('POST', 'PUT', 'PATCH'):
            self.headers['Content-Length'] = '0'
        cookie = _webtools.cookie_header(cookies)
        if cookie:
            self.headers['Cookie'] = cookie

    @property
    def content(self):
        return self._body or b''

    def read(self):
        return self.content

    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"


class Response:
    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None, request=None):
        self.status_code = status_code
        self.headers = Headers(headers or {})
        if json is not None:
            content = _jsonlib.dumps(json).encode()
            self.headers.setdefault('Content-Type', 'application/json')
        if text is not None or html is not None:
            content = (text or html).encode()
        self._content = content if content is None or isinstance(content, bytes) else content.encode()
        if self._content is None:
            self._content = b''
        self._request = request
        self.history = []
        self.cookies = {}
        self.http_version = 'HTTP/1.1'
        self._reason = None
        self._exchange = None
        self._start = None
        self.elapsed = datetime.timedelta(0)
        self.next_request = None
        self.extensions = {}
        self.default_encoding = 'utf-8'

    @classmethod
    def _of(cls, exchange, request, start):
        self = cls(exchange.status, request=request)
        for name, value in exchange.headers:
            old = self.headers.get(name)
            self.headers[name] = value if old is None else f'{old}, {value}'
        _webtools.set_cookies(self.cookies, [v for n, v in exchange.headers if n.lower() == 'set-cookie'])
        self._reason, self._exchange, self._content, self._start = exchange.reason, exchange, None, start
        return self

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError('The request instance has not been set on this response.')
        return self._request

    @property
    def url(self):
        return self.request.url

    @property
    def reason_phrase(self):
        if self._reason is None:
            from http import HTTPStatus
            return HTTPStatus(self.status_code).phrase
        return self._reason

    is_informational = property(lambda self: 100 <= self.status_code < 200)
    is_success = property(lambda self: 200 <= self.status_code < 300)
    is_redirect = property(lambda self: 300 <= self.status_code < 400)
    is_client_error = property(lambda self: 400 <= self.status_code < 500)
    is_server_error = property(lambda self: 500 <= self.status_code < 600)
    is_error = property(lambda self: 400 <= self.status_code < 600)
    has_redirect_location = property(lambda self: self.status_code in (301, 302, 303, 307, 308)
                                     and 'location' in self.headers)

    @property
    def is_closed(self):
        return self._exchange is None or self._exchange.done

    def __repr__(self):
        return f'<Response [{self.status_code} {self.reason_phrase}]>'

    @property
    def content(self):
        if self._content is None:
            raise ResponseNotRead('Attempted to access streaming response content, without having called `read()`.')
        return self._content

    @property
    def charset_encoding(self):
        return _webtools.charset_of(self.headers.get('content-type'))

    @property
    def encoding(self):
        return getattr(self, '_encoding', None) or self.charset_encoding or self.default_encoding

    @encoding.setter
    def encoding(self, value):
        self._encoding = value

    @property
    def text(self):
        return _webtools.decode(self.content, self.encoding) if self.content else ''

    def json(self, **kwargs):
        return _jsonlib.loads(self.content.decode(), **kwargs)

    def raise_for_status(self):
        if self.is_success:
            return self
        kind = {1: 'Informational response', 3: 'Redirect response', 4: 'Client error', 5: 'Server error'}.get(
            self.status_code // 100, 'Invalid status code')
        more = f"\nRedirect location: '{self.headers['location']}'" if self.has_redirect_location else ''
        raise HTTPStatusError(
            f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'{more}\nFor more information check: "
            f'https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}',
            request=self.request, response=self)

    # --- reading; the blocking and the awaiting half
    async def _piece(self, limit=65536):
        try:
            return await self._exchange.piece(limit)
        except BaseException as exc:
            raise _translated(exc, self._request, False) from exc

    async def aread(self):
        if self._content is None:
            parts = []
            while True:
                part = await self._piece()
                if not part:
                    break
                parts.append(part)
            self._content = b''.join(parts)
            self._finish()
        return self._content

    def read(self):
        return _wire.run(self.aread())

    def _finish(self):
        if self._start is not None:
            self.elapsed = datetime.timedelta(microseconds=(_machine.now_ns() - self._start) // 1000)

    async def aiter_bytes(self, chunk_size=None):
        if self._content is not None:
            size = chunk_size or len(self._content) or 1
            for at in range(0, len(self._content), size):
                yield self._content[at:at + size]
            return
        rest = b''
        while True:
            part = await self._piece()
            if not part:
                break
            if chunk_size is None:
                yield part
                continue
            rest += part
            while len(rest) >= chunk_size:
                yield rest[:chunk_size]
                rest = rest[chunk_size:]
        if rest:
            yield rest
        self._finish()

    aiter_raw = aiter_bytes

    async def aiter_text(self, chunk_size=None):
        async for part in self.aiter_bytes(chunk_size):
            yield _webtools.decode(part, self.encoding)

    async def aiter_lines(self):
        rest = ''
        async for text in self.aiter_text():
            lines = (rest + text).split('\n')
            rest = lines.pop()
            for line in lines:
                yield line.rstrip('\r')
        if rest:
            yield rest

    def iter_bytes(self, chunk_size=None):
        return _blocking(self.aiter_bytes(chunk_size))

    iter_raw = iter_bytes

    def iter_text(self, chunk_size=None):
        return _blocking(self.aiter_text(chunk_size))

    def iter_lines(self):
        return _blocking(self.aiter_lines())

    def close(self):
        if self._exchange is not None:
            self._exchange.finish(False)

    async def aclose(self):
        self.close()


def _blocking(source):
    while True:
        try:
            yield _wire.run(source.__anext__())
        except StopAsyncIteration:
            return


def _translated(exc, request, connecting):
    """The exception of httpx for one of sockets; others as they are."""
    import ssl
    if isinstance(exc, TimeoutError):
        return (ConnectTimeout if connecting else ReadTimeout)('timed out', request=request)
    if isinstance(exc, _wire.Disconnected):
        return RemoteProtocolError(f'{exc}.' if 'payload' in str(exc) else
                                   'Server disconnected without sending a response.', request=request)
    if isinstance(exc, (_socket.gaierror, ConnectionRefusedError, ssl.SSLError)) or connecting and isinstance(exc, OSError):
        return ConnectError(str(exc), request=request)
    if isinstance(exc, OSError):
        return ReadError(str(exc), request=request)
    if isinstance(exc, _wire.Malformed):
        return RemoteProtocolError(str(exc), request=request)
    return exc


class _Base:
    _backend = None

    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, verify=True, cert=None, http1=True,
                 http2=False, proxy=None, mounts=None, timeout=5.0, follow_redirects=False, limits=None,
                 max_redirects=20, event_hooks=None, base_url='', transport=None, trust_env=True,
                 default_encoding='utf-8', proxies=None):
        if proxy or proxies or mounts:
            raise NotImplementedError('httpx: there are no proxies in the simulated network; leave proxy= out')
        limit = getattr(transport, 'limit', None) or (limits.max_connections if limits else 100)
        self._pool = _wire.Pool(self._backend, limit, 0, verify is not False)
        self.auth, self.params, self.cookies = auth, params or {}, dict(cookies or {})
        self.headers = Headers({'Accept': '*/*', 'Accept-Encoding': 'gzip, deflate', 'Connection': 'keep-alive',
                                'User-Agent': f'python-httpx/{__version__}'})
        self.headers.update(headers or {})
        self.timeout = Timeout(timeout)
        self.follow_redirects, self.max_redirects = follow_redirects, max_redirects
        self.base_url = URL(base_url)
        self.event_hooks = event_hooks or {}
        self._retries = getattr(transport, 'retries', 0)

    @property
    def is_closed(self):
        return self._pool.closed

    def build_request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None,
                      cookies=None, timeout=None, extensions=None):
        url = str(url)
        if self.base_url and '://' not in url:
            url = str(self.base_url).rstrip('/') + '/' + url.lstrip('/') if url else str(self.base_url)
        merged = Headers(self.headers)
        merged.update(headers or {})
        if params or self.params:
            params = params if isinstance(params, (str, bytes)) else {**self.params, **dict(params or {})}
        return Request(method, url, params=params, headers=merged, content=content, data=data, files=files, json=json,
                       cookies={**self.cookies, **(cookies or {})})

    async def _request(self, method, url, stream=False, auth=_UNSET, follow_redirects=_UNSET, timeout=_UNSET, **kwargs):
        request = self.build_request(method, url, **kwargs)
        return await self._send(request, stream, auth, follow_redirects, timeout)

    async def _send(self, request, stream=False, auth=_UNSET, follow_redirects=_UNSET, timeout=_UNSET):
        if self.is_closed:
            raise RuntimeError('Cannot send a request, as the client has been closed.')
        auth = self.auth if auth is _UNSET else auth
        if isinstance(auth, BasicAuth):
            auth = auth.username, auth.password
        if isinstance(auth, tuple):
            request.headers['Authorization'] = _webtools.basic_auth(*auth)
        elif auth is not None:
            raise NotImplementedError('httpx: auth is a pair (user, password) or BasicAuth here; or set the '
                                      'Authorization header')
        follow = self.follow_redirects if follow_redirects is _UNSET else follow_redirects
        limits = self.timeout if timeout is _UNSET else Timeout(timeout)
        history = []
        while True:
            for hook in self.event_hooks.get('request', ()):
                await _maybe(hook(request))
            response = await self._once(request, limits)
            for hook in self.event_hooks.get('response', ()):
                await _maybe(hook(response))
            self.cookies.update(response.cookies)
            response.history = list(history)
            if not follow or not response.has_redirect_location:
                break
            history.append(response)
            if len(history) > self.max_redirects:
                raise TooManyRedirects('Exceeded maximum allowed redirects.', request=request)
            await response.aread()
            method = _webtools.redirected_method(request.method, response.status_code)
            same = method == request.method
            kept = {n: v for n, v in request.headers.items()
                    if n.lower() not in ('host', 'cookie', 'content-length', 'content-type', 'transfer-encoding')}
            request = Request(method, urljoin(str(request.url), response.headers['location']), headers=kept,
                              content=request._body if same else None, cookies=self.cookies)
        if not stream:
            await response.aread()
        return response

    async def _once(self, request, limits):
        start = _machine.now_ns()
        pool = self._pool
        state = [True]
        for attempt in range(self._retries + 1):
            try:
                exchange = await self._exchange(request, limits, state)
                return Response._of(exchange, request, start)
            except BaseException as exc:
                if attempt == self._retries or not state[0] or not isinstance(exc, OSError):
                    raised = _translated(exc, request, state[0])
                    if raised is exc:
                        raise
                    raise raised from exc

    async def _exchange(self, request, limits, state):
        pool = self._pool

        class Watching:
            @staticmethod
            async def take(*args):
                state[0] = True
                wire = await pool.take(*args)
                state[0] = False
                return wire

            give_back = pool.give_back

        return await _wire.Pool.exchange(Watching, request.method, str(request.url), request.url._parts,
                                         dict(request.headers.items()), request._body, limits.connect, limits.read)

    def __getattr__(self, name):
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r} here; the nearest that works: '
                             'request(), get(), post(), put(), patch(), delete(), head(), stream(), send()')


async def _maybe(result):
    if hasattr(result, '__await__'):
        await result


class _Stream:
    """client.stream(): the response while its block runs."""

    def __init__(self, coro):
        self._coro = coro

    def __enter__(self):
        self._response = _wire.run(self._coro)
        return self._response

    def __exit__(self, *args):
        self._response.close()

    async def __aenter__(self):
        self._response = await self._coro
        return self._response

    async def __aexit__(self, *args):
        self._response.close()


class Client(_Base):
    _backend = _wire.Blocking

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._pool.close()

    def request(self, method, url, **kwargs):
        return _wire.run(self._request(method, url, **kwargs))

    def send(self, request, **kwargs):
        return _wire.run(self._send(request, **kwargs))

    def stream(self, method, url, **kwargs):
        return _Stream(self._request(method, url, stream=True, **kwargs))

    def get(self, url, **kwargs):
        return self.request('GET', url, **kwargs)

    def options(self, url, **kwargs):
        return self.request('OPTIONS', url, **kwargs)

    def head(self, url, **kwargs):
        return self.request('HEAD', url, **kwargs)

    def post(self, url, **kwargs):
        return self.request('POST', url, **kwargs)

    def put(self, url, **kwargs):
        return self.request('PUT', url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request('PATCH', url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request('DELETE', url, **kwargs)


class AsyncClient(_Base):
    _backend = _wire.Looping

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        await self.aclose()

    async def aclose(self):
        self._pool.close()

    async def request(self, method, url, **kwargs):
        return await self._request(method, url, **kwargs)

    async def send(self, request, **kwargs):
        return await self._send(request, **kwargs)

    def stream(self, method, url, **kwargs):
        return _Stream(self._request(method, url, stream=True, **kwargs))

    async def get(self, url, **kwargs):
        return await self._request('GET', url, **kwargs)

    async def options(self, url, **kwargs):
        return await self._request('OPTIONS', url, **kwargs)

    async def head(self, url, **kwargs):
        return await self._request('HEAD', url, **kwargs)

    async def post(self, url, **kwargs):
        return await self._request('POST', url, **kwargs)

    async def put(self, url, **kwargs):
        return await self._request('PUT', url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self._request('PATCH', url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self._request('DELETE', url, **kwargs)


class HTTPTransport:
    def __init__(self, *, verify=True, cert=None, limits=None, retries=0, **kwargs):
        self.retries = retries
        self.limit = limits.max_connections if limits else None


AsyncHTTPTransport = HTTPTransport


def request(method, url, *, timeout=5.0, follow_redirects=False, verify=True, auth=None, **kwargs):
    with Client(timeout=timeout, follow_redirects=follow_redirects, verify=verify, auth=auth) as client:
        return client.request(method, url, **kwargs)


def get(url, **kwargs):
    return request('GET', url, **kwargs)


def options(url, **kwargs):
    return request('OPTIONS', url, **kwargs)


def head(url, **kwargs):
    return request('HEAD', url, **kwargs)


def post(url, **kwargs):
    return request('POST', url, **kwargs)


def put(url, **kwargs):
    return request('PUT', url, **kwargs)


def patch(url, **kwargs):
    return request('PATCH', url, **kwargs)


def delete(url, **kwargs):
    return request('DELETE', url, **kwargs)


class stream(_Stream):
    def __init__(self, method, url, *, timeout=5.0, follow_redirects=False, **kwargs):
        self._client = Client(timeout=timeout, follow_redirects=follow_redirects)
        super().__init__(self._client._request(method, url, stream=True, **kwargs))

    def __exit__(self, *args):
        super().__exit__(*args)
        self._client.close()


class _Codes:
    def __getattr__(self, name):
        from http import HTTPStatus
        return HTTPStatus[name]


codes = _Codes()


__getattr__ = _webtools.nothing_like_it('httpx', 'get(), post(), Client, AsyncClient, Response, Timeout, Limits, '
                                        'HTTPStatusError, RequestError')

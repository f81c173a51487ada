"""The client of aiohttp, its usual part, over the simulated network."""
import asyncio
import json as _json
import socket as _socket
from collections import namedtuple
from urllib.parse import parse_qsl, urljoin, urlsplit

import _webtools
import _wire
from . import client_exceptions, http_exceptions
from .client_exceptions import *
from .client_exceptions import (ClientConnectorCertificateError, ClientConnectorDNSError, ClientConnectorError,
                                ClientConnectorSSLError, ClientOSError, ClientPayloadError, ClientResponseError,
                                ConnectionTimeoutError, ContentTypeError, InvalidUrlClientError, NonHttpUrlClientError,
                                ServerDisconnectedError, SocketTimeoutError, TooManyRedirects)

__version__ = '3.11.11'

RequestInfo = namedtuple('RequestInfo', ['url', 'method', 'headers', 'real_url'])


class URL(_wire.URL):
    """As yarl's, as far as programs look into them."""

    host = property(lambda self: self._parts.hostname)
    port = property(lambda self: self._parts.port or {'http': 80, 'https': 443}.get(self.scheme))
    query_string = property(lambda self: self._parts.query)
    query = property(lambda self: dict(parse_qsl(self._parts.query)))
    fragment = property(lambda self: self._parts.fragment)
    name = property(lambda self: self.path.rpartition('/')[2])


    def __truediv__(self, name):
        return URL(f'{str(self).rstrip("/")}/{name}')

    def with_query(self, *args, **kwargs):
        return URL(_webtools.with_query(str(self).partition('?')[0], args[0] if args else kwargs))


class ClientTimeout:
    def __init__(self, total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5):
        self.total, self.connect, self.sock_read, self.sock_connect = total, connect, sock_read, sock_connect

    def __repr__(self):
        return (f'ClientTimeout(total={self.total!r}, connect={self.connect!r}, sock_read={self.sock_read!r}, '
                f'sock_connect={self.sock_connect!r}, ceil_threshold=5)')


DEFAULT_TIMEOUT = ClientTimeout(total=300, sock_connect=30)


class BasicAuth(namedtuple('BasicAuth', ['login', 'password', 'encoding'], defaults=['', 'latin1'])):
    def encode(self):
        return _webtools.basic_auth(self.login, self.password)


class FormData:
    def __init__(self, fields=()):
        self._fields = list(fields.items()) if hasattr(fields, 'items') else list(fields)
        self._files = []

    def add_field(self, name, value, *, content_type=None, filename=None):
        if filename or hasattr(value, 'read'):
            self._files.append((name, (filename or name, value)))
        else:
            self._fields.append((name, value))


class BaseConnector:
    def __init__(self, *, limit=100, limit_per_host=0, force_close=False, enable_cleanup_closed=False,
                 keepalive_timeout=15, ssl=True, verify_ssl=True, use_dns_cache=True, ttl_dns_cache=10, family=0,
                 resolver=None, loop=None, **kwargs):
        self.limit, self.limit_per_host, self.force_close = limit, limit_per_host, force_close
        self._pool = _wire.Pool(_wire.Looping, limit, limit_per_host, ssl is not False and verify_ssl)

    @property
    def closed(self):
        return self._pool.closed

    async def close(self):
        self._pool.close()


class TCPConnector(BaseConnector):
    pass


class StreamReader:
    """response.content: the body as it comes."""

    def __init__(self, response):
        self._response = response

    async def _piece(self, limit=65536):
        return await self._response._piece(limit)

    async def read(self, n=-1):
        if n < 0:
            return await self._response._rest()
        return await self._piece(n) if n else b''

    async def readany(self):
        return await self._piece()

    async def readexactly(self, n):
        data = b''
        while len(data) < n:
            part = await self._piece(n - len(data))
            if not part:
                raise asyncio.IncompleteReadError(data, n)
            data += part
        return data

    async def readline(self):
        line = b''
        response = self._response
        while True:
            part = await self._piece()
            end = part.find(b'\n') + 1
            if end:
                response._ahead = part[end:] + response._ahead
                return line + part[:end]
            line += part
            if not part:
                return line

    def at_eof(self):
        return not self._response._ahead and self._response._exchange.done

    async def iter_chunked(self, n):
        while True:
            part = await self._piece(n)
            while part and len(part) < n:
                more = await self._piece(n - len(part))
                if not more:
                    break
                part += more
            if not part:
                return
            yield part

    async def iter_any(self):
        while True:
            part = await self._piece()
            if not part:
                return
            yield part

    async def iter_chunks(self):
        async for part in self.iter_any():
            yield part, True

    async def __aiter__(self):
        while True:
            line = await self.readline()
            if not line:
                return
            yield line


class ClientResponse:
    def __init__(self, exchange, method, url, headers, history, cookies, deadline):
        self._exchange = exchange
        self._deadline = deadline
        self._ahead = b''
        self._body = None
        self.method, self.status, self.reason = method, exchange.status, exchange.reason
        self.url = self.real_url = URL(url)
        self.version = exchange.version
        self.headers = _webtools.Headers()
        for name, value in exchange.headers:
            old = self.headers.get(name)
            self.headers[name] = value if old is None else f'{old}, {value}'
        self.raw_headers = tuple((name.encode(), value.encode()) for name, value in exchange.headers)
        self.history = tuple(history)
        self.cookies = cookies
        self.request_info = RequestInfo(self.url, method, headers, self.url)
        self.content = StreamReader(self)

    def __repr__(self):
        return f'<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers}\n'

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        self.release()

    @property
    def ok(self):
        return self.status < 400

    @property
    def host(self):
        return self.url.host

    @property
    def closed(self):
        return self._exchange.done

    @property
    def content_type(self):
        return self.headers.get('content-type', 'application/octet-stream').split(';')[0].strip().lower()

    @property
    def charset(self):
        return _webtools.charset_of(self.headers.get('content-type'))

    @property
    def content_length(self):
        length = self.headers.get('content-length', '')
        return int(length) if length.isdigit() else None

    async def _piece(self, limit=65536):
        if self._ahead:
            data, self._ahead = self._ahead[:limit], self._ahead[limit:]
            return data
        try:
            async with asyncio.timeout_at(self._deadline):
                return await self._exchange.piece(limit)
        except _wire.Disconnected as exc:
            raise ClientPayloadError('Response payload is not completed') from exc
        except TimeoutError:
            if self._deadline is not None and asyncio.get_running_loop().time() >= self._deadline:
                raise
            raise SocketTimeoutError('Timeout on reading data from socket') from None
        except OSError as exc:
            raise ClientOSError(exc.errno, exc.strerror) from exc

    async def _rest(self):
        parts = []
        while True:
            part = await self._piece()
            if not part:
                return b''.join(parts)
            parts.append(part)

    async def read(self):
        if self._body is None:
            self._body = await self._rest()
        return self._body

    def get_encoding(self):
        return self.charset or 'utf-8'

    async def text(self, encoding=None, errors='strict'):
        return (await self.read()).decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=_json.loads, content_type='application/json'):
        if content_type:
            kind = self.content_type
            subtype = kind.partition('/')[2]
            if kind != content_type and not (content_type == 'application/json' and subtype.endswith('+json')):
                raise ContentTypeError(self.request_info, self.history, status=self.status, headers=self.headers,
                                       message='Attempt to decode JSON with unexpected mimetype: '
                                       f'{self.headers.get("content-type", "")}')
        text = (await self.text(encoding)).strip()
        return loads(text) if text else None

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(self.request_info, self.history, status=self.status, message=self.reason,
                                      headers=self.headers)

    def release(self):
        self._exchange.finish(False)

    def close(self):
        self._exchange.finish(False)


class _RequestContextManager:
    """What session.get() gives: to be awaited, or entered with `async with`."""

    def __init__(self, coro):
        self._coro = coro

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._response = await self._coro
        return self._response

    async def __aexit__(self, *args):
        self._response.release()

    def close(self):
        self._coro.close()


_UNSET = object()


class ClientSession:
    def __init__(self, base_url=None, *, connector=None, loop=None, cookies=None, headers=None, auth=None,
                 json_serialize=_json.dumps, timeout=_UNSET, raise_for_status=False, cookie_jar=None, trust_env=False,
                 connector_owner=True, read_bufsize=65536, **kwargs):
        asyncio.get_running_loop()
        self._base = str(base_url) if base_url else None
        self._connector = connector or TCPConnector()
        self._owner = connector_owner
        self._cookies = dict(cookies or {})
        self.headers = _webtools.Headers(headers or {})
        self.auth = auth
        self._serialize = json_serialize
        self.timeout = _timeout(DEFAULT_TIMEOUT if timeout is _UNSET else timeout)
        self._raise = raise_for_status
        self.cookie_jar = self._cookies

    connector = property(lambda self: self._connector)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        await self.close()

    def __enter__(self):
        raise TypeError('Use async with instead')

    def __exit__(self, *args):
        pass

    @property
    def closed(self):
        return self._connector is None or self._connector.closed

    async def close(self):
        if self._connector is not None and self._owner:
            await self._connector.close()

    def request(self, method, url, **kwargs):
        return _RequestContextManager(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return self.request('GET', url, allow_redirects=allow_redirects, **kwargs)

    def options(self, url, *, allow_redirects=True, **kwargs):
        return self.request('OPTIONS', url, allow_redirects=allow_redirects, **kwargs)

    def head(self, url, *, allow_redirects=False, **kwargs):
        return self.request('HEAD', url, allow_redirects=allow_redirects, **kwargs)

    def post(self, url, *, data=None, **kwargs):
        return self.request('POST', url, data=data, **kwargs)

    def put(self, url, *, data=None, **kwargs):
        return self.request('PUT', url, data=data, **kwargs)

    def patch(self, url, *, data=None, **kwargs):
        return self.request('PATCH', url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request('DELETE', url, **kwargs)

    async def _request(self, method, str_or_url, *, params=None, data=None, json=None, cookies=None, headers=None,
                       auth=None, allow_redirects=True, max_redirects=10, timeout=_UNSET, ssl=True, verify_ssl=True,
                       proxy=None, raise_for_status=None, compress=None, chunked=None, expect100=False,
                       read_until_eof=True, skip_auto_headers=None, trace_request_ctx=None, server_hostname=None,
                       **kwargs):
        if self.closed:
            raise RuntimeError('Session is closed')
        if data is not None and json is not None:
            raise ValueError('data and json parameters can not be used at the same time')
        if proxy:
            raise NotImplementedError('aiohttp: there are no proxies in the simulated network; leave proxy= out')
        timeout = self.timeout if timeout is _UNSET else _timeout(timeout)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout.total if timeout.total else None
        url = _webtools.with_query(self._url(str_or_url), params)
        sent = _webtools.Headers(self.headers)
        sent.update(headers or {})
        for name, value in (('Accept', '*/*'), ('Accept-Encoding', 'gzip, deflate'),
                            ('User-Agent', f'Python/3.13 aiohttp/{__version__}')):
            if name not in sent:
                sent[name] = value
        files = None
        if isinstance(data, FormData):
            files, data = data._files, data._fields
        if json is not None:
            data = self._serialize(json)
            if 'content-type' not in sent:
                sent['Content-Type'] = 'application/json'
        body = _webtools.encode_body(data, files, None, sent)
        auth = auth or self.auth
        if auth is not None:
            sent['Authorization'] = auth.encode()
        jar = dict(cookies or {})
        history = []
        method = method.upper()
        while True:
            exchange, shown = await self._once(method, url, sent, body, jar, timeout, deadline,
                                               ssl is not False and verify_ssl)
            found = {}
            _webtools.set_cookies(found, [v for n, v in exchange.headers if n.lower() == 'set-cookie'])
            self._cookies.update(found)
            response = ClientResponse(exchange, method, url, shown, history, found, deadline)
            where = response.headers.get('location')
            if not allow_redirects or exchange.status not in (301, 302, 303, 307, 308) or not where:
                break
            history.append(response)
            if len(history) >= max_redirects:
                response.close()
                raise TooManyRedirects(history[0].request_info, tuple(history))
            await response.read()
            url = urljoin(url, where)
            new_method = _webtools.redirected_method(method, exchange.status)
            if new_method != method:
                method, body = new_method, None
                sent.pop('Content-Type', None)
        wanted = self._raise if raise_for_status is None else raise_for_status
        if wanted:
            response.raise_for_status()
        if exchange.ready() and not exchange.done:
            response._ahead = await exchange.piece(exchange.left)
        return response

    def _url(self, given):
        url = str(given)
        if self._base and '://' not in url:
            url = urljoin(self._base, url)
        parts = urlsplit(url)
        if parts.scheme and parts.scheme not in ('http', 'https'):
            raise NonHttpUrlClientError(url)
        if not parts.hostname or not parts.scheme:
            raise InvalidUrlClientError(url)
        return _webtools.tidy(url.partition('#')[0])

    async def _once(self, method, url, sent, body, jar, timeout, deadline, verify):
        parts = urlsplit(url)
        headers = {'Host': _wire.host_header(parts), **dict(sent.items())}
        cookies = _webtools.cookie_header(self._cookies, jar)
        if cookies:
            headers['Cookie'] = cookies
        if body is not None:
            if isinstance(body, bytes):
                headers['Content-Length'] = str(len(body))
            else:
                headers['Transfer-Encoding'] = 'chunked'
        elif method in ('POST', 'PUT', 'PATCH'):
            headers['Content-Length'] = '0'
        key = parts.scheme, parts.hostname, parts.port or (443 if parts.scheme == 'https' else 80)
        pool = self._connector._pool
        if self._connector.force_close:
            headers['Connection'] = 'close'
        limit = min([t for t in (timeout.connect, timeout.sock_connect) if t], default=None)
        phase = _Phase(pool, limit, verify)
        try:
            async with asyncio.timeout_at(deadline):
                exchange = await phase.exchange(method, url, parts, headers, body, timeout.sock_read)
            return exchange, headers
        except _wire.Disconnected:
            raise ServerDisconnectedError() from None
        except TimeoutError:
            if deadline is not None and asyncio.get_running_loop().time() >= deadline:
                raise
            if phase.connecting:
                raise ConnectionTimeoutError(f'Connection timeout to host {url}') from None
            raise SocketTimeoutError('Timeout on reading data from socket') from None
        except _socket.gaierror as exc:
            raise ClientConnectorDNSError(key, exc) from exc
        except OSError as exc:
            import ssl as _ssl
            if isinstance(exc, _ssl.SSLCertVerificationError):
                raise ClientConnectorCertificateError(key, exc) from exc
            if isinstance(exc, _ssl.SSLError):
                raise ClientConnectorSSLError(key, exc) from exc
            if phase.connecting:
                where = getattr(exc, 'address', parts.hostname)
                exc = OSError(exc.errno, f'Connect call failed ({where!r}, {key[2]})')
                raise ClientConnectorError(key, exc) from exc
            raise ClientOSError(exc.errno, exc.strerror) from exc

    async def ws_connect(self, *args, **kwargs):
        raise NotImplementedError('aiohttp: there are no web sockets in the simulated network; the nearest is '
                                  'asyncio.open_connection(), or asyncio.Queue between tasks')

    def __getattr__(self, name):
        raise AttributeError(f"'ClientSession' object has no attribute {name!r} here; the nearest that works: request(),"
                             ' get(), post(), put(), patch(), delete(), head(), headers, closed, close()')


class _Phase:
    """A request, and whether it has its connection."""

    def __init__(self, pool, connect_timeout, verify):
        self._pool, self._timeout, self._verify = pool, connect_timeout, verify
        self.connecting = True

    async def exchange(self, method, url, parts, headers, body, read_timeout):
        taken = self._pool.take

        class Watching:
            @staticmethod
            async def take(*args):
                self.connecting = True
                wire = await taken(*args)
                self.connecting = False
                return wire

            give_back = self._pool.give_back

        return await _wire.Pool.exchange(Watching, method, url, parts, headers, body, self._timeout, read_timeout,
                                         self._verify)


def _timeout(given):
    if isinstance(given, ClientTimeout):
        return given
    return ClientTimeout(total=given)


def request(method, url, **kwargs):
    async def one():
        session = ClientSession()
        try:
            response = await session._request(method, url, **kwargs)
            response._ahead = await response.read()
            return response
        finally:
            await session.close()
    return _RequestContextManager(one())


class CookieJar(dict):
    pass


class DummyCookieJar(CookieJar):
    pass


class TraceConfig:
    def __init__(self, *args, **kwargs):
        raise NotImplementedError('aiohttp.TraceConfig: the timeline shows when each request connects, waits and '
                                  'receives')


for _module, _classes in (('client', (ClientSession, ClientTimeout, _RequestContextManager)),
                          ('client_reqrep', (ClientResponse, RequestInfo)), ('connector', (BaseConnector, TCPConnector)),
                          ('helpers', (BasicAuth,)), ('formdata', (FormData,)), ('streams', (StreamReader,)),
                          ('cookiejar', (CookieJar, DummyCookieJar))):
    for _class in _classes:
        _class.__module__ = f'aiohttp.{_module}'


__getattr__ = _webtools.nothing_like_it('aiohttp', 'ClientSession, ClientTimeout, TCPConnector, BasicAuth, FormData; '
                                        'for servers http.server or asyncio.start_server()')

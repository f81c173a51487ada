"""Connections, kept for the next request to the same host."""
import datetime
import _machine
import _webtools
import socket
import threading
from http.client import HTTPConnection, HTTPException, HTTPSConnection, RemoteDisconnected
from urllib.parse import urlsplit
from .exceptions import ConnectionError, ConnectTimeout, ReadTimeout, RetryError, SSLError
from .models import CookieJar, Response, _pool

DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0
DEFAULT_POOLBLOCK = False


class BaseAdapter:
    def close(self):
        pass


class HTTPAdapter(BaseAdapter):
    def __init__(self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES,
                 pool_block=DEFAULT_POOLBLOCK):
        self.max_retries = max_retries
        self._size = pool_maxsize
        self._block = pool_block
        self._idle = {}         # (scheme, host, port): connections nobody uses
        self._turns = {}        # likewise: who may have one, where the pool blocks

    def close(self):
        for connections in self._idle.values():
            for connection in connections:
                connection.close()
        self._idle.clear()

    def _take(self, key, verify):
        """A connection; whether it has been used before."""
        if self._block:
            self._turns.setdefault(key, threading.BoundedSemaphore(self._size)).acquire()
        idle = self._idle.setdefault(key, [])
        if idle:
            return idle.pop(), True
        scheme, host, port = key
        if scheme == 'http':
            return HTTPConnection(host, port), False
        import ssl
        context = ssl._create_unverified_context() if verify is False else None
        return HTTPSConnection(host, port, context=context), False

    def _give_back(self, key, connection, raw):
        if raw is not None and not raw.isclosed():
            connection.close()          # not read to the end
        if connection.sock is not None and len(self._idle.setdefault(key, [])) < self._size:
            self._idle[key].append(connection)
        else:
            connection.close()
        if self._block:
            self._turns[key].release()

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        retry = self.max_retries
        statuses, total, factor, allowed = (), retry, 0, None
        if not isinstance(retry, int):
            statuses, total, factor, allowed = (retry.status_forcelist, retry.total, retry.backoff_factor,
                                                retry.allowed_methods)
        total = 0 if total is False or total is None else total
        for attempt in range(total + 1):
            last = attempt == total
            try:
                response = self._once(request, stream, timeout, verify)
            except (ConnectionError, ReadTimeout):
                if last:
                    raise
            else:
                if response.status_code not in statuses or allowed and request.method not in allowed:
                    return response
                if last:
                    if getattr(retry, 'raise_on_status', True) and total:
                        raise RetryError(f'{_pool(request.url)}: Max retries exceeded with url: {request.path_url} '
                                         "(Caused by ResponseError('too many "
                                         f"{response.status_code} error responses'))", request=request)
                    return response
                response.content
            if factor and attempt:
                import time
                time.sleep(factor * 2 ** attempt)

    def _once(self, request, stream, timeout, verify):
        connect_timeout, read_timeout = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        parts = urlsplit(request.url)
        key = parts.scheme, parts.hostname, parts.port or (443 if parts.scheme == 'https' else 80)
        connection, used = self._take(key, verify)
        start = _machine.now_ns()
        raw = None
        try:
            while True:
                try:
                    if connection.sock is None:
                        self._connect(connection, request, connect_timeout)
                    connection.sock.settimeout(read_timeout)
                    raw = self._exchange(connection, request, read_timeout)
                    break
                except ConnectionError:
                    connection.close()
                    if not used:
                        raise
                    used = False        # it had been closed over there meanwhile: once more, with a new one
        except BaseException:
            connection.close()
            if self._block:
                self._turns[key].release()
            raise
        response = Response()
        response.raw, response.request, response.url, response.connection = raw, request, request.url, self
        response.status_code, response.reason = raw.status, raw.reason
        for name, value in raw.headers.items():
            old = response.headers.get(name)
            response.headers[name] = value if old is None else f'{old}, {value}'
        kind = response.headers.get('content-type', '')
        response.encoding = _webtools.charset_of(kind) or (
            'ISO-8859-1' if 'text' in kind else 'utf-8' if 'application/json' in kind else None)
        _webtools.set_cookies(response.cookies, raw.headers.get_all('set-cookie') or ())
        response.elapsed = datetime.timedelta(microseconds=(_machine.now_ns() - start) // 1000)
        response._release = lambda raw: self._give_back(key, connection, raw)
        if not stream:
            response.content
        return response

    def _connect(self, connection, request, timeout):
        connection.timeout = timeout
        head = f'{_pool(request.url)}: Max retries exceeded with url: {request.path_url} (Caused by '
        what = f'<urllib3.connection.{type(connection).__name__} object at 0x{id(connection):x}>'
        try:
            connection.connect()
        except TimeoutError:
            if timeout is None:
                why = f"NewConnectionError('{what}: Failed to establish a new connection: [Errno 110] Connection "
                raise ConnectionError(head + why + "timed out'))", request=request) from None
            why = f"ConnectTimeoutError({what}, 'Connection to {connection.host} timed out. (connect timeout={timeout})'))"
            raise ConnectTimeout(head + why, request=request) from None
        except socket.gaierror as exc:
            why = f'NameResolutionError("{what}: Failed to resolve {connection.host!r} ({exc})"))'
            raise ConnectionError(head + why, request=request) from None
        except OSError as exc:
            import ssl
            if isinstance(exc, ssl.SSLError):
                raise SSLError(head + f'SSLError({exc!r}))', request=request) from None
            why = f"NewConnectionError('{what}: Failed to establish a new connection: {exc}'))"
            raise ConnectionError(head + why, request=request) from None

    def _exchange(self, connection, request, timeout):
        try:
            connection.request(request.method, request.path_url, request.body, request.headers)
            return connection.getresponse()
        except TimeoutError:
            raise ReadTimeout(f'{_pool(request.url)}: Read timed out. (read timeout={timeout})',
                              request=request) from None
        except RemoteDisconnected as exc:
            raise ConnectionError(f"('Connection aborted.', {exc!r})", request=request) from None
        except (OSError, HTTPException) as exc:
            raise ConnectionError(f"('Connection aborted.', {exc!r})", request=request) from None

"""HTTP/1.1 over sockets, as clients see it; what urllib.request, requests and httpx are made of."""
import io
import socket
from . import _PHRASES

HTTP_PORT, HTTPS_PORT = 80, 443
responses = _PHRASES
_MAXLINE = 65536


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial, self.expected = partial, expected

    def __repr__(self):
        more = f', {self.expected} more expected' if self.expected is not None else ''
        return f'{type(self).__name__}({len(self.partial)} bytes read{more})'

    __str__ = __repr__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        self.args = (line or repr(line)),
        self.line = line or repr(line)


class LineTooLong(HTTPException):
    def __init__(self, what):
        super().__init__(f'got more than {_MAXLINE} bytes when reading {what}')


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *args):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *args)


error = HTTPException


class HTTPMessage:
    """Headers in their order; names in any case, several of one name allowed."""

    def __init__(self, pairs=()):
        self._headers = list(pairs)

    def _find(self, name):
        name = name.lower()
        return [value for key, value in self._headers if key.lower() == name]

    def get(self, name, failobj=None):
        found = self._find(name)
        return found[0] if found else failobj

    def get_all(self, name, failobj=None):
        return self._find(name) or failobj

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._headers.append((name, str(value)))

    def __delitem__(self, name):
        self._headers = [pair for pair in self._headers if pair[0].lower() != name.lower()]

    def __contains__(self, name):
        return bool(self._find(name))

    def __len__(self):
        return len(self._headers)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def add_header(self, name, value):
        self._headers.append((name, value))

    def replace_header(self, name, value):
        self._headers = [(key, value if key.lower() == name.lower() else old) for key, old in self._headers]

    def get_content_type(self):
        kind = self.get('content-type', 'text/plain').split(';')[0].strip().lower()
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().split('/')[1]

    def get_param(self, name, failobj=None, header='content-type'):
        for part in self.get(header, '').split(';')[1:]:
            key, _, value = part.strip().partition('=')
            if key.lower() == name.lower():
                return value.strip('"')
        return failobj

    def get_content_charset(self, failobj=None):
        charset = self.get_param('charset')
        return charset.lower() if charset else failobj

    def as_string(self):
        return ''.join([f'{key}: {value}\n' for key, value in self._headers]) + '\n'

    __str__ = as_string

    def __bytes__(self):
        return self.as_string().encode('latin-1')


def parse_headers(stream, _class=HTTPMessage):
    pairs = []
    while True:
        line = stream.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong('header line')
        if line in (b'\r\n', b'\n', b''):
            return _class(pairs)
        if len(pairs) >= 100:
            raise HTTPException('got more than 100 headers')
        text = line.decode('latin-1').rstrip('\r\n')
        if text[:1] in ' \t' and pairs:
            pairs[-1] = pairs[-1][0], pairs[-1][1] + '\n' + text
        else:
            name, colon, value = text.partition(':')
            if colon:
                pairs.append((name, value.strip(' \t')))


class HTTPResponse(io.BufferedIOBase):
    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = False
        self.chunk_left = None      # of the chunk being read; None: none has begun
        self.length = None          # left to read; None: until the end of the connection
        self.will_close = True
        self.url = url

    def begin(self):
        if self.headers is not None:
            return
        while True:
            self._read_status()
            self.headers = self.msg = parse_headers(self.fp)
            if self.status != 100:
                break
        self.code = self.status
        self.chunked = self.headers.get('transfer-encoding', '').lower() == 'chunked'
        connection = self.headers.get('connection', '').lower()
        if self.version == 11:
            self.will_close = 'close' in connection
        else:
            self.will_close = 'keep-alive' not in connection and not self.headers.get('keep-alive')
        length = self.headers.get('content-length')
        if length and not self.chunked and length.isdigit():
            self.length = int(length)
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == 'HEAD':
            self.length = 0
            self.chunked = False
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _read_status(self):
        line = self.fp.readline(_MAXLINE + 1).decode('latin-1')
        if len(line) > _MAXLINE:
            raise LineTooLong('status line')
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        parts = line.strip().split(None, 2)
        if len(parts) < 2 or not parts[0].startswith('HTTP/') or not parts[1].isdigit() or len(parts[1]) != 3:
            self._close()
            raise BadStatusLine(line)
        if parts[0] in ('HTTP/1.0', 'HTTP/0.9'):
            self.version = 10
        elif parts[0].startswith('HTTP/1.'):
            self.version = 11
        else:
            raise UnknownProtocol(parts[0])
        self.status = int(parts[1])
        self.reason = parts[2] if len(parts) > 2 else ''

    def _close(self):
        if self.fp is not None:
            fp, self.fp = self.fp, None
            fp.close()

    def close(self):
        try:
            super().close()
        finally:
            self._close()

    def isclosed(self):
        return self.fp is None

    def readable(self):
        return True

    def flush(self):
        pass

    def fileno(self):
        return self.fp.fileno()

    def read(self, size=-1, /):
        if self.fp is None:
            return b''
        if self._method == 'HEAD':
            self._close()
            return b''
        everything = size is None or size < 0
        if self.chunked:
            return self._read_chunked(-1 if everything else size)
        if everything:
            if self.length is None:
                data = self.fp.read()
            else:
                data = self._exactly(self.length)
                self.length = 0
            self._close()
            return data
        if self.length is not None and size > self.length:
            size = self.length
        data = self.fp.read(size)
        if not data and size:
            self._close()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._close()
        return data

    def _exactly(self, size):
        data = self.fp.read(size)
        if len(data) < size:
            raise IncompleteRead(data, size - len(data))
        return data

    def _begin_chunk(self):
        """Bytes left in the chunk; None at the end."""
        if not self.chunk_left:
            if self.chunk_left is not None:
                self.fp.read(2)
            line = self.fp.readline(_MAXLINE + 1)
            try:
                self.chunk_left = int(line.split(b';')[0], 16)
            except ValueError:
                self._close()
                raise IncompleteRead(b'') from None
            if self.chunk_left == 0:
                while self.fp.readline() not in (b'\r\n', b'\n', b''):
                    pass
                self._close()
                return None
        return self.chunk_left

    def _read_chunked(self, size):
        parts = []
        while size:
            left = self._begin_chunk()
            if left is None:
                break
            data = self._exactly(left if size < 0 else min(left, size))
            parts.append(data)
            self.chunk_left = left - len(data)
            if size > 0:
                size -= len(data)
        return b''.join(parts)

    def read1(self, size=-1, /):
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            left = self._begin_chunk()
            if left is None:
                return b''
            data = self.fp.read1(left if size < 0 else min(left, size))
            self.chunk_left = left - len(data)
            return data
        if self.length is not None and (size < 0 or size > self.length):
            size = self.length
        data = self.fp.read1(size)
        if self.length is not None:
            self.length -= len(data)
        if not data and size or self.length == 0:
            self._close()
        return data

    def peek(self, size=-1, /):
        return b'' if self.fp is None else self.fp.peek(size)

    def readline(self, limit=-1, /):
        if self.fp is None:
            return b''
        if self.chunked:
            line = b''
            while not line.endswith(b'\n') and len(line) != limit:
                byte = self._read_chunked(1)
                if not byte:
                    break
                line += byte
            return line
        if self.length is not None and (limit < 0 or limit > self.length):
            limit = self.length
        line = self.fp.readline(limit)
        if self.length is not None:
            self.length -= len(line)
        if not line and limit or self.length == 0:
            self._close()
        return line

    def getheader(self, name, default=None):
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name)
        return ', '.join(found) if found else default

    def getheaders(self):
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


class HTTPConnection:
    default_port = HTTP_PORT
    response_class = HTTPResponse
    auto_open = 1
    debuglevel = 0
    _scheme = 'http'

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._state = 'Idle'
        self._buffer = []
        self._response = None
        if port is None:
            head, colon, tail = host.rpartition(':')
            if colon and ']' not in tail:
                try:
                    port = int(tail) if tail else self.default_port
                except ValueError:
                    raise InvalidURL(f'nonnumeric port: {tail!r}') from None
                host = head
            else:
                port = self.default_port
        self.host = host.strip('[]')
        self.port = port
        if any(c <= ' ' or c == '\x7f' for c in self.host):
            raise InvalidURL(f"URL can't contain control characters. {self.host!r} (found at least ' ')")

    def set_debuglevel(self, level):
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        raise NotImplementedError('http.client: proxies do not exist in the simulated network; connect to the host '
                                  'itself')

    def connect(self):
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)

    def close(self):
        self._state = 'Idle'
        sock, self.sock = self.sock, None
        if sock is not None:
            sock.close()
        response, self._response = self._response, None
        if response is not None:
            response.close()

    def send(self, data):
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, 'read'):
            while True:
                part = data.read(self.blocksize)
                if not part:
                    return
                self.sock.sendall(part.encode('latin-1') if isinstance(part, str) else part)
        try:
            self.sock.sendall(data)
        except TypeError:
            if isinstance(data, str) or not hasattr(data, '__iter__'):
                raise TypeError(f'data should be a bytes-like object or an iterable, got {type(data)!r}') from None
            for part in data:
                self.sock.sendall(part)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != 'Idle' or self._response is not None:
            raise CannotSendRequest(self._state if self._state != 'Idle' else 'Request-sent')
        self._state = 'Request-started'
        self._method = method
        url = url or '/'
        if any(c <= ' ' or c == '\x7f' for c in url):
            found = next(c for c in url if c <= ' ' or c == '\x7f')
            self._state = 'Idle'
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {found!r})")
        self._target = url
        self._buffer = [f'{method} {url} HTTP/1.1'.encode('ascii')]
        if not skip_host:
            host = self.host if ':' not in self.host else f'[{self.host}]'
            self.putheader('Host', host if self.port == self.default_port else f'{host}:{self.port}')
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def putheader(self, header, *values):
        if self._state != 'Request-started':
            raise CannotSendHeader()
        name = header if isinstance(header, bytes) else header.encode('ascii')
        parts = []
        for value in values:
            if isinstance(value, str):
                value = value.encode('latin-1')
            elif isinstance(value, int):
                value = str(value).encode()
            if b'\n' in value or b'\r' in value:
                raise ValueError(f'Invalid header value {value!r}')
            parts.append(value)
        self._buffer.append(name + b': ' + b'\r\n\t'.join(parts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        if self._state != 'Request-started':
            raise CannotSendHeader()
        self._state = 'Request-sent'
        head = b'\r\n'.join(self._buffer) + b'\r\n\r\n'
        self._buffer = []
        if isinstance(message_body, bytes) and not encode_chunked:
            self._send_all(head + message_body)
            return
        self._send_all(head)
        if message_body is None:
            return
        if hasattr(message_body, 'read'):
            message_body = iter(lambda: message_body.read(self.blocksize) or None, None)
        elif isinstance(message_body, (bytes, bytearray, memoryview)):
            message_body = (message_body,)
        for part in message_body:
            if isinstance(part, str):
                part = part.encode('latin-1')
            if encode_chunked:
                part = f'{len(part):X}\r\n'.encode() + part + b'\r\n'
            self.send(part)
        if encode_chunked:
            self.send(b'0\r\n\r\n')

    def _send_all(self, data):
        if self.sock is None and self.auto_open:
            self.connect()
        if self.sock is not None:
            self.sock._note = f', {self._method} {self._target}'
        self.send(data)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        names = {(name if isinstance(name, str) else name.decode()).lower() for name in headers}
        self.putrequest(method, url, 'host' in names, 'accept-encoding' in names)
        if isinstance(body, str):
            body = body.encode('latin-1')
        if 'content-length' not in names and 'transfer-encoding' not in names:
            if body is None:
                if method.upper() in ('POST', 'PUT', 'PATCH'):
                    self.putheader('Content-Length', '0')
            elif hasattr(body, '__len__') and not isinstance(body, (list, tuple, dict)):
                self.putheader('Content-Length', str(len(body)))
            else:
                encode_chunked = True
                self.putheader('Transfer-Encoding', 'chunked')
        elif 'content-length' in names:
            encode_chunked = False
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != 'Request-sent' or self._response is not None:
            raise ResponseNotReady(self._state)
        response = self.response_class(self.sock, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
        except BaseException:
            response.close()
            raise
        self._state = 'Idle'
        if response.will_close:
            self.close()
        else:
            self._response = response
        return response


class HTTPSConnection(HTTPConnection):
    default_port = HTTPS_PORT
    _scheme = 'https'

    def __init__(self, host, port=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, context=None,
                 blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize)
        import ssl
        self._context = context or ssl.create_default_context()

    def connect(self):
        super().connect()
        plain = self.sock
        try:
            self.sock = self._context.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            self.sock = None
            raise

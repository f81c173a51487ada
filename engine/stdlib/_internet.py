"""The internet, as programs here see it: which names there are, what is at which port, and what web
servers answer. All of it follows from the request alone, so every run gets the same. Nothing in this
module takes virtual time (lang::kFree): it is not this machine's work. When an answer arrives is
decided by the machine (machine/network.cpp)."""
import _machine

OWN_ADDRESS = '192.168.1.20'
TLS_HELLO = b'\x16\x03\x01'

_names = {}         # of addresses that have been looked up
_NOWHERE = ('nonexist', 'non-exist', 'doesnotexist', 'does-not-exist', 'not-exist', 'notexist', 'nosuch', 'no-such',
            'invalid', 'notareal', 'not-a-real', 'unknown-host', 'unknownhost', 'thisdomain', 'this-domain')
_SILENT = ('10.', '192.0.2.', '198.51.100.', '203.0.113.', '192.168.', '172.16.', '240.')
_KNOWN = {'dns.google': '8.8.8.8', 'one.one.one.one': '1.1.1.1', 'scanme.nmap.org': '45.33.32.156'}
_OPEN = {'scanme.nmap.org': (22, 80, 9929, 31337), 'github.com': (22, 80, 443), 'dns.google': (53, 443),
         '8.8.8.8': (53, 443), '1.1.1.1': (53, 80, 443)}


def _hash(text):
    return int.from_bytes(text.encode(), 'little') * 2654435761 % 4294967291


def lookup(name):
    """(ns the look-up takes, address); the address is None where there is no such name."""
    name = name.lower().rstrip('.')
    plain = name.replace('-', '').replace('.', '').replace('_', '')
    if ('.' not in name or '..' in name or name.startswith('.') or not plain.isalnum() and not _wide(plain)
            or name.rpartition('.')[2] in ('invalid', 'test', 'example', 'local', 'localdomain')
            or any(word in name for word in _NOWHERE)):
        return _machine.cost('DnsLookup'), None
    address = _KNOWN.get(name)
    if address is None:
        h = _hash(name)
        first = (23, 34, 52, 93, 104, 142, 151, 185)[h % 8]
        address = f'{first}.{h // 8 % 256}.{h // 2048 % 256}.{h // 524288 % 254 + 1}'
    _names[address] = name
    return _machine.net_lookup(name, address), address


def _wide(text):
    return not text.isascii()


def name_of(address):
    return _names.get(address)


def behaviour(address, port):
    """What happens at a port: 0 somebody answers, 1 it is refused, 2 nothing."""
    name = _names.get(address, address)
    if port in _OPEN.get(name, (80, 443)) and not address.startswith(_SILENT):
        return 0
    return 1 if name == 'scanme.nmap.org' else 2


class Conversation:
    """The far end of one connection: takes what is sent, schedules what is answered."""

    def __init__(self, address, port):
        self.host = _names.get(address, address)
        self.port = port
        self.tls = False
        self.waiting = b''      # the beginning of a request
        self.closed = False

    def feed(self, fd, data):
        if self.closed:
            return
        self.waiting += data
        if self.waiting.startswith(TLS_HELLO):
            return self._hello(fd)
        if self.port in (22, 53):
            return
        while self.waiting and not self.closed:
            request = _parse(self.waiting)
            if request is None:
                return
            method, target, headers, body, used, version = request
            self.waiting = self.waiting[used:]
            fate = _machine.net_fate(fd)
            if fate == 1:
                self.closed = True
                return _machine.net_reply(fd, 0, b'', 2)
            if method is None:
                status, extra, content, ns = 400, {}, _page('400 Bad Request', ['Bad Request']), 0
            elif self.port == 443 and not self.tls:
                status, extra, ns = 400, {}, 0
                content = _page('400', ['The plain HTTP request was sent to HTTPS port'])
            elif fate == 2:
                status, extra, content, ns = 500, {}, _page('500', ['Internal Server Error']), -1
            else:
                status, extra, content, ns = respond(method, headers.get('host', self.host), target, headers, body,
                                                     'https' if self.tls else 'http')
            self.closed = (method is None or headers.get('connection', '').lower() == 'close'
                           or version == '1.0' and headers.get('connection', '').lower() != 'keep-alive')
            reply = _reply(status, extra, content, method, self.closed)
            _machine.net_reply(fd, ns, reply, 1 if self.closed else 0)

    def _hello(self, fd):
        if len(self.waiting) < 5:
            return
        size = 5 + int.from_bytes(self.waiting[3:5], 'big')
        if len(self.waiting) < size:
            return
        if self.port != 443:
            self.closed = True
            return _machine.net_reply(fd, 0, b'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', 1)
        self.waiting = self.waiting[size:]
        self.tls = True
        _machine.net_reply(fd, 1000000, server_hello(), 0)


def client_hello():
    return TLS_HELLO + (512).to_bytes(2, 'big') + bytes(512)


def server_hello():
    return TLS_HELLO + (2900).to_bytes(2, 'big') + bytes(2900)      # with a certificate


def _parse(data):
    """(method, target, headers, body, bytes used, version), or None: not all there yet."""
    end = data.find(b'\r\n\r\n')
    size = 4
    if end < 0:
        end, size = data.find(b'\n\n'), 2
        if end < 0:
            return None
    lines = data[:end].decode('latin-1').replace('\r\n', '\n').split('\n')
    parts = lines[0].split(' ')
    if len(parts) != 3 or not parts[2].startswith('HTTP/'):
        return None, '', {}, b'', len(data), '1.0'
    headers = {}
    for line in lines[1:]:
        name, _, value = line.partition(':')
        headers[name.strip().lower()] = value.strip()
    start = end + size
    if headers.get('transfer-encoding', '').lower() == 'chunked':
        body = b''
        while True:
            line = data.find(b'\r\n', start)
            if line < 0:
                return None
            count = int(data[start:line].split(b';')[0], 16)
            if len(data) < line + count + 4:
                return None
            body += data[line + 2:line + 2 + count]
            start = line + count + 4
            if count == 0:
                break
    else:
        length = headers.get('content-length', '0')
        length = int(length) if length.isdigit() else 0
        if len(data) < start + length:
            return None
        body = data[start:start + length]
        start += length
    return parts[0], parts[1], headers, body, start, parts[2][5:]


REASONS = {
    100: 'Continue', 101: 'Switching Protocols', 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content',
    206: 'Partial Content', 300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other',
    304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request',
    401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed',
    406: 'Not Acceptable', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 413: 'Content Too Large',
    415: 'Unsupported Media Type', 418: "I'm a Teapot", 422: 'Unprocessable Content', 429: 'Too Many Requests',
    500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable',
    504: 'Gateway Timeout'}


def _reply(status, extra, content, method, closes):
    kind = 'text/html; charset=utf-8'
    if isinstance(content, str):
        content = content.encode()
    elif isinstance(content, bytes):
        kind = 'application/octet-stream'
    elif content is not None:
        content, kind = (_json(content, '', '  ') + '\n').encode(), 'application/json'
    content = content or b''
    seconds = 1735689600 + _machine.now_ns() // 1000000000
    headers = {'Date': date_text(seconds), 'Content-Type': kind, 'Content-Length': str(len(content)),
               'Connection': 'close' if closes else 'keep-alive', 'Server': 'interleave'}
    headers.update(extra)
    if status in (204, 304) or status < 200:
        content = b''
        del headers['Content-Length']
    head = f'HTTP/1.1 {status} {REASONS.get(status, "Unknown")}\r\n'
    head += ''.join([f'{name}: {value}\r\n' for name, value in headers.items()])
    return (head + '\r\n').encode('latin-1') + (b'' if method == 'HEAD' else content)


_MONTHS = ('Jan', 31), ('Feb', 28), ('Mar', 31), ('Apr', 30), ('May', 31), ('Jun', 30), ('Jul', 31)


def date_text(seconds):
    """As HTTP writes it; of the year 2025, in which every program starts."""
    seconds -= 1735689600
    day, rest = seconds // 86400, seconds % 86400
    weekday = ('Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue')[day % 7]
    for month, days in _MONTHS:
        if day < days:
            break
        day -= days
    return f'{weekday}, {day + 1:02} {month} 2025 {rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02} GMT'


def _json(value, indent, step):
    if value is None or value is True or value is False:
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, str):
        out = value.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\r', '\\r')
        out = out.replace('\t', '\\t')
        return '"' + ''.join([c if ' ' <= c < '\x7f' else _escape(c) for c in out]) + '"'
    inner = indent + step
    if isinstance(value, dict):
        if not value:
            return '{}'
        parts = [f'{inner}{_json(str(key), "", "")}: {_json(item, inner, step)}' for key, item in value.items()]
        return '{\n' + ',\n'.join(parts) + f'\n{indent}}}'
    if isinstance(value, (list, tuple)):
        if not value:
            return '[]'
        return '[\n' + ',\n'.join([inner + _json(item, inner, step) for item in value]) + f'\n{indent}]'
    return repr(value)


def _escape(c):
    code = ord(c)
    if code < 0x10000:
        return f'\\u{code:04x}'
    code -= 0x10000
    return f'\\u{0xd800 + (code >> 10):04x}\\u{0xdc00 + (code & 1023):04x}'


def _unquote(text):
    parts = text.replace('+', ' ').split('%')
    out = parts[0].encode()
    for part in parts[1:]:
        try:
            out += bytes([int(part[:2], 16)]) + part[2:].encode()
        except ValueError:
            out += b'%' + part.encode()
    return out.decode('utf-8', 'replace')


def _query(text):
    found = {}
    for part in text.split('&'):
        if part:
            name, _, value = part.partition('=')
            name, value = _unquote(name), _unquote(value)
            if name in found:
                found[name] = (found[name] if isinstance(found[name], list) else [found[name]]) + [value]
            else:
                found[name] = value
    return found


def _number(text, otherwise=None):
    return int(text) if text.isdigit() and len(text) < 10 else otherwise


# --- what is at an address

def respond(method, host, target, headers, body, scheme):
    """(status, headers, content, ns the server takes or -1: its usual time)"""
    host = host.partition(':')[0].lower()
    if host.startswith('www.'):
        host = host[4:]
    if target.startswith('http://') or target.startswith('https://'):
        target = '/' + target.split('/', 3)[3] if target.count('/') > 2 else '/'
    path, _, query = target.partition('?')
    path = _unquote(path)
    parts = [part for part in path.split('/') if part]
    request = _Request(method, host, path, parts, _query(query), headers, body, f'{scheme}://{host}{target}')
    if method == 'OPTIONS':
        return 200, {'Allow': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'}, '', -1
    site = _SITES.get(host)
    if site is None and (host.endswith('.httpbin.org') or host in ('httpbin.dev', 'httpbingo.org', 'httpbin.io')):
        site = _httpbin
    found = site(request) if site else None
    if found is None:
        found = _anything(request)
    if isinstance(found, tuple):
        return found + (-1,) * (4 - len(found))
    return 200, {}, found, -1


class _Request:
    def __init__(self, method, host, path, parts, query, headers, body, url):
        self.method, self.host, self.path, self.parts, self.query = method, host, path, parts, query
        self.headers, self.body, self.url = headers, body, url

    def echo(self):
        """What httpbin says about a request."""
        names = {'-'.join([word.capitalize() for word in name.split('-')]): value
                 for name, value in self.headers.items()}
        return {'args': self.query, 'headers': names, 'origin': OWN_ADDRESS, 'url': self.url}

    def sent(self):
        kind = self.headers.get('content-type', '')
        text = self.body.decode('utf-8', 'replace')
        out = {'data': '', 'files': {}, 'form': {}, 'json': None}
        if 'form-urlencoded' in kind:
            out['form'] = _query(text)
        else:
            out['data'] = text
            out['json'] = self.parsed()
        return out

    def parsed(self):
        import json
        try:
            return json.loads(self.body)
        except ValueError:
            return None


def _no(status=404):
    return status, {}, _page(f'{status} {REASONS.get(status, "")}', [REASONS.get(status, '')])


def _httpbin(r):
    first = r.parts[0] if r.parts else ''
    second = r.parts[1] if len(r.parts) > 1 else ''
    if first in ('get', 'post', 'put', 'patch', 'delete'):
        if r.method not in (first.upper(), 'HEAD' if first == 'get' else ''):
            return _no(405)
        return r.echo() if first == 'get' else {**r.echo(), **r.sent()}
    if first == 'anything':
        return {**r.echo(), **r.sent(), 'method': r.method}
    if first == 'delay':
        try:
            seconds = min(10.0, float(second))
        except ValueError:
            return _no()
        return 200, {}, {**r.echo(), **r.sent()}, int(seconds * 1e9)
    if first == 'status':
        codes = [int(code) for code in second.split(',') if code.isdigit()]
        if not codes:
            return _no(400)
        code = codes[_hash(r.url) % len(codes)]
        extra = {'Location': '/redirect/1'} if code in (301, 302, 303, 307, 308) else {}
        if code == 401:
            extra['WWW-Authenticate'] = 'Basic realm="Fake Realm"'
        return code, extra, ''
    if first in ('redirect', 'relative-redirect', 'absolute-redirect'):
        left = _number(second, 1)
        where = '/get' if left <= 1 else f'/{first}/{left - 1}'
        base = r.url[:r.url.index('/', 8)] if first.startswith('abs') else ''
        return 302, {'Location': base + where}, _page('Redirecting...', [])
    if first == 'redirect-to':
        return int(r.query.get('status_code', 302)), {'Location': r.query.get('url', '/')}, ''
    if first == 'json':
        return {'slideshow': {'author': 'Yours Truly', 'date': 'date of publication', 'slides': [
            {'title': 'Wake up to WonderWidgets!', 'type': 'all'},
            {'items': ['Why <em>WonderWidgets</em> are great', 'Who <em>buys</em> WonderWidgets'],
             'title': 'Overview', 'type': 'all'}], 'title': 'Sample Slide Show'}}
    if first == 'uuid':
        h = f'{_hash(r.url + str(_machine.now_ns())):08x}' * 4
        return {'uuid': f'{h[:8]}-{h[3:7]}-4{h[5:8]}-a{h[1:4]}-{h[2:14]}'}
    if first == 'headers':
        return {'headers': r.echo()['headers']}
    if first == 'ip':
        return {'origin': OWN_ADDRESS}
    if first == 'user-agent':
        return {'user-agent': r.headers.get('user-agent', '')}
    if first in ('bytes', 'stream-bytes', 'range'):
        return 200, {'Content-Type': 'application/octet-stream'}, _noise(r.path, min(102400, _number(second, 0)))
    if first == 'stream':
        lines = [_json({**r.echo(), 'id': i}, '', '').replace('\n', ' ') for i in range(min(100, _number(second, 1)))]
        return 200, {'Content-Type': 'application/json'}, '\n'.join(lines) + '\n'
    if first == 'drip':
        ns = int(float(r.query.get('duration', 2)) * 1e9)
        return int(r.query.get('code', 200)), {}, b'*' * int(r.query.get('numbytes', 10)), ns
    if first == 'html':
        return _page('Herman Melville - Moby-Dick', [_words(r.path, 600)])
    if first == 'image':
        return _image(r, second or 'png')
    if first == 'xml':
        return 200, {'Content-Type': 'application/xml'}, "<?xml version='1.0'?>\n<slideshow title=\"Sample\"/>\n"
    if first == 'robots.txt':
        return 200, {'Content-Type': 'text/plain'}, 'User-agent: *\nDisallow: /deny\n'
    if first == 'cookies':
        if second == 'set':
            extra = {'Location': '/cookies'}
            for name, value in r.query.items():
                extra['Set-Cookie'] = f'{name}={value}; Path=/'
            return 302, extra, ''
        pairs = [pair.strip().partition('=') for pair in r.headers.get('cookie', '').split(';') if pair.strip()]
        return {'cookies': {name: value for name, _, value in pairs}}
    if first in ('basic-auth', 'hidden-basic-auth', 'bearer'):
        given = r.headers.get('authorization', '')
        if first == 'bearer':
            return {'authenticated': True, 'token': given[7:]} if given.startswith('Bearer ') else _no(401)
        import base64
        wanted = 'Basic ' + base64.b64encode(':'.join(r.parts[1:3]).encode()).decode()
        if given != wanted:
            return 401, {'WWW-Authenticate': 'Basic realm="Fake Realm"'}, ''
        return {'authenticated': True, 'user': second}
    if first == 'response-headers':
        return 200, {k: v for k, v in r.query.items()}, r.query
    if first == 'links':
        count = _number(second, 10)
        return _page('Links', [' '.join([f'<a href="/links/{count}/{i}">{i}</a>' for i in range(count)])])
    return _page('httpbin.org', [_words('httpbin', 300)]) if not first else _no()


_NAMES = ('Leanne Graham', 'Ervin Howell', 'Clementine Bauch', 'Patricia Lebsack', 'Chelsey Dietrich',
          'Dennis Schulist', 'Kurtis Weissnat', 'Nicholas Runolfsdottir', 'Glenna Reichert', 'Clementina DuBuque')
_USERS = ('Bret', 'Antonette', 'Samantha', 'Karianne', 'Kamren', 'Leopoldo_Corkery', 'Elwyn.Skiles', 'Maxime_Nienow',
          'Delphine', 'Moriah.Stanton')
_SIZES = {'posts': 100, 'comments': 500, 'albums': 100, 'photos': 5000, 'todos': 200, 'users': 10}


def _item(kind, n):
    if kind == 'users':
        name, user = _NAMES[n - 1], _USERS[n - 1]
        return {'id': n, 'name': name, 'username': user, 'email': f'{user}@example.com',
                'address': {'street': _words(user, 2), 'suite': f'Apt. {100 + n}', 'city': _words(name, 1).capitalize(),
                            'zipcode': f'{10000 + n * 7919}', 'geo': {'lat': str(n * 7.5), 'lng': str(n * -11.25)}},
                'phone': f'1-770-736-80{n:02}', 'website': f'{user.lower()}.org',
                'company': {'name': f'{name.split()[1]} Group', 'catchPhrase': _words(user, 4), 'bs': _words(name, 3)}}
    title = _words(f'{kind}{n}', 4 + n % 5)
    if kind == 'posts':
        body = '\n'.join([_words(f'{kind}{n}.{line}', 7) for line in range(4)])
        return {'userId': (n - 1) // 10 + 1, 'id': n, 'title': title, 'body': body}
    if kind == 'comments':
        return {'postId': (n - 1) // 5 + 1, 'id': n, 'name': title, 'email': f'user{n}@example.com',
                'body': _words(f'body{n}', 20)}
    if kind == 'todos':
        return {'userId': (n - 1) // 20 + 1, 'id': n, 'title': title, 'completed': _hash(f'{n}') % 2 == 1}
    if kind == 'albums':
        return {'userId': (n - 1) // 10 + 1, 'id': n, 'title': title}
    return {'albumId': (n - 1) // 50 + 1, 'id': n, 'title': title, 'url': f'https://via.placeholder.com/600/{n:06x}',
            'thumbnailUrl': f'https://via.placeholder.com/150/{n:06x}'}


def _placeholder(r):
    kind = r.parts[0] if r.parts else ''
    if kind not in _SIZES:
        return _page('JSONPlaceholder', [_words('placeholder', 200)]) if not kind else (404, {}, {})
    size = _SIZES[kind]
    if r.method == 'POST':
        return 201, {}, {**(r.parsed() or _query(r.body.decode('utf-8', 'replace'))), 'id': size + 1}
    if len(r.parts) == 1:
        found = [_item(kind, n) for n in range(1, size + 1 if size < 1000 else 101)]
    else:
        n = _number(r.parts[1], 0)
        if not 1 <= n <= size:
            return 404, {}, {}
        if r.method == 'DELETE':
            return {}
        if r.method in ('PUT', 'PATCH'):
            kept = _item(kind, n) if r.method == 'PATCH' else {}
            return {**kept, **(r.parsed() or {}), 'id': n}
        if len(r.parts) == 2:
            return _item(kind, n)
        kind = r.parts[2]
        key = {'comments': 'postId', 'photos': 'albumId'}.get(kind, 'userId')
        found = [item for item in [_item(kind, i) for i in range(1, _SIZES.get(kind, 0) + 1)] if item[key] == n]
    for name, value in r.query.items():
        if not name.startswith('_'):
            found = [item for item in found if str(item.get(name)) == value]
    limit = _number(r.query.get('_limit', ''), len(found))
    start = _number(r.query.get('_start', ''), (_number(r.query.get('_page', ''), 1) - 1) * limit)
    return found[start:start + limit]


_LANGUAGES = ('Python', 'C', 'Rust', 'Go', 'JavaScript', 'C++')


def _repository(owner, name):
    h = _hash(owner + '/' + name)
    return {'id': h % 10 ** 8, 'name': name, 'full_name': f'{owner}/{name}', 'private': False,
            'owner': {'login': owner, 'id': _hash(owner) % 10 ** 7}, 'html_url': f'https://github.com/{owner}/{name}',
            'description': _words(name, 8), 'fork': False, 'stargazers_count': h % 90000, 'watchers_count': h % 90000,
            'forks_count': h % 20000, 'open_issues_count': h % 900, 'language': _LANGUAGES[h % 6],
            'default_branch': 'main', 'created_at': '2012-03-04T05:06:07Z', 'updated_at': '2024-12-30T12:00:00Z'}


def _github(r):
    limit = {'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '59'}
    if len(r.parts) == 2 and r.parts[0] == 'users':
        name, h = r.parts[1], _hash(r.parts[1])
        return 200, limit, {'login': name, 'id': h % 10 ** 7, 'html_url': f'https://github.com/{name}', 'type': 'User',
                            'name': name.capitalize(), 'company': None, 'location': _words(name, 1).capitalize(),
                            'public_repos': h % 120, 'followers': h % 5000, 'following': h % 300,
                            'created_at': '2011-01-25T18:44:36Z'}
    if len(r.parts) == 3 and r.parts[0] in ('users', 'orgs') and r.parts[2] == 'repos':
        return 200, limit, [_repository(r.parts[1], f'{_words(r.parts[1] + str(i), 1)}-{i}') for i in range(1, 11)]
    if len(r.parts) == 3 and r.parts[0] == 'repos':
        return 200, limit, _repository(r.parts[1], r.parts[2])
    if len(r.parts) > 3 and r.parts[0] == 'repos':
        return 200, limit, [{'id': i, 'number': i, 'title': _words(r.path + str(i), 6), 'state': 'open',
                             'login': _words(f'login{i}', 1), 'contributions': 500 // i} for i in range(1, 11)]
    if r.path == '/search/repositories':
        word = str(r.query.get('q', 'python')).split(':')[-1]
        items = [_repository(_words(word + str(i), 1), f'{word}-{i}') for i in range(1, 31)]
        return 200, limit, {'total_count': 30, 'incomplete_results': False, 'items': items}
    if r.path == '/events':
        return 200, limit, [{'id': str(i), 'type': 'PushEvent', 'actor': {'login': _words(str(i), 1)},
                             'repo': {'name': _words(f'r{i}', 1)}} for i in range(30)]
    if not r.parts:
        return 200, limit, {'current_user_url': 'https://api.github.com/user',
                            'events_url': 'https://api.github.com/events'}
    return 404, limit, {'message': 'Not Found', 'documentation_url': 'https://docs.github.com/rest', 'status': '404'}


_POKEMON = ('bulbasaur', 'ivysaur', 'venusaur', 'charmander', 'charmeleon', 'charizard', 'squirtle', 'wartortle',
            'blastoise', 'caterpie', 'metapod', 'butterfree', 'weedle', 'kakuna', 'beedrill', 'pidgey', 'pidgeotto',
            'pidgeot', 'rattata', 'raticate', 'spearow', 'fearow', 'ekans', 'arbok', 'pikachu')


def _pokemon_name(n):
    return _POKEMON[n - 1] if n <= len(_POKEMON) else f'pokemon-{n}'


def _pokeapi(r):
    kind = r.parts[2] if len(r.parts) > 2 else ''
    base = f'https://pokeapi.co/api/v2/{kind}/'
    if len(r.parts) == 3:
        limit, offset = _number(r.query.get('limit', ''), 20), _number(r.query.get('offset', ''), 0)
        return {'count': 1302, 'next': f'{base}?offset={offset + limit}&limit={limit}', 'previous': None,
                'results': [{'name': _pokemon_name(n), 'url': f'{base}{n}/'}
                            for n in range(offset + 1, min(1302, offset + limit) + 1)]}
    if len(r.parts) != 4:
        return None
    name = r.parts[3].lower()
    n = _number(name)
    if n is None:
        n = _POKEMON.index(name) + 1 if name in _POKEMON else _number(name.partition('pokemon-')[2], 0)
        if n == 0:
            n = 26 + _hash(name) % 900 if name.isalpha() and kind == 'pokemon' else 0
    elif n and n <= 1302:
        name = _pokemon_name(n)
    if not 1 <= n <= 1302:
        return 404, {}, 'Not Found'
    h = _hash(name)
    types = ('grass', 'fire', 'water', 'bug', 'normal', 'poison', 'electric')
    stats = ('hp', 'attack', 'defense', 'special-attack', 'special-defense', 'speed')
    return {'id': n, 'name': name, 'height': 3 + h % 20, 'weight': 20 + h % 1000, 'base_experience': 39 + h % 200,
            'types': [{'slot': 1, 'type': {'name': types[h % 7], 'url': 'https://pokeapi.co/api/v2/type/1/'}}],
            'abilities': [{'ability': {'name': _words(name, 1), 'url': ''}, 'is_hidden': False, 'slot': 1}],
            'stats': [{'base_stat': 30 + _hash(name + s) % 90, 'effort': 0, 'stat': {'name': s}} for s in stats],
            'moves': [{'move': {'name': _words(f'{name}{i}', 1)}} for i in range(1, 9)],
            'sprites': {'front_default': f'https://raw.githubusercontent.com/PokeAPI/sprites/{n}.png'}}


def _example(r):
    if r.parts and r.parts[0] != 'index.html':      # programs make such addresses up, and expect an answer
        return None
    return _page('Example Domain', [
        'This domain is for use in illustrative examples in documents. You may use this domain in literature without '
        'prior coordination or asking for permission.',
        '<a href="https://www.iana.org/domains/example">More information...</a>'], 'font-family: sans-serif; ' * 24)


_SITES = {'httpbin.org': _httpbin, 'jsonplaceholder.typicode.com': _placeholder, 'api.github.com': _github,
          'pokeapi.co': _pokeapi, 'example.com': _example, 'example.org': _example, 'example.net': _example}


# --- any other site

_IMAGES = {'png': (b'\x89PNG\r\n\x1a\n', 'png'), 'jpg': (b'\xff\xd8\xff\xe0\x00\x10JFIF', 'jpeg'),
           'jpeg': (b'\xff\xd8\xff\xe0\x00\x10JFIF', 'jpeg'), 'gif': (b'GIF89a', 'gif'), 'webp': (b'RIFF', 'webp'),
           'ico': (b'\0\0\1\0', 'x-icon'), 'svg': (b'<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg+xml')}
_FILES = {'zip': 'zip', 'gz': 'gzip', 'tgz': 'gzip', 'iso': 'octet-stream', 'bin': 'octet-stream', 'pdf': 'pdf',
          'exe': 'octet-stream', 'mp4': 'mp4', 'mp3': 'mpeg', 'whl': 'octet-stream', 'dat': 'octet-stream'}
_TEXTS = {'txt': 'plain', 'md': 'plain', 'csv': 'csv', 'xml': 'xml', 'rss': 'xml', 'css': 'css', 'js': 'javascript'}
_PICTURES = ('picsum.photos', 'placehold', 'placekitten', 'loremflickr', 'unsplash', 'via.placeholder', 'dummyimage')
_PLACES = ('about', 'news', 'docs', 'docs/start', 'docs/reference', 'blog', 'blog/1', 'blog/2', 'blog/3', 'contact')
_MOST_BYTES = 4 << 20


def _anything(r):
    """A page, some JSON, a picture or a file: what the address looks like."""
    name = r.parts[-1] if r.parts else ''
    ending = name.rpartition('.')[2].lower() if '.' in name else ''
    lower = r.path.lower()
    if any([word in lower for word in ('/404', 'notfound', 'not-found', 'nonexist', 'does-not-exist', 'missing')]):
        return _no()
    if ending in _IMAGES or any([word in r.host for word in _PICTURES]):
        return _image(r, ending)
    if ending in _FILES:
        return 200, {'Content-Type': f'application/{_FILES[ending]}'}, _noise(r.url, _size(name, r.url, 200000))
    if ending in _TEXTS:
        return 200, {'Content-Type': f'text/{_TEXTS[ending]}; charset=utf-8'}, _text(r, ending)
    if (ending == 'json' or r.host.startswith('api') or '.api.' in r.host or 'api' in r.parts or
            'json' in r.headers.get('accept', '') and 'html' not in r.headers.get('accept', '')):
        return _api(r)
    if r.method not in ('GET', 'HEAD'):
        return {**r.echo(), **r.sent()}
    return _site(r)


def _size(name, text, usual):
    digits = ''
    for c in name.upper().replace('_', '').replace('-', ''):
        if c.isdigit():
            digits += c
        elif digits and c in 'KM':
            return min(_MOST_BYTES, int(digits) << (20 if c == 'M' else 10))
        else:
            digits = ''
    return usual // 2 + _hash(text) % usual


def _image(r, ending):
    start, kind = _IMAGES.get(ending, _IMAGES['jpg'])
    if kind == 'svg+xml':
        return 200, {'Content-Type': 'image/svg+xml'}, start
    sides = [_number(part) for part in r.parts if _number(part)]
    size = sides[-1] * sides[-2 if len(sides) > 1 else -1] // 10 if sides else _size('', r.url, 60000)
    return 200, {'Content-Type': f'image/{kind}'}, start + _noise(r.url, max(500, min(size, _MOST_BYTES)))


def _api(r):
    if r.method == 'POST':
        return 201, {}, {**(r.parsed() or {}), 'id': 101}
    if r.method == 'DELETE':
        return 204, {}, ''
    h = _hash(r.path)
    last = r.parts[-1] if r.parts else 'root'
    if last.isdigit() or not last.endswith('s'):
        n = _number(last)
        return {'id': n if n is not None else h % 1000, 'name': r.query.get('name', _words(r.path, 2)),
                'value': h % 10000 / 100, 'count': h % 500, 'active': h % 2 == 0, 'description': _words(r.path, 12)}
    return [{'id': i, 'name': _words(f'{r.path}{i}', 2), 'value': _hash(f'{r.path}{i}') % 10000 / 100}
            for i in range(1, min(100, _number(str(r.query.get('limit', '')), 10)) + 1)]


def _text(r, ending):
    if ending == 'csv':
        return 'id,name,value\n' + ''.join([f'{i},{_words(r.path + str(i), 1)},{_hash(r.path + str(i)) % 1000}\n'
                                            for i in range(1, 201)])
    if ending in ('xml', 'rss'):
        items = ''.join([f'<item><title>{_words(r.path + str(i), 5)}</title></item>' for i in range(10)])
        return f'<?xml version="1.0"?>\n<rss version="2.0"><channel>{items}</channel></rss>\n'
    if r.path == '/robots.txt':
        return 'User-agent: *\nAllow: /\n'
    return '\n'.join([_words(f'{r.url}{i}', 12) for i in range(60 + _hash(r.url) % 2000)]) + '\n'


def _site(r):
    """A page with links to others of its site."""
    site = r.host.split('.')[-2].capitalize() if r.host.count('.') else r.host
    if r.parts:
        title = f'{r.parts[-1].replace("_", " ").replace("-", " ")} - {site}'
    else:
        title = f'Welcome to {r.host}'
    h = _hash(r.host + r.path)
    here = r.path.strip('/')
    places = [place for place in [_PLACES[(h + i * 3) % len(_PLACES)] for i in range(4)] if place != here]
    links = ['<a href="/">Home</a>'] + [f'<a href="/{place}">{place.replace("/", " ")}</a>' for place in places]
    prose = [_words(f'{r.host}{r.path}{i}', 60 + h % 60) for i in range(5)]
    return _page(title, [' '.join(links)] + prose * (2 + h % 16))


def _page(title, paragraphs, style='font-family: sans-serif'):
    body = ''.join([f'    <p>{paragraph}</p>\n' for paragraph in paragraphs])
    return (f'<!doctype html>\n<html lang="en">\n<head>\n    <meta charset="utf-8">\n    <title>{title}</title>\n'
            f'    <style>body {{ {style} }}</style>\n</head>\n<body>\n    <h1>{title}</h1>\n{body}</body>\n</html>\n')


_WORDS = ('sed ut rerum est quia non autem omnis dolorem vero sint qui error magnam natus velit harum ipsa nulla modi '
          'animi porro culpa odio enim facere ratione tempora minus dolor fugit atque quasi optio totam ullam saepe '
          'earum rem ipsum laborum nobis eius unde amet quo iste soluta aut et').split()


def _words(seed, count):
    h = _hash(seed)
    out = []
    for _ in range(count):
        h = (h * 1103515245 + 12345) % 2147483648
        out.append(_WORDS[(h >> 8) % len(_WORDS)])
    return ' '.join(out)


def _noise(seed, size):
    h = _hash(seed)
    block = b''
    for _ in range(64):
        h = h * 6364136223846793005 % 18446744073709551557
        block += h.to_bytes(8, 'little')
    return (block * (size // 512 + 1))[:size]

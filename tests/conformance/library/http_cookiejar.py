# http.cookiejar and HTTPCookieProcessor: cookies between requests, domains, paths, files; own handlers.
import http.server
import os
import tempfile
import threading
import urllib.request
from http.cookiejar import (Cookie, CookieJar, DefaultCookiePolicy, LoadError, LWPCookieJar, MozillaCookieJar, http2time,
                            time2isoz, time2netscape)


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = (self.headers.get('Cookie') or '-').encode()
        self.send_response(302 if self.path == '/jump' else 200)
        if self.path == '/login':
            self.send_header('Set-Cookie', 'session=abc; Path=/; HttpOnly')
            self.send_header('Set-Cookie', 'lang="de"; Max-Age=1000')
        elif self.path == '/deep/set':
            self.send_header('Set-Cookie', 'deep=1')
        elif self.path == '/logout':
            self.send_header('Set-Cookie', 'session=; Path=/; Max-Age=0')
        elif self.path == '/foreign':
            self.send_header('Set-Cookie', 'f=1; Domain=other.example.com')
        elif self.path == '/jump':
            self.send_header('Set-Cookie', 'jumped=1; path=/')
            self.send_header('Location', '/show')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Marker(urllib.request.BaseHandler):
    def http_request(self, request):
        request.add_header('X-Mark', '1')
        return request

    def http_response(self, request, response):
        print('  seen', response.status, request.get_header('X-mark'))
        return response


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f'http://127.0.0.1:{server.server_port}'
jar = CookieJar()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar), Marker)
for path in ('/show', '/login', '/show', '/deep/set', '/deep/er', '/deeper', '/foreign', '/jump', '/logout', '/show'):
    with opener.open(base + path) as response:
        print(path, response.read().decode(), [(c.name, c.value, c.domain, c.path) for c in jar])
for cookie in jar:
    print(cookie, cookie.discard, cookie.expires is None, cookie.domain_specified, cookie.secure, cookie.is_expired())
print(len(jar), str(jar))
server.shutdown()


def make(name, value, domain, path='/', **more):
    settings = {'version': 0, 'port': None, 'port_specified': False, 'domain_specified': domain.startswith('.'),
                'domain_initial_dot': domain.startswith('.'), 'path_specified': True, 'secure': False, 'expires': 4e9,
                'discard': False, 'comment': None, 'comment_url': None, 'rest': {}, **more}
    return Cookie(name=name, value=value, domain=domain, path=path, **settings)


print(repr(make('a', 'b', 'x.org')))
rules = CookieJar(DefaultCookiePolicy(blocked_domains=['bad.org', '.worse.org']))
for cookie in (make('a', '1', '.x.org'), make('b', '2', 'www.x.org', '/p'), make('s', '3', '.x.org', secure=True),
               make('old', '4', '.x.org', expires=1), make('z', '5', 'bad.org'), make('n', None, '.x.org', '/p/q')):
    rules.set_cookie(cookie)
for url in ('http://www.x.org/', 'http://www.x.org/p/q', 'https://x.org/', 'http://notx.org/', 'http://bad.org/'):
    request = urllib.request.Request(url)
    rules.add_cookie_header(request)
    print(url, request.get_header('Cookie'))
rules.clear('bad.org')
rules.clear('.x.org', '/', 'a')
print(len(rules), [c.name for c in rules])
try:
    rules.clear('nowhere')
except KeyError as error:
    print(repr(error))
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, 'cookies.txt')
    for kind in (MozillaCookieJar, LWPCookieJar):
        kept = kind(name)
        for cookie in rules:
            kept.set_cookie(cookie)
        kept.set_cookie(make('short', 'x y', 'a.b', discard=True, expires=None))
        kept.save()
        print(open(name).read())
        kept.save(ignore_discard=True)
        again = kind()
        again.load(name)
        print([(c.name, c.value, c.expires, c.domain, c.path, c.secure, c.discard) for c in again])
    try:
        MozillaCookieJar().load(name)
    except LoadError as error:
        print(str(error).replace(folder, ''))
print(http2time('Wed, 09 Feb 1994 22:23:32 GMT'), http2time('1994-02-03 00:00:00Z'), http2time('x'), time2isoz(0), time2netscape(0))

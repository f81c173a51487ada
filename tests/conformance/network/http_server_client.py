# A program that serves itself: http.server with http.client and urllib.
import http.client
import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        parts = urllib.parse.urlsplit(self.path)
        if parts.path == '/redirect':
            self.send_response(302)
            self.send_header('Location', '/target?from=redirect')
            self.send_header('Content-Length', '0')
            self.end_headers()
            return
        if parts.path == '/missing':
            self.send_error(404)
            return
        if parts.path == '/chunked':
            self.send_response(200)
            self.send_header('Transfer-Encoding', 'chunked')
            self.end_headers()
            for piece in (b'first ', b'second ', b'third'):
                self.wfile.write(b'%X\r\n%s\r\n' % (len(piece), piece))
            self.wfile.write(b'0\r\n\r\n')
            return
        self.answer({'path': parts.path, 'query': urllib.parse.parse_qs(parts.query), 'method': self.command,
                     'agent': self.headers.get('X-Agent')})

    def do_POST(self):
        length = int(self.headers['Content-Length'])
        self.answer({'got': self.rfile.read(length).decode(), 'type': self.headers.get('Content-Type')}, 201)

    def answer(self, value, status=200):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        log.append(format % args)


log = []
server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.05,)).start()
port = server.server_port
base = f'http://127.0.0.1:{port}'

connection = http.client.HTTPConnection('127.0.0.1', port)
connection.request('GET', '/hello?x=1&x=2', headers={'X-Agent': 'test'})
response = connection.getresponse()
print(response.status, response.reason, response.version, response.getheader('content-type'), response.getheader('No'))
print(json.loads(response.read()), response.isclosed())
first = connection.sock
connection.request('POST', '/form', body=b'a=1', headers={'Content-Type': 'text/plain'})
response = connection.getresponse()
print(response.status, response.read(5), response.read(), connection.sock is first)
connection.request('GET', '/chunked')
response = connection.getresponse()
print(response.read(8), response.read())
try:
    connection.getresponse()
except http.client.ResponseNotReady as exc:
    print(type(exc).__name__, exc)
connection.request('PUT', '/x')
response = connection.getresponse()
print(response.status, response.reason, b'Unsupported method' in response.read())
connection.close()

with urllib.request.urlopen(base + '/redirect') as response:
    print(response.status, response.url == base + '/target?from=redirect', json.load(response))
    print(response.headers.get_content_type(), response.headers['Content-Length'])
try:
    urllib.request.urlopen(base + '/missing')
except urllib.error.HTTPError as exc:
    print(exc, exc.code, exc.reason, b'Error code: 404' in exc.read())
request = urllib.request.Request(base + '/post', data=urllib.parse.urlencode({'k': 'v w'}).encode())
print(request.get_method(), json.loads(urllib.request.urlopen(request).read()))
request = urllib.request.Request(base + '/get', headers={'x-agent': 'urllib'}, method='GET')
print(json.load(urllib.request.urlopen(request))['agent'], request.get_header('X-agent'))
server.shutdown()
server.server_close()
try:
    urllib.request.urlopen(base, timeout=1)
except urllib.error.URLError as exc:
    print(exc, type(exc.reason).__name__)
for bad in ('nonsense', 'gopher://x/'):
    try:
        urllib.request.urlopen(bad)
    except Exception as exc:
        print(type(exc).__name__, exc)
print(log[:4])

"""urllib.request, sockets to the outside, a port scanner, a crawler."""
import json
import re
import socket
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

with urllib.request.urlopen('https://jsonplaceholder.typicode.com/todos/1', timeout=5) as response:
    print(response.status, response.getheader('Content-Type'), json.loads(response.read())['id'])
data = urllib.parse.urlencode({'name': 'value'}).encode()
request = urllib.request.Request('https://httpbin.org/post', data=data, headers={'User-Agent': 'Mozilla/5.0'})
answer = json.load(urllib.request.urlopen(request))
print(answer['form'], answer['headers']['User-Agent'])
for url in ('https://httpbin.org/status/418', 'http://unknown.invalid/', 'https://httpbin.org/delay/9'):
    try:
        urllib.request.urlopen(url, timeout=0.5)
    except urllib.error.HTTPError as exc:
        print('HTTPError', exc.code, exc.reason)
    except urllib.error.URLError as exc:
        print('URLError', exc.reason)
    except TimeoutError as exc:
        print('TimeoutError', exc)
name, headers = urllib.request.urlretrieve('https://picsum.photos/200', 'picture.jpg')
print(name, headers['Content-Type'], open(name, 'rb').read(4))

with socket.create_connection(('www.example.com', 80), timeout=5) as sock:
    sock.sendall(b'HEAD / HTTP/1.1\r\nHost: www.example.com\r\nConnection: close\r\n\r\n')
    print(sock.makefile('rb').read().split(b'\r\n')[0])
context = ssl.create_default_context()
with socket.create_connection(('www.python.org', 443)) as sock:
    with context.wrap_socket(sock, server_hostname='www.python.org') as tls:
        print(tls.version(), tls.getpeercert()['subject'])
        tls.sendall(b'GET / HTTP/1.0\r\nHost: www.python.org\r\n\r\n')
        print(tls.recv(15))
try:
    context.wrap_socket(socket.create_connection(('example.com', 80)), server_hostname='example.com')
except ssl.SSLError as exc:
    print(type(exc).__name__, exc)


def scan(port):
    with socket.socket() as sock:
        sock.settimeout(1)
        return port if sock.connect_ex(('scanme.nmap.org', port)) == 0 else None


start = time.perf_counter()
with ThreadPoolExecutor(50) as pool:
    print('open:', [port for port in pool.map(scan, range(1, 101)) if port], end=' ')
print(time.perf_counter() - start < 1)


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attrs):
        if tag == 'a':
            self.links.append(dict(attrs)['href'])


def crawl(start, limit):
    seen, queue = [], [start]
    while queue and len(seen) < limit:
        url = queue.pop(0)
        if url in seen:
            continue
        seen.append(url)
        page = urllib.request.urlopen(url).read().decode()
        parser = Links()
        parser.feed(page)
        queue += [urllib.parse.urljoin(url, link) for link in parser.links]
        print(url, re.search('<title>(.*?)</title>', page)[1])
    return seen


print(len(crawl('https://books.toscrape.com/', 5)))

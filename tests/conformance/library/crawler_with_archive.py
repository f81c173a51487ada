# A crawler: robots.txt, a feed, cookies, what was fetched packed into an archive, a message about it.
import email, email.message, email.utils, io, os, tempfile, threading, queue, time
import urllib.request, urllib.robotparser, urllib.error
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from http.cookies import SimpleCookie
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape
from html.parser import HTMLParser
import mimetypes, tarfile, shutil, codecs, getopt

class H(BaseHTTPRequestHandler):

    def do_GET(self):
        c = SimpleCookie(self.headers.get('Cookie', ''))
        n = int(c['n'].value) if 'n' in c else 0
        if self.path == '/feed':
            body = ('<rss><channel>' + ''.join((f"<item><title>{escape('A & B %d' % i)}</title><link>/p{i}</link></item>" for i in range(4))) + '</channel></rss>').encode()
            kind = 'application/rss+xml'
        elif self.path == '/robots.txt':
            body, kind = (b'User-agent: *\nDisallow: /p2\n', 'text/plain')
        else:
            body, kind = (self.path.encode() * 3, mimetypes.guess_type(self.path + '.html')[0])
        self.send_response(200)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        c = SimpleCookie()
        c['n'] = n + 1
        c['n']['path'] = '/'
        self.send_header('Set-Cookie', c['n'].OutputString())
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *a):
        pass
s = ThreadingHTTPServer(('127.0.0.1', 0), H)
threading.Thread(target=s.serve_forever, daemon=True).start()
base = f'http://127.0.0.1:{s.server_port}'
cj = urllib.request.HTTPCookieProcessor()
op = urllib.request.build_opener(cj)
rp = urllib.robotparser.RobotFileParser(base + '/robots.txt')
rp.read()
feed = ET.parse(op.open(base + '/feed'))
links = [(i.findtext('title'), i.find('link').text) for i in feed.iterfind('.//item')]
print(links)
out = {}

def fetch(t, l):
    if rp.can_fetch('bot', base + l):
        with op.open(base + l) as r:
            out[t] = (r.read(), r.headers.get_content_type())
for t, l in links:
    fetch(t, l)
print(out, [(c.name, c.value) for c in cj.cookiejar])
with tempfile.TemporaryDirectory() as d:
    for t, (b, k) in out.items():
        with open(os.path.join(d, t.replace(' ', '_')), 'wb') as f:
            f.write(b)
    name = shutil.make_archive(os.path.join(d, '..', 'arch'), 'gztar', d)
    with tarfile.open(name) as tar:
        print(sorted(tar.getnames()))
    os.remove(name)
s.shutdown()
msg = email.message.EmailMessage()
msg['To'] = 'x@y.z'
msg['Subject'] = 'done'
msg.set_content('\n'.join((f'{t}: {len(b)}' for t, (b, k) in out.items())))
print(msg)

# SimpleHTTPRequestHandler serves a folder.
import functools
import http.client
import os
import tempfile
import threading
from http.server import HTTPServer, SimpleHTTPRequestHandler


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        pass


folder = tempfile.mkdtemp()
with open(os.path.join(folder, 'page.html'), 'w') as out:
    out.write('<h1>page</h1>')
os.mkdir(os.path.join(folder, 'sub'))
with open(os.path.join(folder, 'sub', 'data.txt'), 'w') as out:
    out.write('text\n' * 10)
with HTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=folder)) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    for method, path in (('GET', '/page.html'), ('HEAD', '/page.html'), ('GET', '/sub/data.txt'), ('GET', '/sub'),
                         ('GET', '/sub/'), ('GET', '/none'), ('GET', '/../../etc/passwd'), ('POST', '/')):
        connection = http.client.HTTPConnection('127.0.0.1', server.server_port, timeout=2)
        connection.request(method, path)
        response = connection.getresponse()
        body = response.read()
        print(method, path, response.status, response.reason, response.version, response.getheader('Content-type'),
              response.getheader('Location'), response.getheader('Content-Length') == str(len(body)))
        print([line for line in body.decode().splitlines() if '<li>' in line or '<p>' in line or '<h1>' in line])
        connection.close()
    server.shutdown()
    thread.join()

# urllib.robotparser: rules by agent, delays, site maps; files that are missing or forbidden.
import http.server
import threading
from urllib.robotparser import RobotFileParser

TEXT = '''# a comment
User-agent: figtree
User-agent: Hammer # two at once
Crawl-delay: 3
Request-rate: 9/30
Disallow: /tmp
Allow: /a%3cd.html
Disallow: /a%3Cd
Disallow: /a%2fb.html

User-agent: nice
Disallow:

User-agent: *
Crawl-delay: x
Disallow: /private/
Allow: /
Sitemap: http://x.org/map.xml
nonsense line
'''
robots = RobotFileParser()
print(robots.can_fetch('any', 'http://x.org/'), robots.mtime())
robots.parse(TEXT.splitlines())
for agent in ('figtree', 'FigTree/1.0', 'hammer', 'nice', 'other'):
    print(agent, [robots.can_fetch(agent, 'http://x.org' + path) for path in (
        '/', '/tmp/x', '/a%3cd.html', '/a<d/x', '/a/b.html', '/private/', '/private', '')],
        robots.crawl_delay(agent), robots.request_rate(agent))
print(robots.site_maps(), robots.mtime() > 0, RobotFileParser().site_maps())
print(robots)


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({'/robots.txt': 200, '/secret': 403}.get(self.path, 404))
        self.end_headers()
        self.wfile.write(b'User-agent: *\nDisallow: /x\n')

    def log_message(self, *args):
        pass


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
for path in ('/robots.txt', '/secret', '/none'):
    robots = RobotFileParser(f'http://127.0.0.1:{server.server_port}{path}')
    robots.read()
    print(path, robots.can_fetch('me', '/x/y'), robots.can_fetch('me', '/y'), robots.allow_all, robots.disallow_all)
server.shutdown()

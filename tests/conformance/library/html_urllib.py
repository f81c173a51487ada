import html
from urllib.parse import *
print(html.escape('<a href="x">\'&\'</a>'), html.escape('"', quote=False), html.unescape('&lt;b&gt; &amp; &#39;x&#x27; &quot;&eacute;&nope;'))
u = urlparse('https://user:pw@Example.org:8080/a/b;p?x=1&y=2#frag')
print(u, u.hostname, u.port, u.username, u.password, u.geturl(), u.scheme, u[1])
print(urlsplit('//host/path?q'), urlparse('mailto:a@b'), urlparse('path/only'), urlparse('http://h').port)
for base, ref in (('http://a/b/c', 'd'), ('http://a/b/c', '/d'), ('http://a/b/c', '../d'), ('http://a/b/c', 'http://x/y'), ('http://a/b/c', '?q'), ('http://a', 'b')):
    print(urljoin(base, ref))
print(quote('a b/ü&'), quote_plus('a b/ü&'), quote('a/b', safe=''), unquote('a%20b%C3%BC'), unquote_plus('a+b%2B'), unquote('%zz%41'))
print(urlencode({'a': 1, 'b c': 'ü&'}), urlencode([('x', [1, 2])], doseq=True), parse_qs('a=1&a=2&b=&c=%20'), parse_qsl('a=1&b=', keep_blank_values=True), urlunparse(('http', 'h', '/p', '', 'q=1', '')), urldefrag('http://x/#y'))

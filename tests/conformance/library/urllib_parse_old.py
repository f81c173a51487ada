"""splittype() and its siblings, deprecated since 3.8."""
import urllib.parse
import warnings

CASES = {
    "splittype": ["http://a/b", "HTTP:x", "no/scheme:x", ":x", "plain", "a:b:c", "x:\ny"],
    "splithost": ["//host:80/path", "//host?q", "//host#f", "/path", "//", "//h", "host", "//a/b?c"],
    "splituser": ["me:pw@host", "host", "a@b@c", "@host"],
    "splitpasswd": ["me:pw", "me", "me:", "a:b:c"],
    "splitport": ["host:80", "host:", "host", "host:x", "a:b:1", "[::1]:80", ":80", "host:٣"],
    "splitnport": ["host:80", "host:", "host", "host:x", "a:1:2"],
    "splitquery": ["/a?b", "/a?b?c", "/a", "?b", "a?"],
    "splittag": ["/a#b", "/a#b#c", "/a", "#"],
    "splitattr": ["/a;b=1;c", "/a", ";"],
    "splitvalue": ["a=b", "a", "a=b=c", "="],
}
for name, urls in CASES.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(name, [getattr(urllib.parse, name)(url) for url in urls])
    print(caught[0].category.__name__, caught[0].message, len(caught), caught[0].filename.endswith("old.py"))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(urllib.parse.splitnport("host", 8080), urllib.parse.splitnport("h:", defport=None))

"""Cookies that clients keep: taken from responses, sent along with requests."""
import re
import time
import urllib.parse

__all__ = ['Cookie', 'CookieJar', 'CookiePolicy', 'DefaultCookiePolicy', 'FileCookieJar', 'LWPCookieJar', 'LoadError',
           'MozillaCookieJar']
_ATTRIBUTE = re.compile(r'\s*([^=;\s]+)\s*(?:=\s*("(?:[^\\"]|\\.)*"|[^;]*))?\s*(?:;|$)')


class LoadError(OSError):
    pass


def time2isoz(t=None):
    return time.strftime('%Y-%m-%d %H:%M:%SZ', time.gmtime(time.time() if t is None else t))


def time2netscape(t=None):
    return time.strftime('%a, %d-%b-%Y %H:%M:%S GMT', time.gmtime(time.time() if t is None else t))


def http2time(text):
    """Seconds since 1970 of a date in a header; None if it is none."""
    from email.utils import mktime_tz, parsedate_tz
    parts = parsedate_tz(text)
    return None if parts is None else float(mktime_tz(parts))


def iso2time(text):
    import calendar
    found = re.fullmatch(r'(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)Z?', text.strip())
    return None if found is None else float(calendar.timegm(tuple(map(int, found.groups()))))


def request_host(request):
    host = urllib.parse.urlparse(request.get_full_url())[1] or request.get_header('Host', '')
    return re.sub(r':\d+$', '', host, count=1).lower()


def eff_request_host(request):
    host = request_host(request)
    return host, host + '.local' if '.' not in host else host


def request_path(request):
    path = urllib.parse.urlsplit(request.get_full_url()).path
    return path if path.startswith('/') else '/' + path


class Cookie:
    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path,
                 path_specified, secure, expires, discard, comment, comment_url, rest, rfc2109=False):
        self.version = None if version is None else int(version)
        self.name, self.value, self.port, self.port_specified = name, value, port, port_specified
        self.domain, self.domain_specified = domain.lower(), domain_specified
        self.domain_initial_dot, self.path, self.path_specified = domain_initial_dot, path, path_specified
        self.secure, self.expires = secure, None if expires is None else int(float(expires))
        self.discard, self.comment, self.comment_url, self.rfc2109 = discard, comment, comment_url, rfc2109
        self._rest = dict(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        port = '' if self.port is None else ':' + self.port
        pair = self.name if self.value is None else f'{self.name}={self.value}'
        return f'<Cookie {pair} for {self.domain}{port}{self.path}>'

    def __repr__(self):
        names = ('version', 'name', 'value', 'port', 'port_specified', 'domain', 'domain_specified', 'domain_initial_dot',
                 'path', 'path_specified', 'secure', 'expires', 'discard', 'comment', 'comment_url')
        inside = [f'{name}={getattr(self, name)!r}' for name in names]
        return f"{type(self).__name__}({', '.join([*inside, f'rest={self._rest!r}', f'rfc2109={self.rfc2109!r}'])})"


class CookiePolicy:
    netscape, rfc2965, hide_cookie2 = True, False, False

    def set_ok(self, cookie, request):
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        return True

    def path_return_ok(self, path, request):
        return True


class DefaultCookiePolicy(CookiePolicy):
    DomainStrictNoDots, DomainStrictNonDomain, DomainRFC2965Match, DomainLiberal, DomainStrict = 1, 2, 4, 0, 3

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False, rfc2109_as_netscape=None,
                 hide_cookie2=False, strict_domain=False, strict_rfc2965_unverifiable=True,
                 strict_ns_unverifiable=False, strict_ns_domain=DomainLiberal, strict_ns_set_initial_dollar=False,
                 strict_ns_set_path=False, secure_protocols=('https', 'wss')):
        self.netscape, self.rfc2965, self.strict_domain = netscape, rfc2965, strict_domain
        self.strict_ns_domain, self.strict_ns_set_path = strict_ns_domain, strict_ns_set_path
        self.secure_protocols = secure_protocols
        self._blocked = tuple(blocked_domains or ())
        self.set_allowed_domains(allowed_domains)

    def blocked_domains(self):
        return self._blocked

    def set_blocked_domains(self, blocked_domains):
        self._blocked = tuple(blocked_domains)

    def allowed_domains(self):
        return self._allowed

    def set_allowed_domains(self, allowed_domains):
        self._allowed = None if allowed_domains is None else tuple(allowed_domains)

    @staticmethod
    def _among(domain, domains):
        return any([domain == one or one.startswith('.') and domain.endswith(one) for one in domains])

    def is_blocked(self, domain):
        return self._among(domain, self._blocked)

    def is_not_allowed(self, domain):
        return self._allowed is not None and not self._among(domain, self._allowed)

    def set_ok(self, cookie, request):
        if self.is_blocked(cookie.domain) or self.is_not_allowed(cookie.domain):
            return False
        if self.strict_ns_set_path and cookie.path_specified and not self.path_return_ok(cookie.path, request):
            return False
        if not cookie.domain_specified:
            return True
        host = eff_request_host(request)[1]
        if '.' not in cookie.domain.strip('.') and cookie.domain != '.local':
            return False
        if self.strict_ns_domain & self.DomainStrictNoDots and '.' in host[:-len(cookie.domain)]:
            return False
        return ('.' + host).endswith(cookie.domain if cookie.domain.startswith('.') else '.' + cookie.domain)

    def return_ok(self, cookie, request):
        if cookie.secure and request.type not in self.secure_protocols or cookie.is_expired():
            return False
        if cookie.port is not None and str(urllib.parse.urlsplit(request.get_full_url()).port or 80) not in cookie.port.split(','):
            return False
        host = eff_request_host(request)[1]
        if self.strict_ns_domain & self.DomainStrictNonDomain and not cookie.domain_specified and cookie.domain != host:
            return False
        return ('.' + host).endswith(cookie.domain if cookie.domain.startswith('.') else '.' + cookie.domain)

    def domain_return_ok(self, domain, request):
        dotted = domain if domain.startswith('.') else '.' + domain
        if not any([('.' + host).endswith(dotted) for host in eff_request_host(request)]):
            return False
        return not self.is_blocked(domain) and not self.is_not_allowed(domain)

    def path_return_ok(self, path, request):
        asked = request_path(request)
        return asked == path or asked.startswith(path) and (path.endswith('/') or asked[len(path)] == '/')


class CookieJar:
    def __init__(self, policy=None):
        import threading
        self._cookies_lock = threading.RLock()
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies = {}          # domain: path: name: cookie

    def set_policy(self, policy):
        self._policy = policy

    def __iter__(self):
        return iter([cookie for paths in self._cookies.values() for names in paths.values() for cookie in names.values()])

    def __len__(self):
        return len(list(iter(self)))

    def __repr__(self):
        return f"<{type(self).__name__}[{', '.join(map(repr, self))}]>"

    def __str__(self):
        return f"<{type(self).__name__}[{', '.join(map(str, self))}]>"

    def _cookies_for_request(self, request):
        policy, found = self._policy, []
        for domain, paths in self._cookies.items():
            if policy.domain_return_ok(domain, request):
                for path, names in paths.items():
                    if policy.path_return_ok(path, request):
                        found += [cookie for cookie in names.values() if policy.return_ok(cookie, request)]
        return found

    def add_cookie_header(self, request):
        """Gives a request the cookies that go with it."""
        with self._cookies_lock:
            found = sorted(self._cookies_for_request(request), key=lambda cookie: len(cookie.path), reverse=True)
            if found and not request.has_header('Cookie'):
                request.add_unredirected_header('Cookie', '; '.join(
                    [cookie.name if cookie.value is None else f'{cookie.name}={cookie.value}' for cookie in found]))
        self.clear_expired_cookies()

    def make_cookies(self, response, request):
        """The cookies that a response sets."""
        out = []
        for header in response.info().get_all('Set-Cookie', []):
            cookie = self._made(header, request)
            if cookie is not None:
                out.append(cookie)
        return out

    def _made(self, header, request):
        first = _ATTRIBUTE.match(header)
        if first is None:
            return None
        name, value = first[1], first[2]
        said, rest = {}, {}
        for found in _ATTRIBUTE.finditer(header, first.end()):
            key, text = found[1], found[2]
            text = text if text is None else text.strip().strip('"')
            if key.lower() in ('path', 'domain', 'expires', 'max-age', 'secure', 'version', 'port', 'comment', 'discard'):
                said.setdefault(key.lower(), text)
            else:
                rest[key] = text
        expires = None
        if 'max-age' in said:
            try:
                expires = int(said['max-age']) + time.time()
            except (TypeError, ValueError):
                return None
        elif said.get('expires'):
            expires = http2time(said['expires'])
        path_given = bool(said.get('path'))
        path = said['path'] if path_given else request_path(request).rpartition('/')[0] or '/'
        domain_given = bool(said.get('domain'))
        domain = said['domain'].lower() if domain_given else eff_request_host(request)[1]
        dotted = domain.startswith('.')
        if domain_given and not dotted:
            domain = '.' + domain
        value = None if value is None else value.strip()
        cookie = Cookie(0, name, value, None, False, domain, domain_given, dotted, path, path_given, 'secure' in said,
                        expires, expires is None, said.get('comment'), None, rest)
        if expires is not None and expires <= time.time():
            try:
                self.clear(domain, path, name)
            except KeyError:
                pass
            return None
        return cookie

    def set_cookie_if_ok(self, cookie, request):
        if self._policy.set_ok(cookie, request):
            self.set_cookie(cookie)

    def set_cookie(self, cookie):
        with self._cookies_lock:
            self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def extract_cookies(self, response, request):
        """Takes what a response sets, if the policy allows it."""
        with self._cookies_lock:
            for cookie in self.make_cookies(response, request):
                self.set_cookie_if_ok(cookie, request)

    def clear(self, domain=None, path=None, name=None):
        if name is not None:
            if domain is None or path is None:
                raise ValueError('domain and path must be given to remove a cookie by name')
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError('domain must be given to remove cookies by path')
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def _clear_if(self, due):
        with self._cookies_lock:
            for cookie in self:
                if due(cookie):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_session_cookies(self):
        self._clear_if(lambda cookie: cookie.discard)

    def clear_expired_cookies(self):
        now = time.time()
        self._clear_if(lambda cookie: cookie.is_expired(now))


class FileCookieJar(CookieJar):
    def __init__(self, filename=None, delayload=False, policy=None):
        CookieJar.__init__(self, policy)
        self.filename, self.delayload = filename, bool(delayload)

    def _name(self, filename):
        if filename is None and self.filename is None:
            raise ValueError('a filename was not supplied (nor was the CookieJar instance initialised with one)')
        return self.filename if filename is None else filename

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        now = time.time()
        with open(self._name(filename), 'w') as file:
            file.write(self._header)
            for cookie in self:
                if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                    file.write(self._line(cookie) + '\n')

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        name = self._name(filename)
        with open(name) as file:
            begins, now = file.readline(), time.time()
            if not re.search(self._magic, begins):
                raise LoadError(f'{name!r} does not look like a {self._what} format cookies file')
            for line in file:
                cookie = self._read(line.rstrip('\n'))
                if cookie is not None and (ignore_discard or not cookie.discard) and \
                        (ignore_expires or not cookie.is_expired(now)):
                    self.set_cookie(cookie)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        old, self._cookies = self._cookies, {}
        try:
            self.load(filename, ignore_discard, ignore_expires)
        except OSError:
            self._cookies = old
            raise


class MozillaCookieJar(FileCookieJar):
    _magic, _what = '#( Netscape)? HTTP Cookie File', 'Netscape'
    _header = ('# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n'
               '# This is a generated file!  Do not edit.\n\n')

    @staticmethod
    def _line(cookie):
        name, value = ('', cookie.name) if cookie.value is None else (cookie.name, cookie.value)
        return '\t'.join([
            ('#HttpOnly_' if cookie.has_nonstandard_attr('HttpOnly') else '') + cookie.domain,
            str(cookie.domain.startswith('.')).upper(), cookie.path, str(bool(cookie.secure)).upper(),
            '' if cookie.expires is None else str(cookie.expires), name, value])

    @staticmethod
    def _read(line):
        rest = {}
        if line.startswith('#HttpOnly_'):
            line, rest = line[10:], {'HttpOnly': ''}
        if not line.strip() or line.startswith(('#', '$')):
            return None
        domain, specified, path, secure, expires, name, value = line.split('\t')
        if name == '':
            name, value = value, None
        return Cookie(0, name, value, None, False, domain, specified == 'TRUE', domain.startswith('.'), path, False,
                      secure == 'TRUE', expires or None, not expires, None, None, rest)


class LWPCookieJar(FileCookieJar):
    _magic, _what, _header = '#LWP-Cookies-(\\d+\\.\\d+)', 'Set-Cookie3', '#LWP-Cookies-2.0\n'

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        return ''.join([self._line(cookie) + '\n' for cookie in self])

    @staticmethod
    def _line(cookie):
        parts = [('path', cookie.path), ('domain', cookie.domain)]
        parts += [(name, None) for name, on in (
            ('path_spec', cookie.path_specified), ('port_spec', cookie.port_specified),
            ('domain_dot', cookie.domain_initial_dot), ('secure', cookie.secure)) if on]
        if cookie.expires:
            parts.append(('expires', time2isoz(float(cookie.expires))))
        if cookie.discard:
            parts.append(('discard', None))
        parts += sorted(cookie._rest.items()) + [('version', str(cookie.version))]

        def text(value):
            return value if re.fullmatch(r'\w+', value) else '"' + re.sub(r'(["\\])', r'\\\1', value) + '"'

        return 'Set-Cookie3: ' + '; '.join([name if value is None else f'{name}={text(value)}'
                                            for name, value in [(cookie.name, cookie.value), *parts]])

    @staticmethod
    def _read(line):
        if not line.startswith('Set-Cookie3:'):
            return None
        pairs = [(found[1], found[2]) for found in _ATTRIBUTE.finditer(line, 12)]
        pairs = [(name, value and re.sub(r'\\(.)', r'\1', value.strip().removeprefix('"').removesuffix('"')))
                 for name, value in pairs]
        (name, value), said = pairs[0], dict(pairs[1:])
        known = ('path', 'domain', 'path_spec', 'port_spec', 'domain_dot', 'secure', 'expires', 'discard', 'version')
        expires = said.get('expires')
        return Cookie(said.get('version'), name, value, None, 'port_spec' in said, said['domain'],
                      said['domain'].startswith('.'), 'domain_dot' in said, said['path'], 'path_spec' in said,
                      'secure' in said, None if expires is None else iso2time(expires), 'discard' in said, None, None,
                      {key: text for key, text in said.items() if key not in known})

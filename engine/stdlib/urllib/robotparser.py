"""What robots.txt allows a crawler."""
import collections
import urllib.error
import urllib.parse
import urllib.request

__all__ = ['RobotFileParser']
RequestRate = collections.namedtuple('RequestRate', 'requests seconds')


class _Rule:
    def __init__(self, path, allowance):
        self.allowance = allowance or path == ''
        self.path = urllib.parse.quote(urllib.parse.urlunparse(urllib.parse.urlparse(path)))

    def applies_to(self, filename):
        return self.path == '*' or filename.startswith(self.path)

    def __str__(self):
        return f"{'Allow' if self.allowance else 'Disallow'}: {self.path}"


class _Entry:
    def __init__(self):
        self.useragents, self.rulelines = [], []
        self.delay = self.req_rate = None

    def __str__(self):
        lines = [f'User-agent: {agent}' for agent in self.useragents]
        if self.delay is not None:
            lines.append(f'Crawl-delay: {self.delay}')
        if self.req_rate is not None:
            lines.append(f'Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}')
        return '\n'.join([*lines, *map(str, self.rulelines)])

    def applies_to(self, useragent):
        useragent = useragent.split('/')[0].lower()
        return any([agent == '*' or agent.lower() in useragent for agent in self.useragents])

    def allowance(self, filename):
        for rule in self.rulelines:
            if rule.applies_to(filename):
                return rule.allowance
        return True


class RobotFileParser:
    def __init__(self, url=''):
        self.entries, self.sitemaps, self.default_entry = [], [], None
        self.disallow_all = self.allow_all = False
        self.last_checked = 0
        self.set_url(url)

    def mtime(self):
        return self.last_checked

    def modified(self):
        import time
        self.last_checked = time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Fetches the file: without the right to, nothing is allowed, and without the file everything."""
        try:
            response = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):
                self.disallow_all = True
            elif 400 <= error.code < 500:
                self.allow_all = True
        else:
            self.parse(response.read().decode('utf-8').splitlines())

    def parse(self, lines):
        state, entry = 'begin', _Entry()
        self.modified()
        for line in lines:
            if not line:
                if state != 'begin':
                    if state == 'rules':
                        self._add(entry)
                    state, entry = 'begin', _Entry()
            line = line.partition('#')[0].strip()
            key, colon, value = line.partition(':')
            if not colon:
                continue
            key, value = key.strip().lower(), urllib.parse.unquote(value.strip())
            if key == 'user-agent':
                if state == 'rules':
                    self._add(entry)
                    entry = _Entry()
                entry.useragents.append(value)
                state = 'agent'
            elif key == 'sitemap':
                self.sitemaps.append(value)
            elif state != 'begin':
                if key in ('disallow', 'allow'):
                    entry.rulelines.append(_Rule(value, key == 'allow'))
                    state = 'rules'
                elif key == 'crawl-delay':
                    if value.isdigit():
                        entry.delay = int(value)
                    state = 'rules'
                elif key == 'request-rate':
                    numbers = [number.strip() for number in value.split('/')]
                    if len(numbers) == 2 and all([number.isdigit() for number in numbers]):
                        entry.req_rate = RequestRate(*map(int, numbers))
                    state = 'rules'
        if state == 'rules':
            self._add(entry)

    def _add(self, entry):
        if '*' not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def _entry_for(self, useragent):
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        if self.disallow_all or self.allow_all or not self.last_checked:
            return not self.disallow_all and self.allow_all
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        path = urllib.parse.quote(urllib.parse.urlunparse(('', '', *parts[2:]))) or '/'
        entry = self._entry_for(useragent)
        return True if entry is None else entry.allowance(path)

    def crawl_delay(self, useragent):
        entry = self._entry_for(useragent) if self.last_checked else None
        return None if entry is None else entry.delay

    def request_rate(self, useragent):
        entry = self._entry_for(useragent) if self.last_checked else None
        return None if entry is None else entry.req_rate

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries if self.default_entry is None else [*self.entries, self.default_entry]
        return '\n\n'.join(map(str, entries))

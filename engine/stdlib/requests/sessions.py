"""Sessions: what requests have in common, and their connections."""
from urllib.parse import urljoin, urlsplit
import _webtools
from .adapters import HTTPAdapter
from .exceptions import InvalidSchema, TooManyRedirects
from .models import CaseInsensitiveDict, CookieJar, PreparedRequest, Request

_AGENT = 'python-requests/2.32.3'


def default_headers():
    return CaseInsensitiveDict({'User-Agent': _AGENT, 'Accept-Encoding': 'gzip, deflate', 'Accept': '*/*',
                                'Connection': 'keep-alive'})


class Session:
    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.proxies = {}
        self.hooks = {'response': []}
        self.params = {}
        self.stream = False
        self.verify = True
        self.cert = None
        self.max_redirects = 30
        self.trust_env = True
        self.cookies = CookieJar()
        self.adapters = {}
        self.mount('https://', HTTPAdapter())
        self.mount('http://', HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter
        longest = sorted(self.adapters, key=len, reverse=True)
        self.adapters = {prefix: self.adapters[prefix] for prefix in longest}

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema(f'No connection adapters were found for {url!r}')

    def close(self):
        for adapter in self.adapters.values():
            adapter.close()

    def prepare_request(self, request):
        headers = self.headers.copy()
        for name, value in (request.headers or {}).items():
            if value is None:
                headers.pop(name, None)
            else:
                headers[name] = value
        params = request.params
        if self.params:
            params = {**self.params, **dict(request.params or {})}
        cookies = {**self.cookies, **(request.cookies or {})}
        return PreparedRequest(Request(request.method, request.url, headers, request.files, request.data, params,
                                       request.auth or self.auth, cookies, None, request.json))

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        if proxies or self.proxies:
            raise NotImplementedError('requests: there are no proxies in the simulated network; leave proxies= out')
        prepared = self.prepare_request(Request(method, url, headers, files, data, params, auth, cookies, hooks, json))
        return self.send(prepared, timeout=timeout, allow_redirects=allow_redirects,
                         stream=self.stream if stream is None else stream,
                         verify=self.verify if verify is None else verify, hooks=hooks)

    def send(self, request, *, timeout=None, allow_redirects=True, stream=False, verify=True, cert=None, proxies=None,
             hooks=None):
        history = []
        while True:
            response = self.get_adapter(request.url).send(request, stream, timeout, verify)
            self.cookies.update(response.cookies)
            if not allow_redirects or not response.is_redirect:
                break
            if len(history) >= self.max_redirects:
                raise TooManyRedirects(f'Exceeded {self.max_redirects} redirects.', response=response)
            history.append(response)
            response.content
            request = self._redirected(request, response)
        response.history = history
        for hook in [*self.hooks.get('response', ()), *_listed((hooks or {}).get('response'))]:
            response = hook(response) or response
        return response

    def _redirected(self, request, response):
        url = urljoin(request.url, response.headers['location'])
        method = _webtools.redirected_method(request.method, response.status_code)
        headers = request.headers.copy()
        body = request.body
        if method != request.method:
            body = None
            for name in ('Content-Length', 'Content-Type', 'Transfer-Encoding'):
                headers.pop(name, None)
        if urlsplit(url).hostname != urlsplit(request.url).hostname:
            headers.pop('Authorization', None)
        headers.pop('Cookie', None)
        return PreparedRequest(Request(method, url, headers, None, body, None, None, self.cookies))

    def get(self, url, **kwargs):
        return self.request('GET', url, **kwargs)

    def options(self, url, **kwargs):
        return self.request('OPTIONS', url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault('allow_redirects', False)
        return self.request('HEAD', url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request('POST', url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request('PUT', url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request('PATCH', url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request('DELETE', url, **kwargs)

    def __getattr__(self, name):
        raise AttributeError(f"'Session' object has no attribute {name!r} here; the nearest that works: request(), "
                             'get(), post(), headers, params, auth, cookies, mount()')


def _listed(hooks):
    return hooks if isinstance(hooks, (list, tuple)) else [hooks] if hooks else []


def session():
    return Session()

"""Authorization headers."""
import _webtools


class AuthBase:
    def __call__(self, request):
        raise NotImplementedError('Auth hooks must be callable.')


class HTTPBasicAuth(AuthBase):
    def __init__(self, username, password):
        self.username, self.password = username, password

    def __call__(self, request):
        request.headers['Authorization'] = _webtools.basic_auth(self.username, self.password)
        return request

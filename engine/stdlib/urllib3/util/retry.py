"""How often a request is tried again; requests.adapters does it."""


class Retry:
    def __init__(self, total=10, connect=None, read=None, redirect=None, status=None, other=None,
                 allowed_methods=frozenset(('HEAD', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'TRACE')), status_forcelist=(),
                 backoff_factor=0, raise_on_redirect=True, raise_on_status=True, **kwargs):
        self.total = max([n for n in (connect, read, status) if n is not None], default=0) if total is None else total
        self.allowed_methods = allowed_methods
        self.status_forcelist = set(status_forcelist or ())
        self.backoff_factor = backoff_factor
        self.raise_on_status = raise_on_status

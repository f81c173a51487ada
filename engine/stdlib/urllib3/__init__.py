"""What programs use of urllib3 beside requests: retries, and silence."""
import _webtools
from . import exceptions
from .util.retry import Retry


def disable_warnings(category=None):
    pass


__getattr__ = _webtools.nothing_like_it('urllib3', 'requests.Session(), urllib.request.urlopen(); of urllib3 only '
                                        'Retry, disable_warnings() and exceptions')

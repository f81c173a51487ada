"""Where aiohttp has these."""
from . import CookieJar, DummyCookieJar      # noqa: F401

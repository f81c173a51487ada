"""Where aiohttp has these."""
from . import ClientSession, ClientTimeout, DEFAULT_TIMEOUT, _RequestContextManager, request      # noqa: F401

"""Where aiohttp has these."""
from . import ClientResponse, RequestInfo      # noqa: F401

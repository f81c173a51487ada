"""Where aiohttp has these."""
from . import BasicAuth      # noqa: F401

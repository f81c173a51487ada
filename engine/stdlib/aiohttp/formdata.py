"""Where aiohttp has these."""
from . import FormData      # noqa: F401

"""Where aiohttp has these."""
from . import StreamReader      # noqa: F401

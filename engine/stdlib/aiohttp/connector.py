"""Where aiohttp has these."""
from . import BaseConnector, TCPConnector      # noqa: F401

"""Servers: not here."""
import _hints

raise _hints.explain(ModuleNotFoundError("No module named 'aiohttp.web'", name='aiohttp.web'), 'aiohttp.web')

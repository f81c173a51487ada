"""What Lib/asyncio/base_subprocess.py has."""
from .subprocess import _ProcessTransport as BaseSubprocessTransport      # noqa: F401

"""What Lib/asyncio/base_futures.py has."""
from .futures import isfuture     # noqa: F401

__all__ = ()
_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'


def _future_repr_info(future):
    return future._describe()


def _future_repr(future):
    return repr(future)

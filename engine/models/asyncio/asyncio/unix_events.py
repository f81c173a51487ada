"""What Lib/asyncio/unix_events.py has: the loop of Unix is base_events'."""
from .base_events import SelectorEventLoop, _UnixSelectorEventLoop     # noqa: F401
from .events import DefaultEventLoopPolicy

__all__ = 'SelectorEventLoop', 'DefaultEventLoopPolicy', 'EventLoop'
EventLoop = _UnixSelectorEventLoop
_UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy

"""What removes blocks of shared memory that nobody has unlinked (Lib/multiprocessing/resource_tracker.py): here the
process that has made one does, when it ends. There is no process for it."""
from . import shared_memory

__all__ = ['ensure_running', 'register', 'unregister']


def ensure_running():
    pass


def getfd():
    return -1


def register(name, rtype):
    """Blocks are registered by who makes them; semaphores go with the last process."""


def unregister(name, rtype):
    finalizer = shared_memory._created.pop(name, None) if rtype == 'shared_memory' else None
    if finalizer is not None:
        finalizer.cancel()


class ResourceTracker:
    ensure_running, getfd, register, unregister = map(staticmethod, (ensure_running, getfd, register, unregister))


_resource_tracker = ResourceTracker()

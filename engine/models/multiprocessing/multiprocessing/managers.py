"""Managers are not simulated yet: a clear error for programs that ask for one."""


class SyncManager:
    def __init__(self, *args, **kwargs):
        raise NotImplementedError('Interleave: multiprocessing.Manager() is not supported yet')


BaseManager = SyncManager

"""Pickling for other processes (Lib/multiprocessing/reduction.py)."""
import pickle

__all__ = ['ForkingPickler', 'dumps', 'loads', 'register']


class ForkingPickler:
    """Kept for its names: register() and dumps()."""

    @classmethod
    def register(cls, type, reduce):
        register(type, reduce)

    @classmethod
    def dumps(cls, obj, protocol=None):
        return dumps(obj, protocol)

    loads = staticmethod(pickle.loads)


def register(type, reduce):
    pickle.dispatch_table[type] = reduce


def dumps(obj, protocol=None):
    return pickle.dumps(obj, protocol)


loads = pickle.loads

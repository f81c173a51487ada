"""Pickling for other processes (Lib/multiprocessing/reduction.py): some types are taken apart in a way
that only makes sense between processes of one program."""
import pickle

__all__ = ['ForkingPickler', 'dump', 'dumps', 'loads', 'register']

_reducers = {}


class _Table:
    """The reducers of this module, then those of copyreg."""

    def get(self, kind, default=None):
        found = _reducers.get(kind)
        return pickle.dispatch_table.get(kind, default) if found is None else found


_table = _Table()


class ForkingPickler(pickle.Pickler):
    dispatch_table = _table

    @classmethod
    def register(cls, type, reduce):
        _reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        return dumps(obj, protocol)

    loads = pickle._uncharged_loads


register = ForkingPickler.register


_plain = getattr(pickle, '_dumps_plain', None)


def dumps(obj, protocol=None):
    if _plain is not None and protocol is None:
        data = _plain(obj, pickle.DEFAULT_PROTOCOL, (_reducers, pickle.dispatch_table))
        if data is not NotImplemented:
            return data
    pickler = pickle.Pickler(None, protocol)
    pickler.dispatch_table = _table
    return pickler.dump(obj)


def dump(obj, file, protocol=None):
    file.write(dumps(obj, protocol))


loads = pickle._uncharged_loads

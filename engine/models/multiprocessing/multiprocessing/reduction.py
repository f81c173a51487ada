"""Pickling for other processes (Lib/multiprocessing/reduction.py): some types are taken apart in a way
that only makes sense between processes of one program."""
import pickle
import _machine

__all__ = ['AbstractReducer', 'DupFd', 'ForkingPickler', 'HAVE_SEND_HANDLE', 'dump', 'dumps', 'loads', 'recv_handle', 'register',
           'send_handle']
HAVE_SEND_HANDLE = True

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


# --- descriptors on their way to another process

def send_handle(conn, handle, destination_pid):
    conn.send(_machine.fd_send(handle))


def recv_handle(conn):
    return _machine.fd_receive(conn.recv())


class DupFd:
    """A copy of a descriptor, which detach() gives in the process where it has arrived."""

    def __init__(self, fd):
        self._token = _machine.fd_send(fd)

    def detach(self):
        return _machine.fd_receive(self._token)


class AbstractReducer:
    """What set_reducer() of a context takes in CPython; pickling is the same for all here."""

    ForkingPickler = ForkingPickler
    register = register
    dump = dump
    send_handle = send_handle
    recv_handle = recv_handle
    DupFd = DupFd

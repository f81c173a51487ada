"""The time that pickling for another process takes, and unpickling there."""
import _machine


def pickled(data):
    """The calling thread has just made this pickle."""
    _machine.pickled(data)
    _machine.bytes_done()


def unpickled(data):
    _machine.unpickled(data)
    _machine.bytes_done()

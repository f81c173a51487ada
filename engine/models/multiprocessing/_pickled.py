"""The time that pickling for another process takes, and unpickling there."""
import _machine


def pickled(count):
    """The calling thread has just made `count` bytes."""
    _machine.pickled(count)
    _machine.bytes_done()


def unpickled(count):
    _machine.unpickled(count)
    _machine.bytes_done()

"""Registering how objects of a type are pickled and copied."""
import pickle as _pickle
from pickle import _newobj as __newobj__, _newobj_ex as __newobj_ex__, dispatch_table

__all__ = ['pickle', 'constructor']


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function


def _reconstructor(cls, base, state):
    """An object as protocols 0 and 1 describe it."""
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')

"""Registering how objects of a type are pickled and copied."""
import pickle as _pickle
from pickle import _newobj as __newobj__, _newobj_ex as __newobj_ex__, dispatch_table

__all__ = ['pickle', 'constructor']


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')

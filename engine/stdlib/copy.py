"""Shallow and deep copies."""
import pickle as _pickle

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error


class _C:
    def method(self):
        pass


_ATOMIC = {type(None), int, float, bool, complex, str, bytes, range, type, slice, type(len),
           type(_C.method), type(...), type(NotImplemented), type(_C.__dict__),
           type(_pickle)} - {type(_C.__dict__)}


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls in (tuple, frozenset) or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def _reduce(x, cls):
    reducer = _pickle.dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    return _pickle._reduce(x, cls, 4)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    if cls is list:
        y = []
        memo[id(x)] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[id(x)] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        # If nothing inside had to be copied, neither has the tuple.
        y = x
        for old, new in zip(x, items):
            if old is not new:
                y = tuple(items)
                break
    elif cls is set:
        y = {deepcopy(item, memo) for item in x}
    elif cls is frozenset:
        y = frozenset([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        y = bytearray(x)
    elif issubclass(cls, type):
        y = x
    else:
        method = getattr(x, '__deepcopy__', None)
        if method is not None:
            y = method(memo)
        else:
            reduced = _reduce(x, cls)
            y = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if y is not x:
        memo[id(x)] = y
        memo.setdefault(id(memo), []).append(x)     # keeps x, so its id stays its own
    return y


def _rebuild(x, memo, func, args, state=None, list_items=None, dict_items=None, set_state=None):
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        _pickle._set_state(y, state)
    if list_items is not None:
        for item in list_items:
            y.append(deepcopy(item, memo) if deep else item)
    if dict_items is not None:
        for key, value in dict_items:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    method = getattr(type(obj), '__replace__', None)
    if method is None:
        if hasattr(type(obj), '__dataclass_fields__'):
            import dataclasses
            return dataclasses.replace(obj, **changes)
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return method(obj, **changes)

"""The collector as programs see it. Interleave's own runs when the heap has grown enough, whatever is said
here; what is asked for is remembered."""

import _vm

__all__ = ['enable', 'disable', 'isenabled', 'collect', 'get_count', 'get_threshold', 'set_threshold', 'get_objects',
           'get_referrers', 'get_referents', 'is_tracked', 'freeze', 'unfreeze', 'get_stats', 'callbacks', 'garbage',
           'set_debug', 'get_debug', 'DEBUG_STATS', 'DEBUG_LEAK']

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks = []
garbage = []
_state = {'enabled': True, 'threshold': (2000, 10, 0), 'debug': 0}


def enable():
    _state['enabled'] = True


def disable():
    _state['enabled'] = False


def isenabled():
    return _state['enabled']


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    if 'asyncio' in _vm.modules:
        import _asyncio
        _asyncio.watch_tasks()
        _asyncio.unwatch_tasks()
    return _vm.collect()


def get_count():
    return (0, 0, 0)


def get_threshold():
    return _state['threshold']


def set_threshold(*thresholds):
    _state['threshold'] = (thresholds + _state['threshold'][len(thresholds):])[:3]


def get_stats():
    return [{'collections': 0, 'collected': 0, 'uncollectable': 0} for _ in range(3)]


def get_objects(generation=None):
    collect()
    _vm.collect_soon()
    return _vm.objects()


def get_referrers(*objs):
    raise NotImplementedError('Interleave: gc.get_referrers() is not available; weakref shows what is still alive')


get_referents = get_referrers


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, str, bytes, bool, type(None)))


def freeze():
    pass


unfreeze = freeze


def get_freeze_count():
    return 0


def set_debug(flags, /):
    _state['debug'] = flags


def get_debug():
    return _state['debug']

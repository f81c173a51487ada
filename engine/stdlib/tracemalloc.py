"""How much memory the process uses. The figures are those of Interleave's own heap; which line allocated
what is not recorded."""

import _vm

_state = {'tracing': False, 'base': 0, 'peak': 0}


def _used():
    return _vm.heap_bytes()


def start(nframe=1, /):
    _state['tracing'] = True
    _state['base'] = _state['peak'] = _used()


def stop():
    _state['tracing'] = False


def is_tracing():
    return _state['tracing']


def get_traced_memory():
    if not _state['tracing']:
        return (0, 0)
    used = _used()
    _state['peak'] = max(_state['peak'], used)
    return max(0, used - _state['base']), _state['peak'] - _state['base']


def reset_peak():
    _state['peak'] = _used()


def clear_traces():
    _state['base'] = _state['peak'] = _used()


def get_tracemalloc_memory():
    return 0


def get_traceback_limit():
    return 1


def take_snapshot():
    if not _state['tracing']:
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    raise NotImplementedError('Interleave does not record which line allocates: use get_traced_memory()')

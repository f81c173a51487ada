"""Importing by name."""
import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__


def import_module(name, package=None):
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for "
                            f'{name!r}')
        while name[level:level + 1] == '.':
            level += 1
        base = package
        for _ in range(level - 1):
            base, dot, _rest = base.rpartition('.')
            if not dot:
                raise ImportError('attempted relative import beyond top-level package')
        name = f'{base}.{name[level:]}' if name[level:] else base
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    import _vm
    name = getattr(module, '__name__', None)
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    found = _vm.find_source(name)
    if found is None:
        raise ModuleNotFoundError(f"spec not found for the module '{name}'", name=name)
    _vm.exec_body(found[0], module.__dict__, module.__dict__)
    return module

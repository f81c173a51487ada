"""Looking for modules without importing them."""
import sys
import _vm

__all__ = ['find_spec', 'module_from_spec', 'resolve_name']


class ModuleSpec:
    def __init__(self, name, loader=None, *, origin=None, is_package=None):
        self.name, self.loader, self.origin = name, loader, origin
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False

    @property
    def parent(self):
        return self.name if self.submodule_search_locations is not None else self.name.rpartition('.')[0]

    def __repr__(self):
        return f'ModuleSpec(name={self.name!r}, loader={self.loader!r}, origin={self.origin!r})'


def find_spec(name, package=None):
    if name.startswith('.'):
        name = resolve_name(name, package)
    if '.' in name and find_spec(name.rpartition('.')[0]) is None:
        raise ModuleNotFoundError(f"No module named '{name.rpartition('.')[0]}'", name=name.rpartition('.')[0])
    found = _vm.find_source(name)
    if found is not None:
        return ModuleSpec(name, origin=f'<frozen {name}>', is_package=found[1])
    return ModuleSpec(name, origin='built-in') if name in sys.modules and name != '__main__' else None


def resolve_name(name, package):
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    base = package.rsplit('.', level - 1)[0]
    return f'{base}.{name[level:]}' if name[level:] else base


def module_from_spec(spec):
    return _vm.new_module(spec.name)

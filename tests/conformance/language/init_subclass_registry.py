# Subclasses register themselves.
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[name or cls.__name__.lower()] = cls


class Csv(Plugin): ...
class Json(Plugin, name="js"): ...
class Deep(Csv): ...


print(Plugin.registry)
try:
    class Bad(Plugin, other=1): ...
except TypeError as e:
    print(e)

# Special methods that all objects have, the reflected ones of numbers and texts, and what dir() says of __dict__.
import types


def show(function):
    try:
        print(function())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Plain:
    pass


class Slotted:
    __slots__ = ('a',)


class Failure(Exception):
    pass


show(lambda: [getattr(object(), name)(1) for name in ('__lt__', '__le__', '__gt__', '__ge__')])
show(lambda: (object.__ge__(1, 2), (1j).__lt__(2), Plain().__le__(Plain()), Plain.__gt__ is object.__gt__))
show(lambda: [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if name in dir(object) and name in vars(object)])
show(lambda: object() < object())
show(lambda: sorted([Plain(), Plain()]))
show(lambda: ((3).__rdivmod__(10), (3.0).__rdivmod__(10), (3).__rdivmod__('x'), (3).__rdivmod__(1.5), True.__rdivmod__(7)))
show(lambda: (0).__rdivmod__(1))
show(lambda: ('a'.__rmod__('<%s>'), 'a'.__rmod__(3), b'a'.__rmod__(b'<%s>')))
for kind in (dict, list, int, object, str, BaseException, Exception, Plain, Slotted, Failure):
    print(kind.__name__, '__dict__' in dir(kind), '__weakref__' in dir(kind))
show(lambda: (hasattr(object(), '__dict__'), hasattr(Plain(), '__dict__'), hasattr(3, '__dict__'), hasattr(Failure(), '__dict__')))
show(lambda: '__dict__' in dir(Plain()))
show(lambda: object().__dict__)

proxy = types.MappingProxyType({'a': 1, 'b': 2})
show(lambda: (proxy | {'c': 3}, {'c': 3} | proxy, proxy | proxy, type(proxy | {})))
show(lambda: (list(reversed(proxy)), types.MappingProxyType[str, int]))


def in_place():
    global proxy
    proxy |= {}


show(in_place)

"""The part of types that few programs ask for."""
FrameType = type((lambda: (yield))().gi_frame)
UnionType = type(int | str)
FrameType.__name__ = FrameType.__qualname__ = 'frame'
MethodDescriptorType = type(str.upper)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type((1).__add__)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
GetSetDescriptorType = MemberDescriptorType = type(FunctionCode) if (FunctionCode := type(
    lambda: 0).__dict__.get('__code__')) is not None else type(len)


def resolve_bases(bases):
    found = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            found.extend(base.__mro_entries__(bases))
        else:
            found.append(base)
    return tuple(found)


def get_original_bases(cls, /):
    if not isinstance(cls, type):
        raise TypeError(f"Expected an instance of type, not '{type(cls).__name__}'")
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', None) or (type(bases[0]) if bases else type)
    for base in bases:
        if issubclass(type(base), meta):
            meta = type(base)
    prepare = getattr(meta, '__prepare__', None)
    return meta, prepare(name, bases, **kwds) if prepare else {}, kwds

def getattr_default(obj, name, default):
    try:
        return getattr(obj, name)
    except AttributeError:
        return default


def hasattr_special(obj, name):
    try:
        getattr(obj, name)
    except AttributeError:
        return False
    return True


def list_extend(target, source, star):
    for item in source:
        target.append(item)


def list_from(source):
    out = []
    for item in source:
        out.append(item)
    return out


def list_fill(target, source):
    for item in source:
        target.append(item)


def tuple_from(cls, source):
    return tuple(list_from(source))


def join(sep, source):
    return sep.join(list_from(source))


def unpack(source, wanted):
    return list_from(source)


def unpack_list(source):
    return list_from(source)


def next_default(it, default):
    try:
        return it.__next__()
    except StopIteration:
        return default


def sum_iter(it, start):
    for x in it:
        start = start + x
    return start


def call_iter(v):
    return v.__iter__()


def dict_update(d, other):
    for k in other:
        d[k] = other[k]


def isinstance_special(obj, cls):
    return cls.__instancecheck__(obj)

"""% of bytes and bytearray (CPython Objects/bytesobject.c _PyBytes_FormatEx)."""

import _vm

_type = _vm.name_of_type  # in messages


def format_bytes(text, args):
    form = bytes(text).decode('latin-1')
    mapping = args if not isinstance(args, (tuple, bytes, bytearray, str)) and hasattr(args, '__getitem__') else None
    values = list(args) if isinstance(args, tuple) else [args]
    out = []
    used = at = 0

    def argument():
        nonlocal used
        if used == len(values):
            raise TypeError('not enough arguments for format string')
        used += 1
        return values[used - 1]

    while True:
        percent = form.find('%', at)
        if percent < 0:
            break
        out.append(form[at:percent])
        at = percent + 1
        key = None
        if form[at:at + 1] == '%':
            out.append('%')
            at += 1
            continue
        if form[at:at + 1] == '(':
            if mapping is None:
                raise TypeError('format requires a mapping')
            end = form.find(')', at)
            if end < 0:
                raise ValueError('incomplete format key')
            key = form[at + 1:end].encode('latin-1')
            at = end + 1
        spec = '%'
        while form[at:at + 1] in tuple('#0- +.*123456789hlL'):
            if form[at] == '*':
                star = argument()
                if not isinstance(star, int):
                    raise TypeError('* wants int')
                if abs(star) >= 2 ** 63:
                    raise OverflowError('Python int too large to convert to C ssize_t')
                spec += str(int(star))
            elif form[at] not in 'hlL':
                spec += form[at]
            at += 1
        if at == len(form):
            raise ValueError('incomplete format')
        kind = form[at]
        at += 1
        value = mapping[key] if key is not None else argument()
        if kind not in 'sbacrdiuoxXeEfFgG':
            raise ValueError(f"unsupported format character '{kind}' ({ord(kind):#x}) at index {at - 1}")
        if kind in 'sb':
            value, kind = contents(value), 's'
        elif kind in 'ar':
            value, kind = ascii(value), 's'
        elif kind == 'c':
            value, kind = character(value), 's'
            spec = spec.partition('.')[0]
        elif kind == 'i':
            kind = 'd'
        elif kind in 'eEfFgG' and not hasattr(value, '__float__') and not hasattr(value, '__index__'):
            raise TypeError(f'float argument required, not {_type(value)}')
        out.append((spec + kind) % (value,))
    if mapping is None and used < len(values):
        raise TypeError('not all arguments converted during bytes formatting')
    result = (''.join(out) + form[at:]).encode('latin-1')
    return result if isinstance(text, bytes) else bytearray(result)


def contents(value):
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).decode('latin-1')
    method = _vm.lookup(type(value), '__bytes__', None)
    if method is None:
        raise TypeError('%b requires a bytes-like object, or an object that implements __bytes__, '
                        f"not '{type(value).__name__}'")
    return bytes(value).decode('latin-1')


def character(value):
    if isinstance(value, (bytes, bytearray)) and len(value) == 1:
        return chr(value[0])
    if isinstance(value, (bytes, bytearray, str)) or not hasattr(value, '__index__'):
        raise TypeError('%c requires an integer in range(256) or a single byte')
    if not 0 <= value < 256:
        raise OverflowError('%c arg not in range(256)')
    return chr(value)

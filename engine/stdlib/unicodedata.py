"""What Unicode says about characters (engine/machine/characters.cpp), and normal forms (Unicode Standard Annex 15)."""

import _machine

__all__ = ['name', 'lookup', 'category', 'normalize', 'is_normalized', 'numeric', 'decimal', 'digit', 'bidirectional',
           'combining', 'east_asian_width', 'mirrored', 'decomposition', 'unidata_version']

unidata_version = '15.1.0'
_missing = object()
_records = {}
_SYLLABLES, _LEADS, _VOWELS, _TAILS = 0xac00, 0x1100, 0x1161, 0x11a7


def _record(function, char):
    """(category, direction, combining class, width, mirrored, decomposition, 'd', 'g' or 'n' and a number)"""
    found = _records.get(char) if char.__class__ is str else None
    if found is None:
        if not isinstance(char, str):
            raise TypeError(f'{function}() argument{"" if function in _ALONE else " 1"} must be a unicode character, '
                            f'not {"None" if char is None else type(char).__name__}')
        if len(char) != 1:
            raise TypeError(f'{function}() argument{"" if function in _ALONE else " 1"} must be a unicode character, not str')
        kind, decomposition, number = _machine.char_record(ord(char))
        category, direction, combining, width, mirrored = kind.split(' ')
        found = (category, '' if direction == '-' else direction, int(combining), width, int(mirrored), decomposition, number)
        if len(_records) < 5000:
            _records[char] = found
    return found


_ALONE = {'category', 'bidirectional', 'combining', 'mirrored', 'east_asian_width', 'decomposition'}


def category(chr, /):
    return _record('category', chr)[0]


def bidirectional(chr, /):
    return _record('bidirectional', chr)[1]


def combining(chr, /):
    return _record('combining', chr)[2]


def east_asian_width(chr, /):
    return _record('east_asian_width', chr)[3]


def mirrored(chr, /):
    return _record('mirrored', chr)[4]


def decomposition(chr, /):
    text = _record('decomposition', chr)[5].removeprefix('!')
    if not text:
        return ''
    kind, space, codes = text.rpartition('> ')
    kind = kind.replace('nobreak', 'noBreak')
    return kind + space + codes.upper()


def _number(function, char, default, kinds, text):
    number = _record(function, char)[6]
    if number and number[0] in kinds:
        value = float(number[1:])
        return value if function == 'numeric' else int(value)
    if default is _missing:
        raise ValueError(text)
    return default


def decimal(chr, default=_missing, /):
    return _number('decimal', chr, default, 'd', 'not a decimal')


def digit(chr, default=_missing, /):
    return _number('digit', chr, default, 'dg', 'not a digit')


def numeric(chr, default=_missing, /):
    return _number('numeric', chr, default, 'dgn', 'not a numeric character')


def name(chr, default=_missing, /):
    _record('name', chr)
    found = _machine.char_name(ord(chr))
    if found:
        return found
    if default is _missing:
        raise ValueError('no such name')
    return default


def lookup(name, /):
    if not isinstance(name, str):
        raise TypeError(f"a bytes-like object is required, not '{type(name).__name__}'")
    found = _machine.char_lookup(name)
    if not found:
        raise KeyError(f"undefined character name '{name}'")
    return found


# --- normal forms

def _decompose(char, compatible, out):
    code = ord(char) - _SYLLABLES
    if 0 <= code < 11172:
        out.append(chr(_LEADS + code // 588))
        out.append(chr(_VOWELS + code // 28 % 21))
        if code % 28:
            out.append(chr(_TAILS + code % 28))
        return
    text = _record('normalize', char)[5].removeprefix('!')
    if not text or text[0] == '<' and not compatible:
        out.append(char)
        return
    for code in text.rpartition('> ')[2].split(' '):
        _decompose(chr(int(code, 16)), compatible, out)


def _decomposed(text, compatible):
    out = []
    for char in text:
        if char < '\x80':
            out.append(char)
        else:
            _decompose(char, compatible, out)
    start = None        # of a row of marks, which are sorted by class
    for i, char in enumerate([*out, 'a']):
        mark = char > '\x7f' and _record('normalize', char)[2]
        if mark and start is None:
            start = i
        elif not mark and start is not None:
            if i - start > 1:
                out[start:i] = sorted(out[start:i], key=combining)
            start = None
    return out


def _pair(first, second):
    """What the two become together, or None."""
    a, b = ord(first), ord(second)
    if _LEADS <= a < _LEADS + 19 and _VOWELS <= b < _VOWELS + 21:
        return chr(_SYLLABLES + ((a - _LEADS) * 21 + b - _VOWELS) * 28)
    if _SYLLABLES <= a < _SYLLABLES + 11172 and (a - _SYLLABLES) % 28 == 0 and _TAILS < b < _TAILS + 28:
        return chr(a + b - _TAILS)
    code = _machine.char_compose(a, b)
    return None if code < 0 else chr(code)


def _composed(chars):
    out = []
    starter = None      # where in `out`
    before = 0          # class of the mark before, 0: none since the starter
    for char in chars:
        mark = 0 if char < '\x80' else _record('normalize', char)[2]
        if starter is not None and char > '\x7f' and (before < mark or before == 0 and starter == len(out) - 1):
            made = _pair(out[starter], char)
            if made is not None:
                out[starter] = made
                continue
        if mark == 0:
            starter = len(out)
        before = mark
        out.append(char)
    return out


def _checked(function, form, text):
    for number, value in enumerate((form, text)):
        if not isinstance(value, str):
            raise TypeError(f'{function}() argument {number + 1} must be str, not {type(value).__name__}')
    if form not in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        raise ValueError('invalid normalization form')


def normalize(form, unistr, /):
    _checked('normalize', form, unistr)
    if unistr.isascii():
        return unistr
    chars = _decomposed(unistr, 'K' in form)
    return ''.join(_composed(chars) if form[-1] == 'C' else chars)


def is_normalized(form, unistr, /):
    _checked('is_normalized', form, unistr)
    return normalize(form, unistr) == unistr

"""Writes engine/stdlib/unicode.txt, what engine/machine/characters.cpp reads, from the Unicode data of the running Python
(use 3.13: Unicode 15.1) and two files of the Unicode character database of the same version, which Python does not tell.

    python3.13 tests/vm_oracle/make_unicode_data.py NameAliases.txt NamedSequences.txt > engine/stdlib/unicode.txt
"""
import sys
import unicodedata as u

ALL = range(0x110000)
HANGUL = range(0xAC00, 0xD7A4)


def fields(path):
    with open(path, encoding='utf-8') as file:
        for line in file:
            line = line.partition('#')[0].strip()
            if line:
                yield line.split(';')


def names():
    """A line a name: its code unless it is the next one, how many words it has in common with the name before ('a': none), the
    rest. Then ranges with the code in the name, then other names and names of sequences."""
    ranges = []
    before, last = [], -1
    for code in ALL:
        name = u.name(chr(code), None)
        if name is None or code in HANGUL:
            continue
        if name.endswith(f'-{code:04X}'):
            prefix = name[:-len(f'{code:04X}')]
            if ranges and ranges[-1][1:] == [code - 1, prefix]:
                ranges[-1][1] = code
            else:
                ranges.append([code, code, prefix])
            continue
        words = name.split(' ')
        same = 0
        while same < min(len(before), len(words), 25) and before[same] == words[same]:
            same += 1
        print(('' if code == last + 1 else f'{code:x};') + chr(97 + same) + ' '.join(words[same:]))
        before, last = words, code
    print()
    for first, last, prefix in ranges:
        print(f'{first:x};{last:x};{prefix}')
    print()
    for code, name, *_ in fields(sys.argv[1]):
        print(f'{name};{code.lower()}')
    for name, codes in fields(sys.argv[2]):
        print(f'{name};{codes.lower()}')
    print()


def properties():
    """The distinct ones, then runs: how many characters, which."""
    kinds, runs = {}, []
    for code in ALL:
        c = chr(code)
        kind = f'{u.category(c)} {u.bidirectional(c) or "-"} {u.combining(c)} {u.east_asian_width(c)} {u.mirrored(c)}'
        number = kinds.setdefault(kind, len(kinds))
        if runs and runs[-1][1] == number:
            runs[-1][0] += 1
        else:
            runs.append([1, number])
    print('\n'.join(kinds), end='\n\n')
    for count, number in runs:
        print(number if count == 1 else f'{number} {count}')
    print()


def decompositions():
    """'!': is not put together again."""
    for code in ALL:
        text = u.decomposition(chr(code)).lower()
        if text:
            mark = '!' if not text.startswith('<') and u.normalize('NFC', chr(code)) != chr(code) else ''
            print(f'{code:x};{mark}{text}')
    print()


def numbers():
    for code in ALL:
        c = chr(code)
        value = u.numeric(c, None)
        if value is not None:
            decimal, digit = u.decimal(c, None) is not None, u.digit(c, None) is not None
            print(f'{code:x};{"d" if decimal else "g" if digit else "n"}{value!r}')


names()
properties()
decompositions()
numbers()

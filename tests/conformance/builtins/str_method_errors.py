# Wrong arguments of string methods, with CPython's words.
for call in (
    "'abc'.index('x')", "'abc'.rindex('x')", "'abc'.split('')", "'abc'.partition('')", "'abc'.join([1])", "'abc'.join(['a', 2])",
    "'abc'.join(5)", "'abc'.center()", "'abc'.center('5')", "'abc'.center(5, 'xy')", "'abc'.ljust(5, 1)", "'abc'.zfill('3')",
    "'abc'.replace('a')", "'abc'.replace(1, 2)", "'abc'.startswith(1)", "'abc'.startswith(('a', 1))", "'abc'.endswith([])",
    "'abc'.strip(1)", "'abc'.find()", "'abc'.find(1)", "'abc'.count()", "'abc'.upper(1)", "'abc'[5]", "'abc'[-4]", "'abc'['a']",
    "'abc'[1.0]", "'abc' * 'a'", "'abc' * 1.5", "'abc' + 1", "'abc' - 'a'", "'abc' < 1", "1 in 'abc'", "'abc'.nothing", "'abc'.encode('nope')",
    "'é'.encode('ascii')", "'abc'.encode(1)", "str(b'a', 'ascii', 'strict', 1)", "str('a', 'utf-8')", "str(1, 'utf-8')", "ord('ab')", "ord('')", "ord(1)",
    "chr(-1)", "chr(0x110000)", "chr('a')", "'%d' % 'a'", "'%s %s' % 'a'", "'%s' % (1, 2)", "'%(a)s' % 1", "'%(a)s' % {}", "'%q' % 1", "'%' % 1",
    "'{}'.format()", "'{1}'.format(1)", "'{a}'.format()", "'{'.format()", "'}'.format()", "'{!x}'.format(1)", "'{:d}'.format('a')", "'{0.x}'.format(1)", "'{0[a]}'.format([1])", "'{} {0}'.format(1)",
    "'abc'.splitlines(1, 2)", "'abc'.split(maxsplit='x')", "'abc'.split(1)", "'abc'.translate(1)", "str.maketrans('ab', 'c')", "str.maketrans(1)", "'abc'.removeprefix()", "'abc'.expandtabs('x')", "len('a', 'b')", "str.join('a')", "str.upper()", "str.upper(1)", "'a'.format_map(1)",
):
    try:
        print(call, "->", repr(eval(call)))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
# expect-3.13: 'abc'.index('x') -> ValueError substring not found
# expect-3.13: 'abc'.rindex('x') -> ValueError substring not found
# expect-3.13: 'abc'.split('') -> ValueError empty separator
# expect-3.13: 'abc'.partition('') -> ValueError empty separator
# expect-3.13: 'abc'.join([1]) -> TypeError sequence item 0: expected str instance, int found
# expect-3.13: 'abc'.join(['a', 2]) -> TypeError sequence item 1: expected str instance, int found
# expect-3.13: 'abc'.join(5) -> TypeError can only join an iterable
# expect-3.13: 'abc'.center() -> TypeError center expected at least 1 argument, got 0
# expect-3.13: 'abc'.center('5') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: 'abc'.center(5, 'xy') -> TypeError The fill character must be exactly one character long
# expect-3.13: 'abc'.ljust(5, 1) -> TypeError The fill character must be a unicode character, not int
# expect-3.13: 'abc'.zfill('3') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: 'abc'.replace('a') -> TypeError replace() takes at least 2 positional arguments (1 given)
# expect-3.13: 'abc'.replace(1, 2) -> TypeError replace() argument 1 must be str, not int
# expect-3.13: 'abc'.startswith(1) -> TypeError startswith first arg must be str or a tuple of str, not int
# expect-3.13: 'abc'.startswith(('a', 1)) -> True
# expect-3.13: 'abc'.endswith([]) -> TypeError endswith first arg must be str or a tuple of str, not list
# expect-3.13: 'abc'.strip(1) -> TypeError strip arg must be None or str
# expect-3.13: 'abc'.find() -> TypeError find expected at least 1 argument, got 0
# expect-3.13: 'abc'.find(1) -> TypeError find() argument 1 must be str, not int
# expect-3.13: 'abc'.count() -> TypeError count expected at least 1 argument, got 0
# expect-3.13: 'abc'.upper(1) -> TypeError str.upper() takes no arguments (1 given)
# expect-3.13: 'abc'[5] -> IndexError string index out of range
# expect-3.13: 'abc'[-4] -> IndexError string index out of range
# expect-3.13: 'abc'['a'] -> TypeError string indices must be integers, not 'str'
# expect-3.13: 'abc'[1.0] -> TypeError string indices must be integers, not 'float'
# expect-3.13: 'abc' * 'a' -> TypeError can't multiply sequence by non-int of type 'str'
# expect-3.13: 'abc' * 1.5 -> TypeError can't multiply sequence by non-int of type 'float'
# expect-3.13: 'abc' + 1 -> TypeError can only concatenate str (not "int") to str
# expect-3.13: 'abc' - 'a' -> TypeError unsupported operand type(s) for -: 'str' and 'str'
# expect-3.13: 'abc' < 1 -> TypeError '<' not supported between instances of 'str' and 'int'
# expect-3.13: 1 in 'abc' -> TypeError 'in <string>' requires string as left operand, not int
# expect-3.13: 'abc'.nothing -> AttributeError 'str' object has no attribute 'nothing'
# expect-3.13: 'abc'.encode('nope') -> LookupError unknown encoding: nope
# expect-3.13: 'é'.encode('ascii') -> UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect-3.13: 'abc'.encode(1) -> TypeError encode() argument 'encoding' must be str, not int
# expect-3.13: str(b'a', 'ascii', 'strict', 1) -> TypeError str expected at most 3 arguments, got 4
# expect-3.13: str('a', 'utf-8') -> TypeError decoding str is not supported
# expect-3.13: str(1, 'utf-8') -> TypeError decoding to str: need a bytes-like object, int found
# expect-3.13: ord('ab') -> TypeError ord() expected a character, but string of length 2 found
# expect-3.13: ord('') -> TypeError ord() expected a character, but string of length 0 found
# expect-3.13: ord(1) -> TypeError ord() expected string of length 1, but int found
# expect-3.13: chr(-1) -> ValueError chr() arg not in range(0x110000)
# expect-3.13: chr(0x110000) -> ValueError chr() arg not in range(0x110000)
# expect-3.13: chr('a') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: '%d' % 'a' -> TypeError %d format: a real number is required, not str
# expect-3.13: '%s %s' % 'a' -> TypeError not enough arguments for format string
# expect-3.13: '%s' % (1, 2) -> TypeError not all arguments converted during string formatting
# expect-3.13: '%(a)s' % 1 -> TypeError format requires a mapping
# expect-3.13: '%(a)s' % {} -> KeyError 'a'
# expect-3.13: '%q' % 1 -> ValueError unsupported format character 'q' (0x71) at index 1
# expect-3.13: '%' % 1 -> ValueError incomplete format
# expect-3.13: '{}'.format() -> IndexError Replacement index 0 out of range for positional args tuple
# expect-3.13: '{1}'.format(1) -> IndexError Replacement index 1 out of range for positional args tuple
# expect-3.13: '{a}'.format() -> KeyError 'a'
# expect-3.13: '{'.format() -> ValueError Single '{' encountered in format string
# expect-3.13: '}'.format() -> ValueError Single '}' encountered in format string
# expect-3.13: '{!x}'.format(1) -> ValueError Unknown conversion specifier x
# expect-3.13: '{:d}'.format('a') -> ValueError Unknown format code 'd' for object of type 'str'
# expect-3.13: '{0.x}'.format(1) -> AttributeError 'int' object has no attribute 'x'
# expect-3.13: '{0[a]}'.format([1]) -> TypeError list indices must be integers or slices, not str
# expect-3.13: '{} {0}'.format(1) -> ValueError cannot switch from automatic field numbering to manual field specification
# expect-3.13: 'abc'.splitlines(1, 2) -> TypeError splitlines() takes at most 1 argument (2 given)
# expect-3.13: 'abc'.split(maxsplit='x') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: 'abc'.split(1) -> TypeError must be str or None, not int
# expect-3.13: 'abc'.translate(1) -> TypeError 'int' object is not subscriptable
# expect-3.13: str.maketrans('ab', 'c') -> ValueError the first two maketrans arguments must have equal length
# expect-3.13: str.maketrans(1) -> TypeError if you give only one argument to maketrans it must be a dict
# expect-3.13: 'abc'.removeprefix() -> TypeError str.removeprefix() takes exactly one argument (0 given)
# expect-3.13: 'abc'.expandtabs('x') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: len('a', 'b') -> TypeError len() takes exactly one argument (2 given)
# expect-3.13: str.join('a') -> TypeError str.join() takes exactly one argument (0 given)
# expect-3.13: str.upper() -> TypeError unbound method str.upper() needs an argument
# expect-3.13: str.upper(1) -> TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect-3.13: 'a'.format_map(1) -> 'a'

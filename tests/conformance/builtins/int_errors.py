# What int() and operators on ints refuse, and how they say so.
def attempt(text):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in (
    "int('')", "int('abc')", "int('1.5')", "int('12', 1)", "int('12', 37)", "int('8', 8)", "int('0x1g', 16)",
    "int(None)", "int([])", "int(1j)", "int(1.5, 2)", "int('1__0')", "int('_1')", "int('1_')", "int(float('inf'))",
    "int(float('nan'))", "int('12', base='x')", "int(b'12')", "int(b'1x')", "int(x=1)", "int('1', 2, 3)",
    "1 // 0", "1 % 0", "divmod(1, 0)", "1 / 0", "1.0 / 0", "1.0 // 0", "1.0 % 0", "0 ** -1", "0.0 ** -1",
    "1 << -1", "1 >> -1", "pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2, 3.0, 5)", "1 + '1'", "'1' + 1", "1 + None",
    "-'1'", "~1.5", "+[]", "not_defined + 1", "1 < '2'", "1 @ 2", "int('9' * 20, 9)", "(-8) ** (1 / 3) == 0",
    "10 ** 400 / 3.0", "float(10 ** 400)", "10 ** 400 / 10 ** 399", "int.from_bytes(5)", "(300).to_bytes(1)",
    "(-1).to_bytes(2, 'big')", "(5).to_bytes(2, 'middle')", "round(5, 'x')", "(5).bit_length(1)", "int.bit_count()",
):
    attempt(text)
# expect-3.13: int('') -> ValueError invalid literal for int() with base 10: ''
# expect-3.13: int('abc') -> ValueError invalid literal for int() with base 10: 'abc'
# expect-3.13: int('1.5') -> ValueError invalid literal for int() with base 10: '1.5'
# expect-3.13: int('12', 1) -> ValueError int() base must be >= 2 and <= 36, or 0
# expect-3.13: int('12', 37) -> ValueError int() base must be >= 2 and <= 36, or 0
# expect-3.13: int('8', 8) -> ValueError invalid literal for int() with base 8: '8'
# expect-3.13: int('0x1g', 16) -> ValueError invalid literal for int() with base 16: '0x1g'
# expect-3.13: int(None) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect-3.13: int([]) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect-3.13: int(1j) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect-3.13: int(1.5, 2) -> TypeError int() can't convert non-string with explicit base
# expect-3.13: int('1__0') -> ValueError invalid literal for int() with base 10: '1__0'
# expect-3.13: int('_1') -> ValueError invalid literal for int() with base 10: '_1'
# expect-3.13: int('1_') -> ValueError invalid literal for int() with base 10: '1_'
# expect-3.13: int(float('inf')) -> OverflowError cannot convert float infinity to integer
# expect-3.13: int(float('nan')) -> ValueError cannot convert float NaN to integer
# expect-3.13: int('12', base='x') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: int(b'12') -> 12
# expect-3.13: int(b'1x') -> ValueError invalid literal for int() with base 10: b'1x'
# expect-3.13: int(x=1) -> TypeError int() got an unexpected keyword argument 'x'
# expect-3.13: int('1', 2, 3) -> TypeError int expected at most 2 arguments, got 3
# expect-3.13: 1 // 0 -> ZeroDivisionError integer division or modulo by zero
# expect-3.13: 1 % 0 -> ZeroDivisionError integer modulo by zero
# expect-3.13: divmod(1, 0) -> ZeroDivisionError integer division or modulo by zero
# expect-3.13: 1 / 0 -> ZeroDivisionError division by zero
# expect-3.13: 1.0 / 0 -> ZeroDivisionError float division by zero
# expect-3.13: 1.0 // 0 -> ZeroDivisionError float floor division by zero
# expect-3.13: 1.0 % 0 -> ZeroDivisionError float modulo by zero
# expect-3.13: 0 ** -1 -> ZeroDivisionError 0.0 cannot be raised to a negative power
# expect-3.13: 0.0 ** -1 -> ZeroDivisionError 0.0 cannot be raised to a negative power
# expect-3.13: 1 << -1 -> ValueError negative shift count
# expect-3.13: 1 >> -1 -> ValueError negative shift count
# expect-3.13: pow(2, -1, 4) -> ValueError base is not invertible for the given modulus
# expect-3.13: pow(2, 3, 0) -> ValueError pow() 3rd argument cannot be 0
# expect-3.13: pow(2, 3.0, 5) -> TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect-3.13: 1 + '1' -> TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect-3.13: '1' + 1 -> TypeError can only concatenate str (not "int") to str
# expect-3.13: 1 + None -> TypeError unsupported operand type(s) for +: 'int' and 'NoneType'
# expect-3.13: -'1' -> TypeError bad operand type for unary -: 'str'
# expect-3.13: ~1.5 -> TypeError bad operand type for unary ~: 'float'
# expect-3.13: +[] -> TypeError bad operand type for unary +: 'list'
# expect-3.13: not_defined + 1 -> NameError name 'not_defined' is not defined
# expect-3.13: 1 < '2' -> TypeError '<' not supported between instances of 'int' and 'str'
# expect-3.13: 1 @ 2 -> TypeError unsupported operand type(s) for @: 'int' and 'int'
# expect-3.13: int('9' * 20, 9) -> ValueError invalid literal for int() with base 9: '99999999999999999999'
# expect-3.13: (-8) ** (1 / 3) == 0 -> False
# expect-3.13: 10 ** 400 / 3.0 -> OverflowError int too large to convert to float
# expect-3.13: float(10 ** 400) -> OverflowError int too large to convert to float
# expect-3.13: 10 ** 400 / 10 ** 399 -> 10.0
# expect-3.13: int.from_bytes(5) -> TypeError cannot convert 'int' object to bytes
# expect-3.13: (300).to_bytes(1) -> OverflowError int too big to convert
# expect-3.13: (-1).to_bytes(2, 'big') -> OverflowError can't convert negative int to unsigned
# expect-3.13: (5).to_bytes(2, 'middle') -> ValueError byteorder must be either 'little' or 'big'
# expect-3.13: round(5, 'x') -> TypeError 'str' object cannot be interpreted as an integer
# expect-3.13: (5).bit_length(1) -> TypeError int.bit_length() takes no arguments (1 given)
# expect-3.13: int.bit_count() -> TypeError unbound method int.bit_count() needs an argument

# f-strings that are wrong: messages and positions.
def refused(text):
    try:
        compile(text, "p.py", "eval")
        print(text, "compiles")
    except SyntaxError as error:
        print(text, "|", error.msg, "|", error.offset, error.end_offset)


for text in ("f'{'", "f'}'", "f'{}'", "f'{ }'", "f'{a!x}'", "f'{a!}'", "f'{a!r'", "f'{a b}'", "f'{a'", "f'{a:'", "f'{a:{b'", "f'{a:{b}'", "f'{!r}'", "f'{=}'", "f'{:x}'", "f'{a=b}'", "f'{a $ b}'", "f'{lambda x: 1}'", "f'{(lambda x: 1)}'", "f'{a!r:'", "f'{a.}'", "f'{1 +}'", "f'{*a}'", "f'{**a}'", "f'{a[}'", "f'{a)}'", "f'{(a}'", "f'{yield}'", "f'{a:{b:{c}}}'", "f'{a!r}}'", "f'{a }'", "f'{ a = }'", "f'{a! r}'", "f'{a !r}'", "f'{a::}'", "f'{a;b}'", "f'{return}'", "f'{a:=5}'", "f'{(a:=5)}'", "f'{'a'}' f'{}'", "f'{None = }'", "f'{1}' = 2"):
    refused(text)
for expression in ("f'{1:x!}'", "f'{1:q}'", "f'{missing}'", "f'{[1]:5}'", "f'{None:>5}'", "f'{1.5:d}'", "f'{\"a\":d}'", "f'{1/0}'", "f'{1:{2}{3}x}'", "f'{\"abc\":{1.5}}'"):
    try:
        print(expression, eval(expression))
    except Exception as error:
        print(expression, type(error).__name__, error)
# expect-3.13: f'{' | f-string: expecting '}' | 4 4
# expect-3.13: f'}' | f-string: single '}' is not allowed | 3 3
# expect-3.13: f'{}' | f-string: valid expression required before '}' | 4 5
# expect-3.13: f'{ }' | f-string: valid expression required before '}' | 5 6
# expect-3.13: f'{a!x}' | f-string: invalid conversion character 'x': expected 's', 'r', or 'a' | 6 7
# expect-3.13: f'{a!}' | f-string: missing conversion character | 6 7
# expect-3.13: f'{a!r' | f-string: expecting '}' | 6 6
# expect-3.13: f'{a b}' | invalid syntax. Perhaps you forgot a comma? | 4 7
# expect-3.13: f'{a' | f-string: expecting '}' | 5 5
# expect-3.13: f'{a:' | f-string: expecting '}', or format specs | 6 7
# expect-3.13: f'{a:{b' | f-string: expecting '}' | 7 7
# expect-3.13: f'{a:{b}' | f-string: expecting '}', or format specs | 9 10
# expect-3.13: f'{!r}' | f-string: valid expression required before '!' | 4 5
# expect-3.13: f'{=}' | f-string: valid expression required before '=' | 4 5
# expect-3.13: f'{:x}' | f-string: valid expression required before ':' | 4 5
# expect-3.13: f'{a=b}' | f-string: expecting '!', or ':', or '}' | 6 7
# expect-3.13: f'{a $ b}' | f-string: expecting '=', or '!', or ':', or '}' | 6 7
# expect-3.13: f'{lambda x: 1}' | f-string: lambda expressions are not allowed without parentheses | 4 13
# expect-3.13: f'{(lambda x: 1)}' compiles
# expect-3.13: f'{a!r:' | f-string: expecting '}', or format specs | 8 9
# expect-3.13: f'{a.}' | f-string: expecting '=', or '!', or ':', or '}' | 5 6
# expect-3.13: f'{1 +}' | f-string: expecting '=', or '!', or ':', or '}' | 6 7
# expect-3.13: f'{*a}' | can't use starred expression here | 4 6
# expect-3.13: f'{**a}' | f-string: expecting a valid expression after '{' | 4 6
# expect-3.13: f'{a[}' | closing parenthesis '}' does not match opening parenthesis '[' | 6 6
# expect-3.13: f'{a)}' | f-string: unmatched ')' | 5 5
# expect-3.13: f'{(a}' | closing parenthesis '}' does not match opening parenthesis '(' | 6 6
# expect-3.13: f'{yield}' | 'yield' outside function | 4 9
# expect-3.13: f'{a:{b:{c}}}' compiles
# expect-3.13: f'{a!r}}' | f-string: single '}' is not allowed | 8 8
# expect-3.13: f'{a }' compiles
# expect-3.13: f'{ a = }' compiles
# expect-3.13: f'{a! r}' | f-string: conversion type must come right after the exclamanation mark | 5 8
# expect-3.13: f'{a !r}' compiles
# expect-3.13: f'{a::}' compiles
# expect-3.13: f'{a;b}' | f-string: expecting '=', or '!', or ':', or '}' | 5 6
# expect-3.13: f'{return}' | f-string: expecting a valid expression after '{' | 4 10
# expect-3.13: f'{a:=5}' compiles
# expect-3.13: f'{(a:=5)}' compiles
# expect-3.13: f'{'a'}' f'{}' | f-string: valid expression required before '}' | 13 14
# expect-3.13: f'{None = }' compiles
# expect-3.13: f'{1}' = 2 | invalid syntax | 8 9
# expect-3.13: f'{1:x!}' ValueError Invalid format specifier 'x!' for object of type 'int'
# expect-3.13: f'{1:q}' ValueError Unknown format code 'q' for object of type 'int'
# expect-3.13: f'{missing}' NameError name 'missing' is not defined
# expect-3.13: f'{[1]:5}' TypeError unsupported format string passed to list.__format__
# expect-3.13: f'{None:>5}' TypeError unsupported format string passed to NoneType.__format__
# expect-3.13: f'{1.5:d}' ValueError Unknown format code 'd' for object of type 'float'
# expect-3.13: f'{"a":d}' ValueError Unknown format code 'd' for object of type 'str'
# expect-3.13: f'{1/0}' ZeroDivisionError division by zero
# expect-3.13: f'{1:{2}{3}x}'                       1
# expect-3.13: f'{"abc":{1.5}}' abc

# Targets that cannot be assigned to.
for text in ("1 = x", "'a' = 1", "f() = 1", "a + b = 1", "-a = 1", "None = 1", "True = 1", "... = 1", "[a, 1] = x", "(a, f()) = x", "a = 1 = b", "x = f() = 1", "lambda: 0 = 1", "a if b else c = 1", "a and b = 1", "not a = 1", "a < b = 1", "[x for x in y] = 1", "(x for x in y) = 1", "{x: y} = 1", "{1} = 1", "{} = 1", "f'{x}' = 1", "b'' = 1", "(yield) = 1", "await x = 1", "a.b() = 1", "a[0]() = 1", "*a = 1", "*a, *b = c", "a, (b, *c, *d) = e", "(*a) = 1", "[*a, *b] = 1", "x += 1 += 2", "1 += x", "f() += 1", "a, b += 1", "[a] += 1", "(a, b) += 1", "None += 1", "a + 1 += 1", "*a += 1", "for 1 in x: pass", "for f() in x: pass", "for a + b in x: pass", "for None in x: pass", "for *a in b: pass", "for (x, 1) in y: pass", "[x for 1 in y]", "[x for f() in y]", "with a as 1: pass", "with a as f(): pass", "with a as (b, 1): pass", "with a as None: pass", "import a as 1", "import a.b as c.d", "from a import b as 1", "def f(1): pass", "def f(a.b): pass", "def f('a'): pass", "lambda 1: 0", "class 1: pass", "global 1", "global a.b", "a = ", "= 1", "a == ", "a = = b", "a := 1", "(a.b := 1)", "x = yield = 1", "a.1 = 2", "1.a = 2", "[*a for a in x] = 1", "a, b = c = ", "(a, b): int", "print(a = b = c)", "if a = 1: pass", "while a = 1: pass", "if (a = 1): pass", "f(a + b = 1)", "x = {a = 1}", "x = [a = 1]", "x = (a = 1)", "return = 1", "def = 1", "class = 1", "import = 1", "print x", "print 'a'", "exec 'x'", "print(a b)", "raise a, b", "except: pass", "else: pass", "a = 5 b = 6", "a b", "1a", "0777", "0b12", "0o8", "0xg", "1__0", "1_", "1e", "'abc", "'''abc", "f(", "(a", "[a", "{a", "a)", "a]", "a}", "(a]", "[a)", "{a)", "(a\nb", "if a", "for a in b", "while a", "def f()", "def f(:", "class C", "class C(", "try:\n pass\nx", "with a", "lambda", "lambda x", "a ? b", "a $ b", "a ! b", "!a", "a !", "a <> b", "a++", "++a", "a--", "a && b", "a || b", "@", "@a", "a..b", "a,,b", "*", "**a", "->", ":", "a:", "€", "a\u00a0= 1", "\u201chello\u201d", "x = 5;", ";", "pass pass", "break 1", "assert", "del", "import", "from a", "from a import", "from . import", "from a import (b", "from a import b,", "import a,", "from a import *, b", "async x", "async def", "await", "x = *a", "x = *a,", "print(*)", "a[*]", "a[]", "a[:,]", "a[1:2:3:4]", "{**a for a in b}", "[*a for a in b]", "{*a for a in b}", "(*a for a in b)", "{a: *b}", "{a: b, **c: d}", "{a: b, c}", "{a, b: c}", "{a:}", "{:a}", "{a: b c: d}", "{3: foo(,)}", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "def f(a, *, b, c=1, d): pass", "def f(a=1, /, b): pass", "def f(/): pass", "def f(a, /, b, /): pass", "def f(*, /): pass", "def f(a, *b=1): pass", "def f(**k=1): pass", "def f(a,, b): pass", "def f(a b): pass", "def f((a, b)): pass", "def f(a=): pass", "lambda *: 0", "lambda a=1, b: 0"):
    try:
        compile(text, "p.py", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), "|", type(error).__name__, error.msg, "|", error.lineno, error.offset)
# expect-3.13: '1 = x' | SyntaxError cannot assign to literal here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: "'a' = 1" | SyntaxError cannot assign to literal here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: 'f() = 1' | SyntaxError cannot assign to function call here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: 'a + b = 1' | SyntaxError cannot assign to expression here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: '-a = 1' | SyntaxError cannot assign to expression here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: 'None = 1' | SyntaxError cannot assign to None | 1 1
# expect-3.13: 'True = 1' | SyntaxError cannot assign to True | 1 1
# expect-3.13: '... = 1' | SyntaxError cannot assign to ellipsis here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: '[a, 1] = x' | SyntaxError cannot assign to literal | 1 5
# expect-3.13: '(a, f()) = x' | SyntaxError cannot assign to function call | 1 5
# expect-3.13: 'a = 1 = b' | SyntaxError cannot assign to literal | 1 5
# expect-3.13: 'x = f() = 1' | SyntaxError cannot assign to function call | 1 5
# expect-3.13: 'lambda: 0 = 1' | SyntaxError cannot assign to lambda | 1 1
# expect-3.13: 'a if b else c = 1' | SyntaxError cannot assign to conditional expression | 1 1
# expect-3.13: 'a and b = 1' | SyntaxError cannot assign to expression | 1 1
# expect-3.13: 'not a = 1' | SyntaxError cannot assign to expression | 1 1
# expect-3.13: 'a < b = 1' | SyntaxError cannot assign to comparison | 1 1
# expect-3.13: '[x for x in y] = 1' | SyntaxError cannot assign to list comprehension here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: '(x for x in y) = 1' | SyntaxError cannot assign to generator expression | 1 1
# expect-3.13: '{x: y} = 1' | SyntaxError cannot assign to dict literal here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: '{1} = 1' | SyntaxError cannot assign to set display here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: '{} = 1' | SyntaxError cannot assign to dict literal here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: "f'{x}' = 1" | SyntaxError cannot assign to f-string expression here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: "b'' = 1" | SyntaxError cannot assign to literal here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: '(yield) = 1' | SyntaxError cannot assign to yield expression here. Maybe you meant '==' instead of '='? | 1 2
# expect-3.13: 'await x = 1' | SyntaxError cannot assign to await expression here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: 'a.b() = 1' | SyntaxError cannot assign to function call here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: 'a[0]() = 1' | SyntaxError cannot assign to function call here. Maybe you meant '==' instead of '='? | 1 1
# expect-3.13: '*a = 1' | SyntaxError starred assignment target must be in a list or tuple | 1 1
# expect-3.13: '*a, *b = c' | SyntaxError multiple starred expressions in assignment | 1 1
# expect-3.13: 'a, (b, *c, *d) = e' | SyntaxError multiple starred expressions in assignment | 1 4
# expect-3.13: '(*a) = 1' | SyntaxError cannot use starred expression here | 1 2
# expect-3.13: '[*a, *b] = 1' | SyntaxError multiple starred expressions in assignment | 1 1
# expect-3.13: 'x += 1 += 2' | SyntaxError invalid syntax | 1 8
# expect-3.13: '1 += x' | SyntaxError 'literal' is an illegal expression for augmented assignment | 1 1
# expect-3.13: 'f() += 1' | SyntaxError 'function call' is an illegal expression for augmented assignment | 1 1
# expect-3.13: 'a, b += 1' | SyntaxError 'tuple' is an illegal expression for augmented assignment | 1 1
# expect-3.13: '[a] += 1' | SyntaxError 'list' is an illegal expression for augmented assignment | 1 1
# expect-3.13: '(a, b) += 1' | SyntaxError 'tuple' is an illegal expression for augmented assignment | 1 1
# expect-3.13: 'None += 1' | SyntaxError 'None' is an illegal expression for augmented assignment | 1 1
# expect-3.13: 'a + 1 += 1' | SyntaxError 'expression' is an illegal expression for augmented assignment | 1 1
# expect-3.13: '*a += 1' | SyntaxError 'starred' is an illegal expression for augmented assignment | 1 1
# expect-3.13: 'for 1 in x: pass' | SyntaxError cannot assign to literal | 1 5
# expect-3.13: 'for f() in x: pass' | SyntaxError cannot assign to function call | 1 5
# expect-3.13: 'for a + b in x: pass' | SyntaxError cannot assign to expression | 1 5
# expect-3.13: 'for None in x: pass' | SyntaxError cannot assign to None | 1 5
# expect-3.13: 'for *a in b: pass' | SyntaxError starred assignment target must be in a list or tuple | 1 5
# expect-3.13: 'for (x, 1) in y: pass' | SyntaxError cannot assign to literal | 1 9
# expect-3.13: '[x for 1 in y]' | SyntaxError cannot assign to literal | 1 8
# expect-3.13: '[x for f() in y]' | SyntaxError cannot assign to function call | 1 8
# expect-3.13: 'with a as 1: pass' | SyntaxError cannot assign to literal | 1 11
# expect-3.13: 'with a as f(): pass' | SyntaxError cannot assign to function call | 1 11
# expect-3.13: 'with a as (b, 1): pass' | SyntaxError cannot assign to literal | 1 15
# expect-3.13: 'with a as None: pass' | SyntaxError cannot assign to None | 1 11
# expect-3.13: 'import a as 1' | SyntaxError invalid syntax | 1 13
# expect-3.13: 'import a.b as c.d' | SyntaxError invalid syntax | 1 16
# expect-3.13: 'from a import b as 1' | SyntaxError invalid syntax | 1 20
# expect-3.13: 'def f(1): pass' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'def f(a.b): pass' | SyntaxError invalid syntax | 1 8
# expect-3.13: "def f('a'): pass" | SyntaxError invalid syntax | 1 7
# expect-3.13: 'lambda 1: 0' | SyntaxError invalid syntax | 1 8
# expect-3.13: 'class 1: pass' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'global 1' | SyntaxError invalid syntax | 1 8
# expect-3.13: 'global a.b' | SyntaxError invalid syntax | 1 9
# expect-3.13: 'a = ' | SyntaxError invalid syntax | 1 5
# expect-3.13: '= 1' | SyntaxError invalid syntax | 1 1
# expect-3.13: 'a == ' | SyntaxError invalid syntax | 1 6
# expect-3.13: 'a = = b' | SyntaxError invalid syntax | 1 5
# expect-3.13: 'a := 1' | SyntaxError invalid syntax | 1 3
# expect-3.13: '(a.b := 1)' | SyntaxError cannot use assignment expressions with attribute | 1 2
# expect-3.13: 'x = yield = 1' | SyntaxError assignment to yield expression not possible | 1 5
# expect-3.13: 'a.1 = 2' | SyntaxError invalid syntax | 1 2
# expect-3.13: '1.a = 2' | SyntaxError invalid decimal literal | 1 2
# expect-3.13: '[*a for a in x] = 1' | SyntaxError iterable unpacking cannot be used in comprehension | 1 2
# expect-3.13: 'a, b = c = ' | SyntaxError invalid syntax | 1 12
# expect-3.13: '(a, b): int' | SyntaxError only single target (not tuple) can be annotated | 1 1
# expect-3.13: 'print(a = b = c)' | SyntaxError invalid syntax | 1 13
# expect-3.13: 'if a = 1: pass' | SyntaxError invalid syntax. Maybe you meant '==' or ':=' instead of '='? | 1 4
# expect-3.13: 'while a = 1: pass' | SyntaxError invalid syntax. Maybe you meant '==' or ':=' instead of '='? | 1 7
# expect-3.13: 'if (a = 1): pass' | SyntaxError invalid syntax. Maybe you meant '==' or ':=' instead of '='? | 1 5
# expect-3.13: 'f(a + b = 1)' | SyntaxError expression cannot contain assignment, perhaps you meant "=="? | 1 3
# expect-3.13: 'x = {a = 1}' | SyntaxError invalid syntax. Maybe you meant '==' or ':=' instead of '='? | 1 6
# expect-3.13: 'x = [a = 1]' | SyntaxError invalid syntax. Maybe you meant '==' or ':=' instead of '='? | 1 6
# expect-3.13: 'x = (a = 1)' | SyntaxError invalid syntax. Maybe you meant '==' or ':=' instead of '='? | 1 6
# expect-3.13: 'return = 1' | SyntaxError invalid syntax | 1 8
# expect-3.13: 'def = 1' | SyntaxError invalid syntax | 1 5
# expect-3.13: 'class = 1' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'import = 1' | SyntaxError invalid syntax | 1 8
# expect-3.13: 'print x' | SyntaxError Missing parentheses in call to 'print'. Did you mean print(...)? | 1 1
# expect-3.13: "print 'a'" | SyntaxError Missing parentheses in call to 'print'. Did you mean print(...)? | 1 1
# expect-3.13: "exec 'x'" | SyntaxError Missing parentheses in call to 'exec'. Did you mean exec(...)? | 1 1
# expect-3.13: 'print(a b)' | SyntaxError invalid syntax. Perhaps you forgot a comma? | 1 7
# expect-3.13: 'raise a, b' | SyntaxError invalid syntax | 1 8
# expect-3.13: 'except: pass' | SyntaxError invalid syntax | 1 1
# expect-3.13: 'else: pass' | SyntaxError invalid syntax | 1 1
# expect-3.13: 'a = 5 b = 6' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'a b' | SyntaxError invalid syntax | 1 3
# expect-3.13: '1a' | SyntaxError invalid decimal literal | 1 1
# expect-3.13: '0777' | SyntaxError leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers | 1 1
# expect-3.13: '0b12' | SyntaxError invalid digit '2' in binary literal | 1 4
# expect-3.13: '0o8' | SyntaxError invalid digit '8' in octal literal | 1 3
# expect-3.13: '0xg' | SyntaxError invalid hexadecimal literal | 1 2
# expect-3.13: '1__0' | SyntaxError invalid decimal literal | 1 2
# expect-3.13: '1_' | SyntaxError invalid decimal literal | 1 2
# expect-3.13: '1e' | SyntaxError invalid decimal literal | 1 1
# expect-3.13: "'abc" | SyntaxError unterminated string literal (detected at line 1) | 1 1
# expect-3.13: "'''abc" | SyntaxError unterminated triple-quoted string literal (detected at line 1) | 1 1
# expect-3.13: 'f(' | SyntaxError '(' was never closed | 1 2
# expect-3.13: '(a' | SyntaxError '(' was never closed | 1 1
# expect-3.13: '[a' | SyntaxError '[' was never closed | 1 1
# expect-3.13: '{a' | SyntaxError '{' was never closed | 1 1
# expect-3.13: 'a)' | SyntaxError unmatched ')' | 1 2
# expect-3.13: 'a]' | SyntaxError unmatched ']' | 1 2
# expect-3.13: 'a}' | SyntaxError unmatched '}' | 1 2
# expect-3.13: '(a]' | SyntaxError closing parenthesis ']' does not match opening parenthesis '(' | 1 3
# expect-3.13: '[a)' | SyntaxError closing parenthesis ')' does not match opening parenthesis '[' | 1 3
# expect-3.13: '{a)' | SyntaxError closing parenthesis ')' does not match opening parenthesis '{' | 1 3
# expect-3.13: '(a\nb' | SyntaxError '(' was never closed | 1 1
# expect-3.13: 'if a' | SyntaxError expected ':' | 1 5
# expect-3.13: 'for a in b' | SyntaxError expected ':' | 1 11
# expect-3.13: 'while a' | SyntaxError expected ':' | 1 8
# expect-3.13: 'def f()' | SyntaxError expected ':' | 1 8
# expect-3.13: 'def f(:' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'class C' | SyntaxError expected ':' | 1 8
# expect-3.13: 'class C(' | SyntaxError '(' was never closed | 1 8
# expect-3.13: 'try:\n pass\nx' | SyntaxError expected 'except' or 'finally' block | 3 1
# expect-3.13: 'with a' | SyntaxError expected ':' | 1 7
# expect-3.13: 'lambda' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'lambda x' | SyntaxError invalid syntax | 1 9
# expect-3.13: 'a ? b' | SyntaxError invalid syntax | 1 3
# expect-3.13: 'a $ b' | SyntaxError invalid syntax | 1 3
# expect-3.13: 'a ! b' | SyntaxError invalid syntax | 1 3
# expect-3.13: '!a' | SyntaxError invalid syntax | 1 1
# expect-3.13: 'a !' | SyntaxError invalid syntax | 1 3
# expect-3.13: 'a <> b' | SyntaxError invalid syntax | 1 3
# expect-3.13: 'a++' | SyntaxError invalid syntax | 1 4
# expect-3.13: '++a' compiles
# expect-3.13: 'a--' | SyntaxError invalid syntax | 1 4
# expect-3.13: 'a && b' | SyntaxError invalid syntax | 1 4
# expect-3.13: 'a || b' | SyntaxError invalid syntax | 1 4
# expect-3.13: '@' | SyntaxError invalid syntax | 1 2
# expect-3.13: '@a' | SyntaxError invalid syntax | 1 0
# expect-3.13: 'a..b' | SyntaxError invalid syntax | 1 3
# expect-3.13: 'a,,b' | SyntaxError invalid syntax | 1 3
# expect-3.13: '*' | SyntaxError invalid syntax | 1 2
# expect-3.13: '**a' | SyntaxError invalid syntax | 1 1
# expect-3.13: '->' | SyntaxError invalid syntax | 1 1
# expect-3.13: ':' | SyntaxError invalid syntax | 1 1
# expect-3.13: 'a:' | SyntaxError invalid syntax | 1 3
# expect-3.13: '€' | SyntaxError invalid character '€' (U+20AC) | 1 1
# expect-3.13: 'a\xa0= 1' | SyntaxError invalid non-printable character U+00A0 | 1 2
# expect-3.13: '“hello”' | SyntaxError invalid character '“' (U+201C) | 1 1
# expect-3.13: 'x = 5;' compiles
# expect-3.13: ';' | SyntaxError invalid syntax | 1 1
# expect-3.13: 'pass pass' | SyntaxError invalid syntax | 1 6
# expect-3.13: 'break 1' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'assert' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'del' | SyntaxError invalid syntax | 1 4
# expect-3.13: 'import' | SyntaxError Expected one or more names after 'import' | 1 7
# expect-3.13: 'from a' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'from a import' | SyntaxError Expected one or more names after 'import' | 1 14
# expect-3.13: 'from . import' | SyntaxError Expected one or more names after 'import' | 1 14
# expect-3.13: 'from a import (b' | SyntaxError '(' was never closed | 1 15
# expect-3.13: 'from a import b,' | SyntaxError trailing comma not allowed without surrounding parentheses | 1 17
# expect-3.13: 'import a,' | SyntaxError invalid syntax | 1 10
# expect-3.13: 'from a import *, b' | SyntaxError invalid syntax | 1 16
# expect-3.13: 'async x' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'async def' | SyntaxError invalid syntax | 1 10
# expect-3.13: 'await' | SyntaxError invalid syntax | 1 6
# expect-3.13: 'x = *a' | SyntaxError can't use starred expression here | 1 5
# expect-3.13: 'x = *a,' compiles
# expect-3.13: 'print(*)' | SyntaxError Invalid star expression | 1 8
# expect-3.13: 'a[*]' | SyntaxError Invalid star expression | 1 4
# expect-3.13: 'a[]' | SyntaxError invalid syntax | 1 3
# expect-3.13: 'a[:,]' compiles
# expect-3.13: 'a[1:2:3:4]' | SyntaxError invalid syntax | 1 8
# expect-3.13: '{**a for a in b}' | SyntaxError dict unpacking cannot be used in dict comprehension | 1 2
# expect-3.13: '[*a for a in b]' | SyntaxError iterable unpacking cannot be used in comprehension | 1 2
# expect-3.13: '{*a for a in b}' | SyntaxError iterable unpacking cannot be used in comprehension | 1 2
# expect-3.13: '(*a for a in b)' | SyntaxError iterable unpacking cannot be used in comprehension | 1 2
# expect-3.13: '{a: *b}' | SyntaxError cannot use a starred expression in a dictionary value | 1 5
# expect-3.13: '{a: b, **c: d}' | SyntaxError invalid syntax | 1 11
# expect-3.13: '{a: b, c}' | SyntaxError ':' expected after dictionary key | 1 8
# expect-3.13: '{a, b: c}' | SyntaxError invalid syntax | 1 6
# expect-3.13: '{a:}' | SyntaxError expression expected after dictionary key and ':' | 1 3
# expect-3.13: '{:a}' | SyntaxError invalid syntax | 1 2
# expect-3.13: '{a: b c: d}' | SyntaxError invalid syntax. Perhaps you forgot a comma? | 1 5
# expect-3.13: '{3: foo(,)}' | SyntaxError invalid syntax | 1 9
# expect-3.13: 'def f(*): pass' | SyntaxError named arguments must follow bare * | 1 7
# expect-3.13: 'def f(*, **k): pass' | SyntaxError named arguments must follow bare * | 1 7
# expect-3.13: 'def f(**k, a): pass' | SyntaxError arguments cannot follow var-keyword argument | 1 12
# expect-3.13: 'def f(*a, *b): pass' | SyntaxError * argument may appear only once | 1 11
# expect-3.13: 'def f(a, *, b, c=1, d): pass' compiles
# expect-3.13: 'def f(a=1, /, b): pass' | SyntaxError parameter without a default follows parameter with a default | 1 15
# expect-3.13: 'def f(/): pass' | SyntaxError invalid syntax | 1 7
# expect-3.13: 'def f(a, /, b, /): pass' | SyntaxError / may appear only once | 1 16
# expect-3.13: 'def f(*, /): pass' | SyntaxError / must be ahead of * | 1 10
# expect-3.13: 'def f(a, *b=1): pass' | SyntaxError var-positional argument cannot have default value | 1 12
# expect-3.13: 'def f(**k=1): pass' | SyntaxError var-keyword argument cannot have default value | 1 10
# expect-3.13: 'def f(a,, b): pass' | SyntaxError invalid syntax | 1 9
# expect-3.13: 'def f(a b): pass' | SyntaxError invalid syntax | 1 9
# expect-3.13: 'def f((a, b)): pass' | SyntaxError Function parameters cannot be parenthesized | 1 7
# expect-3.13: 'def f(a=): pass' | SyntaxError expected default value expression | 1 8
# expect-3.13: 'lambda *: 0' | SyntaxError named arguments must follow bare * | 1 9
# expect-3.13: 'lambda a=1, b: 0' | SyntaxError parameter without a default follows parameter with a default | 1 13

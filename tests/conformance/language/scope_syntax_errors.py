# global and nonlocal where they are not allowed, and other errors of scopes.
def refused(text):
    try:
        compile(text, "p.py", "exec")
        print(repr(text), "compiles")
    except SyntaxError as error:
        print(repr(text), "|", error.msg, "|", error.lineno, error.offset, error.end_offset)


for text in (
    "nonlocal x", "def f():\n nonlocal x", "def f(x):\n global x", "def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "def f():\n global x\n nonlocal x", "def f(a):\n def g():\n  nonlocal a\n  global a", "class C:\n nonlocal x", "def f(x, x): pass", "def f(*a, a): pass", "lambda x, x: 0", "def f(a, *, a): pass", "def f(a, **a): pass", "global x\nx = 1", "x = 1\nglobal x", "def f():\n x: int = 1\n global x", "def f():\n global x\n x: int = 1", "def f():\n nonlocal y\n y = 1", "def f():\n y = 1\n def g():\n  nonlocal y, z",
    "return 1", "yield 1", "await x", "class C:\n return 1", "class C:\n yield 1", "def f():\n await x", "async def f():\n yield from x", "async def f():\n yield 1\n return 2", "async def f():\n return 1", "[(yield 1) for x in y]", "def f():\n [(yield 1) for x in y]", "def f():\n [await x for x in y]", "async def f():\n [await x for x in y]", "[x async for x in y]", "def f():\n async for x in y: pass", "def f():\n async with x: pass", "async for x in y: pass", "break", "continue", "if 1:\n break", "def f():\n break", "while 1:\n def f():\n  break", "while 1:\n class C:\n  continue", "for x in y:\n pass\nelse:\n break", "try:\n pass\nexcept:\n pass\nexcept ValueError:\n pass", "from x import *", "def f():\n from x import *", "class C:\n from x import *", "from __future__ import annotations", "x = 1\nfrom __future__ import annotations", "def f(None): pass", "def f(a=1, b): pass", "f(a=1, 2)", "f(**a, *b)", "f(**a, 1)", "f(a=1, a=2)", "f(None=1)", "f(a.b=1)", "f(1=2)", "f(x for x in y, 1)", "f(1, x for x in y)", "f(x for x in y)", "f(True=1)", "f(a, b for b in c)", "f((x for x in y), 1)", "class C(x for x in y): pass", "f(a=x for x in y)", "f(a b)", "f(a, b c)", "f(,)", "f(a,,b)", "f(a", "f(*)", "f(**)", "f(*, a)", "f(__debug__=1)", "__debug__ = 1", "def __debug__(): pass", "del __debug__", "import __debug__", "def f(__debug__): pass", "x.__debug__ = 1",
):
    refused(text)
# expect-3.13: 'nonlocal x' | nonlocal declaration not allowed at module level | 1 1 11
# expect-3.13: 'def f():\n nonlocal x' | no binding for nonlocal 'x' found | 2 2 12
# expect-3.13: 'def f(x):\n global x' | name 'x' is parameter and global | 2 2 10
# expect-3.13: 'def f():\n x = 1\n global x' | name 'x' is assigned to before global declaration | 3 2 10
# expect-3.13: 'def f():\n print(x)\n global x' | name 'x' is used prior to global declaration | 3 2 10
# expect-3.13: 'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x' | name 'x' is assigned to before nonlocal declaration | 5 3 13
# expect-3.13: 'def f():\n global x\n nonlocal x' | name 'x' is nonlocal and global | 2 2 10
# expect-3.13: 'def f(a):\n def g():\n  nonlocal a\n  global a' | name 'a' is nonlocal and global | 3 3 13
# expect-3.13: 'class C:\n nonlocal x' | no binding for nonlocal 'x' found | 2 2 12
# expect-3.13: 'def f(x, x): pass' | duplicate argument 'x' in function definition | 1 10 11
# expect-3.13: 'def f(*a, a): pass' | duplicate argument 'a' in function definition | 1 8 9
# expect-3.13: 'lambda x, x: 0' | duplicate argument 'x' in function definition | 1 11 12
# expect-3.13: 'def f(a, *, a): pass' | duplicate argument 'a' in function definition | 1 13 14
# expect-3.13: 'def f(a, **a): pass' | duplicate argument 'a' in function definition | 1 12 13
# expect-3.13: 'global x\nx = 1' compiles
# expect-3.13: 'x = 1\nglobal x' | name 'x' is assigned to before global declaration | 2 1 9
# expect-3.13: 'def f():\n x: int = 1\n global x' | annotated name 'x' can't be global | 3 2 10
# expect-3.13: 'def f():\n global x\n x: int = 1' | annotated name 'x' can't be global | 3 2 12
# expect-3.13: 'def f():\n nonlocal y\n y = 1' | no binding for nonlocal 'y' found | 2 2 12
# expect-3.13: 'def f():\n y = 1\n def g():\n  nonlocal y, z' | no binding for nonlocal 'z' found | 4 3 16
# expect-3.13: 'return 1' | 'return' outside function | 1 1 9
# expect-3.13: 'yield 1' | 'yield' outside function | 1 1 8
# expect-3.13: 'await x' | 'await' outside function | 1 1 8
# expect-3.13: 'class C:\n return 1' | 'return' outside function | 2 2 10
# expect-3.13: 'class C:\n yield 1' | 'yield' outside function | 2 2 9
# expect-3.13: 'def f():\n await x' | 'await' outside async function | 2 2 9
# expect-3.13: 'async def f():\n yield from x' | 'yield from' inside async function | 2 2 14
# expect-3.13: 'async def f():\n yield 1\n return 2' | 'return' with value in async generator | 3 2 10
# expect-3.13: 'async def f():\n return 1' compiles
# expect-3.13: '[(yield 1) for x in y]' | 'yield' inside list comprehension | 1 3 10
# expect-3.13: 'def f():\n [(yield 1) for x in y]' | 'yield' inside list comprehension | 2 4 11
# expect-3.13: 'def f():\n [await x for x in y]' | asynchronous comprehension outside of an asynchronous function | 2 2 22
# expect-3.13: 'async def f():\n [await x for x in y]' compiles
# expect-3.13: '[x async for x in y]' | asynchronous comprehension outside of an asynchronous function | 1 1 21
# expect-3.13: 'def f():\n async for x in y: pass' | 'async for' outside async function | 2 2 24
# expect-3.13: 'def f():\n async with x: pass' | 'async with' outside async function | 2 2 20
# expect-3.13: 'async for x in y: pass' | 'async for' outside async function | 1 1 23
# expect-3.13: 'break' | 'break' outside loop | 1 1 6
# expect-3.13: 'continue' | 'continue' not properly in loop | 1 1 9
# expect-3.13: 'if 1:\n break' | 'break' outside loop | 2 2 7
# expect-3.13: 'def f():\n break' | 'break' outside loop | 2 2 7
# expect-3.13: 'while 1:\n def f():\n  break' | 'break' outside loop | 3 3 8
# expect-3.13: 'while 1:\n class C:\n  continue' | 'continue' not properly in loop | 3 3 11
# expect-3.13: 'for x in y:\n pass\nelse:\n break' | 'break' outside loop | 4 2 7
# expect-3.13: 'try:\n pass\nexcept:\n pass\nexcept ValueError:\n pass' | default 'except:' must be last | 3 1 6
# expect-3.13: 'from x import *' compiles
# expect-3.13: 'def f():\n from x import *' | import * only allowed at module level | 2 16 17
# expect-3.13: 'class C:\n from x import *' | import * only allowed at module level | 2 16 17
# expect-3.13: 'from __future__ import annotations' compiles
# expect-3.13: 'x = 1\nfrom __future__ import annotations' | from __future__ imports must occur at the beginning of the file | 2 1 35
# expect-3.13: 'def f(None): pass' | invalid syntax | 1 7 11
# expect-3.13: 'def f(a=1, b): pass' | parameter without a default follows parameter with a default | 1 12 13
# expect-3.13: 'f(a=1, 2)' | positional argument follows keyword argument | 1 9 10
# expect-3.13: 'f(**a, *b)' | iterable argument unpacking follows keyword argument unpacking | 1 6 10
# expect-3.13: 'f(**a, 1)' | positional argument follows keyword argument unpacking | 1 9 10
# expect-3.13: 'f(a=1, a=2)' | keyword argument repeated: a | 1 8 11
# expect-3.13: 'f(None=1)' | cannot assign to None | 1 3 8
# expect-3.13: 'f(a.b=1)' | expression cannot contain assignment, perhaps you meant "=="? | 1 3 7
# expect-3.13: 'f(1=2)' | expression cannot contain assignment, perhaps you meant "=="? | 1 3 5
# expect-3.13: 'f(x for x in y, 1)' | Generator expression must be parenthesized | 1 3 15
# expect-3.13: 'f(1, x for x in y)' | Generator expression must be parenthesized | 1 6 18
# expect-3.13: 'f(x for x in y)' compiles
# expect-3.13: 'f(True=1)' | cannot assign to True | 1 3 8
# expect-3.13: 'f(a, b for b in c)' | Generator expression must be parenthesized | 1 6 18
# expect-3.13: 'f((x for x in y), 1)' compiles
# expect-3.13: 'class C(x for x in y): pass' | invalid syntax | 1 11 14
# expect-3.13: 'f(a=x for x in y)' | invalid syntax. Maybe you meant '==' or ':=' instead of '='? | 1 3 5
# expect-3.13: 'f(a b)' | invalid syntax. Perhaps you forgot a comma? | 1 3 6
# expect-3.13: 'f(a, b c)' | invalid syntax. Perhaps you forgot a comma? | 1 6 9
# expect-3.13: 'f(,)' | invalid syntax | 1 3 4
# expect-3.13: 'f(a,,b)' | invalid syntax | 1 5 6
# expect-3.13: 'f(a' | '(' was never closed | 1 2 0
# expect-3.13: 'f(*)' | Invalid star expression | 1 4 5
# expect-3.13: 'f(**)' | invalid syntax | 1 5 6
# expect-3.13: 'f(*, a)' | Invalid star expression | 1 4 5
# expect-3.13: 'f(__debug__=1)' | cannot assign to __debug__ | 1 3 14
# expect-3.13: '__debug__ = 1' | cannot assign to __debug__ | 1 1 10
# expect-3.13: 'def __debug__(): pass' | cannot assign to __debug__ | 1 1 22
# expect-3.13: 'del __debug__' | cannot delete __debug__ | 1 5 14
# expect-3.13: 'import __debug__' | cannot assign to __debug__ | 1 1 17
# expect-3.13: 'def f(__debug__): pass' | cannot assign to __debug__ | 1 7 16
# expect-3.13: 'x.__debug__ = 1' | cannot assign to __debug__ | 1 1 12

# exec, eval and compile: namespaces, modes, results.
print(eval("1 + 2"), eval(" 3 * 4 "), exec("x = 5"), x, eval("x + y", {"x": 1, "y": 2}), eval("a", {}, {"a": "local"}))
ns = {}
exec("def f(n):\n    return n * 2\ny = f(21)", ns)
print(ns["y"], "__builtins__" in ns, sorted(k for k in ns if k[0] != "_"), ns["f"](4), ns["f"].__name__)
code = compile("a + b", "<calc>", "eval")
print(eval(code, {"a": 1, "b": 2}), code.co_name, code.co_filename, code.co_names, type(code).__name__)
exec(compile("for i in range(3): print(i, end=' ')\nprint()", "<loop>", "exec"))
exec(compile("7 * 6", "<s>", "single"))
exec(compile("x = 3", "<s>", "single"))


def scope():
    v = "local"
    exec("v = 'changed'; w = 1")
    try:
        w
    except NameError as error:
        print(error)
    return v, eval("v + '!'"), sorted(locals())


print(scope())
g = {"n": 10}
exec("n += 1\nglobal m\nm = 2", g, loc := {})
print(g["n"], g.get("m"), loc)
for call in ("eval('x = 1')", "eval('1 +')", "eval('import os')", "exec('1 +')", "compile('1', 'f', 'other')", "compile('x = 1', 'f', 'eval')", "compile(5, 'f', 'exec')", "eval('1; 2')", "exec('  x = 1')", "eval('1\\n+2')", "eval('(1\\n+2)')", "exec('x = 1\\n  y = 2')", "exec(5)", "eval('1', 5)", "eval('1', {}, 5)", "exec('1', [])", "eval('nothing_here', {})", "exec('if 1:\\nx = 1')", "eval('lambda: 0')()", "eval(b'1 + 1')", "eval('1', globals=None)" if False else "1", "compile('a\\0b', 'f', 'exec')", "compile()", "eval('(yield)')", "eval('*a')", "exec('return')"):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)
# expect-3.13: 3 12 None 5 3 local
# expect-3.13: 42 True ['f', 'y'] 8 f
# expect-3.13: 3 <module> <calc> ('a', 'b') code
# expect-3.13: 0 1 2 
# expect-3.13: 42
# expect-3.13: name 'w' is not defined
# expect-3.13: ('local', 'local!', ['v'])
# expect-3.13: 10 2 {'n': 11}
# expect-3.13: eval('x = 1') -> SyntaxError invalid syntax (<string>, line 1)
# expect-3.13: eval('1 +') -> SyntaxError invalid syntax (<string>, line 1)
# expect-3.13: eval('import os') -> SyntaxError invalid syntax (<string>, line 1)
# expect-3.13: exec('1 +') -> SyntaxError invalid syntax (<string>, line 1)
# expect-3.13: compile('1', 'f', 'other') -> ValueError compile() mode must be 'exec', 'eval' or 'single'
# expect-3.13: compile('x = 1', 'f', 'eval') -> SyntaxError invalid syntax (f, line 1)
# expect-3.13: compile(5, 'f', 'exec') -> TypeError compile() arg 1 must be a string, bytes or AST object
# expect-3.13: eval('1; 2') -> SyntaxError invalid syntax (<string>, line 1)
# expect-3.13: exec('  x = 1') -> IndentationError unexpected indent (<string>, line 1)
# expect-3.13: eval('1\n+2') -> SyntaxError invalid syntax (<string>, line 2)
# expect-3.13: eval('(1\n+2)') -> 3
# expect-3.13: exec('x = 1\n  y = 2') -> IndentationError unexpected indent (<string>, line 2)
# expect-3.13: exec(5) -> TypeError exec() arg 1 must be a string, bytes or code object
# expect-3.13: eval('1', 5) -> TypeError globals must be a dict
# expect-3.13: eval('1', {}, 5) -> TypeError locals must be a mapping
# expect-3.13: exec('1', []) -> TypeError exec() globals must be a dict, not list
# expect-3.13: eval('nothing_here', {}) -> NameError name 'nothing_here' is not defined
# expect-3.13: exec('if 1:\nx = 1') -> IndentationError expected an indented block after 'if' statement on line 1 (<string>, line 2)
# expect-3.13: eval('lambda: 0')() -> 0
# expect-3.13: eval(b'1 + 1') -> 2
# expect-3.13: 1 -> 1
# expect-3.13: compile('a\0b', 'f', 'exec') -> SyntaxError source code string cannot contain null bytes
# expect-3.13: compile() -> TypeError compile() missing required argument 'source' (pos 1)
# expect-3.13: eval('(yield)') -> SyntaxError 'yield' outside function (<string>, line 1)
# expect-3.13: eval('*a') -> SyntaxError invalid syntax (<string>, line 1)
# expect-3.13: exec('return') -> SyntaxError 'return' outside function (<string>, line 1)

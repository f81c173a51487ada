# exec and eval with namespaces of their own, mappings, and code objects.
ns = {"x": 5}
exec("def f(): return x * 2\ny = f()\nclass C: z = x", ns)
print(ns["y"], ns["C"].z, sorted(k for k in ns if k != "__builtins__"), eval("x + y", ns), eval("x", ns, {"x": 1}))
class Chatty(dict):
    def __missing__(self, key): return key.upper()
print(eval("a + b", {}, Chatty(b="q")))
code = compile("1 + 2\nprint('line')\n", "<mine>", "exec")
exec(code)
print(code.co_filename, code.co_name, eval(compile("[i for i in range(3)]", "e", "eval")), eval(" 1 "), exec("pass"))
def f(a):
    exec("a = 99")
    return a, eval("a + 1"), sorted(locals())
print(f(1), eval("__name__"), "x" in globals())
for text in ("eval('x = 1')", "eval('')", "exec('1 +')", "eval('nope')", "eval(5)", "compile('1', 'f', 'bad')", "eval('1', 5)", "exec('x', {}, 5)", "eval('1 1')", "eval('\\n1')"):
    try: print(text, eval(text))
    except Exception as e: print(text, "|", type(e).__name__, str(e).split(" (")[0])

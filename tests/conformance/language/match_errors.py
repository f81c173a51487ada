# What a class pattern cannot do, and what patterns may not be.
class Q: __match_args__ = ("a",)
class R: __match_args__ = "a"
for text in ("case Q(1, 2): pass", "case int(1, 2): pass", "case R(1): pass"):
    try: exec("match " + ("1" if "int" in text else text[5] + "()") + ":\n " + text)
    except TypeError as e: print(text, "|", e)
for text in ("case a: pass\n case b: pass", "case [*a, *b]: pass", "case {'a': 1, 'a': 2}: pass", "case (a, a): pass", "case a | b: pass", "case 1 + 1: pass", "case -a: pass", "case {**r, 'a': 1}: pass", "case Q(a=1, a=2): pass"):
    try: compile("match 1:\n " + text, "m", "exec")
    except SyntaxError as e: print(text.splitlines()[0], "|", e.msg)

# What CPython says when operands do not fit.
class A:
    pass


a = A()
values = {"1": 1, "1.5": 1.5, "'s'": "s", "b'b'": b"b", "[]": [], "()": (), "{}": {}, "set()": set(), "None": None, "a": a, "1j": 1j, "len": len, "A": A, "range(1)": range(1), "...": ...}
for op in ("+", "-", "*", "/", "//", "%", "**", "<<", "&", "|", "@", "<", ">="):
    for left in ("1", "'s'", "[]", "None", "a"):
        for right in ("1.5", "b'b'", "()", "{}", "set()", "None", "1j", "len", "..."):
            if op == "%" and left == "'s'":
                continue
            try:
                eval(f"{left} {op} {right}")
            except TypeError as error:
                print(left, op, right, "->", error)
for text in ("-'s'", "+[]", "~1.5", "-None", "not a", "-a", "~a", "+{}", "-()", "abs('x')", "'s'()", "1[0]", "None[0]", "a[0]", "len[0]", "1()", "a()", "None()", "del_ = 5", "a in 1", "1 in a", "1 in None", "*a,", "a.x", "None.x", "1 .x", "len.x", "[].x", "(lambda: 0).x", "A.x", "range(1).x", "1j.x", "'s'.x", "{}.x"):
    try:
        eval(text)
    except (TypeError, AttributeError, SyntaxError) as error:
        print(text, "->", error)

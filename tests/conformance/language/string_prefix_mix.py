# Prefixes and joining of adjacent literals.
x = 5
print("a" 'b' """c""", r"\n" "\t|", f"{x}" "{x}" rf"\{x}", b"a" b"\x62", rb"\x" b"y", u"u", ("multi "
    f"line {x}"), "%s" "!" % x, "a" "b" * 2, len("a" "b"), F"{x}" R"\d")
